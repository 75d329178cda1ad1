package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Places, cursors and limits, of every read of a ledger in pages. Each test writes accounts with one posting each; account,
 * posting and wake share one instant, so that the three reads must answer alike.
 *
 * <p><b>What this suite deliberately does not assert:</b> that pages see one moment of the store; a row that moves from one
 * side of the cursor to the other between two pages.
 *
 * @param <S> the type of the store
 */
public abstract class PointsPagingSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final Instant AT = PointsSamples.NOW;
    private static final int MANY = 60;
    private static final int MANY_PAGES = 1_000;

    /** One row of each read. */
    private record Row(PointsAccount account, Posting posting) {}

    /** A read in pages of so many, with the rows as that read has them, and the text of their ids. */
    private enum PagedRead {
        POSTINGS {
            @Override
            Page<?> page(Ledger ledger, Optional<Cursor> after, int limit) {
                return ledger.scan(Samples.FIRST, Samples.LAST, after, limit);
            }

            @Override
            Object item(Row row) {
                return row.posting();
            }

            @Override
            String id(String member) {
                return "BRANCH/" + member + "#000000000001";
            }
        },
        ACCOUNTS {
            @Override
            Page<?> page(Ledger ledger, Optional<Cursor> after, int limit) {
                return ledger.accounts(after, limit);
            }
        },
        DUE {
            @Override
            Page<?> page(Ledger ledger, Optional<Cursor> after, int limit) {
                return ledger.due(Samples.LAST, after, limit);
            }
        };

        abstract Page<?> page(Ledger ledger, Optional<Cursor> after, int limit);

        Object item(Row row) {
            return row.account();
        }

        String id(String member) {
            return "BRANCH/" + member;
        }

        List<Object> items(List<Row> rows) {
            return rows.stream().map(this::item).toList();
        }

        List<Object> behind(Ledger ledger, Instant at, String member) {
            return new ArrayList<>(page(ledger, Optional.of(new Cursor(at, id(member))), Ledger.ALL)
                    .items());
        }
    }

    /** For implementers. */
    protected PointsPagingSuite() {}

    @Test
    void C29_C55_ids_are_ordered_by_utf16_code_unit() {
        // By code point, or by the bytes of UTF-8, the two-unit character would come last.
        List<String> members = List.of("-1", "0", "10", "9", "A", "Z", "_", "a", "aa", "b", "z", "é", "票", "𠮷", "Ａ");
        List<Row> rows = members.stream().map(member -> row(member, AT)).toList();
        for (int i = 0; i < rows.size(); i++) {
            put(rows.get(i * 7 % rows.size()));
        }

        for (PagedRead read : PagedRead.values()) {
            assertThat(all(read, Ledger.ALL)).as("in one page, %s", read).isEqualTo(read.items(rows));
            for (int i = 0; i < rows.size(); i++) {
                assertThat(read.behind(ledger, AT, members.get(i)))
                        .as("behind %s, %s", members.get(i), read)
                        .isEqualTo(read.items(rows.subList(i + 1, rows.size())));
            }
        }
    }

    @Test
    void C29_C55_it_is_the_text_form_of_a_posting_that_is_ordered() {
        // The mark between account and sequence comes behind the exclamation mark, and before the digits.
        Row longer = put(row("C!", AT));
        Row shorter = put(row("C", AT));
        Row digit = put(row("C1", AT));

        assertThat(ledger.scan()).as("postings").containsExactly(longer.posting(), shorter.posting(), digit.posting());
        assertThat(ledger.accounts())
                .as("accounts")
                .containsExactly(shorter.account(), longer.account(), digit.account());
    }

    @Test
    void C30_C55_rows_of_one_instant_are_neither_lost_nor_doubled() {
        List<Row> rows = putMany(MANY, n -> AT);

        assertAllPages(rows, 1, 7, MANY - 1, MANY, MANY + 1);
    }

    @Test
    void C30_C55_rows_of_many_instants_are_neither_lost_nor_doubled() {
        List<Row> rows = putMany(MANY, n -> AT.plusNanos(n / 7));

        assertAllPages(rows, 1, 2, 7, 13);
    }

    @Test
    void C30_C55_postings_of_one_account_and_instant_are_neither_lost_nor_doubled() {
        Booking booking = samples.first(1).at(AT);
        for (int i = 1; i <= 25; i++) {
            booking.earn(i);
        }
        ledger.book(booking);

        for (int limit : new int[] {1, 4, 24, 25, 26}) {
            assertThat(all(PagedRead.POSTINGS, limit)).as("pages of %d", limit).isEqualTo(booking.postings());
        }
    }

    @Test
    void C30_C42_C55_next_is_absent_exactly_when_nothing_follows() {
        List<Row> rows = putMany(6, n -> AT);

        for (PagedRead read : PagedRead.values()) {
            for (int limit = 1; limit <= 8; limit++) {
                Page<?> page = read.page(ledger, Optional.empty(), limit);
                assertThat(new ArrayList<Object>(page.items()))
                        .as("limit %d, %s", limit, read)
                        .isEqualTo(read.items(rows.subList(0, Math.min(limit, 6))));
                assertThat(page.next().isPresent())
                        .as("whether more follows, limit %d, %s", limit, read)
                        .isEqualTo(limit < 6);
            }
            Page<?> last =
                    read.page(ledger, read.page(ledger, Optional.empty(), 3).next(), 3);
            assertThat(new ArrayList<Object>(last.items()))
                    .as("last page, %s", read)
                    .isEqualTo(read.items(rows.subList(3, 6)));
            assertThat(last.next()).as("behind the last page, %s", read).isEmpty();
        }
    }

    @Test
    void C30_C55_a_page_behind_any_place_begins_there() {
        List<Row> rows = putMany(10, n -> AT.plusNanos(n / 3));

        for (PagedRead read : PagedRead.values()) {
            assertThat(read.behind(ledger, AT.minusNanos(1), "z"))
                    .as("before all, %s", read)
                    .isEqualTo(read.items(rows));
            assertThat(read.behind(ledger, AT, "!"))
                    .as("before the first, %s", read)
                    .isEqualTo(read.items(rows));
            assertThat(read.behind(ledger, AT, "C-101x"))
                    .as("between two rows, %s", read)
                    .isEqualTo(read.items(rows.subList(2, 10)));
            assertThat(read.behind(ledger, AT, "zzz"))
                    .as("between two instants, %s", read)
                    .isEqualTo(read.items(rows.subList(3, 10)));
            assertThat(read.behind(ledger, AT.plusNanos(3), "C-109"))
                    .as("behind the last, %s", read)
                    .isEmpty();
        }
    }

    @Test
    void C50_C52_C55_a_page_stays_within_the_bounds() {
        List<Row> rows = putMany(10, AT::plusNanos);
        Optional<Cursor> fourthPosting = Optional.of(new Cursor(AT.plusNanos(3), "BRANCH/C-103#000000000001"));
        Optional<Cursor> fourthAccount = Optional.of(new Cursor(AT.plusNanos(3), "BRANCH/C-103"));
        Optional<Cursor> beforeAll = Optional.of(new Cursor(AT.minusNanos(1), "BRANCH/C-100#000000000001"));

        assertThat(ledger.due(AT.plusNanos(6), fourthAccount, 9).items())
                .as("due")
                .isEqualTo(PagedRead.DUE.items(rows.subList(4, 7)));
        assertThat(ledger.due(AT.plusNanos(6), fourthAccount, 3).next())
                .as("behind the last due")
                .isEmpty();
        assertThat(ledger.scan(AT.plusNanos(1), AT.plusNanos(6), fourthPosting, 9)
                        .items())
                .as("postings")
                .isEqualTo(PagedRead.POSTINGS.items(rows.subList(4, 6)));
        assertThat(ledger.scan(AT.plusNanos(1), AT.plusNanos(6), fourthPosting, 2)
                        .next())
                .as("behind the last posting")
                .isEmpty();
        assertThat(ledger.scan(AT.plusNanos(2), AT.plusNanos(6), beforeAll, 9).items())
                .as("postings from a place before the span")
                .isEqualTo(PagedRead.POSTINGS.items(rows.subList(2, 6)));
    }

    @Test
    void C31_C55_accounts_that_vanish_or_change_between_pages_hide_nothing() {
        List<Row> rows = putMany(12, n -> AT);
        List<Object> all = PagedRead.DUE.items(rows);
        Page<PointsAccount> first = ledger.due(AT, Optional.empty(), 4);
        // A sweep does just this: what it has dealt with is due no more when it reads on.
        first.items().forEach(account -> ledger.book(Booking.on(account).asleep()));
        Page<PointsAccount> second = ledger.due(AT, first.next(), 4);
        second.items().forEach(account -> ledger.book(Booking.on(account).waking(AT.plusSeconds(60))));
        Page<PointsAccount> third = ledger.due(AT, second.next(), 4);

        assertThat(first.items()).as("first page").isEqualTo(all.subList(0, 4));
        assertThat(second.items()).as("second page").isEqualTo(all.subList(4, 8));
        assertThat(third.items()).as("third page").isEqualTo(all.subList(8, 12));
        assertThat(third.next()).as("behind the third page").isEmpty();
    }

    @Test
    void C31_C55_rows_that_appear_before_the_cursor_double_nothing() {
        List<Row> rows = putMany(6, n -> AT);
        for (PagedRead read : PagedRead.values()) {
            Page<?> first = read.page(ledger, Optional.empty(), 3);
            Object last = first.items().get(2);
            put(row("before-" + read, AT.minusSeconds(1)));
            List<Object> all = read.items(rows);

            assertThat(new ArrayList<Object>(read.page(ledger, first.next(), 9).items()))
                    .as("second page, %s", read)
                    .isEqualTo(all.subList(all.indexOf(last) + 1, 6));
        }
    }

    @Test
    void C31_C55_rows_that_appear_behind_the_cursor_are_returned() {
        List<Row> rows = new ArrayList<>(putMany(6, n -> AT));
        for (PagedRead read : PagedRead.values()) {
            Page<?> first = read.page(ledger, Optional.empty(), 3);
            rows.add(put(row("D-" + rows.size(), AT)));

            assertThat(new ArrayList<Object>(read.page(ledger, first.next(), 99).items()))
                    .as("second page, %s", read)
                    .isEqualTo(read.items(rows.subList(3, rows.size())));
        }
    }

    /** Rows C-100 and on, stored in another order than they are returned. */
    private List<Row> putMany(int count, IntFunction<Instant> at) {
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(n -> row("C-" + (100 + n), at.apply(n)))
                .toList();
        for (int i = 0; i < count; i++) {
            // 7 has no factor in common with any count used here.
            put(rows.get((i * 7 + 3) % count));
        }
        return rows;
    }

    private Row row(String member, Instant at) {
        Booking booking = booking(member, at);
        return new Row(booking.account(), booking.last());
    }

    private Row put(Row row) {
        ledger.commit(ledger.changes().addPointsAccount(row.account()).addPosting(row.posting()));
        return row;
    }

    private Booking booking(String member, Instant at) {
        return Booking.on(samples.open(PointsSamples.id(member), at))
                .at(at)
                .waking(at)
                .earn(10);
    }

    private void assertAllPages(List<Row> rows, int... limits) {
        for (PagedRead read : PagedRead.values()) {
            for (int limit : limits) {
                assertThat(all(read, limit)).as("pages of %d, %s", limit, read).isEqualTo(read.items(rows));
            }
        }
    }

    private List<Object> all(PagedRead read, int limit) {
        List<Object> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int pages = 0;
        do {
            Page<?> page = read.page(ledger, after, limit);
            all.addAll(page.items());
            after = page.next();
            assertThat(++pages).as("pages until the last one").isLessThan(MANY_PAGES);
        } while (after.isPresent());
        return all;
    }
}
