package io.yangke.crm.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The runner of commands")
final class CommandRunnerTest {

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final CommandKey KEY = CommandKey.of("k-1");
    private static final Instant NOW = Instant.parse("2026-09-14T02:00:00Z");
    private static final ContentDigest CONTENT =
            new Fingerprint().add("content").digest("test1-");

    private final FailingStorage storage = new FailingStorage();
    private final CommandRunner runner = new CommandRunner(storage, () -> NOW);
    private final AtomicInteger attempts = new AtomicInteger();

    /** Fails the next commits as told, before or after they were written. */
    private static final class FailingStorage implements Storage {

        private final InMemoryStorage kept = new InMemoryStorage();
        private int failures;
        private boolean writes;
        private RuntimeException failure = new OutcomeUnknownException("the line is dead", new IllegalStateException());

        @Override
        public void commit(ChangeSet changes) {
            if (failures-- <= 0) {
                kept.commit(changes);
                return;
            }
            if (writes) {
                kept.commit(changes);
            }
            throw failure;
        }

        @Override
        public Optional<IdempotencyRecord> findCommand(DealerId dealer, CommandKey key) {
            return kept.findCommand(dealer, key);
        }

        @Override
        public List<RecordedEvent> events(DealerId dealer, StreamId stream, long afterSequence, int limit) {
            return kept.events(dealer, stream, afterSequence, limit);
        }

        @Override
        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
            return kept.outbox(dealer, limit);
        }

        @Override
        public void acknowledge(DealerId dealer, Collection<EventId> events) {
            kept.acknowledge(dealer, events);
        }
    }

    private Outcome<String> run(String memory) {
        return run(CONTENT, memory);
    }

    private Outcome<String> run(ContentDigest digest, String memory) {
        return runner.run(
                DEALER,
                KEY,
                digest,
                now -> {
                    attempts.incrementAndGet();
                    return new Plan.Do<>(memory, memory, changes -> {});
                },
                remembered -> "remembered " + remembered);
    }

    @Test
    @DisplayName("decides once, and remembers (PTS-11)")
    void remembers() {
        assertThat(run("one")).isEqualTo(Outcome.accepted("one"));
        assertThat(run("two")).isEqualTo(Outcome.accepted("remembered one"));
        assertThat(attempts).hasValue(1);
    }

    @Test
    @DisplayName("finds a commit whose outcome nobody knew, and does not do it again")
    void finds_a_commit_of_unknown_outcome() {
        storage.failures = 1;
        storage.writes = true;

        assertThat(run("one")).isEqualTo(Outcome.accepted("remembered one"));
        assertThat(attempts).hasValue(1);
    }

    @Test
    @DisplayName("does again what was not written though nobody knew")
    void repeats_what_was_not_written() {
        storage.failures = 2;

        assertThat(run("one")).isEqualTo(Outcome.accepted("one"));
        assertThat(attempts).hasValue(3);
    }

    @Test
    @DisplayName("decides again after a lost race, and gives up in the end, whatever the store says")
    void gives_up() {
        for (RuntimeException failure : List.of(
                new StaleStateException("ticket"),
                new DuplicateCommandException(KEY),
                new OutcomeUnknownException("dead", new IllegalStateException()))) {
            storage.failures = Integer.MAX_VALUE;
            storage.failure = failure;
            assertThatThrownBy(() -> run("one")).isSameAs(failure);
        }
        assertThat(attempts).hasValue(1_000 + 50 + 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_990, 3_991, 3_992, 8_000, 40_000})
    @DisplayName("remembers outcomes of any length, characters whole")
    void remembers_long_outcomes(int length) {
        StringBuilder longer = new StringBuilder("x");
        while (longer.length() < length) {
            longer.append("😀");
        }

        run(longer.toString());

        assertThat(run("other").orThrow()).isEqualTo("remembered " + longer);
        assertThat(runner.remembered(DEALER, KEY, "test")).contains(longer.toString());
    }

    @Test
    @DisplayName("says what it would do, and what it did, without a trace")
    void previews() {
        CommandRunner.Attempt<String> attempt = now -> new Plan.Do<>("at " + now, "memory", changes -> {});

        assertThat(runner.preview(DEALER, KEY, CONTENT, NOW, attempt, memory -> memory))
                .isEqualTo(Outcome.accepted("at " + NOW));
        assertThat(storage.findCommand(DEALER, KEY)).isEmpty();
        run("one");
        assertThat(runner.preview(DEALER, KEY, CONTENT, NOW, attempt, memory -> memory))
                .isEqualTo(Outcome.accepted("one"));
    }

    @Test
    @DisplayName("knows a refusal again, and has nothing to recall of it")
    void remembers_refusals() {
        Refusal refusal = new Refusal(CommandRefusalReason.KEY_REUSED, Explanation.of("some.code", "PTS-11"));
        Outcome<String> refused = runner.run(DEALER, KEY, CONTENT, now -> new Plan.DoNot<>(refusal), memory -> memory);

        assertThat(refused).isEqualTo(Outcome.refused(refusal));
        assertThat(run("one")).isEqualTo(refused);
        assertThat(runner.remembered(DEALER, KEY, "test")).isEmpty();
    }

    @Test
    @DisplayName("compares digests of one form alone, and never takes one feature's command for another's")
    void compares_digests_of_one_form() {
        run("one");

        assertThat(run(new Fingerprint().add("other").digest("test1-"), "two")
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(CommandRefusalReason.KEY_REUSED);
        assertThat(run(new Fingerprint().add("content").digest("next1-"), "two").isAccepted())
                .isFalse();
        assertThat(run(ContentDigest.ofText("content"), "two").isAccepted()).isFalse();
        assertThat(run(new Fingerprint().add("other").digest("test2-"), "two").isAccepted())
                .as("made by another release")
                .isTrue();
        assertThat(runner.remembered(DEALER, KEY, "next")).isEmpty();
    }
}
