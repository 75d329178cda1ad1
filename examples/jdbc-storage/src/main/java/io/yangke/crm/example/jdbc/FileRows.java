package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.json.JsonForm;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of customers. */
final class FileRows {

    private static final String FIND = "select document from crm_customer_file where dealer = ? and customer = ?";

    private static final String FIND_ALL = "select document from " + WantedCustomers.TABLE
            + " join crm_customer_file as kept on kept.customer = wanted.customer where kept.dealer = ?";

    private static final String SCAN = """
            select document from crm_customer_file
            where dealer = ? and customer_order > ?
            order by dealer, customer_order
            fetch first ? rows only""";

    private static final String INSERT = """
            insert into crm_customer_file (version, document, dealer, customer, customer_order)
            values (?, ?, ?, ?, ?)""";

    private static final String REPLACE = """
            update crm_customer_file set version = ?, document = ?
            where dealer = ? and customer = ? and version = ?""";

    private FileRows() {}

    static Optional<CustomerFile> find(Connection connection, DealerId dealer, CustomerId customer)
            throws SQLException {
        return Sql.first(connection, FIND, p -> p.text(dealer.value()).text(customer.value()), FileRows::file);
    }

    static List<CustomerFile> findAll(Connection connection, DealerId dealer, Collection<CustomerId> customers)
            throws SQLException {
        return WantedCustomers.list(connection, FIND_ALL, customers, p -> p.text(dealer.value()), FileRows::file);
    }

    /** The place behind a page is the customer it ends with: no file moves, whatever comes between. */
    static ScanPage<CustomerFile> scan(Connection connection, DealerId dealer, Optional<String> after, int limit)
            throws SQLException {
        List<CustomerFile> files = Sql.list(
                connection,
                SCAN,
                p -> p.text(dealer.value())
                        .text(after.map(TextOrder::key).orElse(""))
                        .number(limit + 1L),
                FileRows::file);
        if (files.size() <= limit) {
            return new ScanPage<>(files, Optional.empty());
        }
        List<CustomerFile> page = files.subList(0, limit);
        return new ScanPage<>(page, Optional.of(page.get(limit - 1).id().value()));
    }

    /** Writes in order of customer, as tickets are written in order of id; their keys after them, below the files' locks. */
    static void write(Connection connection, List<CustomerFile> files) throws SQLException {
        List<CustomerFile> begun = sorted(files, file -> file.version() == 1);
        List<CustomerFile> changed = sorted(files, file -> file.version() > 1);
        GuardedWrites.insert(
                connection,
                INSERT,
                begun,
                (p, file) -> bind(p, file).text(TextOrder.key(file.id().value())),
                FileRows::name);
        GuardedWrites.replace(
                connection, REPLACE, changed, (p, file) -> bind(p, file).number(file.version() - 1), FileRows::name);
        IdentityRows.begin(connection, begun);
        IdentityRows.change(connection, changed);
    }

    private static List<CustomerFile> sorted(List<CustomerFile> files, Predicate<CustomerFile> which) {
        return files.stream()
                .filter(which)
                .sorted(Comparator.comparing(CustomerFile::id))
                .toList();
    }

    private static Parameters bind(Parameters parameters, CustomerFile file) throws SQLException {
        return parameters
                .number(file.version())
                .text(JsonForm.CUSTOMER_FILE.write(file))
                .text(file.dealer().value())
                .text(file.id().value());
    }

    private static String name(CustomerFile file) {
        return "file of " + file.id();
    }

    private static CustomerFile file(ResultSet row) throws SQLException {
        return JsonForm.CUSTOMER_FILE.read(row.getString(1));
    }
}
