package io.yangke.crm.rules.care.work;

import io.yangke.crm.rules.care.DroppedContact;
import io.yangke.crm.spi.CustomerId;
import java.util.Comparator;
import java.util.Objects;

/**
 * Work that is due and not done today, for a reason of the customer's.
 *
 * @param customer the customer
 * @param contact the task, why it is dropped, and when it comes again
 */
public record DroppedWork(CustomerId customer, DroppedContact contact) {

    static final Comparator<DroppedWork> ORDER = Comparator.comparing(DroppedWork::customer)
            .thenComparing(dropped -> dropped.contact().task().id());

    public DroppedWork {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(contact, "contact");
    }
}
