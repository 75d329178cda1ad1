package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareTask;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A task that is due, and that the customer is not contacted for today.
 *
 * @param task the task
 * @param why why not, in the words of a hand-over that is refused
 * @param again the day of its window from which that no longer holds; empty if there is none, or if time alone does not bring it
 */
public record DroppedContact(CareTask task, Refusal why, Optional<LocalDate> again) {
    public DroppedContact {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(why, "why");
        again = again.filter(day -> !day.isAfter(task.lastDay()));
    }
}
