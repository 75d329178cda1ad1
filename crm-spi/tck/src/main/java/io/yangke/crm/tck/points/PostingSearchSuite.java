package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Postings by the posting they are about, and by document.
 *
 * <p><b>What this suite deliberately does not assert:</b> how many postings one may be about before a search becomes slow.
 *
 * @param <S> the type of the store
 */
public abstract class PostingSearchSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final Instant AT = PointsSamples.NOW;
    private static final PostingId EARLIER = PointsSamples.posting(1, 1);

    /** For implementers. */
    protected PostingSearchSuite() {}

    @Test
    void C48_postings_of_every_kind_about_a_posting_are_found() {
        Booking booking = samples.first(1).earn(100).hold(40);
        PostingId hold = booking.last().id();
        booking.release(hold, false);
        Posting release = booking.last();
        booking.hold(30);
        PostingId second = booking.last().id();
        booking.capture(second);
        Posting capture = booking.last();
        booking.refund(capture);
        Posting refund = booking.last();
        booking.takeBack(EARLIER, 50);
        Posting takeBack = booking.last();
        booking.record(new Movement.Activated(EARLIER));
        ledger.book(booking);

        assertThat(ledger.about(hold)).as("about the hold that was released").containsExactly(release);
        assertThat(ledger.about(second)).as("about the hold that was captured").containsExactly(capture);
        assertThat(ledger.about(capture.id())).as("about the redemption").containsExactly(refund);
        assertThat(ledger.about(EARLIER)).as("about the earning").containsExactly(takeBack, booking.last());
    }

    @Test
    void C48_postings_about_a_posting_are_found_on_every_account() {
        Booking one = samples.first(1).earn(100).takeBack(EARLIER, 10);
        Booking two = samples.first(2).earn(100).takeBack(EARLIER, 20);
        Booking three = samples.first(3).earn(100).takeBack(EARLIER, 30);
        ledger.book(three, one);
        ledger.book(two);

        assertThat(ledger.about(EARLIER)).as("about the earning").containsExactly(one.last(), two.last(), three.last());
    }

    @Test
    void C48_postings_about_other_postings_are_left_out() {
        Booking booking = samples.first(1);
        for (int sequence : new int[] {1, 2, 10, 11, 12}) {
            booking.record(new Movement.Activated(PointsSamples.posting(1, sequence)));
            booking.record(new Movement.Activated(PointsSamples.posting(11, sequence)));
        }
        ledger.book(booking);
        List<Posting> all = booking.postings();

        assertThat(ledger.about(EARLIER)).as("about C-1#1").containsExactly(all.get(0));
        assertThat(ledger.about(PointsSamples.posting(1, 11)))
                .as("about C-1#11")
                .containsExactly(all.get(6));
        assertThat(ledger.about(PointsSamples.posting(11, 1)))
                .as("about C-11#1")
                .containsExactly(all.get(1));
        assertThat(ledger.about(PointsSamples.posting(1, 3))).as("about C-1#3").isEmpty();
        assertThat(ledger.about(PointsSamples.posting(2, 1))).as("about C-2#1").isEmpty();
    }

    @Test
    void C48_postings_about_a_posting_come_in_order_of_recording_then_of_id() {
        Movement about = new Movement.Activated(EARLIER);
        Booking third = samples.first(3).at(AT).record(about);
        Booking first =
                samples.first(2).at(AT).record(about).at(AT.minusNanos(1)).record(about);
        Booking last = samples.first(10).at(AT, AT.plusNanos(1)).record(about);
        ledger.book(last);
        ledger.book(third);
        ledger.book(first);

        assertThat(ledger.about(EARLIER))
                .as("about the earning")
                .containsExactly(first.last(), first.postings().get(0), third.last(), last.last());
    }

    @Test
    void C49_postings_of_every_kind_with_a_document_are_found() {
        Booking booking = samples.first(1)
                .earn(100, PointsSamples.INVOICE)
                .redeem(10, PointsSamples.INVOICE)
                .hold(20, PointsSamples.INVOICE);
        booking.capture(booking.last().id());
        ledger.book(booking);

        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .isEqualTo(booking.postings());
    }

    @Test
    void C49_postings_with_a_document_are_found_on_every_account() {
        Booking one = samples.first(1).earn(100, PointsSamples.INVOICE);
        Booking two = samples.first(2).earn(100, PointsSamples.INVOICE);
        ledger.book(two);
        ledger.book(one);

        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .containsExactly(one.last(), two.last());
    }

    @Test
    void C35_C49_postings_with_other_documents_are_left_out() {
        List<String> alike = List.of("INV-1", "inv-1", "INV-11", "INV-", "ＩNV-1", "INV-1%", "INV_1", "INV-𠮷");
        Booking booking = samples.first(1).earn(100).redeem(5);
        alike.forEach(id -> booking.earn(10, DocumentId.of(id)));
        ledger.book(booking);

        for (int i = 0; i < alike.size(); i++) {
            assertThat(ledger.ofDocument(DocumentId.of(alike.get(i))))
                    .as("with %s", alike.get(i))
                    .containsExactly(booking.postings().get(2 + i));
        }
        assertThat(ledger.ofDocument(DocumentId.of("INV-2"))).as("with INV-2").isEmpty();
    }

    @Test
    void C49_postings_with_a_document_come_in_order_of_recording_then_of_id() {
        Booking one = samples.first(1).at(AT).earn(1, PointsSamples.INVOICE).at(AT.minusSeconds(1));
        one.earn(2, PointsSamples.INVOICE);
        Booking two = samples.first(2).at(AT.minusSeconds(1)).earn(3, PointsSamples.INVOICE);
        Booking ten = samples.first(10).at(AT.minusSeconds(9), AT).earn(4, PointsSamples.INVOICE);
        ledger.book(ten, one);
        ledger.book(two);

        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .containsExactly(one.last(), two.last(), one.postings().get(0), ten.last());
    }

    @Test
    void C45_C48_C49_a_refused_booking_is_not_found() {
        ledger.book(samples.first(1).earn(100));
        ledger.refusesAsStale(
                ledger.changes(samples.first(1).earn(60, PointsSamples.INVOICE).takeBack(EARLIER, 10)));

        assertThat(ledger.ofDocument(PointsSamples.INVOICE))
                .as("with the invoice")
                .isEmpty();
        assertThat(ledger.about(EARLIER)).as("about the earning").isEmpty();
        assertThat(ledger.posting(EARLIER)).as("the earning").isPresent();
    }
}
