package io.yangke.crm.tck.care;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.WakeChecks;
import org.junit.jupiter.api.Test;

/**
 * What wakes when, and the pages it is read in.
 *
 * <p><b>What this suite deliberately does not assert:</b> how fast what is due is found among a million others; that pages see
 * one moment of the store; a row that moves from one side of the cursor to the other between two pages.
 *
 * @param <S> the type of the store
 */
public abstract class CareWakeSuite<S extends Storage & CareStorage> extends CareSuite<S> {

    /** For implementers. */
    protected CareWakeSuite() {}

    @Test
    void C33_C70_a_care_file_is_due_from_its_wake_on_inclusive() {
        checks().aStateIsDueFromItsWakeOn();
    }

    @Test
    void C70_care_files_that_never_wake_are_left_out() {
        checks().whatNeverWakesIsLeftOut();
    }

    @Test
    void C28_C70_a_care_file_is_due_at_its_latest_wake_only() {
        checks().theLatestWakeCounts();
    }

    @Test
    void C70_due_care_files_come_in_order_of_wake_then_of_customer() {
        checks().dueStatesComeInOrder();
    }

    @Test
    void C40_C80_due_care_files_are_the_dealers_own() {
        checks().dueStatesAreTheDealersOwn();
    }

    @Test
    void C71_the_next_wake_of_care_files_is_the_earliest() {
        checks().theNextWakeIsTheEarliest();
    }

    @Test
    void C28_C71_the_next_wake_follows_the_care_files() {
        checks().theNextWakeFollows();
    }

    @Test
    void C32_C78_the_wake_of_a_care_file_is_exact() {
        checks().instantsAreExact();
    }

    @Test
    void C29_C77_customers_of_due_care_files_are_ordered_by_utf16_code_unit() {
        checks().customersAreOrderedByUtf16CodeUnit();
    }

    @Test
    void C30_C77_due_care_files_are_neither_lost_nor_doubled() {
        checks().pagesNeitherLoseNorDouble();
    }

    @Test
    void C30_C42_C77_next_is_absent_exactly_when_no_due_care_file_follows() {
        checks().nextIsAbsentExactlyWhenNothingFollows();
    }

    @Test
    void C31_C77_care_files_that_fall_asleep_between_pages_hide_nothing() {
        checks().whatVanishesBetweenPagesHidesNothing();
    }

    @Test
    void C31_C77_care_files_that_appear_between_pages_double_nothing() {
        checks().whatAppearsBetweenPagesDoublesNothing();
    }

    private WakeChecks<?, ?> checks() {
        return new WakeChecks<>(here, CareFileKind.CARE_FILES);
    }
}
