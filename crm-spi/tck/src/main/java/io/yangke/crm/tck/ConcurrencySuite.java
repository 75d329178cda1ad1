package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Races, counted: how many won, and with which outcome the others lost. Half of the threads use the other handle.
 *
 * <p><b>What this suite deliberately does not assert:</b> who wins; fairness; speed; that no commit waits for another.
 *
 * @param <S> the type of the store
 */
public abstract class ConcurrencySuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20;
    private static final int MANY_ATTEMPTS = 1_000;
    private static final Map<String, Long> ONE_WINS_OTHERS_STALE =
            Map.of(Rendezvous.DONE, 1L, "StaleStateException", THREADS - 1L);
    private static final Map<String, Long> ONE_WINS_OTHERS_DUPLICATE =
            Map.of(Rendezvous.DONE, 1L, "DuplicateCommandException", THREADS - 1L);
    private static final Map<String, Long> ALL_DONE = Map.of(Rendezvous.DONE, (long) THREADS);

    /** For implementers. */
    protected ConcurrencySuite() {}

    @Test
    void C08_C12_of_writers_racing_for_one_version_exactly_one_wins() {
        desk.put(samples.ticket(1));
        for (int round = 1; round <= ROUNDS; round++) {
            Complaint before = desk.ticket(Samples.id(1)).orElseThrow();
            int sequence = round;
            List<String> outcomes = race(thread -> desk.changes()
                    .addComplaint(Samples.next(before).withRound(thread + 1))
                    .addEvent(samples.event(1, sequence))
                    .addCommand(samples.command(100 * sequence + thread)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            int winner = outcomes.indexOf(Rendezvous.DONE);
            assertThat(desk.ticket(Samples.id(1)))
                    .as("the winner's ticket")
                    .contains(Samples.next(before).withRound(winner + 1));
            for (int thread = 0; thread < THREADS; thread++) {
                assertThat(desk.command(Samples.key(100 * round + thread)).isPresent())
                        .as("whether the command of thread %d is recorded; winner: %d", thread, winner)
                        .isEqualTo(thread == winner);
            }
        }
        assertThat(desk.events(Samples.stream(1))).as("events").hasSize(ROUNDS);
    }

    @Test
    void C03_C12_of_writers_racing_to_insert_one_ticket_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            Complaint ticket = samples.ticket(round);
            List<String> outcomes = race(thread -> desk.changes().addComplaint(ticket.withRound(thread + 1)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            assertThat(desk.ticket(ticket.id()))
                    .as("the winner's ticket")
                    .contains(ticket.withRound(outcomes.indexOf(Rendezvous.DONE) + 1));
        }
    }

    @Test
    void C12_C39_of_writers_racing_for_the_contact_book_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            List<String> outcomes = race(thread -> desk.changes().addContactBook(samples.book(version)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
        }
        assertThat(desk.contactBook()).as("contact book").contains(samples.book(ROUNDS));
    }

    @Test
    void C12_C16_of_writers_racing_for_the_next_event_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int sequence = round;
            List<String> outcomes = race(thread -> desk.changes()
                    .addEvent(samples.event(1, sequence))
                    .addCommand(samples.command(100 * sequence + thread)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
        }
        assertThat(desk.events(Samples.stream(1))).as("events").hasSize(ROUNDS);
    }

    @Test
    void C08_C13_of_commands_racing_with_one_key_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int first = 100 * round;
            List<String> outcomes = race(thread ->
                    desk.changes().addComplaint(samples.ticket(first + thread)).addCommand(samples.command(first)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_DUPLICATE);
            int winner = outcomes.indexOf(Rendezvous.DONE);
            for (int thread = 0; thread < THREADS; thread++) {
                assertThat(desk.ticket(Samples.id(first + thread)).isPresent())
                        .as("whether the ticket of thread %d is stored; winner: %d", thread, winner)
                        .isEqualTo(thread == winner);
            }
        }
    }

    @Test
    void C06_C08_C13_of_one_command_sent_by_many_at_once_all_but_one_are_duplicates() {
        for (int round = 1; round <= ROUNDS; round++) {
            int n = round;
            List<String> outcomes = race(thread -> desk.changes()
                    .addComplaint(samples.ticket(n))
                    .addEvent(samples.event(n, 1))
                    .addNote(samples.note(n, 1))
                    .addCommand(samples.command(n)));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_DUPLICATE);
            assertThat(desk.notes(Samples.id(n))).as("notes").containsExactly(samples.note(n, 1));
        }
    }

    @Test
    void C12_C14_thousands_of_decisions_on_a_few_tickets_are_all_counted() {
        int operations = 1_000;
        for (int n = 1; n <= THREADS; n++) {
            desk.put(samples.ticket(n));
        }
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Desk own = at(thread);
            return () -> IntStream.range(0, operations).forEach(i -> callOnce(own, 1 + (thread + 3 * i) % THREADS));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        int calls = 0;
        for (int n = 1; n <= THREADS; n++) {
            Complaint ticket = desk.ticket(Samples.id(n)).orElseThrow();
            calls += ticket.calls();
            assertThat(ticket.version()).as("version of T-%d", n).isEqualTo(ticket.calls() + 1L);
            assertThat(desk.events(Samples.stream(n))).as("events of T-%d", n).hasSize(ticket.calls());
        }
        assertThat(calls).as("calls in all").isEqualTo(THREADS * operations);
    }

    /** Loads, decides and commits until the commit is not stale. */
    private void callOnce(Desk own, int n) {
        for (int attempt = 1; attempt <= MANY_ATTEMPTS; attempt++) {
            Complaint ticket = own.ticket(Samples.id(n)).orElseThrow();
            try {
                own.commit(
                        own.changes().addComplaint(Samples.next(ticket)).addEvent(samples.silent(n, ticket.version())));
                return;
            } catch (StaleStateException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("stale " + MANY_ATTEMPTS + " times in a row");
    }

    @Test
    void C14_commits_that_share_nothing_all_succeed() {
        int each = 50;
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Desk own = at(thread);
            return () -> IntStream.rangeClosed(1, each)
                    .forEach(i -> own.commit(own.changes()
                            .addComplaint(samples.ticket(1_000 * thread + i))
                            .addEvent(samples.event(1_000 * thread + i, 1))
                            .addCommand(samples.command(1_000 * thread + i))));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        assertThat(desk.due(Samples.LAST)).as("tickets").hasSize(THREADS * each);
        assertThat(desk.outbox()).as("outbox").hasSize(THREADS * each);
    }

    @Test
    void C12_C14_commits_that_share_tickets_in_opposite_order_end_in_one_winner() {
        List<Complaint> upwards =
                IntStream.rangeClosed(1, 10).mapToObj(samples::ticket).toList();
        desk.commit(desk.changes().addAllComplaints(upwards));
        for (int round = 1; round <= ROUNDS; round++) {
            List<Complaint> next = upwards.stream().map(Samples::next).toList();
            List<Complaint> downwards = new ArrayList<>(next);
            Collections.reverse(downwards);
            List<String> outcomes = race(thread -> desk.changes().addAllComplaints(thread % 4 < 2 ? next : downwards));

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(ONE_WINS_OTHERS_STALE);
            upwards = next;
        }
        assertThat(desk.ticket(Samples.id(10))).as("ticket").contains(upwards.get(9));
    }

    @Test
    void C01_C11_no_read_sees_half_of_a_commit() {
        desk.put(samples.ticket(1), samples.ticket(2));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Runnable> runs = new ArrayList<>(List.of(() -> {
            try {
                writeBoth(elsewhere.unwatched(), 300);
            } finally {
                writing.set(false);
            }
        }));
        for (int reader = 0; reader < 3; reader++) {
            Desk own = at(reader);
            runs.add(() -> {
                while (writing.get()) {
                    List<Complaint> both = own.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST);
                    assertThat(both).as("both tickets").hasSize(2);
                    assertThat(both.get(0).version())
                            .as("version of both")
                            .isEqualTo(both.get(1).version());
                }
            });
        }

        assertThat(Rendezvous.tally(Rendezvous.collide(runs))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 4L));
        assertThat(desk.ticket(Samples.id(2)).map(Complaint::version))
                .as("last version")
                .contains(301L);
    }

    private void writeBoth(Desk own, int times) {
        Complaint one = samples.ticket(1);
        Complaint two = samples.ticket(2);
        for (int i = 0; i < times; i++) {
            one = Samples.next(one);
            two = Samples.next(two);
            own.put(one, two);
        }
    }

    @Test
    void C18_C21_a_relay_misses_nothing_while_others_write() {
        int each = 100;
        AtomicInteger writing = new AtomicInteger(4);
        RelayedEvents relayed = new RelayedEvents();
        List<Runnable> runs = new ArrayList<>();
        for (int thread = 1; thread <= 4; thread++) {
            int n = thread;
            runs.add(() -> {
                try {
                    writeBesideARelay(n, each, relayed);
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        runs.add(() -> {
            while (writing.get() > 0) {
                relayed.relay(desk.unwatched());
            }
        });

        assertThat(Rendezvous.tally(Rendezvous.collide(runs))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 5L));
        while (relayed.relay(elsewhere)) {
            assertThat(relayed.parts()).as("parts until the outbox is empty").isLessThan(5_000);
        }
        for (int n = 1; n <= 4; n++) {
            assertThat(relayed.of(Samples.stream(n)))
                    .as("relayed of T-%d", n)
                    .isEqualTo(desk.events(Samples.stream(n)))
                    .hasSize(each);
        }
    }

    private void writeBesideARelay(int n, int each, RelayedEvents relayed) {
        for (int sequence = 1; sequence <= each; sequence++) {
            at(n).append(samples.event(n, sequence));
            if (sequence % 10 == 0) {
                relayed.awaitAnotherPart();
            }
        }
    }

    @Test
    void C38_numbers_drawn_at_once_are_all_different() {
        int each = 125;
        LocalDate day = LocalDate.of(2026, 9, 30);
        Set<TicketId> numbers = ConcurrentHashMap.newKeySet();
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Desk own = at(thread);
            return () -> IntStream.range(0, each).forEach(i -> numbers.add(own.nextTicketId(day)));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        assertThat(numbers).as("different numbers").hasSize(THREADS * each);
    }

    @Test
    void C13_C14_C41_dealers_with_the_same_ids_do_not_race() {
        List<String> outcomes = Rendezvous.collide(threads(thread -> {
            Desk own = at(thread).of(DealerId.of("D-" + thread));
            Samples mine = Samples.of(DealerId.of("D-" + thread));
            return () -> IntStream.rangeClosed(1, ROUNDS)
                    .forEach(n -> own.commit(own.changes()
                            .addComplaint(mine.ticket(n))
                            .addEvent(mine.event(n, 1))
                            .addCommand(mine.command(n))));
        }));

        assertThat(Rendezvous.tally(outcomes)).as("outcomes").isEqualTo(ALL_DONE);
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(desk.of(DealerId.of("D-" + thread)).due(Samples.LAST))
                    .as("tickets of dealer %d", thread)
                    .hasSize(ROUNDS);
        }
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

    private Desk at(int thread) {
        return (thread % 2 == 0 ? desk : elsewhere).unwatched();
    }
}
