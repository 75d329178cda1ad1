package io.yangke.crm.rules.care;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Why a task is there, for how long, and where it stands. Source: LIF-01, LIF-21. */
public final class TaskExplainer {

    private TaskExplainer() {}

    /** Returns everything that can be said here. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(TaskCode.values()).map(TaskCode::entry).toList();
    }

    /**
     * Returns why a task is there: what it counts from, who is let in, what holds or ended it.
     *
     * @param file the customer's file as it is known now
     * @param rules the rules in force; a step they no longer have is told by its code alone
     */
    public static Explanation of(CareTask task, CustomerFile file, CareRules rules) {
        List<Explanation> details = new ArrayList<>();
        rules.care().journeys().step(task.step()).ifPresent(step -> addStep(task, step, file, details));
        task.held().ifPresent(reason -> details.add(TaskCode.HELD.with(Argument.term(reason))));
        if (!task.attempts().isEmpty()) {
            details.add(TaskCode.ATTEMPTS.with(Argument.count(task.attempts().size()), Argument.term(task.channel())));
        }
        task.handedOverAt().ifPresent(at -> details.add(TaskCode.OUT.with(Argument.moment(at, rules.zone()))));
        task.end().ifPresent(end -> details.add(ended(task, end)));
        return TaskCode.WHY
                .with(
                        Argument.named(
                                "StepCode", task.step().value(), task.step().value()),
                        Argument.term(task.anchor()),
                        Argument.day(task.anchorDay()),
                        Argument.day(task.dueOn()),
                        Argument.day(task.lastDay()))
                .because(details);
    }

    private static void addStep(CareTask task, JourneyStep step, CustomerFile file, List<Explanation> details) {
        details.add(TaskCode.RULE.with(Argument.reference(step.rule())));
        // Who is let in is told of the day it was due: complaints open now are no part of that.
        CustomerNumbers numbers = new CustomerNumbers(file, 0);
        step.entry()
                .all()
                .forEach((fact, range) -> details.add(numbers.number(
                                fact, task.id().vehicle(), task.dueOn())
                        .map(number -> TaskCode.CONDITION.with(
                                Argument.term(fact), Argument.count(number), Argument.reference(text(range))))
                        .orElseGet(() -> TaskCode.UNKNOWN.with(Argument.term(fact), Argument.reference(text(range))))));
    }

    private static String text(CareCondition.Range range) {
        if (range.max() == Long.MAX_VALUE) {
            return "≥" + range.min();
        }
        return range.min() == Long.MIN_VALUE ? "≤" + range.max() : range.min() + "–" + range.max();
    }

    private static Explanation ended(CareTask task, TaskEnd end) {
        Argument status = Argument.term(task.status());
        Argument reason = Argument.term(end.reason());
        return end.cause()
                .map(cause -> TaskCode.ENDED_BY.with(status, reason, Argument.reference(cause)))
                .orElseGet(() -> TaskCode.ENDED.with(status, reason));
    }
}
