package io.yangke.crm.rules.care.work;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Work that exceeds today's capacity and is put off.
 *
 * @param item what
 * @param to the working day it is meant for, within its window
 */
public record PostponedWork(WorkItem item, LocalDate to) {
    public PostponedWork {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(to, "to");
    }
}
