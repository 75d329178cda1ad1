package io.yangke.crm.rules.care.work;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a role has to do on a day.
 *
 * @param day the day
 * @param work how many tasks
 * @param capacity how many tasks the role can do on the day; empty for any number
 */
public record DayLoad(LocalDate day, int work, Optional<Integer> capacity) {
    public DayLoad {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(capacity, "capacity");
    }

    /** Returns how many tasks exceed the capacity: they must be done on the day all the same. */
    public int overload() {
        return Math.max(0, work - capacity.orElse(work));
    }
}
