package io.yangke.crm.testkit.points;

import io.yangke.crm.rules.points.ExpiredRefund;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.TakeBackReach;
import io.yangke.crm.rules.points.TakeBackRest;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates programmes and lives of members' accounts for properties: {@code @Domain(PointsArbitraries.class)} on the class of
 * properties, then {@code @ForAll ProgrammePolicy} and {@code @ForAll PointsLife}. The commands of a life are arbitrary: some
 * are legal when their turn comes, some are refused.
 */
public final class PointsArbitraries extends DomainContextBase {

    /** Returns programmes whose lives of points, refunds, ways of taking back, rates and transfers differ. */
    @Provide
    public Arbitrary<ProgrammePolicy> programmes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ExpiredRefund.class),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(TakeBackRest.class),
                        Arbitraries.of(0L, 50L, PointsAccount.MAX_POINTS),
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.of(true, false))
                .as((months, whole, expired, grace, rest, limit, rate, free) -> ProgrammePolicy.builder()
                        .programme(ProgrammeId.BRANCH)
                        .lifeMonths(months)
                        .toEndOfMonth(whole)
                        .expiredRefund(expired)
                        .graceDays(grace)
                        .takeBackRest(rest)
                        .takeBackReach(
                                rest == TakeBackRest.FORGIVE && free ? TakeBackReach.OWN_LOTS : TakeBackReach.ALL_LOTS)
                        .debtLimit(limit)
                        .pointsPerYuan(rate)
                        .transferAllowed(free)
                        .hashChain(!free)
                        .build());
    }

    /** Returns lives of 32 to 48 steps, most of them minutes or hours apart. */
    @Provide
    public Arbitrary<PointsLife> lives() {
        return steps().list().ofMinSize(32).ofMaxSize(48).map(PointsLife::new);
    }

    private static Arbitrary<PointsLife.Step> steps() {
        List<PointsAction.Kind> kinds = List.copyOf(EnumSet.complementOf(EnumSet.of(PointsAction.Kind.IMPORT)));
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 600),
                                Arbitraries.integers().between(600, 40_000)),
                        Arbitraries.oneOf(
                                Arbitraries.of(kinds),
                                Arbitraries.of(PointsAction.Kind.EARN, PointsAction.Kind.REDEEM)),
                        Arbitraries.integers().between(0, PointsLife.MEMBERS.size() - 1),
                        Arbitraries.longs().between(1, 300),
                        Arbitraries.integers().between(0, 4))
                .as(PointsLife.Step::new)
                .withoutEdgeCases();
    }
}
