package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.json.JsonForm;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tickets, by id and by matter. */
final class TicketRows {

    private static final String FIND = "select document from crm_ticket where dealer = ? and id = ?";

    private static final String ON_MATTER = """
            select document from crm_ticket
            where dealer = ? and customer = ? and matter = ?
            order by received, id_order""";

    private static final String OF_CUSTOMERS = "select document from " + WantedCustomers.TABLE
            + " join crm_ticket as kept on kept.customer = wanted.customer where kept.dealer = ?"
            + " order by kept.received, kept.id_order";

    private static final String CUSTOMERS = """
            select distinct customer from crm_ticket
            where dealer = ? and matter = ? and kind = ? and received >= ?
            fetch first ? rows only""";

    private static final String INSERT = """
            insert into crm_ticket
                (version, customer, matter, kind, received, assigned, wake, document, dealer, id, id_order)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REPLACE = """
            update crm_ticket
            set version = ?, customer = ?, matter = ?, kind = ?, received = ?, assigned = ?, wake = ?, document = ?
            where dealer = ? and id = ? and version = ?""";

    private TicketRows() {}

    static Optional<Complaint> find(Connection connection, DealerId dealer, TicketId ticket) throws SQLException {
        return Sql.first(connection, FIND, p -> p.text(dealer.value()).text(ticket.value()), TicketRows::ticket);
    }

    static List<Complaint> onMatter(Connection connection, DealerId dealer, CustomerId customer, MatterKey matter)
            throws SQLException {
        return Sql.list(
                connection,
                ON_MATTER,
                p -> p.text(dealer.value()).text(customer.value()).text(matter.value()),
                TicketRows::ticket);
    }

    static List<Complaint> ofCustomers(Connection connection, DealerId dealer, Collection<CustomerId> customers)
            throws SQLException {
        return WantedCustomers.list(
                connection, OF_CUSTOMERS, customers, p -> p.text(dealer.value()), TicketRows::ticket);
    }

    static List<CustomerId> customersOnMatter(
            Connection connection, DealerId dealer, MatterKey matter, Instant receivedFrom, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                CUSTOMERS,
                p -> p.text(dealer.value())
                        .text(matter.value())
                        .text(TicketKind.COMPLAINT.name())
                        .moment(receivedFrom)
                        .number(limit),
                row -> CustomerId.of(row.getString(1)));
    }

    /** Writes in order of id: two commits that meet in several tickets then wait for each other, and never both. */
    static void write(Connection connection, List<Complaint> tickets) throws SQLException {
        GuardedWrites.insert(
                connection,
                INSERT,
                sorted(tickets, t -> t.version() == 1),
                (p, t) -> bindIdentity(bindContent(p, t), t).text(TextOrder.key(t.id().value())),
                Complaint::id);
        GuardedWrites.replace(
                connection,
                REPLACE,
                sorted(tickets, t -> t.version() > 1),
                (p, t) -> bindIdentity(bindContent(p, t), t).number(t.version() - 1),
                Complaint::id);
    }

    private static List<Complaint> sorted(List<Complaint> tickets, Predicate<Complaint> which) {
        return tickets.stream()
                .filter(which)
                .sorted(Comparator.comparing(Complaint::id))
                .toList();
    }

    private static Parameters bindContent(Parameters parameters, Complaint ticket) throws SQLException {
        return parameters
                .number(ticket.version())
                .text(ticket.intake().customer().value())
                .text(ticket.intake().matter().value())
                .text(ticket.kind().name())
                .moment(ticket.intake().receivedAt())
                .moment(ticket.firstAssignedAt())
                .moment(ticket.wakeAt())
                .text(JsonForm.COMPLAINT.write(ticket));
    }

    private static Parameters bindIdentity(Parameters parameters, Complaint ticket) throws SQLException {
        return parameters.text(ticket.dealer().value()).text(ticket.id().value());
    }

    static Complaint ticket(ResultSet row) throws SQLException {
        return JsonForm.COMPLAINT.read(row.getString(1));
    }
}
