package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * May this customer be contacted for this task? Everything that may forbid it, in order of {@link
 * io.yangke.crm.spi.care.CareRefusalReason}. Asked for a day when contacts are planned, and for an instant when a task is handed
 * over: hours belong to the instant alone. Source: LIF-21, L6, L11.
 */
record Contacting(CareFile file, HandOverFacts facts, ContactPolicy policy, ZoneId zone) {

    /** Returns the first thing in the way of a contact at an instant; null if nothing is. */
    @Nullable
    Refusal at(CareTask task, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Obstacle obstacle = onDay(task, day, now);
        if (obstacle == null) {
            obstacle = overBudget(task, day, use(task));
        }
        return obstacle != null ? obstacle.why() : atThisHour(task, now);
    }

    /** Returns the first thing in the way of a contact on a day, at whatever hour; null if nothing is. */
    @Nullable
    Obstacle on(CareTask task, LocalDate day, BudgetUse use) {
        Obstacle obstacle =
                onDay(task, day, day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
        if (obstacle != null) {
            return obstacle;
        }
        // A task that is out has its place in the budget already.
        return task.handedOverAt().isPresent() ? out(task.handedOverAt().get()) : overBudget(task, day, use);
    }

    private Obstacle out(Instant since) {
        return Obstacle.lasting(CareRefusals.handedOverAlready(since, zone));
    }

    private @Nullable Obstacle onDay(CareTask task, LocalDate day, Instant latest) {
        Obstacle obstacle = forbidden(task);
        if (obstacle == null) {
            obstacle = outsideWindow(task, day, latest);
        }
        return obstacle != null ? obstacle : tooSoonAfterAttempt(task, day);
    }

    private @Nullable Obstacle forbidden(CareTask task) {
        ContactPurpose purpose = task.purpose();
        if (facts.state() != StandingState.ACTIVE) {
            return Obstacle.lasting(CareRefusals.restricted(facts.state()));
        }
        if (facts.preferences().doNotContact()) {
            return Obstacle.lasting(CareRefusals.doNotContact());
        }
        if (!policy.consents(facts.preferences(), purpose)) {
            return Obstacle.lasting(CareRefusals.noConsent(purpose));
        }
        if (!facts.openComplaints().isEmpty() && policy.isHeldByComplaint(purpose)) {
            return Obstacle.lasting(CareRefusals.openComplaint(purpose, facts.openComplaints()));
        }
        EndReason ceased = facts.noLongerNeeded().get(task.id());
        return ceased == null ? null : Obstacle.lasting(CareRefusals.noLongerNeeded(ceased));
    }

    private @Nullable Obstacle outsideWindow(CareTask task, LocalDate day, Instant latest) {
        if (day.isAfter(task.lastDay())) {
            return Obstacle.lasting(CareRefusals.windowPassed(task.lastDay()));
        }
        if (day.isBefore(task.dueOn())) {
            return Obstacle.until(task.dueOn(), CareRefusals.notDue(task.dueOn()));
        }
        return task.notBefore()
                .filter(latest::isBefore)
                .map(start -> Obstacle.until(LocalDate.ofInstant(start, zone), CareRefusals.notDueBefore(start, zone)))
                .orElse(null);
    }

    /** A task waits after its own attempts; and who did not answer is not tried by the same channel for something else at once. */
    private @Nullable Obstacle tooSoonAfterAttempt(CareTask task, LocalDate day) {
        return Stream.concat(last(task.attempts()).stream(), elsewhere(task))
                .filter(failed -> day.isBefore(policy.retry().after(failed, zone)))
                .max(Comparator.comparing(Attempt::at))
                .map(this::retryLater)
                .orElse(null);
    }

    private static Optional<Attempt> last(List<Attempt> attempts) {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    private Stream<Attempt> elsewhere(CareTask task) {
        if (policy.isDuty(task.purpose())) {
            return Stream.empty();
        }
        return file.tasks().stream()
                .flatMap(other -> other.attempts().stream())
                .filter(failed -> failed.channel() == task.channel());
    }

    private Obstacle retryLater(Attempt failed) {
        LocalDate next = policy.retry().after(failed, zone);
        return Obstacle.until(next, CareRefusals.retryLater(failed.channel(), failed.at(), next, zone));
    }

    private @Nullable Obstacle overBudget(CareTask task, LocalDate day, BudgetUse use) {
        if (use.allows(task.purpose(), task.channel(), day)) {
            return null;
        }
        LocalDate next = use.next(task.purpose(), task.channel(), day);
        int used = use.used(task.purpose(), day);
        int most = use.most(task.purpose(), day);
        return Obstacle.until(next, CareRefusals.budgetUsedUp(policy.budget().days(), used, most, next));
    }

    /** Returns the use of the budget by all contacts but the one that is out for this task. */
    private BudgetUse use(CareTask task) {
        List<ContactMade> others =
                file.contacts().stream().filter(made -> !isOut(made, task)).toList();
        return BudgetUse.of(policy.budget(), others, zone);
    }

    static boolean isOut(ContactMade made, CareTask task) {
        return made.task().equals(task.id()) && task.handedOverAt().equals(Optional.of(made.at()));
    }

    private @Nullable Refusal atThisHour(CareTask task, Instant now) {
        return AllowedHours.of(policy, facts.preferences(), task.channel())
                .flatMap(hours -> Optional.ofNullable(atThisHour(task, hours, now)))
                .orElse(null);
    }

    private @Nullable Refusal atThisHour(CareTask task, AllowedHours hours, Instant now) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        if (hours.isQuiet(time)) {
            return CareRefusals.quietHours(hours.next(now, zone).orElseGet(() -> hours.nextAwake(now, zone)), zone);
        }
        if (hours.holds(time)) {
            return null;
        }
        return hours.next(now, zone)
                .map(next -> CareRefusals.channelHours(task.channel(), next, zone))
                .orElseGet(() -> CareRefusals.channelNever(task.channel()));
    }
}
