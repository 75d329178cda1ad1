package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A store as one dealer uses it; after each write of the dealer something may be checked. Subclasses add the reads of one port.
 *
 * @param <T> the subclass
 */
public abstract class Tenancy<T extends Tenancy<T>> {

    /** More than any test writes. */
    public static final int ALL = 100_000;

    /** The customers whose records are looked at after each write. */
    protected static final List<CustomerId> COMMON =
            IntStream.rangeClosed(1, 3).mapToObj(Tenancy::customer).toList();

    private final Storage storage;
    private final DealerId dealer;
    private final Runnable afterWrite;

    /** For subclasses. */
    protected Tenancy(Storage storage, DealerId dealer, Runnable afterWrite) {
        this.storage = storage;
        this.dealer = dealer;
        this.afterWrite = afterWrite;
    }

    /** Returns {@code C-n}. */
    public static CustomerId customer(int n) {
        return CustomerId.of("C-" + n);
    }

    /** Returns the same store as another dealer uses it. */
    public final T of(DealerId other) {
        return of(other, afterWrite);
    }

    /** Returns the same without the check after each write: for many threads. */
    public final T unwatched() {
        return of(dealer, () -> {});
    }

    /** Returns the same store for a dealer, with a check after each write. */
    protected abstract T of(DealerId other, Runnable check);

    /** Notes the answers of every read, under the ids that all tests use and under those of a change set. */
    protected abstract void read(Answers answers, ChangeSet changes);

    /** The dealer. */
    public final DealerId dealer() {
        return dealer;
    }

    /** Returns a builder of a change set of this dealer. */
    public final ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(dealer);
    }

    /** Commits. */
    public final void commit(ChangeSet.Builder changes) {
        commit(changes.build());
    }

    /** Commits. */
    public final void commit(ChangeSet changes) {
        try {
            storage.commit(changes);
        } finally {
            afterWrite.run();
        }
    }

    /** Expects that a commit throws {@link StaleStateException} and writes nothing. */
    public final void refusesAsStale(ChangeSet.Builder changes) {
        assertThat(refusal(changes.build()))
                .as("a stale commit throws StaleStateException")
                .isExactlyInstanceOf(StaleStateException.class);
    }

    /** Expects that a commit throws {@link DuplicateCommandException} naming this key, and writes nothing. */
    public final void refusesAsDuplicate(ChangeSet.Builder changes, CommandKey key) {
        assertThat(refusal(changes.build()))
                .as("a commit with a taken key throws DuplicateCommandException with that key")
                .isInstanceOfSatisfying(
                        DuplicateCommandException.class,
                        e -> assertThat(e.key()).as("key of the exception").isEqualTo(key));
    }

    private Throwable refusal(ChangeSet changes) {
        Answers before = answers(changes);
        Throwable thrown = catchThrowable(() -> commit(changes));
        answers(changes).assertSameAs(before, "a refused commit writes nothing");
        return thrown;
    }

    /** Returns what became of a command. */
    public final Optional<IdempotencyRecord> command(CommandKey key) {
        return storage.findCommand(dealer, key);
    }

    /** Returns the events of a stream. */
    public final List<RecordedEvent> events(StreamId stream) {
        return storage.events(dealer, stream, 0, ALL);
    }

    /** Returns the outbox. */
    public final List<RecordedEvent> outbox() {
        return storage.outbox(dealer, ALL);
    }

    final Answers answers() {
        return answers(changes().build());
    }

    private Answers answers(ChangeSet changes) {
        Answers answers = new Answers();
        read(answers, changes);
        IntStream.rangeClosed(1, 3).mapToObj(Samples::key).forEach(key -> answers.put("command " + key, command(key)));
        changes.commands().stream()
                .map(IdempotencyRecord::key)
                .forEach(key -> answers.put("command " + key, command(key)));
        changes.events().stream()
                .map(event -> event.id().stream())
                .distinct()
                .forEach(stream -> answers.put("events " + stream, events(stream)));
        answers.putOutbox(outbox());
        return answers;
    }

    /** Returns the customers of all tests, and these. */
    protected static Collection<CustomerId> commonAnd(List<CustomerId> others) {
        return Stream.concat(COMMON.stream(), others.stream()).distinct().toList();
    }
}
