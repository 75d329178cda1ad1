package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.json.JsonForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The ticket contacts, one row for a dealer. */
final class ContactBookRows {

    private static final String FIND = "select document from crm_contact_book where dealer = ?";

    private static final String INSERT = "insert into crm_contact_book (version, document, dealer) values (?, ?, ?)";

    private static final String REPLACE =
            "update crm_contact_book set version = ?, document = ? where dealer = ? and version = ?";

    private ContactBookRows() {}

    static Optional<ContactBook> find(Connection connection, DealerId dealer) throws SQLException {
        return Sql.first(
                connection, FIND, p -> p.text(dealer.value()), row -> JsonForm.CONTACT_BOOK.read(row.getString(1)));
    }

    static void write(Connection connection, List<ContactBook> books) throws SQLException {
        GuardedWrites.insert(
                connection,
                INSERT,
                books.stream().filter(b -> b.version() == 1).toList(),
                ContactBookRows::bind,
                ContactBookRows::name);
        GuardedWrites.replace(
                connection,
                REPLACE,
                books.stream().filter(b -> b.version() > 1).toList(),
                (p, b) -> bind(p, b).number(b.version() - 1),
                ContactBookRows::name);
    }

    private static Parameters bind(Parameters parameters, ContactBook book) throws SQLException {
        return parameters
                .number(book.version())
                .text(JsonForm.CONTACT_BOOK.write(book))
                .text(book.dealer().value());
    }

    private static String name(ContactBook book) {
        return "ticket contacts of " + book.dealer();
    }
}
