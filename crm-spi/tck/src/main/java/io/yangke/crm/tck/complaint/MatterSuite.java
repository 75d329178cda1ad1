package io.yangke.crm.tck.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ContractSuite;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tickets and customers on a matter.
 *
 * <p><b>What this suite deliberately does not assert:</b> which customers are returned beyond the limit, and their order.
 *
 * @param <S> the type of the store
 */
public abstract class MatterSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final MatterKey OTHER_MATTER = MatterKey.of("paint");

    /** For implementers. */
    protected MatterSuite() {}

    @Test
    void C26_only_tickets_of_that_customer_on_that_matter_are_returned() {
        Complaint both = samples.ticket(1);
        desk.put(
                both,
                Samples.on(samples.ticket(2), customer(2), Samples.MATTER),
                Samples.on(samples.ticket(3), Samples.CUSTOMER, OTHER_MATTER),
                Samples.on(samples.ticket(4), customer(2), OTHER_MATTER));

        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("both fit")
                .containsExactly(both);
        assertThat(desk.ticketsOnMatter(customer(3), Samples.MATTER))
                .as("no such customer")
                .isEmpty();
        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, MatterKey.of("noise")))
                .as("no such matter")
                .isEmpty();
    }

    @Test
    void C26_tickets_of_every_kind_and_status_are_returned() {
        List<Complaint> all = new ArrayList<>();
        for (TicketStatus status : TicketStatus.values()) {
            for (TicketKind kind : TicketKind.values()) {
                all.add(samples.ticket(100 + all.size()).withStatus(status).withKind(kind));
            }
        }
        desk.commit(desk.changes().addAllComplaints(all));

        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("tickets")
                .isEqualTo(all);
    }

    @Test
    void C26_tickets_come_in_order_of_receipt_then_of_id() {
        Instant early = Samples.RECEIVED.minusSeconds(60);
        Instant late = Samples.RECEIVED.plusSeconds(60);
        List<Complaint> inOrder = List.of(
                Samples.received(samples.ticket(9), early),
                Samples.received(samples.ticket(10), Samples.RECEIVED),
                Samples.received(samples.ticket(2), Samples.RECEIVED),
                Samples.received(samples.ticket(1), late));
        desk.put(inOrder.get(3), inOrder.get(2), inOrder.get(1));
        desk.put(inOrder.get(0));

        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("tickets")
                .isEqualTo(inOrder);
    }

    @Test
    void C26_C28_tickets_come_in_their_latest_version() {
        Complaint next = Samples.next(samples.ticket(1));
        desk.put(samples.ticket(1));
        desk.put(next);

        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("tickets")
                .containsExactly(next);
    }

    @Test
    void C27_customers_of_complaints_are_returned_once_each() {
        desk.put(
                samples.ticket(1),
                samples.ticket(2),
                Samples.on(samples.ticket(3), customer(2), Samples.MATTER),
                Samples.on(samples.ticket(4), customer(3), OTHER_MATTER));

        assertThat(customers(99)).as("customers").containsExactlyInAnyOrder(Samples.CUSTOMER, customer(2));
    }

    @Test
    void C27_customers_with_consultations_only_are_left_out() {
        desk.put(
                samples.ticket(1),
                Samples.on(samples.ticket(2), customer(2), Samples.MATTER).withKind(TicketKind.CONSULTATION));

        assertThat(customers(99)).as("customers").containsExactly(Samples.CUSTOMER);
    }

    @Test
    void C27_receipt_is_counted_from_the_instant_on_inclusive() {
        desk.put(
                Samples.received(
                        Samples.on(samples.ticket(1), customer(1), Samples.MATTER), Samples.RECEIVED.minusNanos(1)),
                Samples.received(Samples.on(samples.ticket(2), customer(2), Samples.MATTER), Samples.RECEIVED),
                Samples.received(
                        Samples.on(samples.ticket(3), customer(3), Samples.MATTER), Samples.RECEIVED.plusNanos(1)));

        assertThat(customers(99)).as("customers").containsExactlyInAnyOrder(customer(2), customer(3));
    }

    @Test
    void C27_C42_at_most_so_many_customers_are_returned_and_no_fewer() {
        desk.commit(desk.changes()
                .addAllComplaints(IntStream.rangeClosed(1, 30)
                        .mapToObj(n -> Samples.on(samples.ticket(n), customer(1 + n / 3), Samples.MATTER))
                        .toList()));
        Set<CustomerId> all =
                IntStream.rangeClosed(1, 11).mapToObj(MatterSuite::customer).collect(Collectors.toSet());

        for (int limit = 1; limit <= 12; limit++) {
            assertThat(customers(limit))
                    .as("limit %d", limit)
                    .hasSize(Math.min(limit, 11))
                    .isSubsetOf(all);
        }
    }

    @Test
    void C27_C28_a_consultation_that_became_a_complaint_counts() {
        Complaint consultation = samples.ticket(1).withKind(TicketKind.CONSULTATION);
        desk.put(consultation);
        assertThat(customers(99)).as("customers with a consultation").isEmpty();

        desk.put(Samples.next(consultation).withKind(TicketKind.COMPLAINT));
        assertThat(customers(99)).as("customers with a complaint").containsExactly(Samples.CUSTOMER);
    }

    private Set<CustomerId> customers(int limit) {
        return desk.customersOnMatter(Samples.MATTER, Samples.RECEIVED, limit);
    }

    private static CustomerId customer(int n) {
        return CustomerId.of("C-" + n);
    }
}
