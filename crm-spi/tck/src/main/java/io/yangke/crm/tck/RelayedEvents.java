package io.yangke.crm.tck;

import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a relay got out of an outbox, each event once, in the order it was first seen. */
final class RelayedEvents {

    private static final int PART = 7;

    private final Map<EventId, RecordedEvent> seen = new LinkedHashMap<>();
    private long count;

    /** Takes one part and acknowledges it; returns whether there was any. */
    boolean relay(Desk desk) {
        List<RecordedEvent> part = desk.outbox(PART);
        part.forEach(event -> seen.putIfAbsent(event.id(), event));
        desk.acknowledge(part.stream().map(RecordedEvent::id).toList());
        count += part.size();
        return !part.isEmpty();
    }

    long count() {
        return count;
    }

    List<RecordedEvent> of(StreamId stream) {
        return seen.values().stream()
                .filter(e -> e.id().stream().equals(stream))
                .toList();
    }
}
