package io.yangke.crm.core.care;

import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.spi.care.CareEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a sweep did, counted. Not safe for use by several threads. */
final class CareTally {

    private int seen;
    private long changed;
    private long due;
    private long ended;
    private long classChanges;
    private long lost;

    void count(int customers, List<CareChange> changes) {
        seen += customers;
        changed += changes.size();
        for (CareChange change : changes) {
            for (CareEvent event : change.events()) {
                due += event instanceof CareEvent.TaskDue ? 1 : 0;
                ended += event instanceof CareEvent.TaskEnded ? 1 : 0;
                classChanges += event instanceof CareEvent.ClassChanged ? 1 : 0;
            }
        }
    }

    void lost() {
        lost++;
    }

    int seen() {
        return seen;
    }

    CareSweepReport report(boolean finished, LocalDate day) {
        return new CareSweepReport(
                seen,
                changed,
                due,
                ended,
                classChanges,
                lost,
                finished,
                finished ? Optional.of(day.plusDays(1)) : Optional.empty());
    }
}
