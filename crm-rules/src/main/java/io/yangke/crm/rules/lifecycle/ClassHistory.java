package io.yangke.crm.rules.lifecycle;

import java.time.LocalDate;

/**
 * A customer's facts as of any day, as far as something is known of the customer: for days still to come, as they will be if
 * nothing happens. With time spend, visits and renewals leave the window, and nothing else changes.
 */
@FunctionalInterface
public interface ClassHistory {

    /** Returns the facts as of a day. */
    ClassFacts on(LocalDate day);
}
