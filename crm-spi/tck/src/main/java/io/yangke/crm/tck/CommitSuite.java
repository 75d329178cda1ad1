package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The one write: whole or not at all, seen at once, alone or in batches of hundreds.
 *
 * <p><b>What this suite deliberately does not assert:</b> how a commit joins a transaction of the host; what a store does that
 * loses its connection at the commit (it throws unknown, which no test from outside can bring about); isolation between
 * several reads.
 *
 * @param <S> the type of the store
 */
public abstract class CommitSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final int MANY = 300;

    /** For implementers. */
    protected CommitSuite() {}

    @Test
    void C01_C36_every_part_of_a_commit_is_read_back() {
        desk.commit(everything(1));

        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(samples.ticket(1));
        assertThat(desk.contactBook()).as("contact book").contains(samples.book(1));
        assertThat(desk.notes(Samples.id(1))).as("notes").containsExactly(samples.note(1, 1));
        assertThat(desk.events(Samples.stream(1)))
                .as("events")
                .containsExactly(samples.event(1, 1), samples.silent(1, 2));
        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
        assertThat(desk.command(Samples.key(1))).as("command").contains(samples.command(1));
    }

    @Test
    void C01_C07_a_commit_of_a_command_alone_is_written() {
        desk.commit(desk.changes().addCommand(samples.command(1)));

        assertThat(desk.command(Samples.key(1))).as("command").contains(samples.command(1));
    }

    @Test
    void C01_C37_a_commit_of_notes_alone_is_written() {
        desk.commit(desk.changes().addNote(samples.note(1, 1)));

        assertThat(desk.notes(Samples.id(1))).as("notes").containsExactly(samples.note(1, 1));
    }

    @Test
    void C02_a_stale_ticket_leaves_no_part_written() {
        desk.put(samples.ticket(2));

        desk.refusesAsStale(everything(1).addComplaint(samples.ticket(2)));
        desk.commit(everything(1));
        assertThat(desk.ticket(Samples.id(1)))
                .as("ticket of the corrected commit")
                .isPresent();
    }

    @Test
    void C02_a_stale_ticket_behind_hundreds_leaves_no_part_written() {
        desk.put(samples.ticket(1));

        desk.refusesAsStale(desk.changes().addAllComplaints(tickets(2, MANY)).addComplaint(samples.ticket(1)));
        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("all tickets")
                .containsExactly(samples.ticket(1));
    }

    @Test
    void C02_a_stale_ticket_before_hundreds_leaves_no_part_written() {
        desk.put(samples.ticket(1));

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1)).addAllComplaints(tickets(2, MANY)));
        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("all tickets")
                .containsExactly(samples.ticket(1));
    }

    @Test
    void C02_C39_a_stale_contact_book_leaves_no_part_written() {
        desk.commit(desk.changes().addContactBook(samples.book(1)));

        desk.refusesAsStale(everything(1));
        assertThat(desk.contactBook()).as("contact book").contains(samples.book(1));
    }

    @Test
    void C02_C05_a_taken_key_leaves_no_part_written() {
        desk.commit(desk.changes().addCommand(samples.command(2)));

        desk.refusesAsDuplicate(everything(1).addCommand(samples.command(2)), Samples.key(2));
        assertThat(desk.command(Samples.key(2))).as("the first command").isPresent();
    }

    @Test
    void C02_C16_a_gap_in_the_events_leaves_no_part_written() {
        desk.append(samples.event(2, 1));

        desk.refusesAsStale(everything(1).addEvent(samples.event(2, 3)));
        assertThat(desk.events(Samples.stream(2))).as("events").containsExactly(samples.event(2, 1));
    }

    @Test
    void C02_C11_a_refused_commit_shows_nothing_at_another_handle() {
        desk.put(samples.ticket(2));

        desk.refusesAsStale(everything(1).addComplaint(samples.ticket(2)));
        assertThat(elsewhere.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("all tickets")
                .containsExactly(samples.ticket(2));
    }

    @Test
    void C08_a_change_set_committed_again_is_a_duplicate_and_takes_effect_once() {
        desk.commit(everything(1));

        desk.refusesAsDuplicate(everything(1), Samples.key(1));
        assertThat(desk.events(Samples.stream(1))).as("events").hasSize(2);
    }

    @Test
    void C09_an_empty_change_set_writes_nothing() {
        desk.commit(everything(1));
        Snapshot before = Snapshot.of(desk);

        assertThatCode(() -> desk.commit(desk.changes())).as("an empty commit").doesNotThrowAnyException();
        Snapshot.of(desk).assertSameAs(before, "an empty commit writes nothing");
        assertThat(desk.ticket(Samples.id(1))).as("the ticket of before").isPresent();
    }

    @Test
    void C09_an_empty_change_set_of_a_dealer_without_records_writes_nothing() {
        assertThatCode(() -> desk.commit(desk.changes())).as("an empty commit").doesNotThrowAnyException();

        desk.put(samples.ticket(1));
        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("all tickets")
                .containsExactly(samples.ticket(1));
    }

    @Test
    void C10_hundreds_of_changes_of_every_kind_are_one_commit() {
        ChangeSet.Builder changes = desk.changes().addContactBook(samples.book(1));
        for (int n = 1; n <= MANY; n++) {
            changes.addComplaint(samples.ticket(n))
                    .addNote(samples.note(n, 1))
                    .addEvents(samples.event(n, 1), samples.event(n, 2))
                    .addCommand(samples.command(n));
        }
        desk.commit(changes);

        assertThat(desk.due(Samples.WAKE)).as("tickets").containsExactlyInAnyOrderElementsOf(tickets(1, MANY));
        assertThat(desk.outbox()).as("outbox").hasSize(2 * MANY);
        for (int n : List.of(1, 2, MANY / 2, MANY)) {
            assertThat(desk.notes(Samples.id(n))).as("notes of %d", n).containsExactly(samples.note(n, 1));
            assertThat(desk.events(Samples.stream(n))).as("events of %d", n).hasSize(2);
            assertThat(desk.command(Samples.key(n))).as("command %d", n).contains(samples.command(n));
        }
    }

    @Test
    void C04_C10_hundreds_of_replacements_are_one_commit() {
        List<Complaint> former = tickets(1, MANY);
        List<Complaint> latter = former.stream().map(Samples::next).toList();
        desk.commit(desk.changes().addAllComplaints(former));
        desk.commit(desk.changes().addAllComplaints(latter));

        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("tickets")
                .containsExactlyInAnyOrderElementsOf(latter);
    }

    @Test
    void C11_another_handle_sees_a_commit_at_once() {
        desk.commit(everything(1));
        Snapshot.of(elsewhere).assertSameAs(Snapshot.of(desk), "both handles read the same");

        elsewhere.put(Samples.next(samples.ticket(1)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(Samples.next(samples.ticket(1)));
    }

    @Test
    void C04_C11_a_commit_at_one_handle_makes_another_one_stale() {
        desk.put(samples.ticket(1));
        elsewhere.put(Samples.next(samples.ticket(1)));

        desk.refusesAsStale(desk.changes().addComplaint(Samples.next(samples.ticket(1))));
    }

    @Test
    void C11_another_thread_sees_a_commit_at_once() {
        for (int n = 1; n <= 20; n++) {
            Complaint ticket = samples.ticket(n);
            desk.put(ticket);
            assertThat(CompletableFuture.supplyAsync(() -> desk.ticket(ticket.id()))
                            .join())
                    .as("ticket on another thread")
                    .contains(ticket);
        }
    }

    private ChangeSet.Builder everything(int n) {
        return desk.changes()
                .addComplaint(samples.ticket(n))
                .addContactBook(samples.book(1))
                .addNote(samples.note(n, 1))
                .addEvents(samples.event(n, 1), samples.silent(n, 2))
                .addCommand(samples.command(n));
    }

    private List<Complaint> tickets(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(samples::ticket).toList();
    }
}
