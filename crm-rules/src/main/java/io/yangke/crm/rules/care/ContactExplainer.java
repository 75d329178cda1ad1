package io.yangke.crm.rules.care;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Why a customer is contacted for what on a day, and for what not, as data. It names tasks, and nobody. Source: LIF-21, N12. */
public final class ContactExplainer {

    private ContactExplainer() {}

    /** Returns everything an explanation of a contact plan can say; what refusals say stands in {@link CareRefusals#codes()}. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(ContactCode.values()).map(ContactCode::entry).toList();
    }

    /** Returns the contacts in order, then every task that was dropped with its reason. */
    public static Explanation of(ContactPlan plan) {
        List<Explanation> told = new ArrayList<>();
        for (int i = 0; i < plan.contacts().size(); i++) {
            told.add(made(i + 1, plan.contacts().get(i)));
        }
        plan.dropped().forEach(dropped -> told.add(of(dropped)));
        return ContactCode.PLAN
                .with(
                        Argument.day(plan.day()),
                        Argument.count(plan.contacts().size()),
                        Argument.count(plan.dropped().size()))
                .because(told);
    }

    private static Explanation made(int place, CareTask task) {
        return ContactCode.MADE.with(
                Argument.count(place),
                Argument.reference(task.id()),
                Argument.term(task.purpose()),
                Argument.term(task.channel()),
                Argument.day(task.lastDay()));
    }

    /** Returns why one task was dropped, and when it comes again. */
    public static Explanation of(DroppedContact dropped) {
        Argument task = Argument.reference(dropped.task().id());
        Argument purpose = Argument.term(dropped.task().purpose());
        Explanation told = dropped.again()
                .map(day -> ContactCode.DROPPED_UNTIL.with(task, purpose, Argument.day(day)))
                .orElseGet(() -> ContactCode.DROPPED.with(task, purpose));
        return told.because(List.of(dropped.why().explanation()));
    }
}
