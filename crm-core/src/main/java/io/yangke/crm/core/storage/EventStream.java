package io.yangke.crm.core.storage;

import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events of one stream, and those of them that wait to be handed out. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>A million customers have a stream each with an event or two: so there are arrays that fit, no lists, and the streams that wait
 * are linked to each other.
 */
final class EventStream {

    private static final RecordedEvent[] NONE = {};

    /** The event of sequence n stands at n - 1; behind the last one there may be room. */
    private RecordedEvent[] events;

    private int size;

    /** The events that wait, in order; behind the last one there may be room. */
    private RecordedEvent[] waiting = NONE;

    private int waitingSize;

    /** The neighbours in the ring of streams that wait; absent while this one is not in it. */
    private @Nullable EventStream previous;

    private @Nullable EventStream next;

    EventStream(RecordedEvent first) {
        events = new RecordedEvent[] {first};
        size = 1;
    }

    private EventStream() {
        events = NONE;
        previous = this;
        next = this;
    }

    /** Returns the beginning of a ring with nothing else in it. */
    static EventStream ring() {
        return new EventStream();
    }

    StreamId id() {
        return events[0].id().stream();
    }

    int size() {
        return size;
    }

    /** The neighbour in the ring this one is in. */
    EventStream next() {
        return Objects.requireNonNull(next);
    }

    void append(RecordedEvent event) {
        events = withRoom(events, size);
        events[size++] = event;
    }

    private static RecordedEvent[] withRoom(RecordedEvent[] events, int size) {
        return size < events.length ? events : Arrays.copyOf(events, Math.max(1, 2 * size));
    }

    /** Lets an event wait, at the end of a ring unless this stream is in it already. */
    void announce(RecordedEvent event, EventStream ring) {
        waiting = withRoom(waiting, waitingSize);
        waiting[waitingSize++] = event;
        if (next == null) {
            EventStream last = Objects.requireNonNull(ring.previous);
            last.next = this;
            previous = last;
            next = ring;
            ring.previous = this;
        }
    }

    void handOut(List<RecordedEvent> found, int limit) {
        for (int i = 0; i < waitingSize && found.size() < limit; i++) {
            found.add(waiting[i]);
        }
    }

    void acknowledge(long sequence) {
        for (int i = 0; i < waitingSize; i++) {
            if (waiting[i].id().sequence() == sequence) {
                remove(i);
                return;
            }
        }
    }

    private void remove(int index) {
        System.arraycopy(waiting, index + 1, waiting, index, waitingSize - index - 1);
        waitingSize--;
        if (waitingSize == 0) {
            waiting = NONE;
            leave();
        } else {
            // Nothing that was handed out is kept alive from here.
            Arrays.fill(waiting, waitingSize, waitingSize + 1, null);
        }
    }

    private void leave() {
        Objects.requireNonNull(previous).next = next;
        Objects.requireNonNull(next).previous = previous;
        previous = null;
        next = null;
    }

    List<RecordedEvent> read(long afterSequence, int limit) {
        int from = (int) Math.min(afterSequence, size);
        int until = (int) Math.min((long) from + limit, size);
        return List.of(Arrays.copyOfRange(events, from, until));
    }
}
