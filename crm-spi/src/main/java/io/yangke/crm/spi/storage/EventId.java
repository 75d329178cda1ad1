package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * The identity of an event within the dealer.
 *
 * @param stream the stream
 * @param sequence its place in the stream, from 1 without gaps
 */
public record EventId(StreamId stream, long sequence) {
    public EventId {
        Objects.requireNonNull(stream, "stream");
        Checks.range("sequence", sequence, 1, Long.MAX_VALUE);
    }
}
