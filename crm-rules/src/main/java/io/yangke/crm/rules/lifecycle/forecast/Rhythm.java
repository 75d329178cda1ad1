package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer comes with a car of the customer's own accord: the gaps in days between the latest visits to the workshop.
 * Source: SEG-05.
 *
 * @param gaps how many gaps there are, 1 or more
 * @param lower a quarter of them is no longer
 * @param median half of them are no longer
 * @param upper a quarter of them is no shorter
 */
public record Rhythm(int gaps, int lower, int median, int upper) {
    public Rhythm {
        Checks.range("gaps", gaps, 1, Integer.MAX_VALUE);
        Checks.range("lower", lower, 0, median);
        Checks.range("upper", upper, median, Integer.MAX_VALUE);
    }

    /** Returns the rhythm of a car's visits until a day; absent if there are not two that belong to two occasions. */
    static @Nullable Rhythm of(VisitHistory visits, CustomerFact.Ownership owned, int asOf, ForecastPolicy policy) {
        int[] found = new int[policy.latestGaps()];
        int count = 0;
        int later = EpochDays.NEVER;
        for (int i = visits.countUntil(asOf) - 1; i >= 0 && count < found.length; i--) {
            if (isWorkshop(visits, i, owned, policy)) {
                if (later == EpochDays.NEVER) {
                    later = visits.day(i);
                } else if (later - visits.day(i) > policy.sameOccasionDays()) {
                    found[count++] = later - visits.day(i);
                    later = visits.day(i);
                }
            }
        }
        return count == 0 ? null : of(found, count);
    }

    private static Rhythm of(int[] gaps, int count) {
        return new Rhythm(
                count,
                Quantile.select(gaps, 0, count, Quantile.lower(count)),
                Quantile.select(gaps, 0, count, Quantile.median(count)),
                Quantile.select(gaps, 0, count, Quantile.upper(count)));
    }

    static boolean isWorkshop(VisitHistory visits, int index, CustomerFact.Ownership owned, ForecastPolicy policy) {
        return policy.visitKinds().contains(visits.what(index)) && MaintenanceClock.isOf(visits.visit(index), owned);
    }
}
