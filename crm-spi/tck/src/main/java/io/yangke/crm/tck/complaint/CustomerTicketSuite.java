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
import io.yangke.crm.tck.RareText;
import io.yangke.crm.tck.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The tickets of customers who may be one person.
 *
 * <p><b>What this suite deliberately does not assert:</b> how many customers may be named beyond some hundred.
 *
 * @param <S> the type of the store
 */
public abstract class CustomerTicketSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected CustomerTicketSuite() {}

    @Test
    void C75_all_tickets_of_these_customers_are_returned_once_and_no_others() {
        List<Complaint> theirs = new ArrayList<>();
        for (TicketStatus status : TicketStatus.values()) {
            for (TicketKind kind : TicketKind.values()) {
                int n = 100 + theirs.size();
                theirs.add(of(1 + n % 2, n, "matter-" + n).withStatus(status).withKind(kind));
            }
        }
        desk.commit(desk.changes().addAllComplaints(theirs).addComplaint(of(3, 900, "noise")));

        assertThat(desk.ticketsOf(customer(1), customer(2), customer(99)))
                .as("of two, and an unknown one")
                .isEqualTo(theirs);
        assertThat(desk.ticketsOf(customer(3), customer(3)))
                .as("of one, named twice")
                .containsExactly(of(3, 900, "noise"));
        assertThat(desk.ticketsOf()).as("of nobody").isEmpty();
        assertThat(desk.ticketsOf(customer(99))).as("of an unknown one").isEmpty();
    }

    @Test
    void C75_tickets_of_customers_come_in_order_of_receipt_then_of_id() {
        List<Complaint> inOrder = List.of(
                Samples.received(of(2, 9, "a"), Samples.RECEIVED.minusNanos(1)),
                of(1, 10, "b"),
                of(2, 2, "a"),
                Samples.received(of(1, 1, "b"), Samples.RECEIVED.plusNanos(1)));
        desk.put(inOrder.get(3), inOrder.get(2));
        desk.put(inOrder.get(1), inOrder.get(0));

        assertThat(desk.ticketsOf(customer(1), customer(2))).as("tickets").isEqualTo(inOrder);
    }

    @Test
    void C28_C75_tickets_of_customers_come_in_their_latest_version() {
        desk.put(of(1, 1, "a"));
        Complaint next = Samples.next(of(1, 1, "a"));
        desk.put(next);
        assertThat(desk.ticketsOf(customer(1))).as("in the next version").containsExactly(next);

        Complaint moved = Samples.on(Samples.next(next), customer(2), MatterKey.of("a"));
        desk.put(moved);
        assertThat(desk.ticketsOf(customer(1))).as("of the former customer").isEmpty();
        assertThat(desk.ticketsOf(customer(2)))
                .as("of the customer it is of now")
                .containsExactly(moved);
    }

    @Test
    void C35_C75_tickets_are_found_by_the_exact_customer() {
        List<CustomerId> ids = RareText.IDS_THAT_LOOK_ALIKE;
        List<Complaint> tickets = IntStream.range(0, ids.size())
                .mapToObj(i -> Samples.on(samples.ticket(100 + i), ids.get(i), Samples.MATTER))
                .toList();
        desk.commit(desk.changes().addAllComplaints(tickets));

        for (int i = 0; i < ids.size(); i++) {
            assertThat(desk.ticketsOf(ids.get(i)))
                    .as("tickets of customer %d", i)
                    .containsExactly(tickets.get(i));
        }
        assertThat(desk.ticketsOf(ids.toArray(CustomerId[]::new)))
                .as("tickets of all")
                .isEqualTo(tickets);
    }

    private Complaint of(int customer, int ticket, String matter) {
        return Samples.on(samples.ticket(ticket), customer(customer), MatterKey.of(matter));
    }

    private static CustomerId customer(int n) {
        return CustomerId.of("C-" + n);
    }
}
