package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Recounts every cap over a whole journal after an earning. */
final class NaiveCaps {

    private final List<Posting> journal;
    private final List<EarnedPart> parts;
    private final PointsRules rules;
    private final LocalDate day;

    private NaiveCaps(List<Posting> journal, List<EarnedPart> parts, PointsRules rules, Instant at) {
        this.journal = journal;
        this.parts = parts;
        this.rules = rules;
        this.day = LocalDate.ofInstant(at, rules.zone());
    }

    static void check(List<Posting> journal, List<EarnedPart> parts, PointsRules rules, Instant at) {
        NaiveCaps naive = new NaiveCaps(journal, parts, rules, at);
        rules.programme().earningRules().forEach(naive::checkRule);
        rules.programme().campaigns().forEach(naive::checkCampaign);
    }

    /** Returns what of an earning was not taken back. */
    static long left(Posting earning, List<Posting> journal) {
        return ((Movement.Earned) earning.what()).points() - claimed(earning, journal);
    }

    private void checkRule(EarningRule rule) {
        Caps caps = rule.grant().caps();
        Predicate<EarnedPart> ofRule = part -> part.rule().equals(rule.code());
        long now = given(ofRule);
        long today = now + before(ofRule, day::equals);
        long month = now + before(ofRule, other -> YearMonth.from(other).equals(YearMonth.from(day)));
        if (now > 0) {
            within(caps.perEvent(), now);
            within(caps.perDay(), today);
            within(caps.perMonth(), month);
        }
        boolean cut = parts.stream()
                .anyMatch(part -> ofRule.test(part) && part.campaign().isEmpty() && part.given() < part.wanted());
        if (cut) {
            assertThat(reached(caps.perEvent(), now)
                            || reached(caps.perDay(), today)
                            || reached(caps.perMonth(), month))
                    .as("a cap of %s is reached", rule)
                    .isTrue();
        }
    }

    private void checkCampaign(Campaign campaign) {
        Predicate<EarnedPart> inCampaign = part -> part.campaign().equals(Optional.of(campaign.code()));
        long now = given(inCampaign);
        if (now > 0) {
            within(
                    campaign.capPerMember(),
                    now
                            + before(
                                    inCampaign,
                                    other -> !other.isBefore(campaign.firstDay())
                                            && !other.isAfter(campaign.lastDay())));
        }
    }

    private static void within(Optional<Long> cap, long points) {
        cap.ifPresent(most -> assertThat(points).isLessThanOrEqualTo(most));
    }

    private static boolean reached(Optional<Long> cap, long points) {
        return cap.isPresent() && points >= cap.get();
    }

    private long given(Predicate<EarnedPart> counts) {
        return parts.stream().filter(counts).mapToLong(EarnedPart::given).sum();
    }

    private long before(Predicate<EarnedPart> counts, Predicate<LocalDate> days) {
        return journal.stream()
                .filter(posting -> posting.what() instanceof Movement.Earned)
                .filter(posting -> days.test(LocalDate.ofInstant(posting.effectiveAt(), rules.zone())))
                .mapToLong(posting -> kept(posting, counts))
                .sum();
    }

    private long kept(Posting earning, Predicate<EarnedPart> counts) {
        List<EarnedPart> all = ((Movement.Earned) earning.what()).parts();
        long whole = all.stream().mapToLong(EarnedPart::given).sum();
        long claimed = claimed(earning, journal);
        long kept = 0;
        for (int i = 0; i < all.size(); i++) {
            if (counts.test(all.get(i))) {
                long taken = share(claimed, all.subList(0, i + 1), whole) - share(claimed, all.subList(0, i), whole);
                assertThat(taken).isBetween(0L, all.get(i).given());
                kept += all.get(i).given() - taken;
            }
        }
        return kept;
    }

    private static long share(long claimed, List<EarnedPart> first, long whole) {
        long sum = first.stream().mapToLong(EarnedPart::given).sum();
        return BigInteger.valueOf(claimed)
                .multiply(BigInteger.valueOf(sum))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    private static long claimed(Posting earning, List<Posting> journal) {
        return journal.stream()
                .map(Posting::what)
                .filter(what -> what.about().equals(Optional.of(earning.id())))
                .mapToLong(what -> ((Movement.TakenBack) what).claimed())
                .sum();
    }
}
