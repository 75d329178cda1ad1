package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would change the risk of a customer: time alone, or visits. Source: SEG-05.
 *
 * @param risk the risk as of the day
 * @param turnsOn the first day on which time alone makes it greater; empty if nothing greater is left
 * @param turnsTo what it is from then on; the risk itself if it does not turn
 * @param visits on how many more days the customer would have to come to make the risk low, or keep it low, whenever before that day, 1
 *     or more
 */
public record ChurnOutlook(RiskBand risk, Optional<LocalDate> turnsOn, RiskBand turnsTo, int visits) {
    public ChurnOutlook {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(turnsOn, "turnsOn");
        Objects.requireNonNull(turnsTo, "turnsTo");
        Checks.range("visits", visits, 1, Integer.MAX_VALUE);
    }

    /**
     * Returns what would change the risk of a warning.
     *
     * @param file the file the warning was made from
     * @param warning the warning
     * @param expecting the policy by which visits are expected
     * @param policy the policy of the warning
     */
    public static ChurnOutlook of(
            CustomerFile file, ChurnWarning warning, ForecastPolicy expecting, ChurnPolicy policy) {
        VisitDays days = VisitDays.of(file.visits(), warning.forecast(), expecting, policy);
        int asOf = EpochDays.of(warning.asOf());
        for (int day : turns(warning, days, policy)) {
            RiskBand then = riskOn(EpochDays.date(day), warning, days, policy);
            if (then != warning.risk()) {
                Optional<LocalDate> turnsOn = Optional.of(EpochDays.date(day));
                return new ChurnOutlook(warning.risk(), turnsOn, then, visits(days, asOf, day - 1));
            }
        }
        return new ChurnOutlook(warning.risk(), Optional.empty(), warning.risk(), visits(days, asOf, asOf));
    }

    /** Returns the days after that of the warning on which the risk may turn. */
    private static SortedSet<Integer> turns(ChurnWarning warning, VisitDays days, ChurnPolicy policy) {
        int asOf = EpochDays.of(warning.asOf());
        SortedSet<Integer> turns = new TreeSet<>(days.turns(asOf, asOf + EpochDays.HORIZON));
        for (CarForecast car : warning.forecast().cars()) {
            turns.add(EpochDays.of(car.dayOf(policy.mediumPermille())));
            turns.add(EpochDays.of(car.dayOf(policy.highPermille())));
        }
        return turns.tailSet(asOf + 1);
    }

    private static RiskBand riskOn(LocalDate day, ChurnWarning warning, VisitDays days, ChurnPolicy policy) {
        long least = warning.forecast().cars().stream()
                .mapToLong(car -> car.overduePermille(day))
                .min()
                .orElseThrow();
        boolean falling = !days.isEmpty() && days.falling(EpochDays.of(day)) != null;
        return ChurnWarning.risk(least, falling, policy);
    }

    /** Returns how many more visits leave nothing fallen off, on whichever days from one to another the last of them is. */
    private static int visits(VisitDays days, int from, int until) {
        int most = days.visitsNeeded(from);
        for (int day : days.turns(from, until)) {
            most = Math.max(most, days.visitsNeeded(day));
        }
        return most;
    }
}
