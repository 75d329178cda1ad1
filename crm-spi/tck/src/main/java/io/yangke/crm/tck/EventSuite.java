package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Events: kept for ever, in order and without a gap within each stream.
 *
 * <p><b>What this suite deliberately does not assert:</b> an order between streams; that events fit the state they belong to.
 *
 * @param <S> the type of the store
 */
public abstract class EventSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected EventSuite() {}

    @Test
    void C15_C36_events_of_every_kind_are_read_back_exactly() {
        List<RecordedEvent> all = new ArrayList<>();
        for (DomainEvent content : EventSamples.ALL) {
            all.add(samples.event(Samples.stream(1), all.size() + 1, all.size() % 2 == 0, content));
        }
        desk.commit(desk.changes().addAllEvents(all));

        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(all);
    }

    @Test
    void C15_after_sequence_is_exclusive() {
        appendOneByOne(12);

        assertThat(desk.events(Samples.stream(1), 0, Desk.ALL)).as("after 0").isEqualTo(events(1, 12));
        assertThat(desk.events(Samples.stream(1), 1, Desk.ALL)).as("after 1").isEqualTo(events(2, 12));
        assertThat(desk.events(Samples.stream(1), 9, Desk.ALL)).as("after 9").isEqualTo(events(10, 12));
        assertThat(desk.events(Samples.stream(1), 12, Desk.ALL))
                .as("after the last")
                .isEmpty();
        assertThat(desk.events(Samples.stream(1), Long.MAX_VALUE, Desk.ALL))
                .as("after all")
                .isEmpty();
    }

    @Test
    void C15_C42_at_most_so_many_events_are_returned_and_no_fewer() {
        appendOneByOne(12);

        assertThat(desk.events(Samples.stream(1), 0, 1)).as("limit 1").isEqualTo(events(1, 1));
        assertThat(desk.events(Samples.stream(1), 3, 7)).as("limit 7").isEqualTo(events(4, 10));
        assertThat(desk.events(Samples.stream(1), 3, 9)).as("limit 9").isEqualTo(events(4, 12));
        assertThat(desk.events(Samples.stream(1), 3, 10)).as("limit 10").isEqualTo(events(4, 12));
        assertThat(desk.events(Samples.stream(1), 3, Integer.MAX_VALUE))
                .as("no limit")
                .isEqualTo(events(4, 12));
    }

    @Test
    void C15_hundreds_of_events_of_a_stream_come_in_numeric_order() {
        desk.commit(desk.changes().addAllEvents(events(1, 250)));
        desk.commit(desk.changes().addAllEvents(events(251, 1_100)));

        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 1_100));
    }

    @Test
    void C15_streams_are_apart_even_where_a_ticket_is_named_like_the_dealer() {
        StreamId ticket = new StreamId(StreamId.Feature.COMPLAINT, Samples.DEALER.value());
        RecordedEvent ofTicket = samples.event(ticket, 1, true);
        desk.append(samples.bookEvent(1), samples.event(1, 1));
        desk.append(ofTicket, samples.event(2, 1), samples.event(2, 2));

        assertThat(desk.events(ticket)).as("ticket").containsExactly(ofTicket);
        assertThat(desk.events(Samples.bookStream(Samples.DEALER))).as("book").containsExactly(samples.bookEvent(1));
        assertThat(desk.events(Samples.stream(1))).as("T-1").containsExactly(samples.event(1, 1));
        assertThat(desk.events(Samples.stream(2)))
                .as("T-2")
                .isEqualTo(List.of(samples.event(2, 1), samples.event(2, 2)));
    }

    @Test
    void C15_C16_events_of_several_streams_may_be_mixed_in_one_commit() {
        desk.append(samples.event(1, 1));
        desk.append(samples.event(2, 1), samples.event(1, 2), samples.event(2, 2), samples.event(1, 3));

        assertThat(desk.events(Samples.stream(1))).as("T-1").isEqualTo(events(1, 3));
        assertThat(desk.events(Samples.stream(2))).as("T-2").hasSize(2);
    }

    @Test
    void C16_a_gap_behind_the_stored_events_is_stale() {
        appendOneByOne(2);

        desk.refusesAsStale(desk.changes().addEvent(samples.event(1, 4)));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 2));
    }

    @Test
    void C16_a_sequence_that_is_stored_already_is_stale() {
        appendOneByOne(2);

        desk.refusesAsStale(desk.changes().addEvent(samples.silent(1, 2)));
        desk.refusesAsStale(desk.changes().addEvent(samples.silent(1, 1)));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 2));
    }

    @Test
    void C16_a_stream_begins_at_1() {
        desk.refusesAsStale(desk.changes().addEvent(samples.event(1, 2)));

        desk.append(samples.event(1, 1));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 1));
    }

    @Test
    void C16_a_gap_within_a_commit_is_stale() {
        appendOneByOne(1);

        desk.refusesAsStale(desk.changes().addEvents(samples.event(1, 2), samples.event(1, 4)));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 1));
    }

    @Test
    void C16_events_out_of_order_within_a_commit_are_stale() {
        appendOneByOne(1);

        desk.refusesAsStale(desk.changes().addEvents(samples.event(1, 3), samples.event(1, 2)));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 1));
    }

    @Test
    void C16_events_that_are_not_announced_or_are_acknowledged_count_too() {
        desk.append(samples.silent(1, 1), samples.event(1, 2));
        desk.acknowledge(samples.event(1, 2));

        desk.refusesAsStale(desk.changes().addEvent(samples.event(1, 2)));
        desk.append(samples.event(1, 3));
        assertThat(desk.events(Samples.stream(1))).as("events").hasSize(3);
    }

    @Test
    void C16_a_gap_in_the_second_stream_of_a_commit_is_stale() {
        appendOneByOne(1);

        desk.refusesAsStale(desk.changes().addEvents(samples.event(1, 2), samples.event(2, 2), samples.event(1, 3)));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events(1, 1));
    }

    @Test
    void C22_a_stream_without_events_is_empty() {
        desk.append(samples.event(9, 1));

        assertThat(desk.events(Samples.stream(1)))
                .as("a stream of the other dealer only")
                .isEmpty();
        assertThat(desk.events(Samples.stream(8))).as("a stream of nobody").isEmpty();
        assertThat(desk.events(Samples.stream(9))).as("a stream with an event").hasSize(1);
    }

    private void appendOneByOne(int last) {
        events(1, last).forEach(event -> desk.append(event));
    }

    private List<RecordedEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> samples.event(1, sequence))
                .toList();
    }
}
