package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The events and the outbox. */
final class EventRows {

    private static final Comparator<EventId> BY_PLACE =
            Comparator.comparing(EventId::stream).thenComparing(EventId::sequence);

    private static final String OF_STREAM = """
            select document from crm_event
            where dealer = ? and feature = ? and stream = ? and seq > ?
            order by seq
            fetch first ? rows only""";

    /** Inserts nothing where the event before is not there: so a gap is found by the statement's own count. */
    private static final String APPEND = """
            insert into crm_event (dealer, feature, stream, seq, document)
            select cast(? as varchar(128)), cast(? as varchar(32)), cast(? as varchar(256)), cast(? as bigint),
                cast(? as text)
            where cast(? as bigint) = 0 or exists (
                select 1 from crm_event where dealer = ? and feature = ? and stream = ? and seq = ?)""";

    private static final String ANNOUNCE = "insert into crm_outbox (dealer, feature, stream, seq) values (?, ?, ?, ?)";

    /** By sequence first: this keeps each stream in order whatever the order in which commits became visible. */
    private static final String OUTBOX = """
            select e.document from crm_outbox o join crm_event e
                on e.dealer = o.dealer and e.feature = o.feature and e.stream = o.stream and e.seq = o.seq
            where o.dealer = ?
            order by o.dealer, o.seq, o.feature, o.stream
            fetch first ? rows only""";

    private static final String ACKNOWLEDGE =
            "delete from crm_outbox where dealer = ? and feature = ? and stream = ? and seq = ?";

    private EventRows() {}

    static List<RecordedEvent> ofStream(
            Connection connection, DealerId dealer, StreamId stream, long afterSequence, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                OF_STREAM,
                p -> bindStream(p, dealer, stream).number(afterSequence).number(limit),
                EventRows::event);
    }

    static List<RecordedEvent> outbox(Connection connection, DealerId dealer, int limit) throws SQLException {
        return Sql.list(connection, OUTBOX, p -> p.text(dealer.value()).number(limit), EventRows::event);
    }

    /** Sorts by stream, for the order of locks, and not within one: events out of order are the caller's mistake. */
    static void append(Connection connection, DealerId dealer, List<RecordedEvent> events) throws SQLException {
        List<RecordedEvent> sorted = events.stream()
                .sorted(Comparator.comparing(event -> event.id().stream()))
                .toList();
        GuardedWrites.insert(connection, APPEND, sorted, (p, e) -> bindAppended(p, dealer, e), e -> e.id().stream());
        List<EventId> announced = sorted.stream()
                .filter(RecordedEvent::announced)
                .map(RecordedEvent::id)
                .toList();
        Sql.batch(connection, ANNOUNCE, announced, (p, id) -> bindId(p, dealer, id));
    }

    static int[] acknowledge(Connection connection, DealerId dealer, Collection<EventId> events) throws SQLException {
        List<EventId> sorted = events.stream().distinct().sorted(BY_PLACE).toList();
        return Sql.batch(connection, ACKNOWLEDGE, sorted, (p, id) -> bindId(p, dealer, id));
    }

    private static void bindAppended(Parameters parameters, DealerId dealer, RecordedEvent event) throws SQLException {
        long previous = event.id().sequence() - 1;
        bindId(parameters, dealer, event.id()).text(JsonForm.EVENT.write(event)).number(previous);
        bindStream(parameters, dealer, event.id().stream()).number(previous);
    }

    private static Parameters bindId(Parameters parameters, DealerId dealer, EventId id) throws SQLException {
        return bindStream(parameters, dealer, id.stream()).number(id.sequence());
    }

    private static Parameters bindStream(Parameters parameters, DealerId dealer, StreamId stream) throws SQLException {
        return parameters.text(dealer.value()).text(stream.feature().name()).text(stream.id());
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return JsonForm.EVENT.read(row.getString(1));
    }
}
