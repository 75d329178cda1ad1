package io.yangke.crm.core.command;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DuplicateCommandException;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives commands: looks the key up first, decides, commits as one change, and decides again after a lost race. Refusals are
 * remembered like acceptances, so that a command given again never comes out differently. Thread-safe.
 */
public final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    private static final int ATTEMPTS = 50;

    // Each lost race is somebody else's commit: of eight that go for one account, one loses fifty times in a row now
    // and then.
    private static final int RACES = 1_000;

    private static final String ACCEPTED = "accepted ";
    private static final String REFUSED = "refused ";

    private final Storage storage;
    private final InstantSource clock;

    /** Creates a runner over a store and a clock. */
    public CommandRunner(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** One attempt: loads by ports and decides by rules, at the time given. */
    public interface Attempt<T> {

        /** Returns what to do, or why not. */
        Plan<T> plan(Instant now);
    }

    /** Makes the value of an earlier acceptance again from what was remembered of it. */
    public interface Memory<T> {

        /** Returns the value as it stood right after the command. */
        T recall(String memory);
    }

    /**
     * Gives a command now.
     *
     * @param digest what makes the command the same
     * @throws StaleStateException if every attempt lost a race
     * @throws OutcomeUnknownException if nobody can say whether it was committed
     */
    public <T> Outcome<T> run(
            DealerId dealer, CommandKey key, ContentDigest digest, Attempt<T> attempt, Memory<T> memory) {
        return run(dealer, key, digest, clock.instant(), attempt, memory);
    }

    /**
     * Gives a command.
     *
     * @param digest what makes the command the same
     * @param now the time of the first attempt; later ones have a time of their own
     * @throws StaleStateException if every attempt lost a race
     * @throws OutcomeUnknownException if nobody can say whether it was committed
     */
    public <T> Outcome<T> run(
            DealerId dealer, CommandKey key, ContentDigest digest, Instant now, Attempt<T> attempt, Memory<T> memory) {
        for (int i = 1; ; i++) {
            Optional<IdempotencyRecord> known = storage.findCommand(dealer, key);
            if (known.isPresent()) {
                return recall(dealer, known.get(), digest, memory);
            }
            try {
                return commit(dealer, key, digest, i == 1 ? now : clock.instant(), attempt);
            } catch (DuplicateCommandException twin) {
                LOG.debug("command {} of dealer {} was given twice at once", key, dealer);
                giveUp(i, ATTEMPTS, twin);
            } catch (StaleStateException lost) {
                LOG.debug("command {} of dealer {} lost a race, attempt {}", key, dealer, i);
                giveUp(i, RACES, lost);
            } catch (OutcomeUnknownException unknown) {
                // The key makes it safe to try again: if the commit went through after all, the next look-up finds it.
                LOG.warn("outcome of command {} of dealer {} unknown, attempt {}", key, dealer, i);
                giveUp(i, ATTEMPTS, unknown);
            }
        }
    }

    private static void giveUp(int attempt, int most, RuntimeException failure) {
        if (attempt >= most) {
            throw failure;
        }
    }

    /** Returns what giving the command would, as things are, and neither writes nor remembers anything. */
    public <T> Outcome<T> preview(
            DealerId dealer, CommandKey key, ContentDigest digest, Instant now, Attempt<T> attempt, Memory<T> memory) {
        Optional<IdempotencyRecord> known = storage.findCommand(dealer, key);
        if (known.isPresent()) {
            return recall(dealer, known.get(), digest, memory);
        }
        Plan<T> plan = attempt.plan(now);
        return plan instanceof Plan.Do<T> todo
                ? Outcome.accepted(todo.value())
                : Outcome.refused(((Plan.DoNot<T>) plan).refusal());
    }

    /**
     * Returns what was remembered of the accepted command of a feature under a key; empty if there is none.
     *
     * @param feature the letters of the feature's digests
     */
    public Optional<String> remembered(DealerId dealer, CommandKey key, String feature) {
        return storage.findCommand(dealer, key)
                .filter(known -> ContentDigest.isOfFeature(known, feature))
                .map(known -> OutcomeRecords.read(storage, dealer, known))
                .filter(outcome -> outcome.startsWith(ACCEPTED))
                .map(outcome -> outcome.substring(ACCEPTED.length()));
    }

    private <T> Outcome<T> commit(
            DealerId dealer, CommandKey key, ContentDigest digest, Instant now, Attempt<T> attempt) {
        Plan<T> plan = attempt.plan(now);
        ChangeSet.Builder changes = ChangeSet.builder();
        changes.dealer(dealer);
        if (plan instanceof Plan.Do<T> todo) {
            todo.changes().accept(changes);
            OutcomeRecords.add(changes, key, digest, ACCEPTED.concat(todo.memory()), now);
            storage.commit(changes.build());
            return Outcome.accepted(todo.value());
        }
        Plan.DoNot<T> no = (Plan.DoNot<T>) plan;
        Refusal refusal = no.refusal();
        no.changes().accept(changes);
        OutcomeRecords.add(changes, key, digest, REFUSED + JsonForm.REFUSAL.write(refusal), now);
        storage.commit(changes.build());
        return Outcome.refused(refusal);
    }

    private static Refusal keyReused(CommandKey key) {
        return new Refusal(
                CommandRefusalReason.KEY_REUSED,
                Explanation.of("command.refused.keyReused", "PTS-11", Argument.reference(key)));
    }

    private <T> Outcome<T> recall(DealerId dealer, IdempotencyRecord known, ContentDigest digest, Memory<T> memory) {
        if (!digest.isOf(known)) {
            return Outcome.refused(keyReused(known.key()));
        }
        String outcome = OutcomeRecords.read(storage, dealer, known);
        return outcome.startsWith(ACCEPTED)
                ? Outcome.accepted(memory.recall(outcome.substring(ACCEPTED.length())))
                : Outcome.refused(JsonForm.REFUSAL.read(outcome.substring(REFUSED.length())));
    }
}
