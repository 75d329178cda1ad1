package io.yangke.crm.rules.care.work;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the work of a day was levelled, as data. It names customers and tasks by their identities. Source: LIF-21. */
public final class WorkExplainer {

    private WorkExplainer() {}

    /** Returns everything an explanation of a list of work can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(WorkCode.values()).map(WorkCode::entry).toList();
    }

    /** Returns the figures of the list, the days with too much to do, and what is put off to when. */
    public static Explanation of(WorkList list) {
        Stream<Explanation> overload =
                list.load().stream().filter(load -> load.overload() > 0).map(WorkExplainer::overload);
        Stream<Explanation> postponed = list.postponed().stream().map(WorkExplainer::postponed);
        return WorkCode.LIST
                .with(
                        Argument.day(list.day()),
                        Argument.term(list.role()),
                        Argument.count(list.items().size()),
                        Argument.count(list.postponed().size()),
                        Argument.count(list.dropped().size()))
                .because(Stream.concat(overload, postponed).toList());
    }

    private static Explanation overload(DayLoad load) {
        return WorkCode.OVERLOAD.with(
                Argument.day(load.day()),
                Argument.count(load.work()),
                Argument.count(load.work() - load.overload()),
                Argument.count(load.overload()));
    }

    private static Explanation postponed(PostponedWork postponed) {
        return WorkCode.POSTPONED.with(
                Argument.reference(postponed.item().customer()),
                Argument.reference(postponed.item().task()),
                Argument.term(postponed.item().purpose()),
                Argument.day(postponed.to()));
    }
}
