package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Stores that keep values wrongly: C-32 to C-36. */
final class ValueBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-32",
                    "keeps the dates of tickets to the microsecond",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().forEach(t -> records.tickets.put(t.id(), kept(t)));
                        }

                        private Complaint kept(Complaint ticket) {
                            return Samples.received(
                                    ticket, ticket.intake().receivedAt().truncatedTo(ChronoUnit.MICROS));
                        }
                    },
                    "C32_instants_of_events_notes_and_commands_are_exact",
                    "C32_instants_of_states_are_exact"),
            bug(
                    "C-32",
                    "keeps the dates of events to the millisecond",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            return super.events(dealer, stream, afterSequence, limit).stream()
                                    .map(e -> new RecordedEvent(
                                            e.id(),
                                            e.at().truncatedTo(ChronoUnit.MILLIS),
                                            e.recordedAt(),
                                            e.by(),
                                            e.announced(),
                                            e.event()))
                                    .toList();
                        }
                    },
                    "C32_instants_of_events_notes_and_commands_are_exact"),
            bug(
                    "C-32",
                    "keeps no wake before 1970",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().forEach(t -> records.tickets.put(t.id(), kept(t)));
                        }

                        private Complaint kept(Complaint ticket) {
                            return ticket.wakeAt()
                                            .filter(at -> at.isBefore(Instant.EPOCH))
                                            .isPresent()
                                    ? Samples.waking(ticket, Instant.EPOCH)
                                    : ticket;
                        }
                    },
                    "C32_C33_instants_are_found_and_ordered_exactly",
                    "C32_instants_of_states_are_exact"),
            bug(
                    "C-33",
                    "compares wakes to the microsecond",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            List<Complaint> due = tickets(dealer).stream()
                                    .filter(t -> t.wakeAt()
                                            .filter(at -> !micros(at).isAfter(micros(until)))
                                            .isPresent())
                                    .toList();
                            return page(due, t -> t.wakeAt().orElseThrow(), after, limit);
                        }

                        private Instant micros(Instant at) {
                            return at.truncatedTo(ChronoUnit.MICROS);
                        }
                    },
                    "C33_a_nanosecond_decides_what_is_due"),
            bug(
                    "C-33",
                    "compares spans to the microsecond",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> scanTickets(
                                DealerId dealer,
                                TicketDate by,
                                Instant from,
                                Instant until,
                                Optional<Cursor> after,
                                int limit) {
                            return super.scanTickets(dealer, by, micros(from), micros(until), after, limit);
                        }

                        private Instant micros(Instant at) {
                            return at.isAfter(Instant.EPOCH) && at.isBefore(Instant.MAX)
                                    ? at.truncatedTo(ChronoUnit.MICROS)
                                    : at;
                        }
                    },
                    "C33_a_nanosecond_decides_the_order",
                    "C33_a_nanosecond_decides_what_is_within_a_span"),
            bug(
                    "C-33",
                    "orders to the microsecond",
                    () -> new ListStorage() {
                        @Override
                        Comparator<Complaint> order(Function<Complaint, Instant> date) {
                            return super.order(t -> date.apply(t).truncatedTo(ChronoUnit.MICROS));
                        }
                    },
                    "C33_a_nanosecond_decides_the_order"),
            bug(
                    "C-33",
                    "fails on bounds beyond its own range",
                    () -> new ListStorage() {
                        @Override
                        public Page<Complaint> dueTickets(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            if (until.isAfter(Samples.LAST)) {
                                throw new StorageException("out of range");
                            }
                            return super.dueTickets(dealer, until, after, limit);
                        }
                    },
                    "C33_a_bound_may_be_any_instant"),
            bug(
                    "C-34",
                    "trims text",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            changes.notes()
                                    .forEach(n -> records.notes.add(new TicketNote(
                                            n.ticket(),
                                            n.sequence(),
                                            n.kind(),
                                            n.at(),
                                            n.by(),
                                            PersonalText.of(kept(n.text().value())))));
                        }

                        private String kept(String text) {
                            return text.strip();
                        }
                    },
                    "C34_text_is_read_back_exactly"),
            bug(
                    "C-34",
                    "keeps two bytes of a character",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            changes.notes()
                                    .forEach(n -> records.notes.add(new TicketNote(
                                            n.ticket(),
                                            n.sequence(),
                                            n.kind(),
                                            n.at(),
                                            n.by(),
                                            PersonalText.of(kept(n.text().value())))));
                        }

                        private String kept(String text) {
                            return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
                        }
                    },
                    "C34_text_is_read_back_exactly"),
            bug(
                    "C-34",
                    "makes line breaks its own",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            changes.notes()
                                    .forEach(n -> records.notes.add(new TicketNote(
                                            n.ticket(),
                                            n.sequence(),
                                            n.kind(),
                                            n.at(),
                                            n.by(),
                                            PersonalText.of(kept(n.text().value())))));
                        }

                        private String kept(String text) {
                            return text.replace("\r\n", "\n");
                        }
                    },
                    "C34_text_is_read_back_exactly"),
            bug(
                    "C-34",
                    "normalises text",
                    () -> new ListStorage() {
                        @Override
                        void writeNotes(Records records, ChangeSet changes) {
                            changes.notes()
                                    .forEach(n -> records.notes.add(new TicketNote(
                                            n.ticket(),
                                            n.sequence(),
                                            n.kind(),
                                            n.at(),
                                            n.by(),
                                            PersonalText.of(kept(n.text().value())))));
                        }

                        private String kept(String text) {
                            return Normalizer.normalize(text, Normalizer.Form.NFC);
                        }
                    },
                    "C34_text_is_read_back_exactly"),
            bug(
                    "C-34",
                    "takes empty text for absent text",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().forEach(t -> records.tickets.put(t.id(), kept(t)));
                        }

                        private Complaint kept(Complaint ticket) {
                            return ticket.withHandling(Handling.builder()
                                    .from(ticket.handling())
                                    .department(ticket.handling().department().filter(d -> !d.isEmpty()))
                                    .build());
                        }
                    },
                    "C34_empty_text_is_not_absent_text"),
            bug(
                    "C-35",
                    "does not look at the case of ticket ids",
                    () -> new ListStorage() {
                        @Override
                        Object key(TicketId id) {
                            return id.value().toLowerCase(Locale.ROOT);
                        }
                    },
                    "C35_tickets_whose_ids_look_alike_are_apart"),
            bug(
                    "C-35",
                    "takes full-width for plain characters in keys",
                    () -> new ListStorage() {
                        @Override
                        Object key(CommandKey key) {
                            return Normalizer.normalize(key.value(), Normalizer.Form.NFKC);
                        }
                    },
                    "C35_commands_and_streams_whose_ids_look_alike_are_apart"),
            bug(
                    "C-35",
                    "takes composed for decomposed characters in streams",
                    () -> new ListStorage() {
                        @Override
                        Object key(StreamId stream) {
                            return stream.feature() + Normalizer.normalize(stream.id(), Normalizer.Form.NFD);
                        }
                    },
                    "C35_commands_and_streams_whose_ids_look_alike_are_apart"),
            bug(
                    "C-35",
                    "cuts ids after 64 units",
                    () -> new ListStorage() {
                        @Override
                        Object key(TicketId id) {
                            return id.value()
                                    .substring(0, Math.min(64, id.value().length()));
                        }
                    },
                    "C35_tickets_whose_ids_look_alike_are_apart"),
            bug(
                    "C-35",
                    "searches customers and matters without looking at case",
                    () -> new ListStorage() {
                        @Override
                        public List<Complaint> ticketsOnMatter(DealerId dealer, CustomerId customer, MatterKey matter) {
                            return tickets(dealer).stream()
                                    .filter(t -> t.intake().customer().value().equalsIgnoreCase(customer.value()))
                                    .filter(t -> t.intake().matter().value().equalsIgnoreCase(matter.value()))
                                    .sorted(order(t -> t.intake().receivedAt()))
                                    .toList();
                        }
                    },
                    "C26_C27_C35_customers_and_matters_whose_ids_look_alike_are_apart"),
            bug(
                    "C-36",
                    "forgets a field of a ticket",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().forEach(t -> records.tickets.put(t.id(), kept(t)));
                        }

                        private Complaint kept(Complaint ticket) {
                            return ticket.withEmptyResponse(false);
                        }
                    },
                    "C36_a_ticket_with_every_field_is_read_back_equal"),
            bug(
                    "C-36",
                    "fills an absent date of a ticket in",
                    () -> new ListStorage() {
                        @Override
                        void writeTickets(Records records, ChangeSet changes) {
                            changes.complaints().forEach(t -> records.tickets.put(t.id(), kept(t)));
                        }

                        private Complaint kept(Complaint ticket) {
                            return ticket.resolvedAt().isPresent() ? ticket : ticket.withResolvedAt(Instant.EPOCH);
                        }
                    },
                    "C36_a_ticket_with_every_field_is_read_back_equal",
                    "C36_a_ticket_without_any_optional_field_is_read_back_equal"),
            bug(
                    "C-36",
                    "forgets the requests in a contact book",
                    () -> new ListStorage() {
                        @Override
                        public Optional<ContactBook> contactBook(DealerId dealer) {
                            return super.contactBook(dealer)
                                    .map(b -> new ContactBook(
                                            b.dealer(), b.version(), b.sequence(), b.contacts(), List.of()));
                        }
                    },
                    "C01_C36_every_part_of_a_commit_is_read_back",
                    "C36_C39_the_contact_book_is_read_back_equal"),
            bug(
                    "C-36",
                    "knows four kinds of note",
                    () -> new ListStorage() {
                        @Override
                        public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
                            return super.notes(dealer, ticket).stream()
                                    .filter(n -> n.kind().ordinal() < 4)
                                    .toList();
                        }
                    },
                    "C36_C37_notes_of_every_kind_are_read_back_and_those_of_another_ticket_are_not"));

    private ValueBugs() {}
}
