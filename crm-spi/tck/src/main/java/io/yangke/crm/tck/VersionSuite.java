package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.Storage;
import org.junit.jupiter.api.Test;

/**
 * Versions: insert if absent, compare and set.
 *
 * <p><b>What this suite deliberately does not assert:</b> the text of the exceptions; what a store does with a state whose
 * version does not fit its content.
 *
 * @param <S> the type of the store
 */
public abstract class VersionSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected VersionSuite() {}

    @Test
    void C03_version_1_is_inserted() {
        desk.put(samples.ticket(1));

        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(samples.ticket(1));
    }

    @Test
    void C03_a_second_insert_is_stale_and_the_first_stays() {
        desk.put(samples.ticket(1));

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1).withCalls(9)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(samples.ticket(1));
    }

    @Test
    void C03_an_insert_over_a_later_version_is_stale() {
        Complaint third = storedInVersion3();

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(third);
    }

    @Test
    void C03_an_insert_at_another_handle_is_stale() {
        desk.put(samples.ticket(1));

        elsewhere.refusesAsStale(elsewhere.changes().addComplaint(samples.ticket(1)));
    }

    @Test
    void C04_the_version_before_is_replaced() {
        Complaint third = storedInVersion3();

        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(third);
    }

    @Test
    void C04_the_stored_version_again_is_stale() {
        Complaint third = storedInVersion3();

        desk.refusesAsStale(desk.changes().addComplaint(third.withCalls(9)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(third);
    }

    @Test
    void C04_a_version_older_than_the_stored_one_is_stale() {
        Complaint third = storedInVersion3();

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1).withVersion(2)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(third);
    }

    @Test
    void C04_a_version_that_skips_one_is_stale() {
        desk.put(samples.ticket(1));

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1).withVersion(3)));
        assertThat(desk.ticket(Samples.id(1))).as("ticket").contains(samples.ticket(1));
    }

    @Test
    void C04_to_replace_what_was_never_stored_is_stale() {
        desk.put(samples.ticket(1));

        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(2).withVersion(2)));
        assertThat(desk.ticket(Samples.id(1))).as("the ticket that is stored").isPresent();
    }

    @Test
    void C03_C04_each_state_of_a_batch_has_a_version_of_its_own() {
        Complaint third = storedInVersion3();
        desk.put(samples.ticket(2));
        Complaint fourth = Samples.next(third);
        Complaint second = Samples.next(samples.ticket(2));
        desk.put(fourth, samples.ticket(3), second);

        assertThat(desk.ticket(Samples.id(1))).as("replaced").contains(fourth);
        assertThat(desk.ticket(Samples.id(2))).as("replaced").contains(second);
        assertThat(desk.ticket(Samples.id(3))).as("inserted").contains(samples.ticket(3));
    }

    @Test
    void C04_two_decisions_from_one_version_do_not_overwrite_each_other() {
        desk.put(samples.ticket(1));
        Complaint loaded = desk.ticket(Samples.id(1)).orElseThrow();
        Complaint one = Samples.next(loaded).withRound(2);
        desk.put(one);

        desk.refusesAsStale(desk.changes().addComplaint(Samples.next(loaded).withHandlingRound(2)));
        assertThat(desk.ticket(Samples.id(1))).as("the first decision").contains(one);
    }

    private Complaint storedInVersion3() {
        Complaint first = samples.ticket(1);
        Complaint second = Samples.next(first);
        Complaint third = Samples.next(second);
        desk.put(first);
        desk.put(second);
        desk.put(third);
        return third;
    }
}
