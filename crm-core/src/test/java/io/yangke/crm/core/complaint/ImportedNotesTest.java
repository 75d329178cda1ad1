package io.yangke.crm.core.complaint;

import static io.yangke.crm.core.complaint.Desk.DEALER;
import static io.yangke.crm.core.complaint.Desk.DEALER_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of an imported ticket")
final class ImportedNotesTest {

    private final Desk desk = new Desk();

    @Test
    @DisplayName("stands at the first event of what it came with")
    void stands_at_its_first_event() {
        Complaint ticket = taken(
                done(5, new ComplaintAction.Respond(text("called"))),
                done(6, contact("first")),
                done(7, contact("second")));

        List<TicketNote> notes = desk.complaints.notes(DEALER, ticket.id());

        assertThat(notes)
                .extracting(note -> note.text().value())
                .containsExactly("the discount was not given", "called", "first", "second");
        assertThat(notes)
                .extracting(note -> event(ticket, note).event().getClass().getSimpleName())
                .containsExactly("Registered", "Responded", "ContactRecorded", "ContactRecorded");
        assertThat(notes.subList(1, 4))
                .allSatisfy(note -> assertThat(event(ticket, note).at()).isEqualTo(note.at()));
    }

    @Test
    @DisplayName("stands at a limit that ran out before, as with a command that comes late")
    void stands_at_a_breach_before() {
        Complaint ticket = taken(done(300, new ComplaintAction.Respond(text("called late"))));

        TicketNote note = desk.complaints.notes(DEALER, ticket.id()).get(1);

        assertThat(event(ticket, note).event()).isInstanceOf(ComplaintEvent.ClockBreached.class);
        assertThat(desk.complaints
                        .history(DEALER, ticket.id())
                        .get((int) note.sequence())
                        .event())
                .isInstanceOf(ComplaintEvent.Responded.class);
    }

    @Test
    @DisplayName("is left out where it came with nothing new, as with a command")
    void is_left_out_where_nothing_is_new() {
        Complaint ticket = taken(
                done(5, new ComplaintAction.RaiseWarning(text("he shouts"))),
                done(6, new ComplaintAction.RaiseWarning(text("he still shouts"))),
                done(7, contact("third")));

        assertThat(desk.complaints.notes(DEALER, ticket.id()))
                .extracting(note -> note.text().value())
                .containsExactly("the discount was not given", "he shouts", "third");
    }

    private Complaint taken(ImportTicket.Done... history) {
        desk.at("2026-09-25T02:00:00Z");
        RegisterComplaint registration = desk.registration("C-1")
                .receivedAt(Desk.MONDAY_10)
                .by(Actor.of(Role.CSR_LEAD, "L-1"))
                .build();
        return desk.complaints
                .importTicket(new ImportTicket(registration, List.of(history)))
                .orThrow();
    }

    private static ImportTicket.Done done(int minutes, ComplaintAction action) {
        return new ImportTicket.Done(Desk.MONDAY_10.plus(Duration.ofMinutes(minutes)), DEALER_STAFF, action);
    }

    private static ComplaintAction contact(String said) {
        return new ComplaintAction.RecordContact(true, Set.of(), text(said));
    }

    private static Optional<PersonalText> text(String text) {
        return Optional.of(PersonalText.of(text));
    }

    private RecordedEvent event(Complaint ticket, TicketNote note) {
        return desk.complaints.history(DEALER, ticket.id()).get((int) note.sequence() - 1);
    }
}
