package io.yangke.crm.tck.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractSuite;
import io.yangke.crm.tck.Desk;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Places, cursors and limits, of every read in pages.
 *
 * <p><b>What this suite deliberately does not assert:</b> that pages see one moment of the store; a row that moves from one
 * side of the cursor to the other between two pages.
 *
 * @param <S> the type of the store
 */
public abstract class PagingSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final Instant AT = Samples.RECEIVED;
    private static final int MANY = 60;

    /** A read in pages of so many. */
    private interface PagedRead {
        Page<Complaint> page(Optional<Cursor> after, int limit);
    }

    /** For implementers. */
    protected PagingSuite() {}

    @Test
    void C29_ids_are_ordered_by_utf16_code_unit() {
        // By code point, or by the bytes of UTF-8, the two-unit character would come last.
        List<String> inOrder =
                List.of("!", "-1", "0", "10", "9", "A", "Z", "_", "a", "aa", "b", "z", "é", "票", "𠮷", "Ａ");
        List<Complaint> tickets =
                inOrder.stream().map(id -> sameInstant(TicketId.of(id))).toList();
        for (int i = 0; i < tickets.size(); i++) {
            desk.put(tickets.get(i * 7 % tickets.size()));
        }

        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("on the matter")
                .isEqualTo(tickets);
        reads(desk).forEach((name, read) -> {
            assertThat(read.page(Optional.empty(), Desk.ALL).items())
                    .as("in one page, %s", name)
                    .isEqualTo(tickets);
            for (int i = 0; i < tickets.size(); i++) {
                Cursor after = new Cursor(AT, inOrder.get(i));
                assertThat(read.page(Optional.of(after), Desk.ALL).items())
                        .as("behind %s, %s", inOrder.get(i), name)
                        .isEqualTo(tickets.subList(i + 1, tickets.size()));
            }
        });
    }

    @Test
    void C30_rows_of_one_instant_are_neither_lost_nor_doubled() {
        List<Complaint> all =
                put(IntStream.range(0, MANY).mapToObj(n -> dated(n, AT)).toList());

        assertAllPages(all, 1, 7, MANY - 1, MANY, MANY + 1);
    }

    @Test
    void C30_rows_of_many_instants_are_neither_lost_nor_doubled() {
        List<Complaint> all = put(IntStream.range(0, MANY)
                .mapToObj(n -> dated(n, AT.plusNanos(n / 7)))
                .toList());

        assertAllPages(all, 1, 2, 7, 13);
    }

    @Test
    void C30_C42_next_is_absent_exactly_when_nothing_follows() {
        List<Complaint> all =
                put(IntStream.range(0, 6).mapToObj(n -> dated(n, AT)).toList());

        reads(desk).forEach((name, read) -> {
            for (int limit = 1; limit <= 8; limit++) {
                Page<Complaint> page = read.page(Optional.empty(), limit);
                assertThat(page.items()).as("limit %d, %s", limit, name).isEqualTo(all.subList(0, Math.min(limit, 6)));
                assertThat(page.next().isPresent())
                        .as("whether more follows, limit %d, %s", limit, name)
                        .isEqualTo(limit < 6);
            }
            Page<Complaint> last = read.page(read.page(Optional.empty(), 3).next(), 3);
            assertThat(last.items()).as("last page, %s", name).isEqualTo(all.subList(3, 6));
            assertThat(last.next()).as("behind the last page, %s", name).isEmpty();
        });
    }

    @Test
    void C30_a_page_behind_any_place_begins_there() {
        List<Complaint> all = put(IntStream.range(0, 10)
                .mapToObj(n -> dated(n, AT.plusNanos(n / 3)))
                .toList());

        reads(desk).forEach((name, read) -> {
            assertThat(behind(read, AT.minusNanos(1), "z"))
                    .as("before all, %s", name)
                    .isEqualTo(all);
            assertThat(behind(read, AT, "!")).as("before the first, %s", name).isEqualTo(all);
            assertThat(behind(read, AT, "T-101x"))
                    .as("between two rows, %s", name)
                    .isEqualTo(all.subList(2, 10));
            assertThat(behind(read, AT, "zzz"))
                    .as("between two instants, %s", name)
                    .isEqualTo(all.subList(3, 10));
            assertThat(behind(read, AT.plusNanos(3), "T-109"))
                    .as("behind the last, %s", name)
                    .isEmpty();
            assertThat(behind(read, Instant.parse("9999-01-01T00:00:00Z"), "T-109"))
                    .as("far behind, %s", name)
                    .isEmpty();
        });
    }

    @Test
    void C23_C25_C30_a_page_stays_within_the_bounds() {
        List<Complaint> all = put(
                IntStream.range(0, 10).mapToObj(n -> dated(n, AT.plusNanos(n))).toList());
        Optional<Cursor> fourth = Optional.of(new Cursor(AT.plusNanos(3), "T-103"));
        Optional<Cursor> beforeAll = Optional.of(new Cursor(AT.minusNanos(1), "T-100"));

        assertThat(desk.due(AT.plusNanos(6), fourth, 9).items()).as("due").isEqualTo(all.subList(4, 7));
        assertThat(desk.due(AT.plusNanos(6), fourth, 3).next())
                .as("behind the last due")
                .isEmpty();
        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, AT.plusNanos(1), AT.plusNanos(6), fourth, 9)
                            .items())
                    .as("by %s", date)
                    .isEqualTo(all.subList(4, 6));
            assertThat(desk.scan(date, AT.plusNanos(1), AT.plusNanos(6), fourth, 2)
                            .next())
                    .as("behind the last by %s", date)
                    .isEmpty();
            assertThat(desk.scan(date, AT.plusNanos(2), AT.plusNanos(6), beforeAll, 9)
                            .items())
                    .as("from a place before the span, by %s", date)
                    .isEqualTo(all.subList(2, 6));
        }
    }

    @Test
    void C31_rows_that_vanish_or_change_between_pages_hide_nothing() {
        List<Complaint> all =
                put(IntStream.range(0, 12).mapToObj(n -> dated(n, AT)).toList());
        Page<Complaint> first = desk.due(AT, Optional.empty(), 4);
        // A sweep does just this: what it has dealt with is due no more when it reads on.
        first.items().forEach(ticket -> desk.put(Samples.asleep(Samples.next(ticket))));
        Page<Complaint> second = desk.due(AT, first.next(), 4);
        second.items().forEach(ticket -> desk.put(Samples.waking(Samples.next(ticket), AT.plusSeconds(60))));
        Page<Complaint> third = desk.due(AT, second.next(), 4);

        assertThat(first.items()).as("first page").isEqualTo(all.subList(0, 4));
        assertThat(second.items()).as("second page").isEqualTo(all.subList(4, 8));
        assertThat(third.items()).as("third page").isEqualTo(all.subList(8, 12));
        assertThat(third.next()).as("behind the third page").isEmpty();
    }

    @Test
    void C31_the_row_of_the_cursor_itself_may_vanish() {
        List<Complaint> all =
                put(IntStream.range(0, 6).mapToObj(n -> dated(n, AT)).toList());
        Page<Complaint> first = desk.due(AT, Optional.empty(), 2);
        desk.put(Samples.asleep(Samples.next(all.get(1))));

        assertThat(desk.due(AT, first.next(), 9).items()).as("second page").isEqualTo(all.subList(2, 6));
    }

    @Test
    void C31_rows_that_appear_before_the_cursor_double_nothing() {
        List<Complaint> all =
                put(IntStream.range(3, 9).mapToObj(n -> dated(n, AT)).toList());
        reads(desk).forEach((name, read) -> {
            Page<Complaint> first = read.page(Optional.empty(), 3);
            int n = name.hashCode() & 0xff;
            desk.put(dated(1_000 + n, AT.minusSeconds(1)));
            assertThat(read.page(first.next(), 9).items())
                    .as("second page, %s", name)
                    .containsExactlyElementsOf(behindIn(all, first));
        });
    }

    @Test
    void C31_rows_that_appear_behind_the_cursor_are_returned() {
        List<Complaint> all = new ArrayList<>(
                put(IntStream.range(0, 6).mapToObj(n -> dated(n, AT)).toList()));
        reads(desk).forEach((name, read) -> {
            Page<Complaint> first = read.page(Optional.empty(), 3);
            Complaint late = dated(500 + all.size(), AT);
            desk.put(late);
            all.add(late);
            assertThat(read.page(first.next(), 99).items())
                    .as("second page, %s", name)
                    .isEqualTo(all.subList(3, all.size()));
        });
    }

    private static List<Complaint> behindIn(List<Complaint> all, Page<Complaint> page) {
        Complaint last = page.items().get(page.items().size() - 1);
        return all.subList(all.indexOf(last) + 1, all.size());
    }

    private static List<Complaint> behind(PagedRead read, Instant at, String id) {
        return read.page(Optional.of(new Cursor(at, id)), Desk.ALL).items();
    }

    private void assertAllPages(List<Complaint> all, int... limits) {
        reads(desk).forEach((name, read) -> {
            for (int limit : limits) {
                assertThat(Desk.allPages(after -> read.page(after, limit)))
                        .as("all pages of %d, %s", limit, name)
                        .isEqualTo(all);
            }
        });
    }

    /** Every read in pages, over all tickets there are. */
    private static Map<String, PagedRead> reads(Desk desk) {
        Map<String, PagedRead> reads = new LinkedHashMap<>();
        reads.put("due", (after, limit) -> desk.due(Samples.LAST, after, limit));
        for (TicketDate date : TicketDate.values()) {
            reads.put("by " + date, (after, limit) -> desk.scan(date, Samples.FIRST, Samples.LAST, after, limit));
        }
        return reads;
    }

    /** Puts tickets in an order of their own and returns them in the order given. */
    private List<Complaint> put(List<Complaint> tickets) {
        List<Complaint> shuffled = new ArrayList<>(tickets);
        Collections.shuffle(shuffled, new Random(20_260_930));
        desk.commit(desk.changes().addAllComplaints(shuffled));
        return tickets;
    }

    private Complaint sameInstant(TicketId id) {
        return Samples.waking(Samples.assigned(samples.ticket(id), AT), AT);
    }

    private Complaint dated(int n, Instant at) {
        return Samples.received(Samples.waking(Samples.assigned(samples.ticket(100 + n), at), at), at);
    }
}
