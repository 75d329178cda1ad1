package io.yangke.crm.rules.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The day that is foretold from the odometer of a car, where each reading tells it anew. Once it has come, as it was foretold then, it
 * stays: what is read later does not make undue what was due. So it is the same whenever it is asked. Source: LIF-20.
 */
final class Foretold {

    private Foretold() {}

    /**
     * Returns the day; empty if it is not foretold.
     *
     * @param from the day from which on it is foretold
     * @param until the last day whose readings count
     * @param asOf what is foretold as of a day
     */
    static Optional<LocalDate> of(
            CustomerFile file,
            VehicleId car,
            LocalDate from,
            LocalDate until,
            Function<LocalDate, Optional<LocalDate>> asOf) {
        LocalDate told = from;
        for (LocalDate next : readings(file, car, from, until)) {
            Optional<LocalDate> day = notBefore(asOf.apply(told), told);
            if (day.isPresent() && day.get().isBefore(next)) {
                return day;
            }
            told = next;
        }
        return notBefore(asOf.apply(told), told);
    }

    private static Optional<LocalDate> notBefore(Optional<LocalDate> day, LocalDate told) {
        return day.map(foretold -> foretold.isBefore(told) ? told : foretold);
    }

    private static TreeSet<LocalDate> readings(
            CustomerFile file, VehicleId car, LocalDate afterExclusive, LocalDate untilInclusive) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (CustomerFact.Reading reading : file.readings()) {
            if (reading.car().equals(car)) {
                days.add(reading.on());
            }
        }
        VisitHistory visits = file.visits();
        for (int i = visits.countUntil((int) untilInclusive.toEpochDay()) - 1;
                i >= 0 && visits.day(i) > afterExclusive.toEpochDay();
                i--) {
            CustomerFact.Visit visit = visits.visit(i);
            if (visit.odometerKm().isPresent() && visit.car().equals(Optional.of(car))) {
                days.add(visit.settledOn());
            }
        }
        days.headSet(afterExclusive, true).clear();
        days.tailSet(untilInclusive, false).clear();
        return days;
    }
}
