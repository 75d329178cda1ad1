package io.yangke.crm.rules.lifecycle;

import java.time.LocalDate;

/**
 * Up to which day facts are looked at, as epoch days, inclusive: for asking what would be if nothing happened after a day, or
 * only visits.
 *
 * @param visits up to when visits
 * @param purchases up to when purchases and sales of cars
 * @param renewals up to when insurance
 */
record FactHorizon(int visits, int purchases, int renewals) {

    static FactHorizon of(LocalDate day) {
        int through = (int) day.toEpochDay();
        return new FactHorizon(through, through, through);
    }

    FactHorizon visitsUntil(LocalDate day) {
        return new FactHorizon((int) day.toEpochDay(), purchases, renewals);
    }

    FactHorizon purchasesUntil(LocalDate day) {
        return new FactHorizon(visits, (int) day.toEpochDay(), renewals);
    }

    FactHorizon renewalsUntil(LocalDate day) {
        return new FactHorizon(visits, purchases, (int) day.toEpochDay());
    }
}
