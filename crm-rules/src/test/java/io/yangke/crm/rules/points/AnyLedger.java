package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
                .as(Programmes::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<ProgrammePolicy> programme(ProgrammePolicy.Builder blank) {
        ProgrammePolicy standard = blank.awards(AWARDS)
                .spendingRules(SPENDING)
                .maxBackdatingDays(3)
                .maxHoldMinutes(20_000)
                .build();
        Arbitrary<TakeBackReach> reach = Arbitraries.of(TakeBackReach.class);
        Arbitrary<TakeBackRest> rest = Arbitraries.of(TakeBackRest.class);
        Arbitrary<Long> limit = Arbitraries.of(PointsAccount.MAX_POINTS, 120L, 0L);
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
        return Arbitraries.randomValue(AnyLedger::step)
                .list()
                .ofMinSize(STEPS > 0 ? STEPS : 32)
                .ofMaxSize(STEPS > 0 ? STEPS : 48)
                .map(AnyLedger::begun);
    }

    /** Every account but one begins with an earning. */
    private static Life begun(List<Step> rest) {
        List<Step> steps = new ArrayList<>();
        for (int account = 0; account < LedgerLife.ACCOUNTS - 1; account++) {
            steps.add(new Step(1, 0, PointsAction.Kind.EARN, account, account, 0, 60 + 40 * account, account, 0));
        }
        steps.addAll(rest);
        return new Life(steps);
    }

    private static Step step(Random random) {
        return new Step(
                minutes(random),
                random.nextInt(3),
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextInt(LedgerLife.ACCOUNTS),
                random.nextInt(LedgerLife.ACCOUNTS),
                random.nextBoolean() ? 0 : random.nextInt(6),
                1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 80),
                random.nextInt(1_000_000),
                late(random));
    }

    private static int minutes(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> 1 + random.nextInt(60_000);
            case 1, 2 -> 1 + random.nextInt(6_000);
            default -> 1 + random.nextInt(90);
        };
    }

    private static int late(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> -1;
            case 1 -> 4_320 + random.nextInt(2);
            case 2, 3, 4, 5, 6, 7 -> random.nextInt(2_000);
            default -> 0;
        };
    }

    private static final List<PointsAction.Kind> KINDS = kinds(Map.ofEntries(
            Map.entry(PointsAction.Kind.EARN, 8),
            Map.entry(PointsAction.Kind.AWARD, 4),
            Map.entry(PointsAction.Kind.ACTIVATE, 3),
            Map.entry(PointsAction.Kind.HOLD, 6),
            Map.entry(PointsAction.Kind.CAPTURE, 6),
            Map.entry(PointsAction.Kind.RELEASE, 2),
            Map.entry(PointsAction.Kind.REDEEM, 8),
            Map.entry(PointsAction.Kind.REFUND, 8),
            Map.entry(PointsAction.Kind.TAKE_BACK, 6),
            Map.entry(PointsAction.Kind.ADJUST, 2),
            Map.entry(PointsAction.Kind.TRANSFER, 4),
            Map.entry(PointsAction.Kind.MERGE, 3),
            Map.entry(PointsAction.Kind.UNMERGE, 3),
            Map.entry(PointsAction.Kind.IMPORT, 1)));

    private static List<PointsAction.Kind> kinds(Map<PointsAction.Kind, Integer> weights) {
        List<PointsAction.Kind> kinds = new ArrayList<>();
        for (PointsAction.Kind kind : PointsAction.Kind.values()) {
            kinds.addAll(Collections.nCopies(weights.get(kind), kind));
        }
        return List.copyOf(kinds);
    }
}
