package io.yangke.crm.core.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sweep over the customers did.
 *
 * @param customers how many customers were looked at
 * @param changed for how many of them something changed
 * @param tasksDue how many tasks became due
 * @param tasksEnded how many tasks ended by time or facts
 * @param classChanges how many customers changed class; a first class is no change
 * @param lost how many pages were done again as somebody else was faster
 * @param finished whether the day's pass is done
 * @param next the day of the next pass; empty if this one is to go on
 */
public record CareSweepReport(
        long customers,
        long changed,
        long tasksDue,
        long tasksEnded,
        long classChanges,
        long lost,
        boolean finished,
        Optional<LocalDate> next) {

    /** Nothing was to be done. */
    public static final CareSweepReport NOTHING = new CareSweepReport(0, 0, 0, 0, 0, 0, true, Optional.empty());

    public CareSweepReport {
        Objects.requireNonNull(next, "next");
    }

    /** Returns the sum of both; the next pass is the earlier one's. */
    public CareSweepReport plus(CareSweepReport other) {
        Optional<LocalDate> earlier =
                Stream.of(next, other.next).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return new CareSweepReport(
                customers + other.customers,
                changed + other.changed,
                tasksDue + other.tasksDue,
                tasksEnded + other.tasksEnded,
                classChanges + other.classChanges,
                lost + other.lost,
                finished && other.finished,
                earlier);
    }
}
