package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;

/**
 * A customer's facts as of any day, as far as something is known of the customer: for days still to come, as they will be if
 * nothing happens. With time spend, visits and renewals leave the window, and nothing else changes.
 */
@FunctionalInterface
public interface ClassHistory {

    /** Returns the facts as of a day. */
    ClassFacts on(LocalDate day);

    /**
     * Returns the facts of a file.
     *
     * @param table the table of classes, whose policy says what counts
     * @param file the customer's file
     * @param knownThrough the last day of which anything is looked at
     */
    static ClassHistory of(ClassTable table, CustomerFile file, LocalDate knownThrough) {
        FactHorizon known = FactHorizon.of(knownThrough);
        return day -> new ClassReader(table.on(day), known).facts(file);
    }
}
