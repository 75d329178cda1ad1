package io.yangke.crm.testkit.points;

import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is tried on the accounts of three members of one programme, step after step.
 *
 * @param steps the steps
 */
public record PointsLife(List<Step> steps) {

    /** The members. */
    public static final List<String> MEMBERS = List.of("MEMBER-1", "MEMBER-2", "MEMBER-3");

    /**
     * One thing tried.
     *
     * @param minutes the minutes since the one before, 0 or more
     * @param kind what is tried
     * @param member which member, 0 to 2
     * @param points how many points, 1 or more
     * @param about how many postings of the kind it is about were made since, 0 or more
     */
    public record Step(int minutes, PointsAction.Kind kind, int member, long points, int about) {
        public Step {
            if (minutes < 0 || member < 0 || member >= MEMBERS.size() || points < 1 || about < 0) {
                throw new IllegalArgumentException(
                        "step: a number is out of range; minutes and about from 0, member 0 to 2, points from 1");
            }
            Objects.requireNonNull(kind, "kind");
        }
    }

    public PointsLife {
        steps = List.copyOf(steps);
    }

    /** Plays this life in a programme of the scenario from an instant on; what the ledger refuses is left out. */
    public LedgerScenario play(LedgerScenario scenario, ProgrammeId programme, Instant start) {
        scenario.in(programme);
        Instant now = start;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            scenario.at(now);
            PointsAction action = action(step, scenario, programme);
            AccountId account = action.about()
                    .map(PostingId::account)
                    .orElseGet(() -> AccountId.of(programme, MEMBERS.get(step.member())));
            scenario.attempt(account, action);
        }
        return scenario;
    }

    private static PointsAction action(Step step, LedgerScenario scenario, ProgrammeId programme) {
        AccountId own = AccountId.of(programme, MEMBERS.get(step.member()));
        AccountId other = AccountId.of(programme, MEMBERS.get((step.member() + 1) % MEMBERS.size()));
        return switch (step.kind()) {
            case EARN, IMPORT ->
                new PointsAction.Earn(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(InvoiceLine.paid("1", SpendingCategory.BOUTIQUE, step.points() * 100)));
            case AWARD -> new PointsAction.Award(RuleCode.of("joining"), Optional.empty(), Optional.empty());
            case ACTIVATE -> new PointsAction.Activate(about(step, scenario, Movement.Earned.class, own));
            case HOLD ->
                new PointsAction.Hold(
                        step.points(),
                        SpendingCategory.GIFT,
                        Optional.empty(),
                        List.of(),
                        Optional.of(Duration.ofMinutes(step.points() * 20)));
            case CAPTURE ->
                new PointsAction.Capture(
                        about(step, scenario, Movement.Held.class, own),
                        Optional.of(step.points()),
                        step.about() % 2 == 0);
            case RELEASE -> new PointsAction.Release(about(step, scenario, Movement.Held.class, own));
            case REDEEM -> new PointsAction.Redeem(step.points(), SpendingCategory.GIFT, Optional.empty(), List.of());
            case REFUND -> new PointsAction.Refund(about(step, scenario, Movement.Redeemed.class, own), part(step));
            case TAKE_BACK ->
                new PointsAction.TakeBack(
                        about(step, scenario, Movement.Earned.class, own),
                        part(step),
                        Optional.empty(),
                        RuleCode.of("returned"));
            case ADJUST ->
                new PointsAction.Adjust(
                        step.about() % 2 == 0 ? step.points() : -step.points(),
                        RuleCode.of("mistake"),
                        StaffId.of("approver-1"));
            case TRANSFER -> new PointsAction.Transfer(other, step.points());
            case MERGE -> new PointsAction.Merge(other);
            case UNMERGE -> new PointsAction.Unmerge();
        };
    }

    private static Part part(Step step) {
        return step.about() == 0 ? Part.REST : new Part.Points(step.points());
    }

    /** A late posting of a kind; where there is none, one that was never made. */
    private static PostingId about(
            Step step, LedgerScenario scenario, Class<? extends Movement> kind, AccountId otherwise) {
        List<PostingId> made = scenario.snapshot().accounts().stream()
                .map(PointsAccount::id)
                .flatMap(account -> scenario.snapshot().journal(account).stream())
                .filter(posting -> kind.isInstance(posting.what()))
                .map(Posting::id)
                .toList();
        return made.isEmpty()
                ? new PostingId(otherwise, PostingId.MAX_SEQUENCE)
                : made.get(made.size() - 1 - step.about() % made.size());
    }
}
