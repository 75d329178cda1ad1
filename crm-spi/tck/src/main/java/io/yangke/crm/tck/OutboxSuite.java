package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The outbox: at least once, in order within a stream, acknowledged one by one.
 *
 * <p><b>What this suite deliberately does not assert:</b> the order between streams; any delay; that an event is handed to
 * one relay only.
 *
 * @param <S> the type of the store
 */
public abstract class OutboxSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected OutboxSuite() {}

    @Test
    void C17_an_announced_event_is_in_the_outbox() {
        desk.append(samples.event(1, 1));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    @Test
    void C17_an_event_that_is_not_announced_never_is() {
        desk.append(samples.silent(1, 1), samples.silent(2, 1));

        assertThat(desk.outbox()).as("outbox").isEmpty();
        assertThat(desk.events(Samples.stream(1))).as("events").containsExactly(samples.silent(1, 1));
    }

    @Test
    void C17_announced_and_other_events_of_one_commit_are_told_apart() {
        desk.append(samples.silent(1, 1), samples.event(1, 2), samples.silent(1, 3), samples.event(1, 4));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 2), samples.event(1, 4));
    }

    @Test
    void C18_an_event_is_returned_again_until_acknowledged() {
        desk.append(samples.event(1, 1));

        for (int read = 1; read <= 3; read++) {
            assertThat(desk.outbox()).as("read %d", read).containsExactly(samples.event(1, 1));
            assertThat(elsewhere.outbox()).as("read %d elsewhere", read).containsExactly(samples.event(1, 1));
        }
        desk.acknowledge(samples.event(1, 1));
        assertThat(elsewhere.outbox()).as("outbox").isEmpty();
    }

    @Test
    void C18_events_of_a_stream_come_in_order_over_many_commits() {
        for (int sequence = 1; sequence <= 12; sequence++) {
            desk.append(samples.event(2, sequence), samples.event(1, sequence));
        }

        assertThat(desk.outbox()).as("outbox").hasSize(24);
        for (int n = 1; n <= 2; n++) {
            assertThat(desk.outboxOf(Samples.stream(n)))
                    .as("outbox of T-%d", n)
                    .isEqualTo(desk.events(Samples.stream(n)));
        }
    }

    @Test
    void C18_C42_the_outbox_is_read_in_parts_from_the_first_on() {
        appendTo(1, 5);
        appendTo(2, 5);
        List<RecordedEvent> relayed = new ArrayList<>();
        for (int left = 10; left > 0; left -= 3) {
            List<RecordedEvent> part = desk.outbox(3);
            assertThat(part).as("part with %d left", left).hasSize(Math.min(3, left));
            relayed.addAll(part);
            desk.acknowledge(part.stream().map(RecordedEvent::id).toList());
        }
        for (int n = 1; n <= 2; n++) {
            int ticket = n;
            assertThat(relayed.stream().filter(e -> e.id().stream().equals(Samples.stream(ticket))))
                    .as("relayed of T-%d", n)
                    .containsExactlyElementsOf(desk.events(Samples.stream(n)));
        }
    }

    @Test
    void C19_to_acknowledge_a_later_event_keeps_the_earlier_ones() {
        appendTo(1, 3);
        desk.acknowledge(samples.event(1, 3));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1), samples.event(1, 2));
    }

    @Test
    void C19_to_acknowledge_one_in_the_middle_keeps_the_others() {
        appendTo(1, 3);
        desk.acknowledge(samples.event(1, 2));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1), samples.event(1, 3));
    }

    @Test
    void C19_the_same_sequence_in_another_stream_stays() {
        appendTo(1, 2);
        appendTo(2, 2);
        desk.acknowledge(samples.event(1, 1));

        assertThat(desk.outboxOf(Samples.stream(1))).as("T-1").containsExactly(samples.event(1, 2));
        assertThat(desk.outboxOf(Samples.stream(2)))
                .as("T-2")
                .containsExactly(samples.event(2, 1), samples.event(2, 2));
    }

    @Test
    void C19_events_committed_after_an_acknowledgement_of_later_ones_are_returned() {
        appendTo(2, 3);
        desk.acknowledge(samples.event(2, 1), samples.event(2, 2), samples.event(2, 3));
        desk.append(samples.event(1, 1));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    @Test
    void C19_hundreds_are_acknowledged_at_once() {
        ChangeSet.Builder changes = desk.changes();
        List<EventId> all = new ArrayList<>();
        for (int n = 1; n <= 150; n++) {
            for (int sequence = 1; sequence <= 4; sequence++) {
                changes.addEvent(samples.event(n, sequence));
                all.add(samples.event(n, sequence).id());
            }
        }
        desk.commit(changes);
        desk.acknowledge(all.subList(1, all.size()));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    @Test
    void C20_ids_that_are_not_in_the_outbox_are_ignored() {
        desk.append(samples.event(1, 1), samples.silent(2, 1));
        desk.acknowledge(samples.silent(2, 1), samples.event(1, 7), samples.event(3, 2), samples.event(77, 1));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    @Test
    void C20_to_acknowledge_nothing_changes_nothing() {
        desk.append(samples.event(1, 1));
        desk.acknowledge(List.of());

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    @Test
    void C20_to_acknowledge_twice_is_to_acknowledge_once() {
        appendTo(1, 2);
        desk.acknowledge(samples.event(1, 1), samples.event(1, 1));
        desk.acknowledge(samples.event(1, 1));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 2));
    }

    @Test
    void C20_acknowledged_events_stay_in_the_stream() {
        appendTo(1, 3);
        desk.acknowledge(samples.event(1, 1), samples.event(1, 2), samples.event(1, 3));

        assertThat(desk.outbox()).as("outbox").isEmpty();
        assertThat(desk.events(Samples.stream(1)))
                .as("events")
                .containsExactly(samples.event(1, 1), samples.event(1, 2), samples.event(1, 3));
    }

    @Test
    void C18_C20_an_event_acknowledged_before_it_was_committed_is_returned_all_the_same() {
        desk.acknowledge(samples.event(1, 1));
        desk.append(samples.event(1, 1));

        assertThat(desk.outbox()).as("outbox").containsExactly(samples.event(1, 1));
    }

    private void appendTo(int n, int last) {
        for (int sequence = 1; sequence <= last; sequence++) {
            desk.append(samples.event(n, sequence));
        }
    }
}
