package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.json.JsonForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** The free text of tickets. */
final class NoteRows {

    private static final Comparator<TicketNote> BY_PLACE = Comparator.comparing(TicketNote::ticket)
            .thenComparing(TicketNote::sequence)
            .thenComparing(TicketNote::kind);

    private static final String OF_TICKET = "select document from crm_note where dealer = ? and ticket = ?";

    private static final String INSERT =
            "insert into crm_note (dealer, ticket, seq, kind, document) values (?, ?, ?, ?, ?)";

    private static final String FORGET = "delete from crm_note where dealer = ? and ticket = ?";

    private NoteRows() {}

    /** Sorts here: the order of kinds is that of their declaration, which no column knows. */
    static List<TicketNote> ofTicket(Connection connection, DealerId dealer, TicketId ticket) throws SQLException {
        List<TicketNote> notes = Sql.list(
                connection,
                OF_TICKET,
                p -> p.text(dealer.value()).text(ticket.value()),
                row -> JsonForm.NOTE.read(row.getString(1)));
        return notes.stream().sorted(BY_PLACE).toList();
    }

    /** Removes the free text of tickets, in order of id. */
    static void forget(Connection connection, DealerId dealer, List<TicketId> tickets) throws SQLException {
        Sql.batch(
                connection,
                FORGET,
                tickets.stream().sorted().toList(),
                (p, ticket) -> p.text(dealer.value()).text(ticket.value()));
    }

    static void insert(Connection connection, DealerId dealer, List<TicketNote> notes) throws SQLException {
        GuardedWrites.insert(
                connection,
                INSERT,
                notes.stream().sorted(BY_PLACE).toList(),
                (p, note) -> p.text(dealer.value())
                        .text(note.ticket().value())
                        .number(note.sequence())
                        .text(note.kind().name())
                        .text(JsonForm.NOTE.write(note)),
                TicketNote::ticket);
    }
}
