package io.yangke.crm.tck;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What wakes when, and the pages it is read in.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public final class WakeChecks<T extends Tenancy<T>, V> {

    private static final Instant NOON = Instant.parse("2026-09-30T04:00:00.000000007Z");
    private static final int MANY = 60;
    private static final int MANY_PAGES = 1_000;

    private final T here;
    private final WakingStateKind<T, V> kind;

    /** Checks a kind of state. */
    public WakeChecks(T here, WakingStateKind<T, V> kind) {
        this.here = here;
        this.kind = kind;
    }

    /** A state is due from its wake on, to the nanosecond. */
    public void aStateIsDueFromItsWakeOn() {
        V state = put(1, NOON);

        assertThat(due(NOON.minusNanos(1))).as("a nanosecond before").isEmpty();
        assertThat(due(NOON)).as("at the instant").containsExactly(state);
        assertThat(due(NOON.plusNanos(1))).as("a nanosecond after").containsExactly(state);
        assertThat(due(Instant.MAX)).as("at the end of time").containsExactly(state);
    }

    /** What never wakes is never due. */
    public void whatNeverWakesIsLeftOut() {
        put(1);
        V waking = put(2, NOON);

        assertThat(due(Samples.LAST)).as("due").containsExactly(waking);
    }

    /** A state is due at the wake of its latest version, and comes in it. */
    public void theLatestWakeCounts() {
        V state = put(1, NOON);
        state = put(kind.waking(kind.next(state), Optional.of(NOON.plusSeconds(60))));
        assertThat(due(NOON)).as("due at the former wake").isEmpty();
        assertThat(due(NOON.plusSeconds(60))).as("due at the later wake").containsExactly(state);

        state = put(kind.waking(kind.next(state), Optional.of(NOON.minusSeconds(60))));
        assertThat(due(NOON.minusSeconds(60))).as("due at the earlier wake").containsExactly(state);
        state = put(kind.next(state));
        assertThat(due(Samples.LAST)).as("due in another version").containsExactly(state);
        put(kind.waking(kind.next(state), Optional.empty()));
        assertThat(due(Samples.LAST)).as("due after it went to sleep").isEmpty();
    }

    /** Due states come in order of wake, then of customer. */
    public void dueStatesComeInOrder() {
        V last = put(1, NOON.plusNanos(1));
        V third = put(2, NOON);
        V second = put(10, NOON);
        V first = put(3, NOON.minusSeconds(60));

        assertThat(due(NOON.plusSeconds(60))).as("due").containsExactly(first, second, third, last);
    }

    /** A dealer's due states are its own. */
    public void dueStatesAreTheDealersOwn() {
        // The other dealer of every test has states that wake.
        assertThat(due(Samples.LAST)).as("due before there is one").isEmpty();
        assertThat(kind.nextWake(here)).as("next wake before there is one").isEmpty();

        V own = put(1, Samples.LAST);
        assertThat(due(Samples.LAST)).as("due").containsExactly(own);
        assertThat(kind.nextWake(here)).as("next wake").contains(Samples.LAST);
    }

    /** The next wake is the earliest there is. */
    public void theNextWakeIsTheEarliest() {
        assertThat(kind.nextWake(here)).as("without any").isEmpty();
        put(1);
        assertThat(kind.nextWake(here)).as("with one that never wakes").isEmpty();

        put(2, NOON);
        assertThat(kind.nextWake(here)).as("with one").contains(NOON);
        put(3, NOON.minusNanos(1));
        assertThat(kind.nextWake(here)).as("with an earlier one").contains(NOON.minusNanos(1));
        put(4, NOON.plusSeconds(1));
        assertThat(kind.nextWake(here)).as("with a later one").contains(NOON.minusNanos(1));
    }

    /** The next wake follows the versions. */
    public void theNextWakeFollows() {
        V one = put(1, NOON);
        V two = put(2, NOON.plusSeconds(10));

        one = put(kind.waking(kind.next(one), Optional.of(NOON.plusSeconds(20))));
        assertThat(kind.nextWake(here)).as("after the first was put off").contains(NOON.plusSeconds(10));
        put(kind.waking(kind.next(two), Optional.empty()));
        assertThat(kind.nextWake(here)).as("after the second went to sleep").contains(NOON.plusSeconds(20));
        put(kind.waking(kind.next(one), Optional.empty()));
        assertThat(kind.nextWake(here)).as("after both went to sleep").isEmpty();
    }

    /** Every instant a store has to keep is kept to the nanosecond. */
    public void instantsAreExact() {
        List<Instant> instants = List.of(
                Samples.FIRST,
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                Instant.EPOCH,
                Instant.parse("1986-05-03T18:30:00.000001Z"),
                Instant.parse("2026-10-25T00:30:00.123456789Z"),
                Samples.LAST);
        for (int i = 0; i < instants.size(); i++) {
            V state = put(i + 1, instants.get(i));
            assertThat(kind.read(here, customer(i + 1))).as("state %d", i).contains(state);
            assertThat(due(instants.get(i))).as("due until %s", instants.get(i)).hasSize(i + 1);
        }
        assertThat(kind.nextWake(here)).as("the next wake").contains(Samples.FIRST);
    }

    /** Among equal wakes, customers are in order of UTF-16 code unit. */
    public void customersAreOrderedByUtf16CodeUnit() {
        List<CustomerId> ids = RareText.IDS_IN_ORDER;
        List<V> states = ids.stream().map(id -> waking(id, NOON)).toList();
        // 7 has no factor in common with any count used here.
        putAll(IntStream.range(0, ids.size())
                .mapToObj(i -> states.get(i * 7 % ids.size()))
                .toList());

        assertThat(due(NOON)).as("in one page").isEqualTo(states);
        for (int i = 0; i < ids.size(); i++) {
            Optional<Cursor> place = Optional.of(new Cursor(NOON, ids.get(i).value()));
            assertThat(kind.due(here, NOON, place, Tenancy.ALL).items())
                    .as("behind %s", ids.get(i))
                    .isEqualTo(states.subList(i + 1, ids.size()));
        }
    }

    /** Following the pages returns every row once, of one instant and of many. */
    public void pagesNeitherLoseNorDouble() {
        List<V> all = new ArrayList<>(putMany(100, MANY, n -> NOON));
        all.addAll(putMany(200, MANY, n -> NOON.plusNanos(1 + n / 7)));

        for (int limit : new int[] {1, 7, MANY - 1, MANY, MANY + 1, 2 * MANY, 2 * MANY + 1}) {
            assertThat(allPages(limit)).as("pages of %d", limit).isEqualTo(all);
        }
    }

    /** A page says that another one follows exactly if one does. */
    public void nextIsAbsentExactlyWhenNothingFollows() {
        List<V> all = putMany(100, 6, n -> NOON);
        put(200, NOON.plusNanos(1));

        for (int limit = 1; limit <= 8; limit++) {
            Page<V> page = kind.due(here, NOON, Optional.empty(), limit);
            assertThat(page.items()).as("limit %d", limit).isEqualTo(all.subList(0, Math.min(limit, 6)));
            assertThat(page.next().isPresent())
                    .as("whether more follows, limit %d", limit)
                    .isEqualTo(limit < 6);
        }
    }

    /** What a sweep has dealt with is due no more when it reads on; that hides nothing. */
    public void whatVanishesBetweenPagesHidesNothing() {
        List<V> all = putMany(100, 12, n -> NOON);
        Page<V> first = kind.due(here, NOON, Optional.empty(), 4);
        putAll(first.items().stream()
                .map(state -> kind.waking(kind.next(state), Optional.empty()))
                .toList());
        Page<V> second = kind.due(here, NOON, first.next(), 4);
        putAll(second.items().stream()
                .map(state -> kind.waking(kind.next(state), Optional.of(NOON.plusSeconds(60))))
                .toList());
        Page<V> third = kind.due(here, NOON, second.next(), 4);

        assertThat(first.items()).as("first page").isEqualTo(all.subList(0, 4));
        assertThat(second.items()).as("second page").isEqualTo(all.subList(4, 8));
        assertThat(third.items()).as("third page").isEqualTo(all.subList(8, 12));
        assertThat(third.next()).as("behind the third page").isEmpty();
    }

    /** What appears before the cursor doubles nothing; what appears behind it is returned. */
    public void whatAppearsBetweenPagesDoublesNothing() {
        List<V> all = new ArrayList<>(putMany(100, 6, n -> NOON));
        Page<V> first = kind.due(here, NOON, Optional.empty(), 3);
        put(1, NOON.minusSeconds(1));
        all.add(put(900, NOON));

        assertThat(kind.due(here, NOON, first.next(), 9).items())
                .as("second page")
                .isEqualTo(all.subList(3, 7));
    }

    /** Customers from a number on, stored in another order than they are returned. */
    private List<V> putMany(int from, int count, IntFunction<Instant> at) {
        List<V> states = IntStream.range(0, count)
                .mapToObj(n -> waking(customer(from + n), at.apply(n)))
                .toList();
        putAll(IntStream.range(0, count)
                .mapToObj(i -> states.get((i * 7 + 3) % count))
                .toList());
        return states;
    }

    private List<V> allPages(int limit) {
        List<V> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int pages = 0;
        do {
            Page<V> page = kind.due(here, Samples.LAST, after, limit);
            all.addAll(page.items());
            after = page.next();
            assertThat(++pages).as("pages until the last one").isLessThan(MANY_PAGES);
        } while (after.isPresent());
        return all;
    }

    private List<V> due(Instant until) {
        return kind.due(here, until);
    }

    private V put(int n) {
        return put(kind.waking(kind.made(here.dealer(), customer(n), 1, n), Optional.empty()));
    }

    private V put(int n, Instant at) {
        return put(waking(customer(n), at));
    }

    private V waking(CustomerId customer, Instant at) {
        return kind.waking(kind.made(here.dealer(), customer, 1, 0), Optional.of(at));
    }

    private V put(V state) {
        putAll(List.of(state));
        return state;
    }

    private void putAll(List<V> states) {
        ChangeSet.Builder changes = here.changes();
        states.forEach(state -> kind.add(changes, state));
        here.commit(changes);
    }
}
