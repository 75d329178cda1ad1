package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Stores that page wrongly: C-29 to C-31, C-42. */
final class PageBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-29",
                    "orders ids by code point",
                    () -> new ListStorage() {
                        @Override
                        Comparator<Complaint> order(Function<Complaint, Instant> date) {
                            return Comparator.comparing(date).thenComparing(t -> t.id().value(), PageBugs::byCodePoint);
                        }

                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return at.isAfter(cursor.at())
                                    || at.equals(cursor.at()) && byCodePoint(id, cursor.id()) > 0;
                        }
                    },
                    "C29_ids_are_ordered_by_utf16_code_unit"),
            bug(
                    "C-29",
                    "orders ids without looking at case",
                    () -> new ListStorage() {
                        @Override
                        Comparator<Complaint> order(Function<Complaint, Instant> date) {
                            return Comparator.comparing(date)
                                    .thenComparing(t -> t.id().value(), String.CASE_INSENSITIVE_ORDER)
                                    .thenComparing(Complaint::id);
                        }
                    },
                    "C29_ids_are_ordered_by_utf16_code_unit"),
            bug(
                    "C-29",
                    "orders numbers in ids as numbers",
                    () -> new ListStorage() {
                        @Override
                        Comparator<Complaint> order(Function<Complaint, Instant> date) {
                            return Comparator.comparing(date)
                                    .thenComparing(t -> t.id().value().length())
                                    .thenComparing(Complaint::id);
                        }
                    },
                    "C29_ids_are_ordered_by_utf16_code_unit"),
            bug(
                    "C-30",
                    "has a cursor without a tie-breaker",
                    () -> new ListStorage() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return at.isAfter(cursor.at());
                        }
                    },
                    "C30_a_page_behind_any_place_begins_there",
                    "C30_rows_of_many_instants_are_neither_lost_nor_doubled"),
            bug(
                    "C-30",
                    "begins again at the instant of the cursor",
                    () -> new ListStorage() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return !at.isBefore(cursor.at()) && !id.equals(cursor.id());
                        }
                    },
                    "C30_a_page_behind_any_place_begins_there",
                    "C30_rows_of_many_instants_are_neither_lost_nor_doubled"),
            bug(
                    "C-30",
                    "compares ids without their instant",
                    () -> new ListStorage() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return !at.isBefore(cursor.at()) && id.compareTo(cursor.id()) > 0;
                        }
                    },
                    "C30_a_page_behind_any_place_begins_there"),
            bug(
                    "C-30",
                    "takes a full page for one that is followed",
                    () -> new ListStorage() {
                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            Page<Complaint> page = super.page(found, date, after, limit);
                            return page.items().size() < limit
                                    ? page
                                    : new Page<>(page.items(), Optional.of(place(page.items(), date)));
                        }
                    },
                    "C23_C25_C30_a_page_stays_within_the_bounds",
                    "C30_C42_next_is_absent_exactly_when_nothing_follows"),
            bug(
                    "C-30",
                    "takes every page for the last",
                    () -> new ListStorage() {
                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            return new Page<>(
                                    super.page(found, date, after, limit).items(), Optional.empty());
                        }
                    },
                    "C30_rows_of_many_instants_are_neither_lost_nor_doubled",
                    "C30_rows_of_one_instant_are_neither_lost_nor_doubled"),
            bug(
                    "C-30",
                    "begins with the row of the cursor",
                    () -> new ListStorage() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return super.follows(at, id, cursor) || at.equals(cursor.at()) && id.equals(cursor.id());
                        }
                    },
                    "C30_a_page_behind_any_place_begins_there",
                    "C30_rows_of_many_instants_are_neither_lost_nor_doubled"),
            bug(
                    "C-31",
                    "keeps an offset behind the cursor",
                    () -> new ListStorage() {
                        private final Map<Cursor, Integer> offsets = new HashMap<>();

                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            int offset = after.map(offsets::get).orElse(0);
                            List<Complaint> rest = found.stream()
                                    .sorted(order(date))
                                    .skip(offset)
                                    .toList();
                            List<Complaint> items = rest.subList(0, Math.min(limit, rest.size()));
                            if (rest.size() <= limit) {
                                return new Page<>(items, Optional.empty());
                            }
                            offsets.put(place(items, date), offset + limit);
                            return new Page<>(items, Optional.of(place(items, date)));
                        }
                    },
                    "C31_rows_that_appear_before_the_cursor_double_nothing",
                    "C31_rows_that_vanish_or_change_between_pages_hide_nothing"),
            bug(
                    "C-31",
                    "looks for the row of the cursor",
                    () -> new ListStorage() {
                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            boolean there = after.isEmpty()
                                    || found.stream()
                                            .anyMatch(t -> t.id().value()
                                                    .equals(after.get().id()));
                            return there
                                    ? super.page(found, date, after, limit)
                                    : new Page<>(List.of(), Optional.empty());
                        }
                    },
                    "C31_rows_that_vanish_or_change_between_pages_hide_nothing",
                    "C31_the_row_of_the_cursor_itself_may_vanish"),
            bug(
                    "C-31",
                    "answers later pages from what there was at the first",
                    () -> new ListStorage() {
                        private List<Complaint> first = List.of();

                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            if (after.isEmpty()) {
                                first = found;
                            }
                            return super.page(
                                    after.isEmpty() || !found.containsAll(first) ? found : first, date, after, limit);
                        }
                    },
                    "C31_rows_that_appear_before_the_cursor_double_nothing",
                    "C31_rows_that_appear_behind_the_cursor_are_returned"),
            bug(
                    "C-42",
                    "returns five events at most",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            return super.events(dealer, stream, afterSequence, Math.min(limit, 5));
                        }
                    },
                    "C15_C42_at_most_so_many_events_are_returned_and_no_fewer"),
            bug(
                    "C-42",
                    "returns two events of the outbox at most",
                    () -> new ListStorage() {
                        @Override
                        public List<RecordedEvent> outbox(DealerId dealer, int limit) {
                            return super.outbox(dealer, limit > 3 ? limit : Math.min(limit, 2));
                        }
                    },
                    "C18_C42_the_outbox_is_read_in_parts_from_the_first_on"),
            bug(
                    "C-42",
                    "ignores the limit of customers",
                    () -> new ListStorage() {
                        @Override
                        public Set<CustomerId> customersOnMatter(
                                DealerId dealer, MatterKey matter, Instant receivedFrom, int limit) {
                            return super.customersOnMatter(dealer, matter, receivedFrom, Integer.MAX_VALUE);
                        }
                    },
                    "C27_C42_at_most_so_many_customers_are_returned_and_no_fewer"),
            bug(
                    "C-42",
                    "ignores the limit of a page",
                    () -> new ListStorage() {
                        @Override
                        Page<Complaint> page(
                                List<Complaint> found,
                                Function<Complaint, Instant> date,
                                Optional<Cursor> after,
                                int limit) {
                            return super.page(found, date, after, Integer.MAX_VALUE);
                        }
                    },
                    "C30_C42_next_is_absent_exactly_when_nothing_follows"));

    private PageBugs() {}

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
