package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.VisitHistory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which a customer came to the workshop with a car that is still the customer's, each day once, in order. */
final class VisitDays {

    private final ChurnPolicy policy;
    private final int[] days;
    private final int count;

    private VisitDays(ChurnPolicy policy, int[] days, int count) {
        this.policy = policy;
        this.days = days;
        this.count = count;
    }

    static VisitDays of(VisitHistory visits, VisitForecast forecast, ForecastPolicy kinds, ChurnPolicy policy) {
        int until = visits.countUntil(EpochDays.of(forecast.asOf()));
        int[] days = new int[until];
        int count = 0;
        for (int i = 0; i < until; i++) {
            if (kinds.visitKinds().contains(visits.what(i))
                    && (count == 0 || days[count - 1] != visits.day(i))
                    && isOfAny(visits, i, forecast.cars())) {
                days[count++] = visits.day(i);
            }
        }
        return new VisitDays(policy, days, count);
    }

    private static boolean isOfAny(VisitHistory visits, int index, List<CarForecast> cars) {
        if (visits.visit(index).car().isEmpty()) {
            return false;
        }
        for (int i = 0; i < cars.size(); i++) {
            if (visits.visit(index).car().get().equals(cars.get(i).car())) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The last of them; there must be one. */
    int last() {
        return days[count - 1];
    }

    /** Returns since when visits have fallen off; absent if they had not from the last visit to a day. */
    @Nullable
    FallingVisits falling(int until) {
        // Fewer cannot have been before, whenever that is looked at.
        if (count < policy.leastVisitsBefore()) {
            return null;
        }
        FallingVisits found = fallenAt(last());
        for (int i = until(minusMonths(last(), 1)); i < count && found == null; i++) {
            found = fallenAsLeaves(days[i], until);
        }
        return found;
    }

    /** Visits only fall off when one leaves the months up to a day: a day later where the month of that visit is longer. */
    private @Nullable FallingVisits fallenAsLeaves(int visit, int until) {
        int leaves = EpochDays.plusMonths(visit, policy.frequencyMonths());
        FallingVisits found = leaves > last() && leaves <= until ? fallenAt(leaves) : null;
        return found == null && leaves >= last() && leaves < until ? fallenAt(leaves + 1) : found;
    }

    /** Returns what is counted on a day if visits have fallen off; absent if not. */
    private @Nullable FallingVisits fallenAt(int day) {
        int lately = lately(day);
        int before = before(day);
        return isFallen(lately, before) ? new FallingVisits(EpochDays.date(day), lately, before) : null;
    }

    boolean isFallen(int lately, int before) {
        return before >= policy.leastVisitsBefore() && lately * 1_000L <= (long) before * policy.fallingPermille();
    }

    /** Returns how many of the days lie within the policy's months up to a day. */
    int lately(int day) {
        return until(day) - until(minusMonths(day, 1));
    }

    /** Returns how many of the days lie within as many months before those. */
    int before(int day) {
        return until(minusMonths(day, 1)) - until(minusMonths(day, 2));
    }

    private int minusMonths(int day, int times) {
        return EpochDays.plusMonths(day, -times * policy.frequencyMonths());
    }

    /** Returns how many of the days are no later than a day. */
    private int until(int day) {
        int place = count;
        while (place > 0 && days[place - 1] > day) {
            place--;
        }
        return place;
    }

    /** Returns on how many more days the customer would have had to come by a day for visits not to have fallen off then; 1 at least. */
    int visitsNeeded(int day) {
        int needed = 1;
        while (isFallen(lately(day) + needed, before(day))) {
            needed++;
        }
        return needed;
    }

    /** Returns the days after one day up to another on which any of the counts changes. */
    SortedSet<Integer> turns(int after, int until) {
        SortedSet<Integer> turns = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            for (int times = 1; times <= 2; times++) {
                int leaves = EpochDays.plusMonths(days[i], times * policy.frequencyMonths());
                turns.add(leaves);
                turns.add(leaves + 1);
            }
        }
        return turns.subSet(after + 1, until + 1);
    }
}
