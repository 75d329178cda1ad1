package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stores that keep notes, numbers and contact books wrongly: C-37 to C-39. */
final class RecordBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-37",
                    "returns notes in the order they were written",
                    () -> new ListStorage() {
                        @Override
                        public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
                            return records(dealer).notes.stream()
                                    .filter(n -> n.ticket().equals(ticket))
                                    .toList();
                        }
                    },
                    "C37_notes_come_in_order_of_sequence_then_of_kind"),
            bug(
                    "C-37",
                    "orders notes by kind",
                    () -> new ListStorage() {
                        @Override
                        public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
                            return super.notes(dealer, ticket).stream()
                                    .sorted(Comparator.comparing(TicketNote::kind))
                                    .toList();
                        }
                    },
                    "C37_notes_come_in_order_of_sequence_then_of_kind"),
            bug(
                    "C-37",
                    "returns the notes of all tickets",
                    () -> new ListStorage() {
                        @Override
                        public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
                            return records(dealer).notes;
                        }
                    },
                    "C36_C37_notes_of_every_kind_are_read_back_and_those_of_another_ticket_are_not",
                    "C37_notes_come_in_order_of_sequence_then_of_kind"),
            bug(
                    "C-37",
                    "forgets notes without a ticket",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            changes.notes().stream()
                                    .filter(n -> records.tickets.containsKey(n.ticket()))
                                    .forEach(records.notes::add);
                        }
                    },
                    "C01_C37_a_commit_of_notes_alone_is_written",
                    "C36_C37_notes_of_every_kind_are_read_back_and_those_of_another_ticket_are_not"),
            bug(
                    "C-38",
                    "hands out the number after the last ticket stored",
                    () -> new ListStorage() {
                        @Override
                        public TicketId nextTicketId(DealerId dealer, LocalDate day) {
                            return TicketId.of(
                                    "N-" + (1 + records(dealer).tickets.size()));
                        }
                    },
                    "C38_a_number_whose_command_failed_is_not_handed_out_again",
                    "C38_numbers_are_never_handed_out_twice"),
            bug(
                    "C-38",
                    "counts in each handle",
                    () -> new ListStorage() {
                        @Override
                        ListStorage anotherHandle() {
                            return new ListStorage(dealers) {
                                private long numbers;

                                @Override
                                public TicketId nextTicketId(DealerId dealer, LocalDate day) {
                                    return TicketId.of(day + "-" + ++numbers);
                                }
                            };
                        }
                    },
                    "C38_numbers_are_never_handed_out_twice"),
            bug(
                    "C-38",
                    "begins anew whenever the day changes",
                    () -> new ListStorage() {
                        private LocalDate last = LocalDate.MIN;
                        private long count;

                        @Override
                        public TicketId nextTicketId(DealerId dealer, LocalDate day) {
                            count = day.equals(last) ? count + 1 : 1;
                            last = day;
                            return TicketId.of(day + "-" + count);
                        }
                    },
                    "C38_numbers_of_several_days_in_any_order_are_different"),
            bug(
                    "C-38",
                    "takes a number for a ticket",
                    () -> new ListStorage() {
                        @Override
                        public TicketId nextTicketId(DealerId dealer, LocalDate day) {
                            TicketId id = super.nextTicketId(dealer, day);
                            records(dealer).tickets.put(id, Samples.of(dealer).ticket(id));
                            return id;
                        }
                    },
                    "C38_a_ticket_can_be_stored_under_its_number"),
            bug(
                    "C-39",
                    "accepts any version of a contact book",
                    () -> new ListStorage() {
                        @Override
                        void checkBooks(Records records, ChangeSet changes) {}
                    },
                    "C02_C39_a_stale_contact_book_leaves_no_part_written",
                    "C03_C04_C39_the_contact_book_is_compared_and_set",
                    "C12_C39_of_writers_racing_for_the_contact_book_exactly_one_wins"),
            bug(
                    "C-39",
                    "never replaces a contact book",
                    () -> new ListStorage() {
                        @Override
                        void writeBooks(Records records, ChangeSet changes) {
                            changes.contactBooks().stream()
                                    .filter(b -> records.book.isEmpty())
                                    .forEach(b -> records.book = Optional.of(b));
                        }
                    },
                    "C03_C04_C39_the_contact_book_is_compared_and_set",
                    "C36_C39_the_contact_book_is_read_back_equal"),
            bug(
                    "C-39",
                    "keeps no events of contact books",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            return super.events(
                                    dealer,
                                    stream,
                                    afterSequence,
                                    stream.feature() == StreamId.Feature.COMPLAINT ? limit : 1);
                        }
                    },
                    "C15_C39_events_of_the_contact_book_have_a_stream_of_their_own"));

    private RecordBugs() {}
}
