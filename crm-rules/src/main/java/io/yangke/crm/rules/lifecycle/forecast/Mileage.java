package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a car is driven, as its readings up to a day tell, and what its odometer will show. Source: LIF-20.
 *
 * <p>Readings come from visits and from the customer's own telling; a car the dealer handed over new showed 0 km that day. Of the
 * latest readings the most that can be right together count; the others are {@linkplain #wrong() reported}. The car is driven as
 * the median of the distances a day between any two readings that lie far enough apart says; where there are no two such, as the
 * policy's fallback says. Between readings the odometer is taken to have run evenly; after the last it goes on from there.
 * Two are equal if they rest on the same and say the same.
 */
public final class Mileage {

    /** What a mileage rests on. */
    public enum Basis {
        /** Readings that lie far enough apart. */
        READINGS,
        /** The policy's fallback, since readings do not tell how far the car is driven. */
        FALLBACK
    }

    private static final int METRES = 1_000;

    private final VehicleId car;
    private final LocalDate asOf;
    private final Basis basis;
    private final int[] days;
    private final int[] km;
    private final int size;
    private final int slow;
    private final int expected;
    private final int fast;
    private final ImmutableList<WrongReading> wrong;

    private Mileage(VehicleId car, LocalDate asOf, Readings readings, MileagePolicy policy) {
        this.car = car;
        this.asOf = asOf;
        ReadingChain chain = new ReadingChain(readings, policy);
        days = chain.days;
        km = chain.km;
        size = chain.size;
        int count = chain.slopeCount;
        basis = count == 0 ? Basis.FALLBACK : Basis.READINGS;
        expected = count == 0 ? policy.fallbackMetresPerDay() : chain.middleSlope();
        int spread = spread(count, policy);
        int slowest = count == 0 ? expected : chain.lowerSlope();
        int fastest = count == 0 ? expected : chain.upperSlope();
        slow = Math.max(expected / 4, Math.min(slowest, part(expected, METRES - spread)));
        fast = Math.min(expected * 4, Math.max(fastest, part(expected, METRES + spread)));
        wrong = size == readings.size() ? ImmutableList.of() : wrong(readings, chain);
    }

    /** The fewer slopes, the wider the spread, down to the least. */
    private static int spread(int slopes, MileagePolicy policy) {
        return Math.max(policy.leastSpreadPermille(), policy.fallbackSpreadPermille() / Math.max(1, slopes));
    }

    private static int part(int metres, int permille) {
        return (int) ((long) metres * permille / 1_000);
    }

    private ImmutableList<WrongReading> wrong(Readings readings, ReadingChain chain) {
        ImmutableList.Builder<WrongReading> found = ImmutableList.builder();
        for (int i = readings.first; i < readings.days.length; i++) {
            CustomerFact told = readings.told[i];
            if (told != null && !chain.holds(i)) {
                found.add(chain.wrong(readings, i, told, metresOn(readings.days[i])));
            }
        }
        return found.build();
    }

    /** Returns the mileage of a car as of a day; readings after it do not count. Source: LIF-20. */
    public static Mileage of(CustomerFile file, VehicleId car, LocalDate asOf, MileagePolicy policy) {
        Readings readings = Readings.of(file, car, EpochDays.of(asOf), policy.latestReadings());
        return new Mileage(car, asOf, readings, policy);
    }

    /** The car. */
    public VehicleId car() {
        return car;
    }

    /** The day as of which it is asked. */
    public LocalDate asOf() {
        return asOf;
    }

    /** What it rests on. */
    public Basis basis() {
        return basis;
    }

    /** How many readings count, the 0 km of a new car's handing over among them. */
    public int readings() {
        return size;
    }

    /** How far the car is driven, in metres a day. */
    public int metresPerDay() {
        return expected;
    }

    /** How far the car is driven at the least, in metres a day. */
    public int leastMetresPerDay() {
        return slow;
    }

    /** How far the car is driven at the most, in metres a day. */
    public int mostMetresPerDay() {
        return fast;
    }

    /** The latest readings that cannot be right, in order of day, then of distance. */
    public List<WrongReading> wrong() {
        return wrong;
    }

    /** The day of the last reading that counts; empty if there is none. */
    public Optional<LocalDate> lastReadOn() {
        return size == 0 ? Optional.empty() : Optional.of(EpochDays.date(days[size - 1]));
    }

    /** What the last reading that counts says, in km; empty if there is none. */
    public Optional<Integer> lastKm() {
        return size == 0 ? Optional.empty() : Optional.of(km[size - 1]);
    }

    /** Returns what the odometer is expected to show on a day, in whole km; empty if no reading counts. */
    public Optional<Integer> kmOn(LocalDate day) {
        return size == 0 ? Optional.empty() : Optional.of((int) Math.min(Integer.MAX_VALUE, metresOn(day) / METRES));
    }

    private long metresOn(LocalDate day) {
        return metresOn(EpochDays.of(day));
    }

    /**
     * Returns the first day on which the odometer is expected to show so many km: interpolated if a reading says they are past,
     * and the day of the first reading that counts if they were past then already. Empty if no reading counts, or the day does not
     * come within a hundred years.
     */
    public Optional<LocalDate> dayOf(int km) {
        return EpochDays.maybe(epochDayOf(km, expected));
    }

    /** Returns the same with the days between which it lies; empty if {@link #dayOf} is. */
    public Optional<DayRange> rangeOf(int km) {
        int day = epochDayOf(km, expected);
        if (day == EpochDays.NEVER) {
            return Optional.empty();
        }
        int last = Math.min(epochDayOf(km, slow), day + EpochDays.HORIZON);
        return Optional.of(DayRange.ofEpochDays(epochDayOf(km, fast), day, last));
    }

    /** Whether any reading counts, so that it is known what the odometer shows. */
    boolean isKnown() {
        return size > 0;
    }

    /** Returns whether what a fact told on a day can be right: it is not wrong, or is older than all readings looked at and not more. */
    boolean admits(CustomerFact told, int day, int distance) {
        if (size > 0 && day < days[0]) {
            return distance <= km[0];
        }
        for (int i = 0; i < wrong.size(); i++) {
            if (wrong.get(i).fact().equals(told.fact())) {
                return false;
            }
        }
        return true;
    }

    /** Returns what the odometer is expected to show on a day, in metres; 0 if no reading counts. */
    long metresOn(int day) {
        if (size == 0) {
            return 0;
        }
        int next = 0;
        while (next < size && days[next] < day) {
            next++;
        }
        if (next < size && days[next] == day) {
            return (long) km[next] * METRES;
        }
        if (next == 0) {
            return Math.max(0, (long) km[0] * METRES - (long) expected * (days[0] - day));
        }
        long before = (long) km[next - 1] * METRES;
        int since = day - days[next - 1];
        return next == size
                ? before + (long) expected * since
                : before + (km[next] - km[next - 1]) * (long) METRES * since / (days[next] - days[next - 1]);
    }

    /** Returns the first day with so many km at a pace after the last reading; {@link EpochDays#NEVER} if it is not foretold. */
    int epochDayOf(int distance, int pace) {
        if (size == 0) {
            return EpochDays.NEVER;
        }
        int next = 0;
        while (next < size && km[next] < distance) {
            next++;
        }
        if (next == 0) {
            return days[0];
        }
        if (next == size) {
            return plus(days[size - 1], distance - km[size - 1], pace);
        }
        int span = days[next] - days[next - 1];
        long part = distance - km[next - 1];
        int whole = km[next] - km[next - 1];
        return days[next - 1] + (int) ((part * span + whole - 1) / whole);
    }

    /** Returns the day by which so many km more are driven; {@link EpochDays#NEVER} if it is not foretold. */
    static int plus(int day, int km, int pace) {
        long metres = (long) km * METRES;
        if (metres > (long) pace * EpochDays.HORIZON) {
            return EpochDays.NEVER;
        }
        return metres <= 0 ? day : day + (int) ((metres + pace - 1) / pace);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mileage mileage
                && car.equals(mileage.car)
                && asOf.equals(mileage.asOf)
                && basis == mileage.basis
                && slow == mileage.slow
                && expected == mileage.expected
                && fast == mileage.fast
                && wrong.equals(mileage.wrong)
                && Arrays.equals(days, 0, size, mileage.days, 0, mileage.size)
                && Arrays.equals(km, 0, size, mileage.km, 0, mileage.size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(car, asOf, size, expected);
    }

    @Override
    public String toString() {
        return "Mileage[" + car + ", " + expected + " m a day, " + basis + ", " + size + " readings, " + wrong.size()
                + " wrong]";
    }
}
