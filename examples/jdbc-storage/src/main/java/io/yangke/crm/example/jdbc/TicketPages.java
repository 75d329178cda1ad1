package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tickets by a date, page by page. One row more than the page is read: it tells whether another page follows. */
final class TicketPages {

    private static final String NEXT_WAKE = """
            select document from crm_ticket
            where dealer = ? and wake is not null
            order by wake
            fetch first 1 rows only""";

    private TicketPages() {}

    static Page<Complaint> due(Connection connection, DealerId dealer, Instant until, Optional<Cursor> after, int limit)
            throws SQLException {
        List<Complaint> tickets = Sql.list(
                connection,
                query("wake", "wake <= ?", after),
                p -> bindEnd(p.text(dealer.value()).moment(until), after, limit),
                TicketRows::ticket);
        return page(tickets, limit, Complaint::wakeAt);
    }

    static Page<Complaint> scan(
            Connection connection,
            DealerId dealer,
            TicketDate by,
            Instant from,
            Instant until,
            Optional<Cursor> after,
            int limit)
            throws SQLException {
        String date = by == TicketDate.RECEIVED ? "received" : "assigned";
        List<Complaint> tickets = Sql.list(
                connection,
                query(date, date + " >= ? and " + date + " < ?", after),
                p -> bindEnd(p.text(dealer.value()).moment(from).moment(until), after, limit),
                TicketRows::ticket);
        return page(
                tickets,
                limit,
                by == TicketDate.RECEIVED ? t -> Optional.of(t.intake().receivedAt()) : Complaint::firstAssignedAt);
    }

    static Optional<Instant> nextWake(Connection connection, DealerId dealer) throws SQLException {
        return Sql.first(connection, NEXT_WAKE, p -> p.text(dealer.value()), TicketRows::ticket)
                .flatMap(Complaint::wakeAt);
    }

    /** The first bound of a cursor repeats what the second says, so that an index is entered there and not at its begin. */
    private static String query(String date, String span, Optional<Cursor> after) {
        String behind = after.isEmpty() ? "" : " and %1$s >= ? and (%1$s > ? or id_order > ?)".formatted(date);
        return "select document from crm_ticket where dealer = ? and " + span + behind + " order by " + date
                + ", id_order fetch first ? rows only";
    }

    private static void bindEnd(Parameters parameters, Optional<Cursor> after, int limit) throws SQLException {
        if (after.isPresent()) {
            Cursor cursor = after.get();
            parameters.moment(cursor.at()).moment(cursor.at()).text(TextOrder.key(cursor.id()));
        }
        parameters.number(limit + 1L);
    }

    private static Page<Complaint> page(
            List<Complaint> tickets, int limit, Function<Complaint, Optional<Instant>> date) {
        if (tickets.size() <= limit) {
            return new Page<>(tickets, Optional.empty());
        }
        Complaint last = tickets.get(limit - 1);
        Cursor next = new Cursor(date.apply(last).orElseThrow(), last.id().value());
        return new Page<>(tickets.subList(0, limit), Optional.of(next));
    }
}
