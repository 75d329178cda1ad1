package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import org.junit.jupiter.api.Test;

/**
 * Dealers who use the same ids never see each other. Beside every test of the kit a second dealer is watched; here it is
 * looked at from both sides.
 *
 * <p><b>What this suite deliberately does not assert:</b> that dealers can be removed, or are kept in places of their own.
 *
 * @param <S> the type of the store
 */
public abstract class DealerSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected DealerSuite() {}

    @Test
    void C40_reads_by_id_return_the_dealers_own() {
        desk.commit(desk.changes().addComplaint(samples.ticket(1)).addNote(samples.note(1, 1)));

        assertThat(desk.ticket(Samples.id(1))).as("own ticket").contains(samples.ticket(1));
        assertThat(desk.notes(Samples.id(1))).as("own notes").containsExactly(samples.note(1, 1));
        assertThat(desk.ticket(Samples.id(2)))
                .as("ticket of the other dealer only")
                .isEmpty();
        assertThat(desk.notes(Samples.id(2)))
                .as("notes of the other dealer only")
                .isEmpty();
    }

    @Test
    void C40_searches_return_the_dealers_own() {
        Complaint ticket = Samples.assigned(samples.ticket(1), Samples.RECEIVED);
        desk.put(ticket);

        assertThat(desk.due(Samples.LAST)).as("due").containsExactly(ticket);
        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("on matter")
                .containsExactly(ticket);
        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, Samples.FIRST, Samples.LAST))
                    .as("by %s", date)
                    .containsExactly(ticket);
        }
    }

    @Test
    void C40_searches_of_a_dealer_whose_tickets_do_not_fit_return_nothing() {
        desk.put(Samples.asleep(Samples.on(samples.ticket(1), CustomerId.of("C-2"), MatterKey.of("paint"))));

        assertThat(desk.due(Samples.LAST)).as("due").isEmpty();
        assertThat(desk.nextWake()).as("next wake").isEmpty();
        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("on matter")
                .isEmpty();
        assertThat(desk.customersOnMatter(Samples.MATTER, Samples.FIRST, 9))
                .as("customers")
                .isEmpty();
        assertThat(desk.ticket(Samples.id(1))).as("own ticket").isPresent();
    }

    @Test
    void C40_commands_events_outbox_and_contacts_are_the_dealers_own() {
        desk.commit(desk.changes()
                .addCommand(samples.command(1))
                .addEvents(samples.event(1, 1), samples.bookEvent(1))
                .addContactBook(samples.book(1)));

        assertThat(desk.command(Samples.key(1))).as("own command").contains(samples.command(1));
        assertThat(desk.command(Samples.key(2)))
                .as("command of the other dealer only")
                .isEmpty();
        assertThat(desk.events(Samples.stream(1))).as("own events").containsExactly(samples.event(1, 1));
        assertThat(desk.events(Samples.stream(2)))
                .as("events of the other dealer only")
                .isEmpty();
        assertThat(desk.outbox()).as("outbox").containsExactlyInAnyOrder(samples.event(1, 1), samples.bookEvent(1));
        assertThat(desk.contactBook()).as("own contacts").contains(samples.book(1));
    }

    @Test
    void C40_a_dealer_without_a_contact_book_has_none() {
        desk.put(samples.ticket(1));

        assertThat(desk.contactBook())
                .as("contact book of the other dealer only")
                .isEmpty();
        assertThat(desk.ticket(Samples.id(1))).as("own ticket").isPresent();
    }

    @Test
    void C41_versions_keys_and_sequences_are_the_dealers_own() {
        for (int n = 1; n <= 3; n++) {
            desk.commit(desk.changes()
                    .addComplaint(samples.ticket(n))
                    .addEvent(samples.event(n, 1))
                    .addCommand(samples.command(n)));
            desk.put(Samples.next(samples.ticket(n)));
        }
        Desk third = desk.of(DealerId.of("SK-0373"));
        Samples theirs = Samples.of(DealerId.of("SK-0373"));
        third.commit(third.changes()
                .addComplaint(theirs.ticket(1))
                .addContactBook(theirs.book(1))
                .addEvent(theirs.event(1, 1))
                .addCommand(theirs.command(1)));

        assertThat(third.ticket(Samples.id(1))).as("their ticket").contains(theirs.ticket(1));
        assertThat(desk.ticket(Samples.id(1))).as("own ticket").contains(Samples.next(samples.ticket(1)));
        assertThat(third.outbox()).as("their outbox").containsExactly(theirs.event(1, 1));
    }

    @Test
    void C41_to_acknowledge_is_to_acknowledge_ones_own() {
        Desk third = desk.of(DealerId.of("SK-0373"));
        Samples theirs = Samples.of(DealerId.of("SK-0373"));
        desk.append(samples.event(1, 1), samples.event(1, 2));
        third.append(theirs.event(1, 1), theirs.event(1, 2));
        third.acknowledge(theirs.event(1, 1));

        assertThat(desk.outbox()).as("own outbox").containsExactly(samples.event(1, 1), samples.event(1, 2));
        assertThat(third.outbox()).as("their outbox").containsExactly(theirs.event(1, 2));
    }

    @Test
    void C41_a_refused_commit_of_one_dealer_does_not_stop_another() {
        desk.put(samples.ticket(1));
        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1)));
        Desk third = desk.of(DealerId.of("SK-0373"));
        third.put(Samples.of(DealerId.of("SK-0373")).ticket(1));

        assertThat(third.ticket(Samples.id(1))).as("their ticket").isPresent();
    }

    @Test
    void C35_C40_dealers_whose_ids_look_alike_are_apart() {
        for (String id : new String[] {"SK-0371x", "sk-0371X", "SK-0371X", "ＳＫ-0371X", "SK-0371%", "SK_0371X"}) {
            Desk own = desk.of(DealerId.of(id));
            own.put(Samples.of(DealerId.of(id)).ticket(1));
            assertThat(own.due(Samples.LAST)).as("tickets of %s", id).hasSize(1);
            assertThat(own.ticket(Samples.id(1)).map(Complaint::dealer))
                    .as("dealer of %s", id)
                    .contains(DealerId.of(id));
        }
    }

    @Test
    void C40_a_dealer_and_a_ticket_do_not_run_into_each_other() {
        DealerId shorter = DealerId.of("A");
        DealerId longer = DealerId.of("A-1");
        for (String separator : new String[] {"-", ":", "/", "|", ".", "_"}) {
            DealerId dealer = DealerId.of("A" + separator + "1");
            TicketId ofShorter = TicketId.of("1" + separator + "T");
            TicketId ofLonger = TicketId.of("T");
            Desk one = desk.of(shorter);
            Desk two = desk.of(dealer);
            one.append(Samples.of(shorter).event(StreamId.of(ofShorter), 1, true));
            one.put(Samples.of(shorter).ticket(ofShorter));
            two.append(Samples.of(dealer).event(StreamId.of(ofLonger), 1, true));
            two.put(Samples.of(dealer).ticket(ofLonger));
            assertThat(one.ticket(ofShorter).map(Complaint::dealer))
                    .as("with %s", separator)
                    .contains(shorter);
            assertThat(two.ticket(ofLonger).map(Complaint::dealer))
                    .as("with %s", separator)
                    .contains(dealer);
        }
        assertThat(desk.of(longer).due(Samples.LAST)).as("tickets of A-1").hasSize(1);
    }
}
