package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.storage.Cursor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What is remembered of a customer, with the moment at which time alone brings something about.
 *
 * @param table the table
 * @param form the form of its documents
 * @param customer whose a state is
 * @param version the version of a state
 * @param wake the moment
 */
record CustomerRows<S>(
        String table,
        JsonForm<S> form,
        Function<S, CustomerId> customer,
        ToLongFunction<S> version,
        Function<S, Optional<Instant>> wake) {

    static final CustomerRows<Standing> STANDINGS = new CustomerRows<>(
            "crm_standing", JsonForm.STANDING, Standing::customer, Standing::version, Standing::wakeAt);

    static final CustomerRows<CareFile> CARE_FILES = new CustomerRows<>(
            "crm_care_file", JsonForm.CARE_FILE, CareFile::customer, CareFile::version, CareFile::wakeAt);

    private static final String FIND = "select document from %s where dealer = ? and customer = ?";

    private static final String FIND_ALL = "select document from " + WantedCustomers.TABLE
            + " join %s as kept on kept.customer = wanted.customer where kept.dealer = ?";

    private static final String INSERT = """
            insert into %s (version, wake, document, dealer, customer, customer_order)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String REPLACE = """
            update %s set version = ?, wake = ?, document = ?
            where dealer = ? and customer = ? and version = ?""";

    Optional<S> find(Connection connection, DealerId dealer, CustomerId asked) throws SQLException {
        return Sql.first(
                connection, FIND.formatted(table), p -> p.text(dealer.value()).text(asked.value()), this::state);
    }

    List<S> findAll(Connection connection, DealerId dealer, Collection<CustomerId> asked) throws SQLException {
        return WantedCustomers.list(
                connection, FIND_ALL.formatted(table), asked, p -> p.text(dealer.value()), this::state);
    }

    MomentPages<S> byWake() {
        return new MomentPages<>(table, "wake", "customer_order", this::state, this::place);
    }

    private Cursor place(S state) {
        return new Cursor(wake.apply(state).orElseThrow(), id(state));
    }

    /** Writes in order of customer, as tickets are written in order of id. */
    void write(Connection connection, DealerId dealer, List<S> states) throws SQLException {
        GuardedWrites.insert(
                connection,
                INSERT.formatted(table),
                sorted(states, s -> version.applyAsLong(s) == 1),
                (p, s) -> bind(p, dealer, s).text(TextOrder.key(id(s))),
                this::name);
        GuardedWrites.replace(
                connection,
                REPLACE.formatted(table),
                sorted(states, s -> version.applyAsLong(s) > 1),
                (p, s) -> bind(p, dealer, s).number(version.applyAsLong(s) - 1),
                this::name);
    }

    private List<S> sorted(List<S> states, Predicate<S> which) {
        return states.stream()
                .filter(which)
                .sorted(Comparator.comparing(customer))
                .toList();
    }

    private Parameters bind(Parameters parameters, DealerId dealer, S state) throws SQLException {
        return parameters
                .number(version.applyAsLong(state))
                .moment(wake.apply(state))
                .text(form.write(state))
                .text(dealer.value())
                .text(id(state));
    }

    private String id(S state) {
        return customer.apply(state).value();
    }

    private String name(S state) {
        return table + " of " + customer.apply(state);
    }

    private S state(ResultSet row) throws SQLException {
        return form.read(row.getString(1));
    }
}
