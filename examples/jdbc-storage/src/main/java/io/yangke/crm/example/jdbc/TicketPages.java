package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.storage.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The tickets by each of their dates. */
final class TicketPages {

    static final MomentPages<Complaint> BY_WAKE = by("wake", Complaint::wakeAt);

    private static final MomentPages<Complaint> BY_RECEIPT =
            by("received", ticket -> Optional.of(ticket.intake().receivedAt()));

    private static final MomentPages<Complaint> BY_ASSIGNMENT = by("assigned", Complaint::firstAssignedAt);

    private TicketPages() {}

    static MomentPages<Complaint> by(TicketDate date) {
        return date == TicketDate.RECEIVED ? BY_RECEIPT : BY_ASSIGNMENT;
    }

    private static MomentPages<Complaint> by(String column, Function<Complaint, Optional<Instant>> date) {
        return new MomentPages<>(
                "crm_ticket",
                column,
                "id_order",
                TicketRows::ticket,
                ticket ->
                        new Cursor(date.apply(ticket).orElseThrow(), ticket.id().value()));
    }
}
