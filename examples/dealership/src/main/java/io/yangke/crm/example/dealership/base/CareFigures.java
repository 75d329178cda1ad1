package io.yangke.crm.example.dealership.base;

import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the tasks whose day came.
 *
 * @param byPurpose the figures of each purpose that has any, in order of importance
 * @param missed how many tasks ended undone, by reason
 */
public record CareFigures(Map<ContactPurpose, Count> byPurpose, Map<EndReason, Long> missed) {

    /**
     * What became of some tasks: those due are done, missed, no longer needed, open or held.
     *
     * @param due how many tasks had their day
     * @param done how many were done
     * @param missed how many ended undone, as their time passed or nobody answered
     * @param unneeded how many were no longer needed, or no longer allowed
     * @param open how many are to be done now
     * @param held how many are held back now
     */
    public record Count(long due, long done, long missed, long unneeded, long open, long held) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        /** Returns the sum of both. */
        public Count plus(Count other) {
            return new Count(
                    due + other.due,
                    done + other.done,
                    missed + other.missed,
                    unneeded + other.unneeded,
                    open + other.open,
                    held + other.held);
        }

        static Count of(CareTask task) {
            return switch (task.status()) {
                case DONE -> new Count(1, 1, 0, 0, 0, 0);
                case SKIPPED -> new Count(1, 0, 1, 0, 0, 0);
                case OVERTAKEN, CANCELLED -> new Count(1, 0, 0, 1, 0, 0);
                case DUE -> new Count(1, 0, 0, 0, 1, 0);
                case PLANNED -> new Count(1, 0, 0, 0, 0, 1);
            };
        }
    }

    /** Returns the figures of some care files as of a day. */
    public static CareFigures of(Collection<CareFile> files, LocalDate today) {
        Map<ContactPurpose, Count> byPurpose = new EnumMap<>(ContactPurpose.class);
        Map<EndReason, Long> missed = new EnumMap<>(EndReason.class);
        for (CareTask task : tasks(files, today)) {
            byPurpose.merge(task.purpose(), Count.of(task), Count::plus);
            task.end()
                    .filter(end -> task.status() == TaskStatus.SKIPPED)
                    .map(TaskEnd::reason)
                    .ifPresent(reason -> missed.merge(reason, 1L, Long::sum));
        }
        return new CareFigures(byPurpose, missed);
    }

    private static List<CareTask> tasks(Collection<CareFile> files, LocalDate today) {
        return files.stream()
                .flatMap(file -> file.tasks().stream())
                .filter(task -> !task.dueOn().isAfter(today))
                .toList();
    }

    /** The figures of all purposes together. */
    public Count all() {
        return byPurpose.values().stream().reduce(Count.NONE, Count::plus);
    }

    /** Returns how many tasks are held back now for a reason. */
    public static long held(Collection<CareFile> files, LocalDate today, HoldReason reason) {
        return tasks(files, today).stream()
                .filter(task -> task.held().filter(reason::equals).isPresent())
                .count();
    }
}
