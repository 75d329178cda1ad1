package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What ends a task before it is done, and on which day; of several the first one counts, and on one day the first named. */
final class Ending {

    private final Candidate task;
    private final LocalDate end;
    private LocalDate first = LocalDate.MAX;
    private TaskStatus status = TaskStatus.DUE;
    private EndReason reason = EndReason.DECIDED;
    private String cause = "";

    private Ending(Candidate task, LocalDate today) {
        this.task = task;
        this.end = task.lastDay().isBefore(today) ? task.lastDay() : today;
    }

    /**
     * Returns how facts end a task by the day that is planned; empty if they do not.
     *
     * @param later the next step of its journey that is due
     * @param judgedFrom the first day its condition to stay is judged on
     */
    static Optional<Ending> of(
            Candidate task,
            Optional<Candidate> later,
            CustomerFile file,
            CustomerNumbers numbers,
            LocalDate today,
            LocalDate judgedFrom) {
        Ending ending = new Ending(task, today);
        ending.byOccurrence();
        ending.byFacts(file);
        later.ifPresent(step -> ending.at(
                step.dueOn(),
                TaskStatus.OVERTAKEN,
                EndReason.LATER_STEP,
                step.step().code().value()));
        ending.byCondition(numbers, judgedFrom);
        return ending.first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(ending);
    }

    private void byOccurrence() {
        task.on().closing().ifPresent(by -> at(by.on(), by.status(), by.reason(), by.cause()));
    }

    private void byFacts(CustomerFile file) {
        for (Overtaking overtaking : task.step().overtakenBy()) {
            Overtakings.first(overtaking, task.on(), file)
                    .ifPresent(fact -> at(
                            fact.day().orElseThrow(),
                            TaskStatus.OVERTAKEN,
                            EndReason.HAPPENED_ALREADY,
                            fact.fact().value()));
        }
    }

    private void byCondition(CustomerNumbers numbers, LocalDate judgedFrom) {
        CareCondition stay = task.step().stay();
        if (stay.all().isEmpty()) {
            return;
        }
        LocalDate from = judgedFrom.isBefore(task.dueOn()) ? task.dueOn() : judgedFrom;
        for (LocalDate day = from; !day.isAfter(end); day = day.plusDays(1)) {
            if (!numbers.hold(stay, task.on().car(), day)) {
                at(day, TaskStatus.CANCELLED, EndReason.CONDITION_CEASED, "");
                return;
            }
        }
    }

    private void at(LocalDate on, TaskStatus how, EndReason why, String what) {
        LocalDate day = on.isBefore(task.dueOn()) ? task.dueOn() : on;
        if (!day.isAfter(end) && day.isBefore(first)) {
            first = day;
            status = how;
            reason = why;
            cause = what;
        }
    }

    TaskStatus status() {
        return status;
    }

    TaskEnd end(Instant now) {
        return new TaskEnd(reason, now, Actor.SYSTEM, cause.isEmpty() ? Optional.empty() : Optional.of(cause));
    }
}
