package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.CareTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When an open task wants attention: at the beginning of its day, or of the day of the next attempt, or at the time of day it is not
 * to be done before, whichever is latest. A task that is out wants none until its last day has passed. Source: LIF-21, L7.
 */
public final class CareWaking {

    private CareWaking() {}

    /**
     * Returns the earliest instant at which one of these tasks wants attention; empty if none is open. It may have passed: a task that
     * is to be done wants attention until somebody takes it up.
     *
     * @param zone the zone of the dealer's calendar
     * @param retry when the next attempt is made
     */
    public static Optional<Instant> wakeAt(List<CareTask> tasks, ZoneId zone, RetryRule retry) {
        return tasks.stream()
                .filter(CareTask::isOpen)
                .map(task -> wakeOf(task, zone, retry))
                .min(Comparator.naturalOrder());
    }

    /** Returns when an open task wants attention: from then on it is to be done, if nothing holds it back. */
    public static Instant wakeOf(CareTask task, ZoneId zone, RetryRule retry) {
        if (task.handedOverAt().isPresent()) {
            return start(task.lastDay().plusDays(1), zone);
        }
        LocalDate day = retry.retryOn(task, zone).filter(task.dueOn()::isBefore).orElse(task.dueOn());
        Instant start = start(day, zone);
        return task.notBefore().filter(start::isBefore).orElse(start);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
