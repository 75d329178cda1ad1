package io.yangke.crm.tck;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one write as a kind of state sees it: insert if absent, compare and set, whole or not at all.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public final class StateChecks<T extends Tenancy<T>, V> {

    private static final int MANY = 300;

    private final T here;
    private final T elsewhere;
    private final StateKind<T, V> kind;

    /** Checks a kind of state at two handles of one dealer. */
    public StateChecks(T here, T elsewhere, StateKind<T, V> kind) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.kind = kind;
    }

    /** State, events and command of a commit are read back. */
    public void partsAreReadBack() {
        here.commit(everything(1));

        assertStored(1, made(1, 1, 0));
        assertThat(here.events(kind.stream(customer(1)))).as("events").containsExactly(event(1, 1));
        assertThat(here.outbox()).as("outbox").containsExactly(event(1, 1));
        assertThat(here.command(Samples.key(1)))
                .as("command")
                .contains(samples().command(1));
    }

    /** What nobody wrote is absent, before and after another customer's was written. */
    public void isAbsentUntilWritten() {
        assertThat(kind.read(here, customer(1))).as("before it is written").isEmpty();
        here.commit(put(made(1, 1, 0)));

        assertStored(1, made(1, 1, 0));
    }

    /** What nobody wrote is absent, whatever others have. */
    public void othersAreAbsent() {
        here.commit(put(made(1, 1, 0)));

        assertThat(kind.read(here, customer(9))).as("of another customer").isEmpty();
        assertStored(1, made(1, 1, 0));
    }

    /** Version 1 of what is there is stale, at any handle, and the first stays. */
    public void isNotInsertedTwice() {
        here.commit(put(made(1, 1, 0)));

        here.refusesAsStale(put(made(1, 1, 5)));
        elsewhere.refusesAsStale(put(made(1, 1, 6)));
        assertStored(1, made(1, 1, 0));
    }

    /** The next version takes the place of the stored one. */
    public void theVersionBeforeIsReplaced() {
        storeInVersion3();

        assertStored(1, made(1, 3, 3));
    }

    /** Every version but the next is stale, and of what is not there every version but 1. */
    public void otherVersionsAreStale() {
        here.refusesAsStale(put(made(1, 2, 0)));
        storeInVersion3();

        for (long version : new long[] {1, 2, 3, 5}) {
            here.refusesAsStale(put(made(1, version, 9)));
        }
        assertStored(1, made(1, 3, 3));
    }

    /** A commit with a stale state writes nothing, wherever the stale one stands. */
    public void aStaleStateLeavesNoPartWritten() {
        here.commit(put(made(2, 1, 0)));

        ChangeSet.Builder behind = everything(1);
        kind.add(behind, made(2, 1, 7));
        here.refusesAsStale(behind);
        ChangeSet.Builder before = put(made(2, 1, 7));
        kind.add(before, made(1, 1, 0));
        here.refusesAsStale(before.addEvent(event(1, 1)));
        here.commit(everything(1));
        assertStored(1, made(1, 1, 0));
    }

    /** A commit whose only state is stale writes neither event nor command. */
    public void aStaleStateLeavesNoEventAndNoCommandWritten() {
        here.commit(put(made(1, 1, 0)));

        here.refusesAsStale(everything(1));
        assertStored(1, made(1, 1, 0));
    }

    /** A taken key is told before a stale state, and nothing is written. */
    public void aTakenKeyGoesBeforeAStaleState() {
        here.commit(put(made(3, 1, 0)).addCommand(samples().command(2)));

        here.refusesAsDuplicate(everything(1).addCommand(samples().command(2)), Samples.key(2));
        here.refusesAsDuplicate(put(made(3, 1, 4)).addCommand(samples().command(2)), Samples.key(2));
        assertThat(here.command(Samples.key(2)))
                .as("the first command")
                .contains(samples().command(2));
    }

    /** A gap in the events of a customer makes the commit stale, and nothing is written. */
    public void aGapInTheEventsLeavesNoPartWritten() {
        here.commit(here.changes().addEvent(event(2, 1)));

        here.refusesAsStale(everything(1).addEvent(event(2, 3)));
        assertThat(here.events(kind.stream(customer(2)))).as("events").containsExactly(event(2, 1));
    }

    /** Hundreds are written in one commit, or none of them. */
    public void hundredsAreOneCommit() {
        here.commit(put(made(1, 1, 0)));
        ChangeSet.Builder stale = many();
        kind.add(stale, made(1, 1, 8));
        here.refusesAsStale(stale);
        here.commit(many());

        for (int n : List.of(1, 2, MANY / 2, MANY)) {
            assertStored(n, made(n, 1, 0));
        }
        assertThat(here.outbox()).as("outbox").hasSize(MANY - 1);
    }

    /** A commit is seen at the other handle, and makes others stale there. */
    public void anotherHandleSeesItAtOnce() {
        here.commit(put(made(1, 1, 0)));
        assertThat(kind.read(elsewhere, customer(1))).as("elsewhere").contains(made(1, 1, 0));

        elsewhere.commit(put(made(1, 2, 1)));
        assertStored(1, made(1, 2, 1));
        here.refusesAsStale(put(made(1, 2, 2)));
    }

    /** States of customers whose ids look alike are states of their own. */
    public void idsThatLookAlikeAreApart() {
        for (int i = 0; i < RareText.IDS_THAT_LOOK_ALIKE.size(); i++) {
            here.commit(put(alike(i)));
        }
        for (int i = 0; i < RareText.IDS_THAT_LOOK_ALIKE.size(); i++) {
            assertThat(kind.read(here, RareText.IDS_THAT_LOOK_ALIKE.get(i)))
                    .as("state %d", i)
                    .contains(alike(i));
        }
    }

    private V alike(int i) {
        return kind.made(here.dealer(), RareText.IDS_THAT_LOOK_ALIKE.get(i), 1, i);
    }

    private ChangeSet.Builder many() {
        ChangeSet.Builder changes = here.changes();
        IntStream.rangeClosed(2, MANY).forEach(n -> {
            kind.add(changes, made(n, 1, 0));
            changes.addEvent(event(n, 1)).addCommand(samples().command(n));
        });
        return changes;
    }

    private void storeInVersion3() {
        for (int version = 1; version <= 3; version++) {
            here.commit(put(made(1, version, version)));
        }
    }

    private ChangeSet.Builder everything(int n) {
        return put(made(n, 1, 0)).addEvent(event(n, 1)).addCommand(samples().command(n));
    }

    private ChangeSet.Builder put(V state) {
        ChangeSet.Builder changes = here.changes();
        kind.add(changes, state);
        return changes;
    }

    private V made(int n, long version, int variant) {
        return kind.made(here.dealer(), customer(n), version, variant);
    }

    private RecordedEvent event(int n, long sequence) {
        return samples().event(kind.stream(customer(n)), sequence, true, kind.event());
    }

    private Samples samples() {
        return Samples.of(here.dealer());
    }

    private void assertStored(int n, V expected) {
        assertThat(kind.read(here, customer(n))).as("state %d", n).contains(expected);
    }
}
