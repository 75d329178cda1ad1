package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.rules.points.Caps;
import io.yangke.crm.rules.points.EarningRule;
import io.yangke.crm.rules.points.ExpiredRefund;
import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.Rounding;
import io.yangke.crm.rules.points.SpendingRule;
import io.yangke.crm.rules.points.TakeBackReach;
import io.yangke.crm.rules.points.TakeBackRest;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.IntegerArbitrary;

/** Points programmes of every allowed content. */
final class AnyPoints {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private AnyPoints() {}

    static Arbitrary<PointsPolicy> policies() {
        return Combinators.combine(programme("HQ"), programme("BRANCH"), programme("club-1"))
                .as(List::of)
                .flatMap(all -> Arbitraries.subsetOf(all).map(some -> new PointsPolicy(List.copyOf(some))))
                .withoutEdgeCases();
    }

    static Arbitrary<ProgrammePolicy> programme(String name) {
        Builders.BuilderCombinator<ProgrammePolicy.Builder> figures = Builders.withBuilder(
                        () -> ProgrammePolicy.builder().programme(ProgrammeId.of(name)))
                .use(Arbitraries.of("HQ", "N-1", "总部").map(DealerId::of).optional())
                .in((b, v) -> b.ledger(v))
                .use(longs(1, 1_000_000))
                .in((b, v) -> b.pointsPerYuan(v))
                .use(whole(0, 1_200))
                .in((b, v) -> b.lifeMonths(v))
                .use(yesOrNo())
                .in((b, v) -> b.toEndOfMonth(v))
                .use(Arbitraries.of(LineNature.class).set())
                .in((b, v) -> b.earningNatures(v))
                .use(yesOrNo())
                .in((b, v) -> b.discountsEarn(v))
                .use(yesOrNo())
                .in((b, v) -> b.redeemedEarns(v))
                .use(tier().map(code -> DealerId.of(code.value())).set().ofMaxSize(3))
                .in((b, v) -> b.spentWith(v))
                .use(holds())
                .in((b, v) -> b.holdMinutes(v[0]).maxHoldMinutes(v[1]))
                .use(Arbitraries.of(ExpiredRefund.class))
                .in((b, v) -> b.expiredRefund(v))
                .use(whole(1, 3_660))
                .in((b, v) -> b.graceDays(v))
                .use(takingBack())
                .in((b, v) -> b.takeBackReach(v.reach()).takeBackRest(v.rest()))
                .use(longs(0, PointsAccount.MAX_POINTS))
                .in((b, v) -> b.debtLimit(v));
        return figures.use(Arbitraries.maps(tier(), longs(0, PointsAccount.MAX_POINTS))
                        .ofMaxSize(3))
                .in((b, v) -> b.debtLimits(v))
                .use(yesOrNo())
                .in((b, v) -> b.transferAllowed(v))
                .use(whole(0, 3_660))
                .in((b, v) -> b.maxBackdatingDays(v))
                .use(days().optional())
                .in((b, v) -> b.closedThrough(v))
                .use(notices())
                .in((b, v) -> b.noticeDays(v))
                .use(yesOrNo())
                .in((b, v) -> b.hashChain(v))
                .use(whole(0, 1_000))
                .in((b, v) -> b.settlementPercent(v))
                .use(Arbitraries.maps(
                                Arbitraries.of(PointsAction.Kind.class),
                                Arbitraries.of(Role.class).set().ofMaxSize(3))
                        .ofMaxSize(4))
                .in((b, v) -> b.roles(v))
                .use(tables())
                .in(AnyPoints::codes)
                .use(spendingRule()
                        .list()
                        .uniqueElements(SpendingRule::category)
                        .ofMaxSize(3))
                .in((b, v) -> b.spendingRules(v))
                .build(ProgrammePolicy.Builder::build)
                .withoutEdgeCases();
    }

    /** The tables whose codes must differ. */
    private record Tables(List<EarningRule> rules, List<FixedAward> awards, List<Campaign> campaigns) {}

    private static Arbitrary<Tables> tables() {
        return Combinators.combine(
                        earningRule().list().uniqueElements(EarningRule::code).ofMaxSize(4),
                        award().list().uniqueElements(FixedAward::code).ofMaxSize(3),
                        campaign().list().uniqueElements(Campaign::code).ofMaxSize(3))
                .as(Tables::new);
    }

    private static ProgrammePolicy.Builder codes(ProgrammePolicy.Builder programme, Tables tables) {
        return programme.earningRules(tables.rules()).awards(tables.awards()).campaigns(tables.campaigns());
    }

    private static Arbitrary<EarningRule> earningRule() {
        return Combinators.combine(
                        code("r-", "service", "insurance"),
                        categories(1),
                        longs(1, 1_000_000),
                        longs(1, 1_000_000),
                        longs(0, 1_000_000_000_000L),
                        Arbitraries.of(Rounding.class),
                        grant())
                .as(EarningRule::new);
    }

    private static Arbitrary<FixedAward> award() {
        return Combinators.combine(code("a-", "joining", "referral"), longs(1, 1_000_000_000), grant())
                .as(FixedAward::new);
    }

    private static Arbitrary<Campaign> campaign() {
        return Combinators.combine(
                        code("c-", "双十一", "a\"b\\c/~"),
                        days(),
                        whole(0, 400),
                        whole(101, 10_000),
                        categories(0),
                        tier().set().ofMaxSize(3),
                        cap())
                .as((code, first, length, percent, categories, tiers, cap) ->
                        new Campaign(code, first, first.plusDays(length), percent, categories, tiers, cap));
    }

    private static Arbitrary<SpendingRule> spendingRule() {
        return Combinators.combine(
                        category(),
                        department(),
                        longs(1, PointsAccount.MAX_POINTS),
                        longs(1, PointsAccount.MAX_POINTS),
                        whole(1, 100),
                        yesOrNo())
                .as(SpendingRule::new);
    }

    private static Arbitrary<Grant> grant() {
        Arbitrary<Caps> caps = Combinators.combine(cap(), cap(), cap()).as(Caps::new);
        return Combinators.combine(
                        department(),
                        tier().set().ofMaxSize(3),
                        whole(0, 3_660),
                        yesOrNo(),
                        days().optional(),
                        whole(0, 400).optional(),
                        caps)
                .as((department, tiers, pending, waits, first, length, limits) -> new Grant(
                        department,
                        tiers,
                        waits ? 0 : pending,
                        waits,
                        first,
                        length.map(it -> first.orElse(FIRST).plusDays(it)),
                        limits));
    }

    private static Arbitrary<Integer[]> holds() {
        return whole(1, 366 * 24 * 60)
                .list()
                .ofSize(2)
                .map(two -> two.stream().sorted().toArray(Integer[]::new));
    }

    private record TakingBack(TakeBackReach reach, TakeBackRest rest) {}

    private static Arbitrary<TakingBack> takingBack() {
        return Combinators.combine(Arbitraries.of(TakeBackReach.class), Arbitraries.of(TakeBackRest.class))
                .as(TakingBack::new)
                .filter(it -> it.rest() != TakeBackRest.DEBT || it.reach() == TakeBackReach.ALL_LOTS);
    }

    private static Arbitrary<List<Integer>> notices() {
        return whole(1, 3_660)
                .set()
                .ofMaxSize(4)
                .map(set -> set.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static Arbitrary<Optional<Long>> cap() {
        return longs(1, PointsAccount.MAX_POINTS).optional();
    }

    private static Arbitrary<RuleCode> code(String prefix, String... known) {
        return Arbitraries.oneOf(
                        Arbitraries.of(known),
                        Arbitraries.strings()
                                .withCharRange('a', 'f')
                                .ofLength(2)
                                .map(prefix::concat))
                .map(RuleCode::of);
    }

    private static Arbitrary<Set<SpendingCategory>> categories(int fewest) {
        return category().set().ofMinSize(fewest).ofMaxSize(4);
    }

    private static Arbitrary<SpendingCategory> category() {
        return Arbitraries.of(
                SpendingCategory.LABOUR,
                SpendingCategory.INSURANCE_RENEWAL,
                SpendingCategory.GIFT,
                SpendingCategory.VOUCHER,
                SpendingCategory.of("洗车"),
                SpendingCategory.of("car-wash"));
    }

    private static Arbitrary<DepartmentCode> department() {
        return Arbitraries.of(DepartmentCode.SERVICE, DepartmentCode.MARKETING, DepartmentCode.of("会员部"));
    }

    private static Arbitrary<TierCode> tier() {
        return Arbitraries.of("gold", "silver", "钻石", "😀").map(TierCode::of);
    }

    private static Arbitrary<LocalDate> days() {
        return whole(0, 20_000).map(FIRST::plusDays);
    }

    private static Arbitrary<Boolean> yesOrNo() {
        return Arbitraries.of(true, false);
    }

    private static IntegerArbitrary whole(int min, int max) {
        return Arbitraries.integers().between(min, max);
    }

    private static Arbitrary<Long> longs(long min, long max) {
        return Arbitraries.longs().between(min, max);
    }
}
