package io.yangke.crm.tck;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketContact;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Values for tests of stores, all of one dealer. The ids are the same for every dealer ({@code T-1}, {@code K-1} …), the
 * contents are not, so that records of another dealer show.
 */
public final class Samples {

    /** The dealer under test. */
    public static final DealerId DEALER = DealerId.of("SK-0371");

    /** The customer of every ticket that does not say otherwise. */
    public static final CustomerId CUSTOMER = CustomerId.of("C-1");

    /** The matter of every ticket that does not say otherwise. */
    public static final MatterKey MATTER = MatterKey.of("price-protection");

    /** The first instant a store has to keep. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant a store has to keep. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** When every ticket was received that does not say otherwise; to the nanosecond. */
    public static final Instant RECEIVED = Instant.parse("2026-09-30T01:30:00.123456789Z");

    /** When every ticket wakes that does not say otherwise. */
    public static final Instant WAKE = RECEIVED.plus(Duration.ofMinutes(96));

    /** The policy and calendar of every ticket. */
    public static final Basis BASIS =
            new Basis(PolicyVersion.of("complaint@3f9a01c2"), CalendarVersion.of("cn-statutory@77b0e1aa"));

    private final DealerId dealer;

    private Samples(DealerId dealer) {
        this.dealer = dealer;
    }

    /** Returns the values of a dealer. */
    public static Samples of(DealerId dealer) {
        return new Samples(dealer);
    }

    /** Returns {@code T-n}. */
    public static TicketId id(int n) {
        return TicketId.of("T-" + n);
    }

    /** Returns {@code K-n}. */
    public static CommandKey key(int n) {
        return CommandKey.of("K-" + n);
    }

    /** Returns the stream of ticket {@code T-n}. */
    public static StreamId stream(int n) {
        return StreamId.of(id(n));
    }

    /** Returns the stream of a dealer's contact book. */
    public static StreamId bookStream(DealerId dealer) {
        return new StreamId(StreamId.Feature.CONTACT_BOOK, dealer.value());
    }

    /** Returns ticket {@code T-n} in version 1. */
    public Complaint ticket(int n) {
        return ticket(id(n));
    }

    /** Returns a ticket in version 1: received at {@link #RECEIVED}, not assigned, waking at {@link #WAKE}. */
    public Complaint ticket(TicketId id) {
        return Complaint.builder()
                .dealer(dealer)
                .id(id)
                .version(1)
                .sequence(2)
                .intake(intake(CUSTOMER, MATTER, RECEIVED))
                .kind(TicketKind.COMPLAINT)
                .status(TicketStatus.UNHANDLED)
                .addClock(clock(WAKE))
                .lastEventAt(RECEIVED)
                .basis(BASIS)
                .build();
    }

    private static Intake intake(CustomerId customer, MatterKey matter, Instant received) {
        return new Intake(
                customer,
                Optional.empty(),
                Channel.HOTLINE,
                SalesPhase.AFTER_SALE,
                matter,
                received,
                received,
                false,
                Optional.empty());
    }

    /** Returns a running clock that wakes at an instant: for an alarm, and its limit at the same instant. */
    public static Clock clock(Instant wake) {
        return Clock.builder()
                .kind(ClockKind.RESPONSE)
                .cycle(1)
                .limit(new Limit.WorkingMinutes(120))
                .startedAt(RECEIVED)
                .state(ClockState.RUNNING)
                .dueAt(wake)
                .nextAlarm(new Alarm(80, wake))
                .calendar(BASIS.calendar())
                .build();
    }

    /** Returns the ticket in its next version, with one call more. */
    public static Complaint next(Complaint ticket) {
        return ticket.withVersion(ticket.version() + 1).withCalls(ticket.calls() + 1);
    }

    /** Returns the ticket waking at an instant. */
    public static Complaint waking(Complaint ticket, Instant at) {
        return ticket.withClocks(List.of(clock(at)));
    }

    /** Returns the ticket without a clock, so that it never wakes. */
    public static Complaint asleep(Complaint ticket) {
        return ticket.withClocks(List.of());
    }

    /** Returns the ticket first assigned at an instant. */
    public static Complaint assigned(Complaint ticket, Instant at) {
        return ticket.withFirstAssignedAt(at);
    }

    /** Returns the ticket received at an instant. */
    public static Complaint received(Complaint ticket, Instant at) {
        return ticket.withIntake(
                intake(ticket.intake().customer(), ticket.intake().matter(), at));
    }

    /** Returns the ticket of a customer on a matter. */
    public static Complaint on(Complaint ticket, CustomerId customer, MatterKey matter) {
        return ticket.withIntake(intake(customer, matter, ticket.intake().receivedAt()));
    }

    /** Returns the record of command {@code K-n}. */
    public IdempotencyRecord command(int n) {
        return command(key(n));
    }

    /** Returns the record of a command. */
    public IdempotencyRecord command(CommandKey key) {
        return new IdempotencyRecord(key, "d41d8cd98f00b204", "accepted by " + dealer, RECEIVED);
    }

    /** Returns an announced event of ticket {@code T-n}. */
    public RecordedEvent event(int n, long sequence) {
        return event(stream(n), sequence, true);
    }

    /** Returns an event of ticket {@code T-n} that is not announced. */
    public RecordedEvent silent(int n, long sequence) {
        return event(stream(n), sequence, false);
    }

    /** Returns an event. */
    public RecordedEvent event(StreamId stream, long sequence, boolean announced) {
        return event(stream, sequence, announced, new ComplaintEvent.DepartmentInformed("aftersales of " + dealer));
    }

    /** Returns an event with a content. */
    public RecordedEvent event(StreamId stream, long sequence, boolean announced, DomainEvent content) {
        Instant at = RECEIVED.plusSeconds(sequence);
        return new RecordedEvent(
                new EventId(stream, sequence), at, at.plusMillis(5), Actor.csr("400-17"), announced, content);
    }

    /** Returns a note of ticket {@code T-n}. */
    public TicketNote note(int n, long sequence) {
        return note(n, sequence, NoteKind.COMPLAINT, "promised a lower price, says " + dealer);
    }

    /** Returns a note of ticket {@code T-n}. */
    public TicketNote note(int n, long sequence, NoteKind kind, String text) {
        return new TicketNote(id(n), sequence, kind, RECEIVED, Actor.csr("400-17"), PersonalText.of(text));
    }

    /** Returns the contact book in a version. */
    public ContactBook book(long version) {
        TicketContact contact =
                new TicketContact(StaffId.of("S-" + version), PersonalText.of("+86 138 0000 " + dealer));
        return new ContactBook(
                dealer,
                version,
                version,
                List.of(contact),
                List.of(new ContactChange(ContactChange.Kind.ADD, contact)));
    }

    /** Returns an announced event of the contact book. */
    public RecordedEvent bookEvent(long sequence) {
        return event(
                bookStream(dealer),
                sequence,
                true,
                new ContactBookEvent.ChangeRequested(ContactChange.Kind.ADD, StaffId.of("S-1")));
    }
}
