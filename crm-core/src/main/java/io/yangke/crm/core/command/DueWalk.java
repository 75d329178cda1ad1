package io.yangke.crm.core.command;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the states of a dealer that are due and commits what follows for them, hundreds at a time. It can be run late, twice,
 * or on several nodes at once: a state that somebody else changed meanwhile is left to the next run. One walk, one object;
 * not safe for use by several threads.
 *
 * @param <S> the kind of state
 * @param <C> what follows for one state
 */
public final class DueWalk<S, C> {

    private static final Logger LOG = LoggerFactory.getLogger(DueWalk.class);

    private static final int BATCH = 500;

    private final Storage storage;
    private final DealerId dealer;
    private final Work<S, C> work;

    private long seen;
    private long lost;

    /** Creates a walk over the states of a dealer. */
    public DueWalk(Storage storage, DealerId dealer, Work<S, C> work) {
        this.storage = storage;
        this.dealer = dealer;
        this.work = work;
    }

    /** What a walk is for. */
    public interface Work<S, C> {

        /** Returns states that are due, behind a place. */
        Page<S> due(Optional<Cursor> after, int limit);

        /** Returns what follows for a state; empty if nothing does. */
        Optional<C> decide(S state);

        /** Adds what follows to what is written. */
        void add(ChangeSet.Builder changes, C change);

        /** Counts what was written. */
        void written(C change);
    }

    /**
     * Walks until nothing due is left, or so many states were looked at; returns whether nothing due was left behind.
     *
     * @param budget at most so many states
     */
    public boolean run(int budget) {
        Optional<Cursor> after = Optional.empty();
        boolean more = true;
        while (more && seen < budget) {
            Page<S> page = work.due(after, (int) Math.min(BATCH, budget - seen));
            seen += page.items().size();
            commit(changes(page.items()));
            after = page.next();
            more = after.isPresent();
        }
        return !more;
    }

    /** How many states were looked at. */
    public long seen() {
        return seen;
    }

    /** For how many states somebody else was faster, or nobody can say. */
    public long lost() {
        return lost;
    }

    private List<C> changes(List<S> due) {
        List<C> changes = new ArrayList<>(due.size());
        for (S state : due) {
            work.decide(state).ifPresent(changes::add);
        }
        return changes;
    }

    private void commit(List<C> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            write(changes);
        } catch (StaleStateException race) {
            LOG.debug("a sweep of dealer {} lost a race; its {} states are written one by one", dealer, changes.size());
            changes.forEach(this::commitAlone);
        } catch (OutcomeUnknownException unknown) {
            LOG.warn("outcome of a sweep of dealer {} unknown; its states are looked at again next time", dealer);
            lost += changes.size();
        }
    }

    private void commitAlone(C change) {
        try {
            write(List.of(change));
        } catch (StaleStateException | OutcomeUnknownException race) {
            lost++;
        }
    }

    private void write(List<C> changes) {
        ChangeSet.Builder set = ChangeSet.builder();
        set.dealer(dealer);
        changes.forEach(change -> work.add(set, change));
        storage.commit(set.build());
        changes.forEach(work::written);
    }
}
