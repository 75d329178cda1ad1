package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyProgramme.class)
@Label("PTS-02 What is earned against counting naively")
class EarningProperties {

    private static final Instant START = Fixture.at("2026-11-01T00:00");

    @Property
    void without_caps_every_rule_and_campaign_gives_what_exact_fractions_say(
            @ForAll ProgrammePolicy programme, @ForAll PointsAction.Earn fact, @ForAll Instant at) {
        PointsRules rules = Fixture.rules(AnyProgramme.withoutCaps(programme));
        List<NaiveEarning.Part> expected = NaiveEarning.of(fact, rules, at);
        Decision<EarnedLot, Refusal> decision = EarningRules.earn(fact, EarningPast.NONE, rules, at);
        if (expected.isEmpty()) {
            assertThat(Fixture.refused(decision).reason()).isEqualTo(PointsRefusalReason.NOTHING_EARNED);
        } else if (tooMany(expected)) {
            assertThat(Fixture.refused(decision).reason()).isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        } else {
            assertThat(Fixture.accepted(decision))
                    .extracting(EarnedLot::part)
                    .containsExactlyElementsOf(
                            expected.stream().map(NaiveEarning.Part::whole).toList());
        }
    }

    private static boolean tooMany(List<NaiveEarning.Part> parts) {
        BigInteger all = parts.stream().map(NaiveEarning.Part::points).reduce(BigInteger.ZERO, BigInteger::add);
        return all.compareTo(BigInteger.valueOf(PointsAccount.MAX_POINTS)) > 0
                || parts.stream().anyMatch(part -> part.baseFen() > InvoiceLine.MAX_FEN);
    }

    @Property
    void over_a_month_caps_are_never_exceeded_and_never_cut_without_need(
            @ForAll ProgrammePolicy programme, @ForAll Random random) {
        PointsRules rules = Fixture.rules(programme);
        List<Posting> journal = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Instant at = START.plusSeconds(random.nextInt(40 * 86_400));
            if (random.nextInt(4) == 0) {
                takeBackSome(journal, at, random);
            } else {
                earn(journal, rules, AnyProgramme.fact(random), at);
            }
        }
    }

    private static void earn(List<Posting> journal, PointsRules rules, PointsAction.Earn fact, Instant at) {
        Decision<EarnedLot, Refusal> decision = EarningRules.earn(fact, past(journal, rules, fact, at), rules, at);
        List<EarnedPart> parts =
                decision.fold(lots -> lots.stream().map(EarnedLot::part).toList(), refusal -> List.of());
        assertThat(EarningRules.earn(fact, new EarningPast(List.of(), journal), rules, at))
                .as("the whole past says nothing else than what is needed of it")
                .isEqualTo(decision);
        NaiveCaps.check(journal, parts, rules, at);
        if (!parts.isEmpty()) {
            journal.add(Fixture.posted(
                    journal.size() + 1, at, new Movement.Earned(Optional.empty(), Optional.empty(), parts)));
        }
    }

    private static EarningPast past(List<Posting> journal, PointsRules rules, PointsAction.Earn fact, Instant at) {
        Optional<Instant> from = EarningRules.pastNeeded(fact, rules, at);
        return new EarningPast(
                List.of(),
                journal.stream()
                        .filter(posting -> from.isPresent()
                                && (!posting.effectiveAt().isBefore(from.get())
                                        || posting.what() instanceof Movement.TakenBack))
                        .toList());
    }

    private static void takeBackSome(List<Posting> journal, Instant at, Random random) {
        List<Posting> earnings = journal.stream()
                .filter(posting -> posting.what() instanceof Movement.Earned)
                .toList();
        if (!earnings.isEmpty()) {
            Posting earning = earnings.get(random.nextInt(earnings.size()));
            long left = NaiveCaps.left(earning, journal);
            if (left > 0) {
                journal.add(Fixture.posted(
                        journal.size() + 1,
                        at,
                        Fixture.takenBack(earning.id().sequence(), 1 + (long) (random.nextDouble() * (left - 1)))));
            }
        }
    }
}
