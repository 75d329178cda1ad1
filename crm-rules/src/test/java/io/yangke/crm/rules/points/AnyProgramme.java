package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any programme, any invoice, and any instant of two months, such that rules, campaigns and caps meet often. */
final class AnyProgramme extends DomainContextBase {

    private static final List<SpendingCategory> CATEGORIES =
            List.of(SpendingCategory.LABOUR, SpendingCategory.MAINTENANCE, SpendingCategory.BOUTIQUE);

    private static final List<TierCode> TIERS = List.of(Fixture.GOLD, TierCode.of("SILVER"));

    @Provide
    Arbitrary<ProgrammePolicy> programmes() {
        return Arbitraries.randomValue(AnyProgramme::programme);
    }

    @Provide
    Arbitrary<PointsAction.Earn> facts() {
        return Arbitraries.randomValue(AnyProgramme::fact);
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 60L * 86_400).map(Fixture.at("2026-11-01T00:00")::plusSeconds);
    }

    static ProgrammePolicy withoutCaps(ProgrammePolicy programme) {
        return programme.toBuilder()
                .earningRules(programme.earningRules().stream()
                        .map(rule -> Fixture.granted(
                                rule,
                                new Grant(
                                        rule.grant().department(),
                                        rule.grant().tiers(),
                                        rule.grant().pendingDays(),
                                        rule.grant().untilAction(),
                                        rule.grant().firstDay(),
                                        rule.grant().lastDay(),
                                        Caps.NONE)))
                        .toList())
                .campaigns(programme.campaigns().stream()
                        .map(campaign -> new Campaign(
                                campaign.code(),
                                campaign.firstDay(),
                                campaign.lastDay(),
                                campaign.percent(),
                                campaign.categories(),
                                campaign.tiers(),
                                Optional.empty()))
                        .toList())
                .build();
    }

    private static ProgrammePolicy programme(Random random) {
        List<EarningRule> earning = new ArrayList<>();
        List<Campaign> campaigns = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            earning.add(rule(random, "rule" + i));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            campaigns.add(campaign(random, "campaign" + i));
        }
        Set<LineNature> natures = EnumSet.of(LineNature.PAID);
        if (random.nextBoolean()) {
            natures.add(LineNature.WARRANTY);
        }
        return ProgrammePolicy.builder()
                .programme(ProgrammeId.BRANCH)
                .earningRules(earning)
                .campaigns(campaigns)
                .earningNatures(natures)
                .discountsEarn(random.nextBoolean())
                .redeemedEarns(random.nextBoolean())
                .build();
    }

    private static EarningRule rule(Random random, String code) {
        return new EarningRule(
                RuleCode.of(code),
                some(random, CATEGORIES, 1),
                pick(random, 1, 3, 1_000_000),
                pick(random, 100, 7, 1_000_000, 1),
                pick(random, 0, 0, 5_000),
                Rounding.values()[random.nextInt(3)],
                new Grant(
                        DepartmentCode.SERVICE,
                        random.nextInt(3) == 0 ? some(random, TIERS, 1) : Set.of(),
                        0,
                        false,
                        random.nextInt(3) == 0 ? Optional.of(day(random)) : Optional.empty(),
                        Optional.empty(),
                        new Caps(cap(random), cap(random), cap(random))));
    }

    private static Campaign campaign(Random random, String code) {
        LocalDate first = day(random);
        return new Campaign(
                RuleCode.of(code),
                first,
                first.plusDays(random.nextInt(30)),
                (int) pick(random, 200, 150, 101, 10_000),
                random.nextBoolean() ? some(random, CATEGORIES, 1) : Set.of(),
                random.nextInt(3) == 0 ? some(random, TIERS, 1) : Set.of(),
                cap(random));
    }

    static PointsAction.Earn fact(Random random) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.add(line(random, "line" + i));
        }
        return new PointsAction.Earn(
                Optional.empty(),
                random.nextBoolean() ? Optional.of(TIERS.get(random.nextInt(2))) : Optional.empty(),
                lines);
    }

    private static InvoiceLine line(Random random, String line) {
        long most = pick(random, 300, 20_000, 20_000, 1_000_000_000_000L);
        long amount = (long) (random.nextDouble() * (most + 1));
        long discount = random.nextInt(3) == 0 ? (long) (random.nextDouble() * amount) : 0;
        long redeemed = random.nextInt(3) == 0 ? (long) (random.nextDouble() * (amount - discount)) : 0;
        return new InvoiceLine(
                line,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                random.nextInt(5) == 0 ? LineNature.values()[random.nextInt(4)] : LineNature.PAID,
                amount,
                discount,
                redeemed);
    }

    private static <T> Set<T> some(Random random, List<T> all, int least) {
        Set<T> some = new HashSet<>();
        while (some.size() < least || random.nextBoolean()) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private static Optional<Long> cap(Random random) {
        return random.nextBoolean() ? Optional.of(1L + random.nextInt(600)) : Optional.empty();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 11, 1).plusDays(random.nextInt(30));
    }

    private static long pick(Random random, long... values) {
        return values[random.nextInt(values.length)];
    }
}
