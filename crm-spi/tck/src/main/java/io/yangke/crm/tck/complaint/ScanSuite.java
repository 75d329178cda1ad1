package io.yangke.crm.tck.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractSuite;
import io.yangke.crm.tck.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tickets by date: what an assessment counts.
 *
 * <p><b>What this suite deliberately does not assert:</b> anything of spans that end before they begin.
 *
 * @param <S> the type of the store
 */
public abstract class ScanSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final Instant FROM = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-09-30T16:00:00Z");

    /** For implementers. */
    protected ScanSuite() {}

    @Test
    void C25_a_span_includes_its_begin_and_excludes_its_end() {
        for (TicketDate date : TicketDate.values()) {
            int first = 100 * (1 + date.ordinal());
            Complaint atBegin = dated(first, date, FROM);
            Complaint justBeforeEnd = dated(first + 1, date, UNTIL.minusNanos(1));
            desk.put(dated(first + 2, date, FROM.minusNanos(1)), atBegin, justBeforeEnd, dated(first + 3, date, UNTIL));

            assertThat(desk.scan(date, FROM, UNTIL)).as("by %s", date).containsExactly(atBegin, justBeforeEnd);
            assertThat(desk.scan(date, FROM, FROM)).as("empty span by %s", date).isEmpty();
        }
    }

    @Test
    void C25_the_two_dates_are_told_apart() {
        Complaint assignedLater = Samples.assigned(Samples.received(samples.ticket(1), FROM), UNTIL);
        Complaint assignedWithin = Samples.assigned(Samples.received(samples.ticket(2), FROM.minusNanos(1)), FROM);
        desk.put(assignedLater, assignedWithin);

        assertThat(desk.scan(TicketDate.RECEIVED, FROM, UNTIL)).as("received").containsExactly(assignedLater);
        assertThat(desk.scan(TicketDate.ASSIGNED, FROM, UNTIL)).as("assigned").containsExactly(assignedWithin);
    }

    @Test
    void C25_tickets_never_assigned_are_left_out_by_that_date() {
        Complaint unassigned = samples.ticket(1);
        Complaint assigned = Samples.assigned(samples.ticket(2), Samples.RECEIVED);
        desk.put(unassigned, assigned);

        assertThat(desk.scan(TicketDate.ASSIGNED, Samples.FIRST, Samples.LAST))
                .as("assigned")
                .containsExactly(assigned);
        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("received")
                .containsExactly(unassigned, assigned);
    }

    @Test
    void C25_tickets_of_every_kind_and_status_are_returned_awake_or_asleep() {
        List<Complaint> all = new ArrayList<>();
        for (TicketStatus status : TicketStatus.values()) {
            for (TicketKind kind : TicketKind.values()) {
                Complaint ticket = dated(100 + all.size(), TicketDate.ASSIGNED, FROM)
                        .withKind(kind)
                        .withStatus(status);
                all.add(all.size() % 3 == 0 ? Samples.asleep(ticket) : ticket);
            }
        }
        desk.commit(desk.changes().addAllComplaints(all));

        assertThat(desk.scan(TicketDate.RECEIVED, Samples.FIRST, Samples.LAST))
                .as("received")
                .isEqualTo(all);
        assertThat(desk.scan(TicketDate.ASSIGNED, Samples.FIRST, Samples.LAST))
                .as("assigned")
                .isEqualTo(all);
    }

    @Test
    void C25_tickets_come_in_order_of_the_date_then_of_id() {
        for (TicketDate date : TicketDate.values()) {
            int tens = 10 * date.ordinal();
            List<Complaint> inOrder = List.of(
                    dated(tens + 3, date, FROM),
                    dated(tens + 1, date, FROM.plusNanos(1)),
                    dated(tens + 2, date, FROM.plusNanos(1)),
                    dated(tens + 4, date, FROM.plus(Duration.ofDays(1))));
            desk.put(inOrder.get(3), inOrder.get(2), inOrder.get(0), inOrder.get(1));

            assertThat(desk.scan(date, FROM, UNTIL)).as("by %s", date).isEqualTo(inOrder);
        }
    }

    @Test
    void C25_C28_a_ticket_is_found_at_the_date_it_has_now() {
        desk.put(samples.ticket(1));
        assertThat(desk.scan(TicketDate.ASSIGNED, Samples.FIRST, Samples.LAST))
                .as("before it was assigned")
                .isEmpty();

        Complaint assigned = Samples.assigned(Samples.next(samples.ticket(1)), FROM);
        desk.put(assigned);
        assertThat(desk.scan(TicketDate.ASSIGNED, FROM, UNTIL)).as("assigned").containsExactly(assigned);
        assertThat(desk.scan(TicketDate.RECEIVED, FROM, UNTIL)).as("received").containsExactly(assigned);

        Complaint corrected = Samples.assigned(Samples.next(assigned), UNTIL);
        desk.put(corrected);
        assertThat(desk.scan(TicketDate.ASSIGNED, FROM, UNTIL))
                .as("at the former date")
                .isEmpty();
        assertThat(desk.scan(TicketDate.ASSIGNED, UNTIL, Samples.LAST))
                .as("at the date")
                .containsExactly(corrected);
    }

    /** A ticket with this date; where it is the date of assignment the ticket was received long before. */
    private Complaint dated(int n, TicketDate date, Instant at) {
        return date == TicketDate.RECEIVED
                ? Samples.received(samples.ticket(n), at)
                : Samples.assigned(Samples.received(samples.ticket(n), Instant.EPOCH), at);
    }
}
