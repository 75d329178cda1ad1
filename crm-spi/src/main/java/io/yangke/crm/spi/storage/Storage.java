package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What every store offers, whatever features it keeps: the one write, the record of commands, the events and the outbox.
 * A store adds the read ports of the features it keeps, such as {@link io.yangke.crm.spi.complaint.ComplaintStorage}.
 *
 * <p>All methods are safe to call from many threads. The dealer comes first everywhere, and two dealers with the same ids
 * never see each other. A method that fails throws a {@link StorageException} and leaves nothing half-written.
 */
public interface Storage {

    /**
     * Writes a change set as a whole or not at all, and is seen by every later read. It joins the host's transaction where
     * there is one.
     *
     * <p>It writes if and only if every key in {@link ChangeSet#commands()} is new and every state is stored in the version
     * before its own, and events and postings continue what is stored without a gap. Where both a key and a state do not fit,
     * {@link DuplicateCommandException} is thrown. Clauses C-01 to C-17, C-43 to C-45.
     *
     * @throws DuplicateCommandException if a key is recorded already
     * @throws StaleStateException if a state is not stored in the version before, or, with version 1, is there already; or if
     *     events or postings do not continue what is stored
     * @throws OutcomeUnknownException if nobody can say whether it was written
     * @throws StorageException if the store failed and wrote nothing
     */
    void commit(ChangeSet changes);

    /** Returns what became of a command; empty if the dealer has none with this key. Clauses C-07, C-22. */
    Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key);

    /**
     * Returns the events of a stream in order of sequence. Clause C-15.
     *
     * @param afterSequence events with a greater sequence are returned; 0 for all
     * @param limit at most so many, 1 or more
     */
    List<RecordedEvent> events(DealerId dealer, StreamId stream, long afterSequence, int limit);

    /**
     * Returns announced events that nobody has acknowledged, those of one stream in order of sequence. An event is returned
     * again until acknowledged; none is ever left out because another one was acknowledged. Clauses C-17 to C-21.
     *
     * @param limit at most so many, 1 or more
     */
    List<RecordedEvent> outbox(DealerId dealer, int limit);

    /** Removes events from the outbox; ids that are not there are ignored. The events themselves are kept. Clauses C-19, C-20. */
    void acknowledge(DealerId dealer, Collection<EventId> events);
}
