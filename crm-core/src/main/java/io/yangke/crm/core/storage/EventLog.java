package io.yangke.crm.core.storage;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a dealer by stream, and those still to be handed out. Guarded by the lock of {@link DealerRecords}. */
final class EventLog {

    /** The event of sequence n stands at n - 1. */
    private final Map<StreamId, List<RecordedEvent>> streams = new HashMap<>();

    private final Map<EventId, RecordedEvent> outbox = new LinkedHashMap<>();

    /** Fails unless the events continue their streams without a gap; those of several streams may be mixed. */
    void checkFollows(List<RecordedEvent> events) {
        Map<StreamId, Long> setAside = new HashMap<>();
        StreamId stream = null;
        long last = 0;
        for (RecordedEvent event : events) {
            EventId id = event.id();
            if (!id.stream().equals(stream)) {
                if (stream != null) {
                    setAside.put(stream, last);
                }
                stream = id.stream();
                last = setAside.getOrDefault(stream, lastSequence(stream));
            }
            if (id.sequence() != ++last) {
                throw new StaleStateException("events of " + stream);
            }
        }
    }

    void append(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            streams.computeIfAbsent(event.id().stream(), s -> new ArrayList<>(4))
                    .add(event);
            if (event.announced()) {
                outbox.put(event.id(), event);
            }
        }
    }

    List<RecordedEvent> read(StreamId stream, long afterSequence, int limit) {
        Checks.range("afterSequence", afterSequence, 0, Long.MAX_VALUE);
        List<RecordedEvent> events = streams.getOrDefault(stream, List.of());
        int from = (int) Math.min(afterSequence, events.size());
        int until = (int) Math.min((long) from + limit, events.size());
        return List.copyOf(events.subList(from, until));
    }

    List<RecordedEvent> outbox(int limit) {
        return outbox.values().stream().limit(limit).toList();
    }

    void acknowledge(Collection<EventId> events) {
        for (EventId event : events) {
            outbox.remove(event);
        }
    }

    private long lastSequence(StreamId stream) {
        return streams.getOrDefault(stream, List.of()).size();
    }
}
