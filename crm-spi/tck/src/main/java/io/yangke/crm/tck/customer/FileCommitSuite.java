package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.StateChecks;
import org.junit.jupiter.api.Test;

/**
 * The one write, as files are written by it.
 *
 * <p><b>What this suite deliberately does not assert:</b> how a commit joins a transaction of the host; what a store does that
 * loses its connection at the commit; the text of the exceptions.
 *
 * @param <S> the type of the store
 */
public abstract class FileCommitSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    /** For implementers. */
    protected FileCommitSuite() {}

    @Test
    void C01_C60_every_part_of_a_commit_of_a_file_is_read_back() {
        checks().partsAreReadBack();
    }

    @Test
    void C22_C60_a_file_that_is_not_stored_is_absent() {
        checks().othersAreAbsent();
    }

    @Test
    void C03_C60_a_file_is_not_inserted_twice() {
        checks().isNotInsertedTwice();
    }

    @Test
    void C04_C60_the_version_before_of_a_file_is_replaced() {
        checks().theVersionBeforeIsReplaced();
    }

    @Test
    void C04_C60_any_other_version_of_a_file_is_stale() {
        checks().otherVersionsAreStale();
    }

    @Test
    void C02_C60_a_stale_file_leaves_no_part_written() {
        checks().aStaleStateLeavesNoPartWritten();
    }

    @Test
    void C05_C06_C60_a_taken_key_goes_before_a_stale_file() {
        checks().aTakenKeyGoesBeforeAStaleState();
    }

    @Test
    void C16_C60_a_gap_in_the_events_leaves_no_file_written() {
        checks().aGapInTheEventsLeavesNoPartWritten();
    }

    @Test
    void C10_C60_hundreds_of_files_are_one_commit() {
        checks().hundredsAreOneCommit();
    }

    @Test
    void C11_C60_another_handle_sees_a_file_at_once() {
        checks().anotherHandleSeesItAtOnce();
    }

    @Test
    void C35_C60_files_of_customers_whose_ids_look_alike_are_apart() {
        checks().idsThatLookAlikeAreApart();
    }

    private StateChecks<FileRoom, ?> checks() {
        return new StateChecks<>(here, elsewhere, FileKind.FILES);
    }
}
