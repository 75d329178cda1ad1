package io.yangke.crm.rules.care.work;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing to do for one customer.
 *
 * @param customer the customer
 * @param task the task
 * @param purpose why the customer is contacted
 * @param channel by which channel
 * @param priority which of two goes first: the smaller
 * @param lastDay the last day it makes sense, inclusive
 */
public record WorkItem(
        CustomerId customer,
        TaskId task,
        ContactPurpose purpose,
        ContactChannel channel,
        int priority,
        LocalDate lastDay) {

    /** Which of two goes first: by priority, then by last day, then by customer and task. */
    public static final Comparator<WorkItem> ORDER = Comparator.comparingInt(WorkItem::priority)
            .thenComparing(WorkItem::lastDay)
            .thenComparing(WorkItem::customer)
            .thenComparing(WorkItem::task);

    public WorkItem {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(lastDay, "lastDay");
    }

    static WorkItem of(CustomerId customer, CareTask task) {
        return new WorkItem(customer, task.id(), task.purpose(), task.channel(), task.priority(), task.lastDay());
    }
}
