package io.yangke.crm.core.complaint;

import static io.yangke.crm.core.complaint.Desk.CSR;
import static io.yangke.crm.core.complaint.Desk.DEALER;
import static io.yangke.crm.core.complaint.Desk.DEALER_STAFF;
import static io.yangke.crm.core.complaint.Desk.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.RefusedException;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketContact;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The complaint desk as a service")
final class ComplaintServiceTest {

    private final Desk desk = new Desk();

    @Test
    @DisplayName("keeps the ticket, its events and its text apart")
    void keeps_ticket_events_and_text() {
        Complaint ticket = desk.register("C-1");

        assertThat(desk.stored(ticket.id())).isEqualTo(ticket);
        assertThat(ticket.version()).isEqualTo(1);
        List<RecordedEvent> history = desk.complaints.history(DEALER, ticket.id());
        assertThat(history).hasSize((int) ticket.sequence());
        assertThat(history.get(0).event()).isInstanceOf(ComplaintEvent.Registered.class);
        assertThat(desk.complaints.notes(DEALER, ticket.id()))
                .extracting(TicketNote::kind, note -> note.text().value())
                .containsExactly(tuple(NoteKind.COMPLAINT, "the discount was not given"));
        assertThat(history.toString() + ticket).doesNotContain("discount");
    }

    @Test
    @DisplayName("gives the first result for a registration given again, whatever happened since (CMP-01)")
    void gives_the_first_result_again() {
        RegisterComplaint command = desk.registration("C-1").build();
        Complaint first = desk.complaints.register(command).orThrow();
        desk.respond(first.id());

        assertThat(desk.complaints.register(command).orThrow()).isEqualTo(first);
        assertThat(desk.stored(first.id()).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("gives the first result for a command given again, though it would be refused now (P22)")
    void gives_the_first_result_of_a_command_again() {
        TicketId ticket = desk.register("C-1").id();
        TicketCommand respond = desk.command(ticket, DEALER_STAFF, new ComplaintAction.Respond(Optional.empty()));
        Complaint first = desk.complaints.handle(respond).orThrow();
        desk.resolve(ticket);

        assertThat(desk.complaints.handle(respond).orThrow()).isEqualTo(first);
    }

    @Test
    @DisplayName("remembers a refusal with its reason, though the command would be accepted now")
    void remembers_a_refusal() {
        TicketId ticket = desk.register("C-1").id();
        TicketCommand resolve =
                desk.command(ticket, DEALER_STAFF, new ComplaintAction.Resolve(false, Optional.empty()));
        Refusal first = desk.complaints.handle(resolve).refusal().orElseThrow();
        desk.respond(ticket);

        assertThat(first.reason()).isEqualTo(ComplaintRefusalReason.NOT_RESPONDED);
        assertThat(desk.complaints.handle(resolve).refusal()).contains(first);
    }

    @Test
    @DisplayName("refuses a key that stands for other content, and changes nothing")
    void refuses_a_key_reused() {
        TicketId ticket = desk.register("C-1").id();
        TicketCommand respond = desk.command(ticket, DEALER_STAFF, new ComplaintAction.Respond(Optional.empty()));
        desk.complaints.handle(respond).orThrow();
        Complaint before = desk.stored(ticket);
        TicketCommand other = new TicketCommand(
                DEALER,
                ticket,
                DEALER_STAFF,
                respond.key(),
                Optional.empty(),
                new ComplaintAction.Pause(PauseReason.WAITING));

        assertThat(desk.complaints.handle(other).refusal().orElseThrow().reason())
                .isEqualTo(CommandRefusalReason.KEY_REUSED);
        assertThat(desk.stored(ticket)).isEqualTo(before);
    }

    @Test
    @DisplayName("answers for another dealer's ticket as for one that does not exist")
    void does_not_tell_of_other_dealers() {
        TicketId ticket = desk.register("C-1").id();
        TicketCommand foreign =
                TicketCommand.of(OTHER, ticket, DEALER_STAFF, "foreign", new ComplaintAction.Respond(Optional.empty()));
        TicketCommand unknown = TicketCommand.of(
                DEALER, TicketId.of("nowhere"), DEALER_STAFF, "unknown", new ComplaintAction.Respond(Optional.empty()));

        assertThat(desk.complaints.handle(foreign).refusal().orElseThrow().reason())
                .isEqualTo(ComplaintRefusalReason.UNKNOWN_TICKET)
                .isEqualTo(
                        desk.complaints.handle(unknown).refusal().orElseThrow().reason());
        assertThat(desk.complaints.find(OTHER, ticket)).isEmpty();
        assertThat(desk.complaints.history(OTHER, ticket)).isEmpty();
    }

    @Test
    @DisplayName("takes the host's own ticket number once")
    void takes_a_ticket_number_once() {
        RegisterComplaint mine =
                desk.registration("C-1").ticket(TicketId.of("W-1")).build();
        RegisterComplaint again =
                desk.registration("C-2").ticket(TicketId.of("W-1")).build();

        assertThat(desk.complaints.register(mine).orThrow().id()).isEqualTo(TicketId.of("W-1"));
        assertThat(desk.complaints.register(again).refusal().orElseThrow().reason())
                .isEqualTo(ComplaintRefusalReason.TICKET_EXISTS);
    }

    @Test
    @DisplayName("escalates a repeat within seven days and links both tickets (CMP-07)")
    void escalates_a_repeat() {
        TicketId first = desk.register("C-1").id();
        desk.respond(first);
        desk.resolve(first);
        desk.pass(Duration.ofDays(5));

        Complaint second = desk.register("C-1");

        assertThat(second.round()).isEqualTo(2);
        assertThat(second.handler()).contains(HandlerLevel.RBO);
        assertThat(second.links().previous()).contains(first);
        assertThat(desk.stored(first).links().next()).contains(second.id());
        assertThat(desk.stored(first).links().repeatedWithinWindow()).isTrue();
    }

    @Test
    @DisplayName("finds a group complaint when the third customer complains (CMP-12)")
    void finds_a_group() {
        Complaint one = desk.register("C-1");
        Complaint two = desk.register("C-2");
        Complaint three = desk.register("C-3");

        assertThat(one.majorReasons()).isEmpty();
        assertThat(two.majorReasons()).isEmpty();
        assertThat(three.majorReasons()).containsExactly(MajorReason.GROUP);
    }

    @Test
    @DisplayName("merges two tickets in one commit (S15)")
    void merges() {
        TicketId one = desk.register("C-1").id();
        desk.pass(Duration.ofMinutes(30));
        TicketId two = desk.register("C-1").id();

        Complaint merged = desk.does(two, CSR, new ComplaintAction.Merge(one));

        assertThat(merged.status()).isEqualTo(TicketStatus.MERGED);
        assertThat(merged.wakeAt()).isEmpty();
        assertThat(desk.stored(one).links().absorbed()).containsExactly(two);
        assertThat(desk.stored(one).calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("imports a historic ticket with its breaches, and announces nothing of it")
    void imports_quietly() {
        desk.at("2026-09-25T02:00:00Z");
        RegisterComplaint registration = desk.registration("C-1")
                .receivedAt(Desk.MONDAY_10)
                .by(Actor.of(Role.CSR_LEAD, "L-1"))
                .build();
        ImportTicket command = new ImportTicket(
                registration,
                List.of(new ImportTicket.Done(
                        Desk.MONDAY_10.plus(Duration.ofHours(5)),
                        DEALER_STAFF,
                        new ComplaintAction.Respond(Optional.of(PersonalText.of("called"))))));

        Complaint ticket = desk.complaints.importTicket(command).orThrow();

        assertThat(ticket.clock(ClockKind.RESPONSE).orElseThrow().state()).isEqualTo(ClockState.MET_LATE);
        assertThat(ticket.clock(ClockKind.CLOSING).orElseThrow().state()).isEqualTo(ClockState.BREACHED);
        assertThat(desk.complaints.history(DEALER, ticket.id()))
                .noneMatch(RecordedEvent::announced)
                .noneMatch(event -> event.event() instanceof ComplaintEvent.AlarmRaised);
        assertThat(desk.crm.outbox(DEALER, 100)).isEmpty();
        assertThat(desk.complaints.sweep(DEALER).changed()).isZero();
        assertThat(desk.complaints.importTicket(command).orThrow()).isEqualTo(ticket);
    }

    @Test
    @DisplayName("hands announced events to the host until they are acknowledged")
    void hands_out_events() {
        Complaint ticket = desk.register("C-1");
        List<RecordedEvent> pending = desk.crm.outbox(DEALER, 100);
        assertThat(pending).hasSize((int) ticket.sequence());

        EventId first = pending.get(0).id();
        desk.crm.acknowledge(DEALER, List.of(first));

        assertThat(desk.crm.outbox(DEALER, 100))
                .hasSize(pending.size() - 1)
                .noneMatch(event -> event.id().equals(first));
    }

    @Test
    @DisplayName("changes the ticket contacts on the dealer's request (CMP-18)")
    void changes_contacts() {
        ContactChange add = new ContactChange(
                ContactChange.Kind.ADD, new TicketContact(StaffId.of("S-1"), PersonalText.of("13800000000")));
        ContactBookCommand request = new ContactBookCommand(DEALER, DEALER_STAFF, CommandKey.of("r-1"), false, add);
        ContactBookCommand record = new ContactBookCommand(DEALER, CSR, CommandKey.of("r-2"), true, add);

        desk.complaints.changeContacts(request).orThrow();
        assertThat(desk.complaints.contacts(DEALER).contacts()).isEmpty();
        desk.complaints.changeContacts(record).orThrow();

        assertThat(desk.complaints.contacts(DEALER).contacts()).containsExactly(add.contact());
        assertThat(desk.complaints.contacts(DEALER).requests()).isEmpty();
        assertThat(desk.complaints.contacts(OTHER).contacts()).isEmpty();
    }

    @Test
    @DisplayName("says by exception what was refused to a caller who took it for granted, without personal data")
    void throws_a_refusal() {
        TicketId ticket = desk.register("C-1").id();
        Outcome<Complaint> outcome = desk.complaints.handle(
                desk.command(ticket, CSR, new ComplaintAction.Respond(Optional.of(PersonalText.of("Zhang San")))));

        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ROLE_MAY_NOT")
                .hasMessageNotContaining("Zhang");
    }

    @Test
    @DisplayName("keeps a text that is personal out of the record of the command")
    void keeps_text_out_of_the_key_record() {
        TicketId ticket = desk.register("C-1").id();
        TicketCommand call = desk.command(
                ticket,
                CSR,
                new ComplaintAction.RecordContact(true, Set.of(), Optional.of(PersonalText.of("Zhang San called"))));
        desk.complaints.handle(call).orThrow();
        TicketCommand reworded = new TicketCommand(
                DEALER,
                ticket,
                CSR,
                call.key(),
                Optional.empty(),
                new ComplaintAction.RecordContact(true, Set.of(), Optional.of(PersonalText.of("he called"))));

        assertThat(desk.complaints.handle(reworded).isAccepted()).isTrue();
        assertThat(desk.stored(ticket).calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("explains a limit and tells the whole story of a ticket")
    void explains() {
        Complaint ticket = desk.register("C-1");
        desk.pass(Duration.ofMinutes(20));
        desk.respond(ticket.id());

        assertThat(desk.complaints.explain(DEALER, ticket.id(), ClockKind.CLOSING))
                .isPresent();
        assertThat(desk.complaints.story(DEALER, ticket.id()))
                .as("the registration and the response, each with its details")
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.details()).isNotEmpty());
        assertThat(desk.complaints.story(OTHER, ticket.id())).isEmpty();
    }
}
