package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;

/**
 * A ticket as the month left it.
 *
 * @param shop the dealer
 * @param ticket its state
 * @param history its events in order
 */
public record PlayedTicket(Shop shop, Complaint ticket, List<RecordedEvent> history) {
    public PlayedTicket {
        history = List.copyOf(history);
    }
}
