package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stores that page ledgers wrongly: C-55. */
final class PointsPageBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-55",
                    "orders ids of accounts by code point",
                    () -> new ListLedger() {
                        @Override
                        <T> Comparator<T> place(Function<T, Instant> at, Function<T, String> id) {
                            return Comparator.comparing(at)
                                    .thenComparing(
                                            id,
                                            (one, other) -> Arrays.compare(
                                                    one.codePoints().toArray(),
                                                    other.codePoints().toArray()));
                        }
                    },
                    "C29_C55_ids_are_ordered_by_utf16_code_unit"),
            bug(
                    "C-55",
                    "orders ids of accounts without looking at case",
                    () -> new ListLedger() {
                        @Override
                        <T> Comparator<T> place(Function<T, Instant> at, Function<T, String> id) {
                            return Comparator.comparing(at)
                                    .thenComparing(id, String.CASE_INSENSITIVE_ORDER)
                                    .thenComparing(id);
                        }
                    },
                    "C29_C55_ids_are_ordered_by_utf16_code_unit"),
            bug(
                    "C-55",
                    "orders postings by account, then by sequence",
                    () -> new ListLedger() {
                        @Override
                        <T> Comparator<T> place(Function<T, Instant> at, Function<T, String> id) {
                            return Comparator.comparing(at)
                                    .thenComparing(item -> id.apply(item).split("#", 2)[0])
                                    .thenComparing(id);
                        }
                    },
                    "C29_C55_it_is_the_text_form_of_a_posting_that_is_ordered"),
            bug(
                    "C-55",
                    "has a cursor without a tie-breaker",
                    () -> new ListLedger() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return at.isAfter(cursor.at());
                        }
                    },
                    "C30_C55_rows_of_many_instants_are_neither_lost_nor_doubled",
                    "C30_C55_rows_of_one_instant_are_neither_lost_nor_doubled"),
            bug(
                    "C-55",
                    "compares ids without their instant",
                    () -> new ListLedger() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return !at.isBefore(cursor.at()) && id.compareTo(cursor.id()) > 0;
                        }
                    },
                    "C30_C55_a_page_behind_any_place_begins_there"),
            bug(
                    "C-55",
                    "begins again at the instant of the cursor",
                    () -> new ListLedger() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return !at.isBefore(cursor.at()) && !id.equals(cursor.id());
                        }
                    },
                    "C30_C55_rows_of_many_instants_are_neither_lost_nor_doubled",
                    "C30_C55_rows_of_one_instant_are_neither_lost_nor_doubled"),
            bug(
                    "C-55",
                    "has a cursor that tells accounts apart, and not their postings",
                    () -> new ListLedger() {
                        @Override
                        boolean follows(Instant at, String id, Cursor cursor) {
                            return super.follows(at, account(id), new Cursor(cursor.at(), account(cursor.id())));
                        }

                        private String account(String id) {
                            return id.split("#", 2)[0];
                        }
                    },
                    "C30_C55_postings_of_one_account_and_instant_are_neither_lost_nor_doubled"),
            bug(
                    "C-55",
                    "takes a full page for one that is followed",
                    () -> new ListLedger() {
                        @Override
                        boolean hasNext(int rest, int limit) {
                            return rest > 0 && rest >= limit;
                        }
                    },
                    "C30_C42_C55_next_is_absent_exactly_when_nothing_follows"),
            bug(
                    "C-55",
                    "takes every page for the last",
                    () -> new ListLedger() {
                        @Override
                        boolean hasNext(int rest, int limit) {
                            return false;
                        }
                    },
                    "C30_C55_rows_of_many_instants_are_neither_lost_nor_doubled",
                    "C30_C55_rows_of_one_instant_are_neither_lost_nor_doubled"),
            bug(
                    "C-55",
                    "forgets the bounds behind a cursor",
                    () -> new ListLedger() {
                        @Override
                        public Page<Posting> scanPostings(
                                DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
                            return super.scanPostings(
                                    dealer, from, after.isPresent() ? Instant.MAX : until, after, limit);
                        }

                        @Override
                        public Page<PointsAccount> dueAccounts(
                                DealerId dealer, Instant until, Optional<Cursor> after, int limit) {
                            return super.dueAccounts(dealer, after.isPresent() ? Instant.MAX : until, after, limit);
                        }
                    },
                    "C31_C55_accounts_that_vanish_or_change_between_pages_hide_nothing"),
            bug(
                    "C-55",
                    "counts the rows of former pages",
                    Offsets::new,
                    "C31_C55_rows_that_appear_before_the_cursor_double_nothing"),
            bug(
                    "C-55",
                    "pages through the rows that were there at first",
                    FirstRows::new,
                    "C31_C55_rows_that_appear_behind_the_cursor_are_returned"));

    private PointsPageBugs() {}

    /** Remembers how many rows it returned up to each cursor, and skips so many. */
    private static final class Offsets extends ListLedger {

        private final Map<Cursor, Integer> offsets = new HashMap<>();

        @Override
        <T> Page<T> page(
                List<T> found, Function<T, Instant> at, Function<T, String> id, Optional<Cursor> after, int limit) {
            int offset = after.map(cursor -> offsets.getOrDefault(cursor, 0)).orElse(0);
            List<T> rest = found.stream().sorted(place(at, id)).skip(offset).toList();
            Page<T> page = super.page(rest, at, id, Optional.empty(), limit);
            page.next()
                    .ifPresent(next -> offsets.put(next, offset + page.items().size()));
            return page;
        }
    }

    /** Remembers, with each cursor, the rows that were there when it was made. */
    private static final class FirstRows extends ListLedger {

        private final Map<Cursor, List<?>> rows = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked")
        <T> Page<T> page(
                List<T> found, Function<T, Instant> at, Function<T, String> id, Optional<Cursor> after, int limit) {
            List<T> then = after.map(cursor -> (List<T>) rows.getOrDefault(cursor, found))
                    .orElse(found);
            Page<T> page = super.page(then, at, id, after, limit);
            page.next().ifPresent(next -> rows.put(next, then));
            return page;
        }
    }
}
