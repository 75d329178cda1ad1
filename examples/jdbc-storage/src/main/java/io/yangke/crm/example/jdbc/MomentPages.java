package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a table by a moment, then by id, page by page. One row more than the page is read: it tells whether another
 * page follows.
 *
 * @param table the table
 * @param moment the column of the moment
 * @param order the column that sorts as the id does
 * @param row reads a row's document
 * @param place tells at which moment and id an item stands
 */
record MomentPages<T>(String table, String moment, String order, Sql.Row<T> row, Function<T, Cursor> place) {

    private static final String FIRST = """
            select document from %1$s
            where dealer = ? and %2$s is not null
            order by dealer, %2$s
            fetch first 1 rows only""";

    Page<T> all(Connection connection, DealerId dealer, Optional<Cursor> after, int limit) throws SQLException {
        return page(connection, "", p -> p.text(dealer.value()), after, limit);
    }

    /** Until inclusive. */
    Page<T> upTo(Connection connection, DealerId dealer, Instant until, Optional<Cursor> after, int limit)
            throws SQLException {
        String span = " and %s <= ?".formatted(moment);
        return page(connection, span, p -> p.text(dealer.value()).moment(until), after, limit);
    }

    /** From inclusive, until exclusive. */
    Page<T> between(
            Connection connection, DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit)
            throws SQLException {
        String span = " and %1$s >= ? and %1$s < ?".formatted(moment);
        return page(connection, span, p -> p.text(dealer.value()).moment(from).moment(until), after, limit);
    }

    Optional<Instant> first(Connection connection, DealerId dealer) throws SQLException {
        String query = FIRST.formatted(table, moment);
        return Sql.first(connection, query, p -> p.text(dealer.value()), row)
                .map(place)
                .map(Cursor::at);
    }

    private Page<T> page(Connection connection, String span, Sql.Binder begin, Optional<Cursor> after, int limit)
            throws SQLException {
        List<T> items = Sql.list(
                connection,
                query(span, after),
                p -> {
                    begin.bind(p);
                    bindEnd(p, after, limit);
                },
                row);
        return page(items, limit);
    }

    /**
     * The dealer is one and sorts nothing: naming it lets every database see that an index is in this order already.
     *
     * <p>The first bound of a cursor repeats what the second says, so that an index is entered there and not at its begin.
     */
    private String query(String span, Optional<Cursor> after) {
        String behind = after.isEmpty() ? "" : " and %1$s >= ? and (%1$s > ? or %2$s > ?)".formatted(moment, order);
        return "select document from " + table + " where dealer = ?" + span + behind + " order by dealer, " + moment
                + ", " + order + " fetch first ? rows only";
    }

    private static void bindEnd(Parameters parameters, Optional<Cursor> after, int limit) throws SQLException {
        if (after.isPresent()) {
            Cursor cursor = after.get();
            parameters.moment(cursor.at()).moment(cursor.at()).text(TextOrder.key(cursor.id()));
        }
        parameters.number(limit + 1L);
    }

    private Page<T> page(List<T> items, int limit) {
        if (items.size() <= limit) {
            return new Page<>(items, Optional.empty());
        }
        return new Page<>(items.subList(0, limit), Optional.of(place.apply(items.get(limit - 1))));
    }
}
