package io.yangke.crm.tck.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractSuite;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What wakes when: the index a sweep lives on.
 *
 * <p><b>What this suite deliberately does not assert:</b> how fast a due ticket is found among a million others.
 *
 * @param <S> the type of the store
 */
public abstract class DueTicketsSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final Instant NOON = Instant.parse("2026-09-30T04:00:00Z");

    /** For implementers. */
    protected DueTicketsSuite() {}

    @Test
    void C23_a_ticket_is_due_from_its_wake_on_inclusive() {
        Complaint ticket = Samples.waking(samples.ticket(1), NOON);
        desk.put(ticket);

        assertThat(desk.due(NOON.minusSeconds(1))).as("a second before").isEmpty();
        assertThat(desk.due(NOON)).as("at the instant").containsExactly(ticket);
        assertThat(desk.due(NOON.plusSeconds(1))).as("a second after").containsExactly(ticket);
    }

    @Test
    void C23_tickets_that_never_wake_are_left_out() {
        Complaint waking = samples.ticket(2);
        desk.put(Samples.asleep(samples.ticket(1)), waking, Samples.asleep(samples.ticket(3)));

        assertThat(desk.due(Samples.LAST)).as("due").containsExactly(waking);
    }

    @Test
    void C23_tickets_of_every_status_are_due() {
        List<Complaint> all = new ArrayList<>();
        for (TicketStatus status : TicketStatus.values()) {
            all.add(samples.ticket(100 + all.size()).withStatus(status));
        }
        desk.commit(desk.changes().addAllComplaints(all));

        assertThat(desk.due(Samples.LAST)).as("due").isEqualTo(all);
    }

    @Test
    void C23_due_tickets_come_in_order_of_wake_then_of_id() {
        List<Complaint> inOrder = List.of(
                Samples.waking(samples.ticket(3), NOON.minusSeconds(60)),
                Samples.waking(samples.ticket(10), NOON),
                Samples.waking(samples.ticket(2), NOON),
                Samples.waking(samples.ticket(1), NOON.plusNanos(1)));
        desk.put(inOrder.get(2), inOrder.get(3));
        desk.put(inOrder.get(1), inOrder.get(0));

        assertThat(desk.due(NOON.plusSeconds(60))).as("due").isEqualTo(inOrder);
    }

    @Test
    void C24_the_next_wake_is_the_earliest() {
        assertThat(desk.nextWake()).as("without tickets").isEmpty();
        desk.put(Samples.asleep(samples.ticket(1)));
        assertThat(desk.nextWake()).as("with a ticket that never wakes").isEmpty();

        desk.put(Samples.waking(samples.ticket(2), NOON));
        assertThat(desk.nextWake()).as("with one").contains(NOON);
        desk.put(Samples.waking(samples.ticket(3), NOON.minusNanos(1)));
        assertThat(desk.nextWake()).as("with an earlier one").contains(NOON.minusNanos(1));
        desk.put(Samples.waking(samples.ticket(4), NOON.plusSeconds(1)));
        assertThat(desk.nextWake()).as("with a later one").contains(NOON.minusNanos(1));
    }

    @Test
    void C24_C28_the_next_wake_follows_the_tickets() {
        Complaint first = Samples.waking(samples.ticket(1), NOON);
        Complaint second = Samples.waking(samples.ticket(2), NOON.plusSeconds(10));
        desk.put(first, second);

        first = Samples.waking(Samples.next(first), NOON.plusSeconds(20));
        desk.put(first);
        assertThat(desk.nextWake()).as("after the first was put off").contains(NOON.plusSeconds(10));
        desk.put(Samples.asleep(Samples.next(second)));
        assertThat(desk.nextWake()).as("after the second went to sleep").contains(NOON.plusSeconds(20));
        desk.put(Samples.asleep(Samples.next(first)));
        assertThat(desk.nextWake()).as("after both went to sleep").isEmpty();
    }

    @Test
    void C23_C28_a_ticket_is_due_at_its_latest_wake_only() {
        Complaint ticket = Samples.waking(samples.ticket(1), NOON);
        desk.put(ticket);
        Complaint later = Samples.waking(Samples.next(ticket), NOON.plusSeconds(60));
        desk.put(later);
        assertThat(desk.due(NOON)).as("due at the former wake").isEmpty();
        assertThat(desk.due(NOON.plusSeconds(60))).as("due at the later wake").containsExactly(later);

        Complaint earlier = Samples.waking(Samples.next(later), NOON.minusSeconds(60));
        desk.put(earlier);
        assertThat(desk.due(NOON.minusSeconds(60)))
                .as("due at the earlier wake")
                .containsExactly(earlier);
        desk.put(Samples.asleep(Samples.next(earlier)));
        assertThat(desk.due(Samples.LAST)).as("due after it went to sleep").isEmpty();
    }

    @Test
    void C23_C28_a_due_ticket_comes_in_its_latest_version() {
        desk.put(samples.ticket(1));
        desk.put(Samples.next(samples.ticket(1)));

        assertThat(desk.due(Samples.LAST)).as("due").containsExactly(Samples.next(samples.ticket(1)));
    }
}
