package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.StreamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stores that keep events wrongly: C-15, C-16. */
final class EventBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-15",
                    "forgets an optional field of one kind of event",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(DealerId dealer, StreamId stream, long after, int limit) {
                            return super.events(dealer, stream, after, limit).stream()
                                    .map(EventBugs::withoutFormerLimit)
                                    .toList();
                        }
                    },
                    "C15_C36_events_of_every_kind_are_read_back_exactly"),
            bug(
                    "C-15",
                    "orders sequences as text",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(DealerId dealer, StreamId stream, long after, int limit) {
                            return super.events(dealer, stream, after, Integer.MAX_VALUE).stream()
                                    .sorted(Comparator.comparing(e -> String.valueOf(e.id().sequence())))
                                    .limit(limit)
                                    .toList();
                        }
                    },
                    "C15_after_sequence_is_exclusive",
                    "C15_hundreds_of_events_of_a_stream_come_in_numeric_order"),
            bug(
                    "C-15",
                    "counts the sequence after which to begin in",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(DealerId dealer, StreamId stream, long after, int limit) {
                            return super.events(dealer, stream, Math.max(0, after - 1), limit);
                        }
                    },
                    "C15_C42_at_most_so_many_events_are_returned_and_no_fewer",
                    "C15_after_sequence_is_exclusive"),
            bug(
                    "C-15",
                    "takes the limit for the last sequence",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(DealerId dealer, StreamId stream, long after, int limit) {
                            return super.events(dealer, stream, after, limit).stream()
                                    .filter(e -> e.id().sequence() <= limit)
                                    .toList();
                        }
                    },
                    "C15_C42_at_most_so_many_events_are_returned_and_no_fewer"),
            bug(
                    "C-15",
                    "tells streams apart by id alone",
                    () -> new ListStorage() {
                        @Override
                        Object key(StreamId stream) {
                            return stream.id();
                        }
                    },
                    "C15_streams_are_apart_even_where_a_ticket_is_named_like_the_dealer"),
            bug(
                    "C-15",
                    "puts the events of a commit into the stream of the first",
                    () -> new ListStorage() {
                        @Override
                        void writeEvents(Records records, ChangeSet changes) {
                            super.writeEvents(records, changes);
                            changes.events().stream()
                                    .filter(e -> !e.id().stream().equals(firstStream(changes)))
                                    .forEach(e -> records.events
                                            .get(firstStream(changes))
                                            .add(e));
                        }

                        private StreamId firstStream(ChangeSet changes) {
                            return changes.events().get(0).id().stream();
                        }
                    },
                    "C15_C16_events_of_several_streams_may_be_mixed_in_one_commit",
                    "C15_streams_are_apart_even_where_a_ticket_is_named_like_the_dealer"),
            bug(
                    "C-16",
                    "accepts any sequence",
                    () -> new ListStorage() {
                        @Override
                        void checkEvents(Records records, ChangeSet changes) {}
                    },
                    "C12_C16_of_writers_racing_for_the_next_event_exactly_one_wins",
                    "C16_a_gap_behind_the_stored_events_is_stale",
                    "C16_a_sequence_that_is_stored_already_is_stale"),
            bug(
                    "C-16",
                    "looks at the first event of a commit only",
                    () -> new ListStorage() {
                        @Override
                        void checkEvents(Records records, ChangeSet changes) {
                            changes.events().stream().limit(1).forEach(e -> checkFollows(records, e));
                        }

                        private void checkFollows(Records records, RecordedEvent event) {
                            StreamId id = event.id().stream();
                            if (event.id().sequence() != stream(records, id).size() + 1) {
                                throw new StaleStateException("events");
                            }
                        }
                    },
                    "C02_C16_a_gap_in_the_events_leaves_no_part_written",
                    "C16_a_gap_in_the_second_stream_of_a_commit_is_stale",
                    "C16_a_gap_within_a_commit_is_stale"),
            bug(
                    "C-16",
                    "refuses doubled sequences but not gaps",
                    () -> new ListStorage() {
                        @Override
                        void checkEvents(Records records, ChangeSet changes) {
                            for (RecordedEvent event : changes.events()) {
                                if (stream(records, event.id().stream()).stream()
                                        .anyMatch(e -> e.id().equals(event.id()))) {
                                    throw new StaleStateException("events");
                                }
                            }
                        }
                    },
                    "C16_a_gap_behind_the_stored_events_is_stale",
                    "C16_a_stream_begins_at_1",
                    "C16_events_out_of_order_within_a_commit_are_stale"),
            bug(
                    "C-16",
                    "counts announced events only",
                    () -> new ListStorage() {
                        @Override
                        List<RecordedEvent> stream(Records records, StreamId stream) {
                            return super.stream(records, stream).stream()
                                    .filter(RecordedEvent::announced)
                                    .toList();
                        }
                    },
                    "C16_events_that_are_not_announced_or_are_acknowledged_count_too"),
            bug(
                    "C-16",
                    "wants the streams of a commit one after the other",
                    () -> new ListStorage() {
                        @Override
                        void checkEvents(Records records, ChangeSet changes) {
                            super.checkEvents(records, changes);
                            List<StreamId> runs = new ArrayList<>();
                            for (RecordedEvent event : changes.events()) {
                                StreamId stream = event.id().stream();
                                int last = runs.lastIndexOf(stream);
                                if (last >= 0 && last < runs.size() - 1) {
                                    throw new StaleStateException("events");
                                }
                                if (last < 0) {
                                    runs.add(stream);
                                }
                            }
                        }
                    },
                    "C15_C16_events_of_several_streams_may_be_mixed_in_one_commit"));

    private EventBugs() {}

    private static RecordedEvent withoutFormerLimit(RecordedEvent event) {
        if (event.event() instanceof ComplaintEvent.ClockReplanned replanned) {
            return new RecordedEvent(
                    event.id(),
                    event.at(),
                    event.recordedAt(),
                    event.by(),
                    event.announced(),
                    new ComplaintEvent.ClockReplanned(replanned.clock(), Optional.empty()));
        }
        return event;
    }
}
