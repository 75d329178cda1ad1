package io.yangke.crm.core.storage;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a dealer by stream, and those still to be handed out. Guarded by the lock of {@link DealerRecords}. */
final class EventLog {

    private final LeanTable<StreamId, EventStream> streams = new LeanTable<>(EventStream::id);

    /** The streams that have something to hand out form a ring, which begins here with the one that waited longest. */
    private final EventStream waiting = EventStream.ring();

    /** Fails unless the events continue their streams without a gap; those of several streams may be mixed. */
    void checkFollows(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
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

    private long lastSequence(StreamId id) {
        EventStream stream = streams.get(id);
        return stream == null ? 0 : stream.size();
    }

    void append(List<RecordedEvent> events) {
        EventStream stream = null;
        for (RecordedEvent event : events) {
            stream = stream != null && stream.id().equals(event.id().stream())
                    ? stream
                    : streams.get(event.id().stream());
            if (stream == null) {
                stream = new EventStream(event);
                streams.put(stream);
            } else {
                stream.append(event);
            }
            if (event.announced()) {
                stream.announce(event, waiting);
            }
        }
    }

    List<RecordedEvent> read(StreamId id, long afterSequence, int limit) {
        Checks.range("afterSequence", afterSequence, 0, Long.MAX_VALUE);
        EventStream stream = streams.get(id);
        return stream == null ? List.of() : stream.read(afterSequence, limit);
    }

    List<RecordedEvent> outbox(int limit) {
        List<RecordedEvent> found = new ArrayList<>();
        EventStream stream = waiting.next();
        while (stream != waiting && found.size() < limit) {
            stream.handOut(found, limit);
            stream = stream.next();
        }
        return List.copyOf(found);
    }

    void acknowledge(Collection<EventId> events) {
        for (EventId event : events) {
            @Nullable EventStream stream = streams.get(event.stream());
            if (stream != null) {
                stream.acknowledge(event.sequence());
            }
        }
    }
}
