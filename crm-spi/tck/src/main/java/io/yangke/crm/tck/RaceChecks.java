package io.yangke.crm.tck;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Races for a kind of state, counted. Half of the threads use the other handle.
 *
 * @param <T> the store as one dealer uses it
 * @param <V> the state
 */
public final class RaceChecks<T extends Tenancy<T>, V> {

    private static final int THREADS = 8;
    private static final int ROUNDS = 12;
    private static final int MANY_ATTEMPTS = 2_000;
    private static final Map<String, Long> ONE_WINS_OTHERS_STALE =
            Map.of(Rendezvous.DONE, 1L, "StaleStateException", THREADS - 1L);
    private static final Map<String, Long> ONE_WINS_OTHERS_DUPLICATE =
            Map.of(Rendezvous.DONE, 1L, "DuplicateCommandException", THREADS - 1L);
    private static final Map<String, Long> ALL_DONE = Map.of(Rendezvous.DONE, (long) THREADS);

    private final T here;
    private final T elsewhere;
    private final StateKind<T, V> kind;

    /** Checks a kind of state at two handles of one dealer. */
    public RaceChecks(T here, T elsewhere, StateKind<T, V> kind) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.kind = kind;
    }

    /** Of many who write one version, the first of all included, exactly one wins. */
    public void oneWinsAVersion() {
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            int first = 100 * round;
            List<String> outcomes = race(
                    thread -> put(made(1, version, thread)).addCommand(samples().command(first + thread)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            int winner = outcomes.indexOf(Rendezvous.DONE);
            assertThat(kind.read(here, customer(1))).as("the winner's state").contains(made(1, version, winner));
            assertThat(here.command(Samples.key(first + winner)))
                    .as("the winner's command")
                    .isPresent();
        }
    }

    /** Of one command sent by many at once, all but one are duplicates. */
    public void oneWinsAKey() {
        for (int round = 1; round <= ROUNDS; round++) {
            int n = round;
            List<String> outcomes =
                    race(thread -> put(made(n, 1, 0)).addCommand(samples().command(n)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_DUPLICATE);
        }
    }

    /** Commits that share ten states, named in one order and in the other, end in one winner. */
    public void oneWinsManyStates() {
        List<Integer> customers = IntStream.rangeClosed(1, 10).boxed().toList();
        List<Integer> reversed = new ArrayList<>(customers);
        Collections.reverse(reversed);
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            List<String> outcomes = race(thread -> {
                ChangeSet.Builder changes = here.changes();
                (thread % 4 < 2 ? customers : reversed).forEach(n -> kind.add(changes, made(n, version, thread)));
                return changes;
            });

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            int winner = outcomes.indexOf(Rendezvous.DONE);
            for (int n : customers) {
                assertThat(kind.read(here, customer(n)))
                        .as("the winner's state %d", n)
                        .contains(made(n, version, winner));
            }
        }
    }

    /** Commits that have nothing in common all succeed. */
    public void strangersDoNotRace() {
        int each = 25;
        List<String> outcomes = Rendezvous.collide(threads(thread -> () -> IntStream.rangeClosed(1, each)
                .map(i -> 100 * thread + i)
                .forEach(n -> at(thread)
                        .commit(put(made(n, 1, 0)).addCommand(samples().command(n))))));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(kind.read(here, customer(100 * thread + each)))
                    .as("the last of thread %d", thread)
                    .isPresent();
        }
    }

    /** Load, decide, commit, and load again when stale: nothing is lost. */
    public void everyChangeIsCounted(int each) {
        here.commit(put(made(1, 1, 0)));
        List<String> outcomes = Rendezvous.collide(threads(thread -> () -> IntStream.range(0, each)
                .forEach(i -> untilNotStale(() -> {
                    long version =
                            kind.version(kind.read(at(thread), customer(1)).orElseThrow());
                    at(thread).commit(put(made(1, version + 1, (int) version)));
                }))));

        int last = THREADS * each + 1;
        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        assertThat(kind.read(here, customer(1))).as("the last version").contains(made(1, last, last - 1));
    }

    /** Two nodes go on from what is stored: exactly one of them brings about each version. */
    public void twoNodesShareTheVersions(int versions) {
        Map<Long, Integer> winners = new ConcurrentHashMap<>();
        AtomicLong wins = new AtomicLong();
        List<Runnable> nodes = List.of(node(0, versions, winners, wins), node(1, versions, winners, wins));

        assertThat(Rendezvous.tally(Rendezvous.collide(nodes))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 2L));
        assertThat(winners).as("winners by version").hasSize(versions);
        assertThat(wins).as("wins").hasValue(versions);
        assertThat(kind.read(here, customer(1)))
                .as("the last version, by its winner")
                .contains(made(1, versions, winners.getOrDefault((long) versions, -1)));
    }

    private Runnable node(int node, int versions, Map<Long, Integer> winners, AtomicLong wins) {
        return () -> {
            // Who loses goes on from what the other one wrote: so both together need no more attempts than each wins or
            // loses.
            for (int attempt = 0; attempt < 2 * versions; attempt++) {
                long next = version(at(node)) + 1;
                if (next <= versions && isWritten(at(node), made(1, next, node))) {
                    winners.put(next, node);
                    wins.incrementAndGet();
                }
            }
        };
    }

    private boolean isWritten(T tenancy, V state) {
        try {
            tenancy.commit(put(state));
            return true;
        } catch (StaleStateException e) {
            return false;
        }
    }

    private long version(T tenancy) {
        return kind.read(tenancy, customer(1)).map(kind::version).orElse(0L);
    }

    /** Whoever reads two states that are always written together sees both or neither. */
    public void readersSeeAllOrNothing(Function<T, List<V>> readBoth) {
        int commits = 150;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Runnable> runs = new ArrayList<>();
        runs.add(() -> {
            try {
                IntStream.rangeClosed(1, commits).forEach(version -> {
                    ChangeSet.Builder both = put(made(1, version, version));
                    kind.add(both, made(2, version, version));
                    at(1).commit(both);
                });
            } finally {
                writing.set(false);
            }
        });
        for (int reader = 0; reader < 3; reader++) {
            T own = at(reader);
            runs.add(() -> {
                while (writing.get()) {
                    List<Long> versions =
                            readBoth.apply(own).stream().map(kind::version).toList();
                    assertThat(versions).as("versions seen together").hasSizeBetween(0, 2);
                    assertThat(versions.stream().distinct().count() * 2)
                            .as("states seen together, of %s", versions)
                            .isEqualTo(versions.size());
                }
            });
        }

        assertThat(Rendezvous.tally(Rendezvous.collide(runs))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 4L));
        assertThat(readBoth.apply(here)).as("both at the end").hasSize(2);
    }

    private static void untilNotStale(Runnable decision) {
        for (int attempt = 1; attempt <= MANY_ATTEMPTS; attempt++) {
            try {
                decision.run();
                return;
            } catch (StaleStateException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("stale " + MANY_ATTEMPTS + " times in a row");
    }

    private List<String> race(IntFunction<ChangeSet.Builder> changes) {
        return Rendezvous.collide(threads(thread -> {
            ChangeSet prepared = changes.apply(thread).build();
            return () -> at(thread).commit(prepared);
        }));
    }

    private static List<Runnable> threads(IntFunction<Runnable> run) {
        return IntStream.range(0, THREADS).mapToObj(run).toList();
    }

    private T at(int thread) {
        return (thread % 2 == 0 ? here : elsewhere).unwatched();
    }

    private ChangeSet.Builder put(V state) {
        ChangeSet.Builder changes = here.changes();
        kind.add(changes, state);
        return changes;
    }

    private V made(int n, long version, int variant) {
        CustomerId id = customer(n);
        return kind.made(here.dealer(), id, version, variant);
    }

    private Samples samples() {
        return Samples.of(here.dealer());
    }
}
