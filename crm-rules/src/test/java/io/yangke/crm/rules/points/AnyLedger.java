package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Any programmes, and any lives of some members' accounts in them. */
final class AnyLedger extends DomainContextBase {

    /** How many commands a life has: 32 to 48, or as many as {@code ledger.steps} says. */
    private static final int STEPS = Integer.getInteger("ledger.steps", 0);

    /** The figures of the programmes HQ and BRANCH. */
    record Programmes(ProgrammePolicy hq, ProgrammePolicy branch) {

        Map<ProgrammeId, ProgrammePolicy> byId() {
            return Map.of(hq.programme(), hq, branch.programme(), branch);
        }
    }

    /**
     * One thing tried: plain numbers, which {@link LedgerLife} reads as a command.
     *
     * @param minutes the minutes since the one before
     * @param sweeps how many sweeps come by in between
     * @param kind what is tried
     * @param account on which account
     * @param other with which other account
     * @param about the how-manieth latest posting it is about
     * @param points how many
     * @param variant which of the variants of the command
     * @param late how many minutes ago it happened; 0 for now, negative for the future
     */
    record Step(
            int minutes,
            int sweeps,
            PointsAction.Kind kind,
            int account,
            int other,
            int about,
            long points,
            int variant,
            int late) {}

    /** What is tried, step after step. */
    record Life(List<Step> steps) {}

    @Provide
    Arbitrary<Programmes> programmes() {
        return Combinators.combine(
                        programme(ProgrammePolicy.builder()
                                .programme(ProgrammeId.HQ)
                                .ledger(DealerId.of("HQ"))),
                        programme(ProgrammePolicy.builder().programme(ProgrammeId.BRANCH)))
                .as(Programmes::new);
    }

    private static Arbitrary<ProgrammePolicy> programme(ProgrammePolicy.Builder blank) {
        ProgrammePolicy standard = blank.awards(AWARDS)
                .spendingRules(SPENDING)
                .maxBackdatingDays(3)
                .maxHoldMinutes(20_000)
                .build();
        Arbitrary<TakeBackReach> reach = Arbitraries.of(TakeBackReach.class);
        Arbitrary<TakeBackRest> rest = Arbitraries.of(TakeBackRest.class);
        Arbitrary<Long> limit = Arbitraries.of(PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS, 120L, 0L);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ExpiredRefund.class),
                        Arbitraries.of(1, 30),
                        Combinators.combine(reach, rest, limit).as(Tuple::of),
                        Arbitraries.of(100L, 7L),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false))
                .as((months, whole, expired, grace, back, rate, transfer, chain) -> standard.toBuilder()
                        .lifeMonths(months)
                        .toEndOfMonth(whole)
                        .expiredRefund(expired)
                        .graceDays(grace)
                        .takeBackRest(back.get2())
                        .takeBackReach(back.get2() == TakeBackRest.DEBT ? TakeBackReach.ALL_LOTS : back.get1())
                        .debtLimit(back.get3())
                        .pointsPerYuan(rate)
                        .transferAllowed(transfer)
                        .hashChain(chain)
                        .build());
    }

    private static final List<FixedAward> AWARDS = List.of(
            new FixedAward(RuleCode.of("joining"), 300, Grant.by(DepartmentCode.MARKETING)),
            new FixedAward(RuleCode.of("later"), 200, pending(5, false)),
            new FixedAward(RuleCode.of("onAction"), 150, pending(0, true)));

    private static Grant pending(int days, boolean untilAction) {
        return new Grant(
                DepartmentCode.EVENTS, Set.of(), days, untilAction, Optional.empty(), Optional.empty(), Caps.NONE);
    }

    private static final List<SpendingRule> SPENDING = List.of(
            new SpendingRule(SpendingCategory.LABOUR, DepartmentCode.SERVICE, 100, 1, 50, true),
            new SpendingRule(SpendingCategory.GIFT, DepartmentCode.BOUTIQUE, 1, 1, 100, false),
            new SpendingRule(SpendingCategory.VOUCHER, DepartmentCode.MARKETING, 100, 100, 100, false));

    @Provide
    Arbitrary<Life> lives() {
        return steps().list()
                .ofMinSize(STEPS > 0 ? STEPS : 32)
                .ofMaxSize(STEPS > 0 ? STEPS : 48)
                .map(Life::new);
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(1, 600)),
                                Tuple.of(4, Arbitraries.integers().between(600, 15_000)),
                                Tuple.of(1, Arbitraries.integers().between(15_000, 90_000))),
                        Arbitraries.of(0, 0, 1, 2),
                        kinds(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(0, 6))),
                        Arbitraries.longs().between(1, 400),
                        Arbitraries.integers().between(0, 63))
                .flatAs((minutes, sweeps, kind, account, other, about, points, variant) -> late()
                        .map(late -> new Step(minutes, sweeps, kind, account, other, about, points, variant, late)));
    }

    private static Arbitrary<Integer> late() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 4_000)),
                Tuple.of(1, Arbitraries.of(-1, 4_320, 4_321, 10_000)));
    }

    private static Arbitrary<PointsAction.Kind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(12, PointsAction.Kind.EARN),
                Tuple.of(4, PointsAction.Kind.AWARD),
                Tuple.of(3, PointsAction.Kind.ACTIVATE),
                Tuple.of(6, PointsAction.Kind.HOLD),
                Tuple.of(5, PointsAction.Kind.CAPTURE),
                Tuple.of(3, PointsAction.Kind.RELEASE),
                Tuple.of(9, PointsAction.Kind.REDEEM),
                Tuple.of(8, PointsAction.Kind.REFUND),
                Tuple.of(7, PointsAction.Kind.TAKE_BACK),
                Tuple.of(3, PointsAction.Kind.ADJUST),
                Tuple.of(3, PointsAction.Kind.TRANSFER),
                Tuple.of(4, PointsAction.Kind.MERGE),
                Tuple.of(3, PointsAction.Kind.UNMERGE),
                Tuple.of(2, PointsAction.Kind.IMPORT));
    }
}
