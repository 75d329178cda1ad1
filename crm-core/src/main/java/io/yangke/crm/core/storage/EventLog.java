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

    private static final Stream EMPTY = new Stream();

    private final Map<StreamId, Stream> streams = new HashMap<>();

    /** The streams that have something to hand out, the one that waited longest first. */
    private final Map<StreamId, Stream> unread = new LinkedHashMap<>();

    /** The events of one stream. */
    private static final class Stream {

        /** The event of sequence n stands at n - 1. */
        private final List<RecordedEvent> events = new ArrayList<>(8);

        private final List<RecordedEvent> toHandOut = new ArrayList<>(8);

        void append(RecordedEvent event) {
            events.add(event);
            if (event.announced()) {
                toHandOut.add(event);
            }
        }
    }

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

    void append(List<RecordedEvent> events) {
        StreamId id = null;
        Stream stream = EMPTY;
        for (RecordedEvent event : events) {
            if (!event.id().stream().equals(id)) {
                id = event.id().stream();
                stream = streams.computeIfAbsent(id, unknown -> new Stream());
            }
            if (event.announced() && stream.toHandOut.isEmpty()) {
                unread.put(id, stream);
            }
            stream.append(event);
        }
    }

    List<RecordedEvent> read(StreamId stream, long afterSequence, int limit) {
        Checks.range("afterSequence", afterSequence, 0, Long.MAX_VALUE);
        List<RecordedEvent> events = streams.getOrDefault(stream, EMPTY).events;
        int from = (int) Math.min(afterSequence, events.size());
        int until = (int) Math.min((long) from + limit, events.size());
        return List.copyOf(events.subList(from, until));
    }

    List<RecordedEvent> outbox(int limit) {
        return unread.values().stream()
                .flatMap(stream -> stream.toHandOut.stream())
                .limit(limit)
                .toList();
    }

    void acknowledge(Collection<EventId> events) {
        for (EventId event : events) {
            Stream stream = unread.getOrDefault(event.stream(), EMPTY);
            stream.toHandOut.removeIf(waiting -> waiting.id().sequence() == event.sequence());
            if (stream.toHandOut.isEmpty()) {
                unread.remove(event.stream());
            }
        }
    }

    private long lastSequence(StreamId stream) {
        return streams.getOrDefault(stream, EMPTY).events.size();
    }
}
