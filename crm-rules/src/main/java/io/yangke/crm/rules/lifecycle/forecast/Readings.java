package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest readings of one car as of a day, in order of day, then of distance, as columns from {@link #first} on; among them the
 * day it was handed over new, when it had been driven 0 km.
 */
final class Readings {

    /** Who told a reading; nobody tells that a new car was not driven. */
    final @Nullable CustomerFact[] told;

    final int[] days;
    final int[] km;
    int first;

    private Readings(int capacity) {
        told = new CustomerFact[capacity];
        days = new int[capacity];
        km = new int[capacity];
        first = capacity;
    }

    static Readings of(CustomerFile file, VehicleId car, int asOf, int latest) {
        Readings readings = new Readings(latest + 1);
        readings.collect(file, car, asOf);
        int delivered = delivered(file, car);
        if (delivered <= asOf) {
            readings.add(null, delivered, 0);
        }
        return readings;
    }

    int size() {
        return days.length - first;
    }

    /** Takes visits and readings from the latest back, until all places but one are taken. */
    private void collect(CustomerFile file, VehicleId car, int asOf) {
        VisitHistory visits = file.visits();
        List<CustomerFact.Reading> single = file.readings();
        int visit = visits.countUntil(asOf) - 1;
        int reading = lastUntil(single, asOf);
        while (first > 1 && (visit >= 0 || reading >= 0)) {
            if (reading < 0 || (visit >= 0 && visits.day(visit) >= day(single, reading))) {
                take(visits.visit(visit), visits.day(visit), car);
                visit--;
            } else {
                take(single.get(reading), day(single, reading), car);
                reading--;
            }
        }
    }

    private static int lastUntil(List<CustomerFact.Reading> readings, int asOf) {
        int last = readings.size() - 1;
        while (last >= 0 && day(readings, last) > asOf) {
            last--;
        }
        return last;
    }

    private static int day(List<CustomerFact.Reading> readings, int index) {
        return EpochDays.of(readings.get(index).on());
    }

    private void take(CustomerFact.Visit visit, int day, VehicleId car) {
        if (visit.odometerKm().isPresent()
                && visit.car().isPresent()
                && visit.car().get().equals(car)) {
            add(visit, day, visit.odometerKm().get());
        }
    }

    private void take(CustomerFact.Reading reading, int day, VehicleId car) {
        if (reading.car().equals(car)) {
            add(reading, day, reading.km());
        }
    }

    /** Puts a reading before all that are later, or as late and farther. */
    private void add(@Nullable CustomerFact fact, int day, int distance) {
        int place = --first;
        while (place + 1 < days.length
                && (days[place + 1] < day || (days[place + 1] == day && km[place + 1] < distance))) {
            told[place] = told[place + 1];
            days[place] = days[place + 1];
            km[place] = km[place + 1];
            place++;
        }
        told[place] = fact;
        days[place] = day;
        km[place] = distance;
    }

    private static int delivered(CustomerFile file, VehicleId car) {
        int earliest = EpochDays.NEVER;
        List<CustomerFact.Ownership> vehicles = file.vehicles();
        for (int i = 0; i < vehicles.size(); i++) {
            CustomerFact.Ownership ownership = vehicles.get(i);
            if (ownership.delivered().isPresent() && ownership.car().equals(car)) {
                earliest = Math.min(earliest, EpochDays.of(ownership.delivered().get()));
            }
        }
        return earliest;
    }
}
