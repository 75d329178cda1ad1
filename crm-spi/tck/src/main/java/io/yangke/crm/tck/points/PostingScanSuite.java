package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The journals of all accounts by time of recording: what books are made from.
 *
 * <p><b>What this suite deliberately does not assert:</b> how fast a month is found among ten years.
 *
 * @param <S> the type of the store
 */
public abstract class PostingScanSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final Instant AT = PointsSamples.NOW;

    /** For implementers. */
    protected PostingScanSuite() {}

    @Test
    void C33_C50_a_span_begins_inclusive_and_ends_exclusive_to_the_nanosecond() {
        Posting posting = put(samples.first(1).at(AT).earn(100));

        assertThat(ledger.scan(AT, AT.plusNanos(1))).as("from the instant").containsExactly(posting);
        assertThat(ledger.scan(AT.minusNanos(1), AT)).as("until the instant").isEmpty();
        assertThat(ledger.scan(AT.plusNanos(1), Samples.LAST))
                .as("from a nanosecond later")
                .isEmpty();
        assertThat(ledger.scan(AT, AT)).as("a span of nothing").isEmpty();
        assertThat(ledger.scan(AT.plusNanos(1), AT))
                .as("a span that ends before it begins")
                .isEmpty();
    }

    @Test
    void C33_C50_bounds_may_be_any_instant() {
        Posting posting = put(samples.first(1).earn(100));

        assertThat(ledger.scan(Instant.MIN, Instant.MAX)).as("of all times").containsExactly(posting);
        assertThat(ledger.scan(Instant.MIN, AT)).as("of all times before").isEmpty();
    }

    @Test
    void C50_it_is_the_time_of_recording_that_counts() {
        Instant month = Instant.parse("2026-08-31T16:00:00Z");
        Posting late = put(samples.first(1)
                .at(month.minusSeconds(60), month.plusSeconds(60))
                .earn(100));

        assertThat(ledger.scan(month, Samples.LAST)).as("recorded since").containsExactly(late);
        assertThat(ledger.scan(Samples.FIRST, month)).as("recorded before").isEmpty();
    }

    @Test
    void C50_postings_of_all_accounts_come_in_order_of_recording_then_of_id() {
        Booking two = samples.first(2).at(AT).earn(1).earn(2);
        Booking ten = samples.first(10).at(AT).earn(3).at(AT.minusNanos(1)).earn(4);
        Booking one = samples.first(1).at(AT.plusNanos(1)).earn(5);
        ledger.book(one);
        ledger.book(two, ten);

        assertThat(ledger.scan())
                .as("all postings")
                .containsExactly(
                        ten.last(), ten.postings().get(0), two.postings().get(0), two.last(), one.last());
    }

    @Test
    void C50_postings_recorded_late_stand_in_their_place() {
        Posting first = put(samples.first(1).at(AT).earn(1));
        Posting third = put(samples.first(2).at(AT.plusSeconds(20)).earn(2));
        assertThat(ledger.scan()).as("before").containsExactly(first, third);
        Posting second = put(samples.first(3).at(AT.plusSeconds(10)).earn(3));
        Posting earliest = put(samples.first(4).at(AT.minusSeconds(10)).earn(4));

        assertThat(ledger.scan()).as("after").containsExactly(earliest, first, second, third);
    }

    @Test
    void C50_postings_of_every_kind_are_found() {
        Booking booking = samples.first(1);
        PointsSamples.movements().forEach(booking::record);
        ledger.book(booking);

        assertThat(ledger.scan()).as("all postings").isEqualTo(booking.postings());
        assertThat(ledger.scan().stream().map(posting -> posting.what().kind()))
                .as("kinds")
                .contains(Movement.Kind.values());
    }

    @Test
    void C50_postings_of_former_versions_of_an_account_are_found() {
        Booking first = samples.first(1).earn(100);
        PointsAccount account = ledger.book(first);
        Booking second = Booking.on(account).redeem(40);
        ledger.book(second);

        assertThat(ledger.scan()).as("all postings").isEqualTo(List.of(first.last(), second.last()));
    }

    private Posting put(Booking booking) {
        ledger.book(booking);
        return booking.last();
    }
}
