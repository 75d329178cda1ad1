package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How time and distance run for one car of a customer, as of a day: when what was done on a day falls due again. */
final class MaintenanceClock {

    /** It is not known what the odometer showed. */
    static final int UNKNOWN = -1;

    final CustomerFact.Ownership owned;
    final MaintenancePlan plan;
    final Mileage mileage;
    final int asOf;

    private final CustomerFact.@Nullable Visit last;
    /** From when the next maintenance counts, and how far: after the last, or after the car was new or became the customer's. */
    private final int from;

    private final int fromKm;
    private final int afterKm;
    private final int afterMonths;
    private final int dueByTime;

    MaintenanceClock(CustomerFile file, CustomerFact.Ownership owned, int asOf, ForecastPolicy policy) {
        this.owned = owned;
        this.asOf = asOf;
        plan = policy.plan(owned.model());
        mileage = Mileage.of(file, owned.car(), EpochDays.date(asOf), policy.mileage());
        last = lastMaintenance(file.visits(), owned, asOf);
        boolean first = last == null && isNew();
        from = last == null ? start() : EpochDays.of(last.settledOn());
        fromKm = last == null ? startKm() : kmAt(last);
        afterKm = first ? plan.firstKm() : plan.everyKm();
        afterMonths = first ? plan.firstMonths() : plan.everyMonths();
        dueByTime = byTime(from, afterMonths);
    }

    /** Returns the car as the customer has it on a day: what was told of it last; absent if it is not the customer's. */
    static CustomerFact.@Nullable Ownership owned(CustomerFile file, VehicleId car, LocalDate day) {
        CustomerFact.Ownership found = null;
        List<CustomerFact.Ownership> vehicles = file.vehicles();
        for (int i = 0; i < vehicles.size(); i++) {
            CustomerFact.Ownership ownership = vehicles.get(i);
            if (ownership.isOn(day) && ownership.car().equals(car)) {
                found = ownership;
            }
        }
        return found;
    }

    private static CustomerFact.@Nullable Visit lastMaintenance(
            VisitHistory visits, CustomerFact.Ownership owned, int asOf) {
        for (int i = visits.countUntil(asOf) - 1; i >= 0; i--) {
            if (visits.what(i).isMaintenance() && isOf(visits.visit(i), owned)) {
                return visits.visit(i);
            }
        }
        return null;
    }

    static boolean isOf(CustomerFact.Visit visit, CustomerFact.Ownership owned) {
        return visit.car().isPresent() && visit.car().get().equals(owned.car());
    }

    /** Returns the day the next maintenance is expected to be due; empty if there was none yet, or it is not foretold. */
    Optional<LocalDate> afterMaintenance() {
        return last == null ? Optional.empty() : EpochDays.maybe(nextMaintenance(mileage.metresPerDay()));
    }

    /** Whether the dealer handed the car over new, so that it counts from 0 km. */
    boolean isNew() {
        return owned.delivered().isPresent();
    }

    /** The day from which the car counts: when it was handed over new, or else became the customer's. */
    int start() {
        int from = EpochDays.of(owned.from());
        int handedOver = isNew() ? EpochDays.of(owned.delivered().get()) : from;
        return handedOver <= asOf ? handedOver : from;
    }

    /** What the odometer showed on the day from which the car counts, in km. */
    int startKm() {
        return isNew() ? 0 : kmOn(start());
    }

    private int kmOn(int day) {
        return mileage.isKnown() ? (int) (mileage.metresOn(day) / 1_000) : UNKNOWN;
    }

    /** What the odometer showed at a visit, in km: as told if that can be right, and else as the other readings have it. */
    int kmAt(CustomerFact.Visit visit) {
        int day = EpochDays.of(visit.settledOn());
        return visit.odometerKm().isPresent()
                        && mileage.admits(visit, day, visit.odometerKm().get())
                ? visit.odometerKm().get()
                : kmOn(day);
    }

    /** Returns the day on which the next maintenance is due at a pace, by time or by distance, whichever comes first. */
    int nextMaintenance(int pace) {
        return Math.min(dueByTime, byDistance(from, fromKm, afterKm, pace));
    }

    /** Returns the day on which maintenance would be due by time, were the last done on a day. */
    int regularTime(int day) {
        return byTime(day, afterMonths);
    }

    /** Returns the same by distance at a pace. */
    int regularDistance(int day, int pace) {
        return byDistance(day, UNKNOWN, afterKm, pace);
    }

    /** Returns the day so many months after a day; never if they are 0. */
    static int byTime(int day, int months) {
        return months == 0 ? EpochDays.NEVER : EpochDays.plusMonths(day, months);
    }

    /** Returns the day so many km after what the odometer showed on a day; never if they are 0. */
    int byDistance(int day, int km, int afterKm, int pace) {
        if (afterKm == 0) {
            return EpochDays.NEVER;
        }
        return km == UNKNOWN ? Mileage.plus(day, afterKm, pace) : Math.max(day, mileage.epochDayOf(km + afterKm, pace));
    }
}
