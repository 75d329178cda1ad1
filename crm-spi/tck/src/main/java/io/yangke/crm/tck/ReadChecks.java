package io.yangke.crm.tck;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The read of many customers' states, and who sees what.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public final class ReadChecks<T extends Tenancy<T>, V> {

    private static final int MANY = 300;
    private static final DealerId THIRD = DealerId.of("SK-0373");

    private final T here;
    private final CustomerStateKind<T, V> kind;

    /** Checks a kind of state. */
    public ReadChecks(T here, CustomerStateKind<T, V> kind) {
        this.here = here;
        this.kind = kind;
    }

    /** Each of those named is returned once, and nobody else. */
    public void thoseNamedAreReturnedOnce() {
        putAll(here, 6);

        assertThat(read(2, 4, 99)).as("two, and an unknown one").containsExactlyInAnyOrder(made(2), made(4));
        assertThat(read(3, 3, 3)).as("one, named three times").containsExactly(made(3));
        assertThat(read()).as("nobody").isEmpty();
        assertThat(read(98, 99)).as("unknown ones").isEmpty();
    }

    /** Hundreds are returned in one read. */
    public void hundredsAreReturned() {
        putAll(here, MANY);

        assertThat(read(IntStream.rangeClosed(0, MANY + 1).toArray()))
                .as("all")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(this::made).toList());
    }

    /** States come in their latest version. */
    public void theLatestVersionIsReturned() {
        putAll(here, 2);
        V latest = kind.made(here.dealer(), customer(1), 2, 7);
        put(here, latest);

        assertThat(read(1, 2)).as("both").containsExactlyInAnyOrder(latest, made(2));
    }

    /** States of customers whose ids look alike are told apart in one read. */
    public void idsThatLookAlikeAreApart() {
        List<CustomerId> ids = RareText.IDS_THAT_LOOK_ALIKE;
        List<V> states = ids.stream()
                .map(id -> kind.made(here.dealer(), id, 1, ids.indexOf(id)))
                .toList();
        states.forEach(state -> put(here, state));

        for (int i = 0; i < ids.size(); i++) {
            assertThat(kind.readAll(here, ids.subList(i, i + 1)))
                    .as("state %d", i)
                    .containsExactly(states.get(i));
        }
        assertThat(kind.readAll(here, ids)).as("all").containsExactlyInAnyOrderElementsOf(states);
    }

    /** A dealer finds its own states, and none of another's. */
    public void theDealersOwnAreReturned() {
        // The other dealer of every test has customers 1 to 3.
        put(here, made(1));

        assertThat(kind.read(here, customer(1))).as("own").contains(made(1));
        assertThat(kind.read(here, customer(2))).as("of the other dealer only").isEmpty();
        assertThat(read(1, 2, 3)).as("own, of three").containsExactly(made(1));
    }

    /** Versions and keys of one dealer are nothing to another. */
    public void versionsAndKeysAreTheDealersOwn() {
        T third = here.of(THIRD);
        V theirs = kind.made(THIRD, customer(1), 1, 0);
        put(here, made(1));
        V second = kind.made(here.dealer(), customer(1), 2, 1);
        here.commit(changes(here, second).addCommand(Samples.of(here.dealer()).command(1)));
        here.refusesAsStale(changes(here, second));
        third.commit(changes(third, theirs).addCommand(Samples.of(THIRD).command(1)));

        assertThat(kind.read(third, customer(1))).as("theirs").contains(theirs);
        assertThat(kind.read(here, customer(1))).as("own").contains(second);
        third.refusesAsStale(changes(third, kind.made(THIRD, customer(1), 3, 2)));
    }

    /** Dealers whose ids look alike have states of their own. */
    public void dealersThatLookAlikeAreApart() {
        List<DealerId> dealers = Stream.of("SK-0371x", "sk-0371X", "SK-0371X", "ＳＫ-0371X", "SK-0371%", "SK_0371X")
                .map(DealerId::of)
                .toList();
        for (DealerId dealer : dealers) {
            T own = here.of(dealer);
            put(own, kind.made(dealer, customer(1), 1, dealers.indexOf(dealer)));
        }
        for (DealerId dealer : dealers) {
            assertThat(kind.readAll(here.of(dealer), List.of(customer(1))))
                    .as("of %s", dealer)
                    .containsExactly(kind.made(dealer, customer(1), 1, dealers.indexOf(dealer)));
        }
    }

    private List<V> read(int... customers) {
        return kind.readAll(
                here, IntStream.of(customers).mapToObj(Tenancy::customer).toList());
    }

    private void putAll(T tenancy, int last) {
        ChangeSet.Builder changes = tenancy.changes();
        IntStream.rangeClosed(1, last).forEach(n -> kind.add(changes, made(n)));
        tenancy.commit(changes);
    }

    private void put(T tenancy, V state) {
        tenancy.commit(changes(tenancy, state));
    }

    private ChangeSet.Builder changes(T tenancy, V state) {
        ChangeSet.Builder changes = tenancy.changes();
        kind.add(changes, state);
        return changes;
    }

    private V made(int n) {
        return kind.made(here.dealer(), customer(n), 1, n);
    }
}
