package io.yangke.crm.tck.care;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.StateChecks;
import org.junit.jupiter.api.Test;

/**
 * Signals and progress: a dealer has one of each, and they are written with care files as a whole or not at all.
 *
 * <p><b>What this suite deliberately does not assert:</b> who goes on with a review that stopped.
 *
 * @param <S> the type of the store
 */
public abstract class DealerStateSuite<S extends Storage & CareStorage> extends CareSuite<S> {

    /** For implementers. */
    protected DealerStateSuite() {}

    @Test
    void C22_C72_progress_is_absent_until_it_is_written() {
        progress().isAbsentUntilWritten();
    }

    @Test
    void C03_C72_progress_is_not_inserted_twice() {
        progress().isNotInsertedTwice();
    }

    @Test
    void C04_C72_the_version_before_of_progress_is_replaced() {
        progress().theVersionBeforeIsReplaced();
    }

    @Test
    void C04_C72_any_other_version_of_progress_is_stale() {
        progress().otherVersionsAreStale();
    }

    @Test
    void C02_C72_stale_progress_leaves_no_event_and_no_command_written() {
        progress().aStaleStateLeavesNoEventAndNoCommandWritten();
    }

    @Test
    void C11_C72_another_handle_sees_progress_at_once() {
        progress().anotherHandleSeesItAtOnce();
    }

    @Test
    void C22_C73_signals_are_absent_until_they_are_written() {
        signals().isAbsentUntilWritten();
    }

    @Test
    void C03_C73_signals_are_not_inserted_twice() {
        signals().isNotInsertedTwice();
    }

    @Test
    void C04_C73_the_version_before_of_signals_is_replaced() {
        signals().theVersionBeforeIsReplaced();
    }

    @Test
    void C04_C73_any_other_version_of_signals_is_stale() {
        signals().otherVersionsAreStale();
    }

    @Test
    void C02_C73_stale_signals_leave_no_event_and_no_command_written() {
        signals().aStaleStateLeavesNoEventAndNoCommandWritten();
    }

    @Test
    void C11_C73_another_handle_sees_signals_at_once() {
        signals().anotherHandleSeesItAtOnce();
    }

    @Test
    void C02_C68_C72_C73_care_signals_and_progress_are_written_together_or_not_at_all() {
        here.commit(all(1));

        // Each of them alone makes the commit stale.
        here.refusesAsStale(all(2).addCareFile(CareSamples.care(Samples.DEALER, customer(2), 2, 2)));
        here.refusesAsStale(without(2).addSweepProgress(progress(2)).addSignalBook(signals(3)));
        here.refusesAsStale(without(2).addSweepProgress(progress(1)).addSignalBook(signals(2)));
        here.commit(all(2));
        assertThat(here.care(customer(1)))
                .as("care file")
                .contains(CareSamples.care(Samples.DEALER, customer(1), 2, 2));
        assertThat(here.progress()).as("progress").contains(progress(2));
        assertThat(here.signals()).as("signals").contains(signals(2));
    }

    private ChangeSet.Builder all(int version) {
        return without(version).addSweepProgress(progress(version)).addSignalBook(signals(version));
    }

    private ChangeSet.Builder without(int version) {
        return here.changes().addCareFile(CareSamples.care(Samples.DEALER, customer(1), version, version));
    }

    private static SweepProgress progress(int version) {
        return CareSamples.progress(Samples.DEALER, version, version);
    }

    private static SignalBook signals(int version) {
        return CareSamples.signals(Samples.DEALER, version, version);
    }

    private StateChecks<CareDesk, ?> progress() {
        return new StateChecks<>(here, elsewhere, ProgressKind.PROGRESSES);
    }

    private StateChecks<CareDesk, ?> signals() {
        return new StateChecks<>(here, elsewhere, SignalKind.SIGNALS);
    }
}
