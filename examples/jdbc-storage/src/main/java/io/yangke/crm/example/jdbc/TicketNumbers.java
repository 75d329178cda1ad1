package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Ticket numbers such as {@code 20260930-0007}: the day and a number of the dealer's own, from 1. The row is locked until
 * the transaction ends.
 */
final class TicketNumbers {

    private static final String INCREMENT =
            "update crm_ticket_number set last_number = last_number + 1 where dealer = ? and ticket_day = ?";

    private static final String BEGIN =
            "insert into crm_ticket_number (dealer, ticket_day, last_number) values (?, ?, 0)";

    private static final String LAST = "select last_number from crm_ticket_number where dealer = ? and ticket_day = ?";

    private TicketNumbers() {}

    /** Hands out the next number; empty on a day that was not begun yet. */
    static Optional<TicketId> next(Connection connection, DealerId dealer, LocalDate day) throws SQLException {
        if (Sql.update(connection, INCREMENT, p -> bind(p, dealer, day)) == 0) {
            return Optional.empty();
        }
        return Sql.first(connection, LAST, p -> bind(p, dealer, day), row -> row.getLong(1))
                .map(number -> TicketId.of("%s-%04d".formatted(text(day), number)));
    }

    /**
     * Begins a day.
     *
     * @throws io.yangke.crm.spi.storage.StaleStateException if someone else began it
     */
    static void begin(Connection connection, DealerId dealer, LocalDate day) throws SQLException {
        GuardedWrites.insert(
                connection, BEGIN, List.of(day), (p, d) -> bind(p, dealer, d), d -> "ticket numbers of a day");
    }

    private static void bind(Parameters parameters, DealerId dealer, LocalDate day) throws SQLException {
        parameters.text(dealer.value()).text(text(day));
    }

    private static String text(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
