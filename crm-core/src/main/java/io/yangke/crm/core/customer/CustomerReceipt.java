package io.yangke.crm.core.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;

/**
 * What a command about a customer came to: the events it led to. The same command given again has an equal receipt. It holds no
 * personal data.
 *
 * @param events those of the customer the command names first, those of one stream in order; empty if there was nothing left to
 *     do, such as for facts that were told before
 */
public record CustomerReceipt(List<RecordedEvent> events) {

    /** There was nothing left to do. */
    public static final CustomerReceipt NOTHING = new CustomerReceipt(List.of());

    public CustomerReceipt {
        events = ImmutableList.copyOf(events);
    }
}
