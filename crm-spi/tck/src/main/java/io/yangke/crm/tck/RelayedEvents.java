package io.yangke.crm.tck;

import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What one relay got out of an outbox, each event once, in the order it was first seen. */
final class RelayedEvents {

    private static final int PART = 7;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<EventId, RecordedEvent> seen = new LinkedHashMap<>();
    private volatile long parts;

    /** Takes one part and acknowledges it; returns whether there was any. */
    boolean relay(Desk desk) {
        List<RecordedEvent> part = desk.outbox(PART);
        if (part.isEmpty()) {
            return false;
        }
        part.forEach(event -> seen.putIfAbsent(event.id(), event));
        parts = parts + 1;
        desk.acknowledge(part.stream().map(RecordedEvent::id).toList());
        return true;
    }

    /**
     * Waits a while for the relay to take another part. Whoever goes on then meets it before it has acknowledged, which is
     * where a store may lose events.
     */
    void awaitAnotherPart() {
        long before = parts;
        long end = System.nanoTime() + PATIENCE;
        while (parts == before && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000);
        }
    }

    long parts() {
        return parts;
    }

    List<RecordedEvent> of(StreamId stream) {
        return seen.values().stream()
                .filter(e -> e.id().stream().equals(stream))
                .toList();
    }
}
