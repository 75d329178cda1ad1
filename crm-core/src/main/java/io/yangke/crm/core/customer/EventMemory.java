package io.yangke.crm.core.customer;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a receipt, and how it is made again from the events: for each stream the first event and how many follow
 * it, such as {@code 12+2@CUSTOMER/C-1001}, with a space between two streams.
 */
final class EventMemory {

    private final Storage storage;

    EventMemory(Storage storage) {
        this.storage = storage;
    }

    static String of(CustomerReceipt receipt) {
        List<RecordedEvent> events = receipt.events();
        StringBuilder memory = new StringBuilder();
        for (int i = 0; i < events.size(); ) {
            EventId first = events.get(i).id();
            int end = i + 1;
            while (end < events.size() && events.get(end).id().stream().equals(first.stream())) {
                end++;
            }
            memory.append(memory.isEmpty() ? "" : " ").append(first.sequence());
            memory.append('+').append(end - i - 1).append('@').append(first.stream());
            i = end;
        }
        return memory.toString();
    }

    CustomerReceipt recall(DealerId dealer, String memory) {
        List<RecordedEvent> events = new ArrayList<>();
        for (String part : memory.split(" ", -1)) {
            if (!part.isEmpty()) {
                events.addAll(read(dealer, part));
            }
        }
        return events.isEmpty() ? CustomerReceipt.NOTHING : new CustomerReceipt(events);
    }

    private List<RecordedEvent> read(DealerId dealer, String part) {
        int plus = part.indexOf('+');
        int at = part.indexOf('@');
        int slash = part.indexOf('/');
        long first = Long.parseLong(part, 0, plus, 10);
        int count = 1 + Integer.parseInt(part, plus + 1, at, 10);
        StreamId stream =
                new StreamId(StreamId.Feature.valueOf(part.substring(at + 1, slash)), part.substring(slash + 1));
        List<RecordedEvent> events = storage.events(dealer, stream, first - 1, count);
        if (events.size() < count) {
            throw new IllegalStateException("events of stream " + stream + " of dealer " + dealer + " are gone");
        }
        return events;
    }
}
