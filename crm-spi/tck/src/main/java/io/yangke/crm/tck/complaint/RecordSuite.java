package io.yangke.crm.tck.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractSuite;
import io.yangke.crm.tck.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tickets, notes, numbers and the contact book, by id.
 *
 * <p><b>What this suite deliberately does not assert:</b> the form of ticket numbers, that none is skipped, and that they
 * grow; what a store does with a second note of the same ticket, sequence and kind.
 *
 * @param <S> the type of the store
 */
public abstract class RecordSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    /** For implementers. */
    protected RecordSuite() {}

    @Test
    void C22_a_ticket_that_is_not_stored_is_not_found() {
        desk.put(samples.ticket(9));

        assertThat(desk.ticket(Samples.id(1)))
                .as("a ticket of the other dealer only")
                .isEmpty();
        assertThat(desk.ticket(Samples.id(8))).as("a ticket of nobody").isEmpty();
        assertThat(desk.notes(Samples.id(9)))
                .as("notes of a ticket without any")
                .isEmpty();
        assertThat(desk.notes(Samples.id(8))).as("notes of no ticket").isEmpty();
        assertThat(desk.ticket(Samples.id(9))).as("a ticket that is stored").isPresent();
    }

    @Test
    void C28_a_ticket_is_found_in_its_latest_version() {
        desk.put(samples.ticket(1));
        desk.put(Samples.next(samples.ticket(1)));

        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(Samples.next(samples.ticket(1)));
    }

    @Test
    void C37_notes_come_in_order_of_sequence_then_of_kind() {
        List<TicketNote> inOrder = List.of(
                samples.note(1, 2, NoteKind.COMPLAINT, "2a"),
                samples.note(1, 2, NoteKind.ANSWER, "2b"),
                samples.note(1, 9, NoteKind.INVESTIGATION, "9a"),
                samples.note(1, 9, NoteKind.MEASURES, "9b"),
                samples.note(1, 9, NoteKind.AGREEMENT, "9c"),
                samples.note(1, 10, NoteKind.CONTACT, "10"));
        desk.commit(desk.changes().addNotes(inOrder.get(4), inOrder.get(5), inOrder.get(1), inOrder.get(2)));
        desk.commit(desk.changes().addNotes(inOrder.get(3), inOrder.get(0)));

        assertThat(desk.notes(Samples.id(1))).as("notes").isEqualTo(inOrder);
    }

    @Test
    void C36_C37_notes_of_every_kind_are_read_back_and_those_of_another_ticket_are_not() {
        List<TicketNote> all = new ArrayList<>();
        for (NoteKind kind : NoteKind.values()) {
            all.add(samples.note(1, 3, kind, "说明 " + kind));
        }
        desk.commit(desk.changes().addAllNotes(all).addNote(samples.note(2, 3)));

        assertThat(desk.notes(Samples.id(1))).as("notes of T-1").isEqualTo(all);
        assertThat(desk.notes(Samples.id(2))).as("notes of T-2").containsExactly(samples.note(2, 3));
    }

    @Test
    void C74_the_notes_of_a_forgotten_ticket_are_gone_and_nothing_else() {
        for (int n = 1; n <= 2; n++) {
            desk.commit(desk.changes()
                    .addComplaint(samples.ticket(n))
                    .addNotes(samples.note(n, 1), samples.note(n, 2, NoteKind.ANSWER, "说明"))
                    .addEvent(samples.event(n, 1)));
        }
        desk.commit(desk.changes().addForgottenTicket(Samples.id(1)));

        assertThat(desk.notes(Samples.id(1))).as("notes of T-1").isEmpty();
        assertThat(elsewhere.notes(Samples.id(1))).as("notes of T-1 elsewhere").isEmpty();
        assertThat(desk.notes(Samples.id(2))).as("notes of T-2").hasSize(2);
        assertThat(desk.ticket(Samples.id(1))).as("T-1").contains(samples.ticket(1));
        assertThat(desk.events(Samples.stream(1))).as("events of T-1").containsExactly(samples.event(1, 1));
        assertThat(desk.outbox()).as("outbox").hasSize(2);
    }

    @Test
    void C74_to_forget_a_ticket_without_notes_changes_nothing() {
        desk.commit(desk.changes().addComplaint(samples.ticket(1)).addNote(samples.note(2, 1)));
        desk.commit(desk.changes().addForgottenTicket(Samples.id(1)).addForgottenTicket(Samples.id(8)));

        assertThat(desk.ticket(Samples.id(1))).as("T-1").contains(samples.ticket(1));
        assertThat(desk.notes(Samples.id(2))).as("notes of T-2").containsExactly(samples.note(2, 1));
    }

    @Test
    void C02_C74_a_refused_commit_forgets_nothing() {
        desk.commit(desk.changes().addComplaint(samples.ticket(1)).addNote(samples.note(1, 1)));

        desk.refusesAsStale(desk.changes().addForgottenTicket(Samples.id(1)).addComplaint(samples.ticket(1)));
        assertThat(desk.notes(Samples.id(1))).as("notes").containsExactly(samples.note(1, 1));
    }

    @Test
    void C37_C74_a_forgotten_ticket_may_have_notes_again() {
        desk.commit(desk.changes().addNote(samples.note(1, 1)));
        desk.commit(desk.changes().addForgottenTicket(Samples.id(1)));
        desk.commit(desk.changes().addNote(samples.note(1, 2)));

        assertThat(desk.notes(Samples.id(1))).as("notes").containsExactly(samples.note(1, 2));
    }

    @Test
    void C38_numbers_are_never_handed_out_twice() {
        Set<TicketId> numbers = new HashSet<>();
        for (int i = 1; i <= 50; i++) {
            assertThat(numbers.add(desk.nextTicketId(DAY)))
                    .as("draw %d is new", i)
                    .isTrue();
            assertThat(numbers.add(elsewhere.nextTicketId(DAY)))
                    .as("draw %d elsewhere is new", i)
                    .isTrue();
        }
    }

    @Test
    void C38_numbers_of_several_days_in_any_order_are_different() {
        Set<TicketId> numbers = new HashSet<>();
        for (int offset : new int[] {0, 1, -1, 0, 1, -1, 365, 3_650, -30_000, 0, 100, 1_000}) {
            assertThat(numbers.add(desk.nextTicketId(DAY.plusDays(offset))))
                    .as("number of day %d is new", offset)
                    .isTrue();
        }
    }

    @Test
    void C38_a_number_whose_command_failed_is_not_handed_out_again() {
        desk.put(samples.ticket(1));
        TicketId lost = desk.nextTicketId(DAY);
        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(lost)).addComplaint(samples.ticket(1)));

        assertThat(desk.nextTicketId(DAY)).as("the next number").isNotEqualTo(lost);
    }

    @Test
    void C38_a_ticket_can_be_stored_under_its_number() {
        TicketId number = desk.nextTicketId(DAY);
        desk.put(samples.ticket(number));

        assertThat(desk.ticket(number)).as("ticket").contains(samples.ticket(number));
    }

    @Test
    void C22_C39_the_contact_book_is_absent_until_recorded() {
        assertThat(desk.contactBook())
                .as("contact book of the other dealer only")
                .isEmpty();

        desk.commit(desk.changes().addContactBook(samples.book(1)));
        assertThat(desk.contactBook()).as("contact book").contains(samples.book(1));
    }

    @Test
    void C36_C39_the_contact_book_is_read_back_equal() {
        ContactBook sample = samples.book(1);
        ContactBook empty = new ContactBook(sample.dealer(), 2, 0, List.of(), List.of());
        desk.commit(desk.changes().addContactBook(sample));
        assertThat(desk.contactBook()).as("with contacts and requests").contains(sample);

        desk.commit(desk.changes().addContactBook(empty));
        assertThat(desk.contactBook()).as("without any").contains(empty);
    }

    @Test
    void C03_C04_C39_the_contact_book_is_compared_and_set() {
        desk.refusesAsStale(desk.changes().addContactBook(samples.book(2)));
        desk.commit(desk.changes().addContactBook(samples.book(1)));
        desk.refusesAsStale(desk.changes().addContactBook(samples.book(1)));
        desk.refusesAsStale(desk.changes().addContactBook(samples.book(3)));
        desk.commit(desk.changes().addContactBook(samples.book(2)));
        desk.refusesAsStale(desk.changes().addContactBook(samples.book(2)));
        desk.refusesAsStale(desk.changes().addContactBook(samples.book(1)));

        assertThat(desk.contactBook()).as("contact book").contains(samples.book(2));
    }

    @Test
    void C15_C39_events_of_the_contact_book_have_a_stream_of_their_own() {
        desk.commit(desk.changes().addContactBook(samples.book(1)).addEvent(samples.bookEvent(1)));
        desk.commit(desk.changes().addContactBook(samples.book(2)).addEvent(samples.bookEvent(2)));

        assertThat(desk.events(Samples.bookStream(Samples.DEALER)))
                .as("events")
                .containsExactly(samples.bookEvent(1), samples.bookEvent(2));
    }
}
