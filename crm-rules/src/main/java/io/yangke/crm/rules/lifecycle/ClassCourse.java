package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The class of a customer on each day to come, as long as time still changes anything. */
final class ClassCourse {

    private final ClassTable table;
    private final ClassHistory history;
    private final LocalDate asOf;
    private final LocalDate end;

    ClassCourse(ClassTable table, ClassHistory history, LocalDate asOf) {
        this.table = table;
        this.history = history;
        this.asOf = asOf;
        // A month has up to three days more than another, so a length may end some days later than counted from the
        // day.
        this.end = asOf.plusMonths(longestMonths(table)).plusDays(4);
    }

    private static long longestMonths(ClassTable table) {
        long longest = table.policy().windowMonths();
        for (ClassFact fact : ClassFact.values()) {
            if (fact.isTime()) {
                for (long months : table.cells().bands().limits(fact)) {
                    longest = Math.max(longest, months);
                }
            }
        }
        return longest;
    }

    CustomerClass classOn(LocalDate day) {
        return table.classify(history.on(day));
    }

    List<ClassTurn> turns() {
        List<ClassTurn> turns = new ArrayList<>();
        CustomerClass before = classOn(asOf);
        for (LocalDate day = asOf.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            CustomerClass now = classOn(day);
            if (now != before) {
                turns.add(new ClassTurn(day, now));
                before = now;
            }
        }
        return turns;
    }

    Optional<LocalDate> lastDay(ClassWay way) {
        for (LocalDate day = asOf; !day.isAfter(end); day = day.plusDays(1)) {
            if (table.classify(way.apply(history.on(day))).isBelow(way.reaches())) {
                return Optional.of(day.minusDays(1));
            }
        }
        return Optional.empty();
    }
}
