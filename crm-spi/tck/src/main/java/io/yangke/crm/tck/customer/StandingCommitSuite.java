package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StateChecks;
import org.junit.jupiter.api.Test;

/**
 * The one write, as standings are written by it.
 *
 * <p><b>What this suite deliberately does not assert:</b> how a commit joins a transaction of the host; what a store does that
 * loses its connection at the commit; the text of the exceptions.
 *
 * @param <S> the type of the store
 */
public abstract class StandingCommitSuite<S extends Storage & CustomerStorage> extends StandingSuite<S> {

    /** For implementers. */
    protected StandingCommitSuite() {}

    @Test
    void C01_C64_every_part_of_a_commit_of_a_standing_is_read_back() {
        checks().partsAreReadBack();
    }

    @Test
    void C22_C64_a_standing_that_is_not_stored_is_absent() {
        checks().othersAreAbsent();
    }

    @Test
    void C03_C64_a_standing_is_not_inserted_twice() {
        checks().isNotInsertedTwice();
    }

    @Test
    void C04_C64_the_version_before_of_a_standing_is_replaced() {
        checks().theVersionBeforeIsReplaced();
    }

    @Test
    void C04_C64_any_other_version_of_a_standing_is_stale() {
        checks().otherVersionsAreStale();
    }

    @Test
    void C02_C64_a_stale_standing_leaves_no_part_written() {
        checks().aStaleStateLeavesNoPartWritten();
    }

    @Test
    void C05_C06_C64_a_taken_key_goes_before_a_stale_standing() {
        checks().aTakenKeyGoesBeforeAStaleState();
    }

    @Test
    void C16_C64_a_gap_in_the_events_leaves_no_standing_written() {
        checks().aGapInTheEventsLeavesNoPartWritten();
    }

    @Test
    void C10_C64_hundreds_of_standings_are_one_commit() {
        checks().hundredsAreOneCommit();
    }

    @Test
    void C11_C64_another_handle_sees_a_standing_at_once() {
        checks().anotherHandleSeesItAtOnce();
    }

    @Test
    void C35_C64_standings_of_customers_whose_ids_look_alike_are_apart() {
        checks().idsThatLookAlikeAreApart();
    }

    private StateChecks<Register, ?> checks() {
        return new StateChecks<>(here, elsewhere, StandingKind.STANDINGS);
    }
}
