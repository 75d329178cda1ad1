package io.yangke.crm.testkit.care;

import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How a day is planned for a customer: as the library does, or as a planner with a bug of a test's own does. */
@FunctionalInterface
public interface CarePlanning {

    /** The library's planner. */
    CarePlanning REAL = (given, customer) -> CarePlanner.at(given.rules(), given.now(), given.plannedUntil())
            .plan(customer.file(), customer.before(), customer.context());

    /** Returns what the day changes in the care for a customer; empty if nothing does. */
    Optional<CareChange> plan(Day day, Customer customer);

    /**
     * The day that is planned.
     *
     * @param rules what it goes by
     * @param now the time
     * @param plannedUntil the day of the dealer's last pass; empty for the first ever
     */
    record Day(CareRules rules, Instant now, Optional<LocalDate> plannedUntil) {}

    /**
     * The customer that is planned for.
     *
     * @param file the facts
     * @param before what is remembered
     * @param context what other features say
     */
    record Customer(CustomerFile file, Optional<CareFile> before, CareContext context) {}
}
