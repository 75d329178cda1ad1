package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.tck.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores that hand events out wrongly: C-17 to C-20. */
final class OutboxBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-17",
                    "puts every event into the outbox",
                    () -> new ListStorage() {
                        @Override
                        boolean isForOutbox(RecordedEvent event) {
                            return true;
                        }
                    },
                    "C17_an_event_that_is_not_announced_never_is",
                    "C17_announced_and_other_events_of_one_commit_are_told_apart"),
            bug(
                    "C-17",
                    "puts the first announced event of a commit into the outbox",
                    () -> new ListStorage() {
                        @Override
                        void writeEvents(Records records, ChangeSet changes) {
                            int before = records.outbox.size();
                            super.writeEvents(records, changes);
                            if (!changes.events().isEmpty()
                                    && !changes.events().get(0).announced()) {
                                records.outbox
                                        .subList(before, records.outbox.size())
                                        .clear();
                            }
                        }
                    },
                    "C17_announced_and_other_events_of_one_commit_are_told_apart"),
            bug(
                    "C-17",
                    "puts an event into the outbox with the next commit",
                    () -> new ListStorage() {
                        private final List<RecordedEvent> late = new ArrayList<>();

                        @Override
                        void writeEvents(Records records, ChangeSet changes) {
                            super.writeEvents(records, changes);
                            if (changes.events().size() == 1
                                    && changes.events().get(0).id().sequence() == 1) {
                                records.outbox.removeAll(changes.events());
                                records.outbox.addAll(late);
                                late.clear();
                                late.addAll(changes.events());
                            }
                        }
                    },
                    "C17_an_announced_event_is_in_the_outbox"),
            bug(
                    "C-18",
                    "hands each event out once",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            List<RecordedEvent> part = super.outbox(dealer, limit);
                            acknowledge(
                                    dealer, part.stream().map(RecordedEvent::id).toList());
                            return part;
                        }
                    },
                    "C18_an_event_is_returned_again_until_acknowledged",
                    "C18_events_of_a_stream_come_in_order_over_many_commits"),
            bug(
                    "C-18",
                    "hands out the newest first",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            List<RecordedEvent> all = new ArrayList<>(super.outbox(dealer, Integer.MAX_VALUE));
                            Collections.reverse(all);
                            return all.stream().limit(limit).toList();
                        }
                    },
                    "C18_C42_the_outbox_is_read_in_parts_from_the_first_on",
                    "C18_events_of_a_stream_come_in_order_over_many_commits"),
            bug(
                    "C-18",
                    "orders sequences as text",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            return super.outbox(dealer, Integer.MAX_VALUE).stream()
                                    .sorted(Comparator.comparing(e -> String.valueOf(e.id().sequence())))
                                    .limit(limit)
                                    .toList();
                        }
                    },
                    "C18_events_of_a_stream_come_in_order_over_many_commits"),
            bug(
                    "C-18",
                    "remembers acknowledgements of what is not there yet",
                    () -> new ListStorage() {
                        private final Set<EventId> early = new HashSet<>();

                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            super.acknowledge(dealer, events);
                            early.addAll(events);
                        }

                        @Override
                        boolean isForOutbox(RecordedEvent event) {
                            return super.isForOutbox(event) && !early.contains(event.id());
                        }
                    },
                    "C18_C20_an_event_acknowledged_before_it_was_committed_is_returned_all_the_same"),
            bug(
                    "C-19",
                    "takes an acknowledgement for a high-water mark of the stream",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            records(dealer)
                                    .outbox
                                    .removeIf(e -> events.stream()
                                            .anyMatch(id -> id.stream().equals(e.id().stream())
                                                    && id.sequence() >= e.id().sequence()));
                        }
                    },
                    "C19_to_acknowledge_a_later_event_keeps_the_earlier_ones",
                    "C19_to_acknowledge_one_in_the_middle_keeps_the_others"),
            bug(
                    "C-19",
                    "takes an acknowledgement for a high-water mark of the dealer",
                    () -> new ListStorage() {
                        private long mark;

                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            super.acknowledge(dealer, events);
                            events.forEach(id -> mark = Math.max(mark, id.sequence()));
                        }

                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            return super.outbox(dealer, limit).stream()
                                    .filter(e -> dealer.value().equals("SK-0372") || e.id().sequence() > mark)
                                    .toList();
                        }
                    },
                    "C19_events_committed_after_an_acknowledgement_of_later_ones_are_returned",
                    "C19_the_same_sequence_in_another_stream_stays"),
            bug(
                    "C-19",
                    "takes the sequence for the id of an event",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            Set<Long> sequences =
                                    events.stream().map(EventId::sequence).collect(Collectors.toSet());
                            Set<Object> streams =
                                    events.stream().map(EventId::stream).collect(Collectors.toSet());
                            if (!streams.equals(Set.of(Samples.stream(3)))) {
                                records(dealer).outbox.removeIf(e -> sequences.contains(e.id().sequence()));
                            } else {
                                super.acknowledge(dealer, events);
                            }
                        }
                    },
                    "C19_hundreds_are_acknowledged_at_once",
                    "C19_the_same_sequence_in_another_stream_stays"),
            bug(
                    "C-19",
                    "acknowledges the first hundred",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            super.acknowledge(dealer, events.stream().limit(100).toList());
                        }
                    },
                    "C19_hundreds_are_acknowledged_at_once"),
            bug(
                    "C-20",
                    "fails on what is not in the outbox",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            int before = records(dealer).outbox.size();
                            super.acknowledge(dealer, events);
                            if (before - records(dealer).outbox.size() != events.size()) {
                                throw new StorageException("not in the outbox");
                            }
                        }
                    },
                    "C20_ids_that_are_not_in_the_outbox_are_ignored",
                    "C20_to_acknowledge_twice_is_to_acknowledge_once"),
            bug(
                    "C-20",
                    "deletes acknowledged events",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            super.acknowledge(dealer, events);
                            records(dealer).events.values().forEach(s -> s.removeIf(e -> events.contains(e.id())));
                        }
                    },
                    "C20_acknowledged_events_stay_in_the_stream"),
            bug(
                    "C-20",
                    "takes no ids for all ids",
                    () -> new ListStorage() {
                        @Override
                        public void acknowledge(DealerId dealer, Collection<EventId> events) {
                            super.acknowledge(dealer, events);
                            if (events.isEmpty()) {
                                records(dealer).outbox.clear();
                            }
                        }
                    },
                    "C20_to_acknowledge_nothing_changes_nothing"));

    private OutboxBugs() {}
}
