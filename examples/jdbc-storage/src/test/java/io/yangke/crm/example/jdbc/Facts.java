package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Optional;

/** A dealer's tickets and what is committed of them. */
final class Facts {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final TicketId TICKET = TicketId.of("20260930-0001");
    static final CommandKey KEY = CommandKey.of("hotline-88123");
    static final Instant AT = Instant.parse("2026-09-30T01:30:00.000000001Z");

    private Facts() {}

    static Complaint ticket(TicketId id, long version) {
        return Complaint.builder()
                .dealer(DEALER)
                .id(id)
                .version(version)
                .sequence(version)
                .intake(new Intake(
                        CustomerId.of("C-1001"),
                        Optional.empty(),
                        Channel.HOTLINE,
                        SalesPhase.PRE_SALE,
                        MatterKey.of("price-protection"),
                        AT,
                        AT,
                        false,
                        Optional.empty()))
                .kind(TicketKind.COMPLAINT)
                .status(TicketStatus.UNHANDLED)
                .lastEventAt(AT)
                .basis(new Basis(PolicyVersion.of("complaint@1"), CalendarVersion.of("cn-statutory@1")))
                .build();
    }

    /** A commit of one ticket in a version, with a command, an event and a note. */
    static ChangeSet commit(TicketId ticket, long version, CommandKey key) {
        return ChangeSet.builder()
                .dealer(DEALER)
                .addCommand(new IdempotencyRecord(key, "digest", "outcome", AT))
                .addComplaint(ticket(ticket, version))
                .addEvent(new RecordedEvent(
                        new EventId(StreamId.of(ticket), version),
                        AT,
                        AT,
                        Actor.csr("400-17"),
                        true,
                        new ComplaintEvent.Resumed(AT)))
                .addNote(new TicketNote(
                        ticket, version, NoteKind.CONTACT, AT, Actor.csr("400-17"), PersonalText.of("刹车异响 𰻝")))
                .build();
    }
}
