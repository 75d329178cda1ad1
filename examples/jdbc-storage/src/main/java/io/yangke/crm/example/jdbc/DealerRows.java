package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.json.JsonForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a dealer has one of: a row for a dealer.
 *
 * @param table the table
 * @param form the form of its documents
 * @param dealer whose a state is
 * @param version the version of a state
 */
record DealerRows<S>(String table, JsonForm<S> form, Function<S, DealerId> dealer, ToLongFunction<S> version) {

    static final DealerRows<ContactBook> CONTACT_BOOKS =
            new DealerRows<>("crm_contact_book", JsonForm.CONTACT_BOOK, ContactBook::dealer, ContactBook::version);

    static final DealerRows<SignalBook> SIGNAL_BOOKS =
            new DealerRows<>("crm_signal_book", JsonForm.SIGNAL_BOOK, SignalBook::dealer, SignalBook::version);

    static final DealerRows<SweepProgress> SWEEP_PROGRESSES = new DealerRows<>(
            "crm_sweep_progress", JsonForm.SWEEP_PROGRESS, SweepProgress::dealer, SweepProgress::version);

    private static final String FIND = "select document from %s where dealer = ?";

    private static final String INSERT = "insert into %s (version, document, dealer) values (?, ?, ?)";

    private static final String REPLACE = "update %s set version = ?, document = ? where dealer = ? and version = ?";

    Optional<S> find(Connection connection, DealerId asked) throws SQLException {
        return Sql.first(
                connection, FIND.formatted(table), p -> p.text(asked.value()), row -> form.read(row.getString(1)));
    }

    void write(Connection connection, List<S> states) throws SQLException {
        GuardedWrites.insert(
                connection,
                INSERT.formatted(table),
                states.stream().filter(s -> version.applyAsLong(s) == 1).toList(),
                this::bind,
                this::name);
        GuardedWrites.replace(
                connection,
                REPLACE.formatted(table),
                states.stream().filter(s -> version.applyAsLong(s) > 1).toList(),
                (p, s) -> bind(p, s).number(version.applyAsLong(s) - 1),
                this::name);
    }

    private Parameters bind(Parameters parameters, S state) throws SQLException {
        return parameters
                .number(version.applyAsLong(state))
                .text(form.write(state))
                .text(dealer.apply(state).value());
    }

    private String name(S state) {
        return table + " of " + dealer.apply(state);
    }
}
