package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskStatus;
import java.time.LocalDate;

/**
 * What makes an occurrence set off nothing from a day on.
 *
 * @param on the day
 * @param status what becomes of its tasks
 * @param reason why
 * @param cause the fact
 */
record Closing(LocalDate on, TaskStatus status, EndReason reason, String cause) {

    /** Another occurrence took its place. */
    static Closing replaced(LocalDate on, String by) {
        return new Closing(on, TaskStatus.OVERTAKEN, EndReason.HAPPENED_ALREADY, by);
    }

    /** The car is not the customer's any longer. */
    static Closing sold(LocalDate on, String ownership) {
        return new Closing(on, TaskStatus.CANCELLED, EndReason.CAR_SOLD, ownership);
    }

    /** The customer left the club. */
    static Closing left(LocalDate on, String membership) {
        return new Closing(on, TaskStatus.CANCELLED, EndReason.CONDITION_CEASED, membership);
    }
}
