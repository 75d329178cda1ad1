package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a dealer can read at one moment: the answers of every read, by a name for each. */
final class Snapshot {

    private static final int COMMON_IDS = 3;

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Snapshot() {}

    /** Reads everything under the ids that all tests use. */
    static Snapshot of(Desk desk) {
        Snapshot snapshot = new Snapshot();
        snapshot.searches(desk);
        snapshot.contacts(desk);
        for (int n = 1; n <= COMMON_IDS; n++) {
            snapshot.ticket(desk, Samples.id(n));
            snapshot.command(desk, Samples.key(n));
        }
        return snapshot;
    }

    /** Reads everything under the ids that all tests use, and under those of a change set. */
    static Snapshot of(Desk desk, ChangeSet changes) {
        Snapshot snapshot = of(desk);
        Set<TicketId> tickets = new LinkedHashSet<>();
        changes.complaints().stream().map(Complaint::id).forEach(tickets::add);
        changes.notes().stream().map(TicketNote::ticket).forEach(tickets::add);
        tickets.addAll(changes.forgottenTickets());
        tickets.forEach(id -> snapshot.ticket(desk, id));
        changes.commands().stream().map(IdempotencyRecord::key).forEach(key -> snapshot.command(desk, key));
        changes.events().stream().map(e -> e.id().stream()).distinct().forEach(s -> snapshot.stream(desk, s));
        return snapshot;
    }

    void assertSameAs(Snapshot before, String why) {
        answers.forEach(
                (read, answer) -> assertThat(answer).as("%s: %s", why, read).isEqualTo(before.answers.get(read)));
        assertThat(answers.keySet()).as(why).isEqualTo(before.answers.keySet());
    }

    private void searches(Desk desk) {
        answers.put("nextWake", desk.nextWake());
        answers.put("dueTickets", desk.due(Samples.LAST));
        for (TicketDate date : TicketDate.values()) {
            answers.put("scanTickets " + date, desk.scan(date, Samples.FIRST, Samples.LAST));
        }
        answers.put("ticketsOnMatter", desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER));
        answers.put("ticketsOfCustomers", desk.ticketsOf(Samples.CUSTOMER));
        answers.put("customersOnMatter", desk.customersOnMatter(Samples.MATTER, Samples.FIRST, Desk.ALL));
        answers.put("outbox", byStream(desk.outbox()));
    }

    private void contacts(Desk desk) {
        answers.put("contactBook", desk.contactBook());
        desk.contactBook().map(ContactBook::dealer).ifPresent(d -> stream(desk, Samples.bookStream(d)));
    }

    private void ticket(Desk desk, TicketId id) {
        answers.put("ticket " + id, desk.ticket(id));
        answers.put("notes " + id, desk.notes(id));
        stream(desk, StreamId.of(id));
    }

    private void command(Desk desk, CommandKey key) {
        answers.put("command " + key, desk.command(key));
    }

    private void stream(Desk desk, StreamId stream) {
        answers.put("events " + stream, desk.events(stream));
    }

    /** The order between streams is open, so it must not show. */
    private static Map<StreamId, List<RecordedEvent>> byStream(List<RecordedEvent> outbox) {
        Map<StreamId, List<RecordedEvent>> streams = new TreeMap<>(Comparator.naturalOrder());
        for (RecordedEvent event : outbox) {
            streams.merge(event.id().stream(), List.of(event), Snapshot::both);
        }
        return streams;
    }

    private static List<RecordedEvent> both(List<RecordedEvent> some, List<RecordedEvent> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
