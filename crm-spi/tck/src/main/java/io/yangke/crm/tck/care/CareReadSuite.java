package io.yangke.crm.tck.care;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ReadChecks;
import org.junit.jupiter.api.Test;

/**
 * Care files of many customers, and of many dealers.
 *
 * <p><b>What this suite deliberately does not assert:</b> the order of the result; that dealers can be removed, or are kept in
 * places of their own.
 *
 * @param <S> the type of the store
 */
public abstract class CareReadSuite<S extends Storage & CareStorage> extends CareSuite<S> {

    /** For implementers. */
    protected CareReadSuite() {}

    @Test
    void C69_care_files_of_those_named_are_returned_once() {
        checks().thoseNamedAreReturnedOnce();
    }

    @Test
    void C69_hundreds_of_care_files_are_returned() {
        checks().hundredsAreReturned();
    }

    @Test
    void C28_C69_care_files_are_returned_in_their_latest_version() {
        checks().theLatestVersionIsReturned();
    }

    @Test
    void C35_C69_care_files_are_found_by_the_exact_id() {
        checks().idsThatLookAlikeAreApart();
    }

    @Test
    void C40_C80_care_files_are_the_dealers_own() {
        checks().theDealersOwnAreReturned();
    }

    @Test
    void C41_C80_versions_and_keys_of_care_files_are_the_dealers_own() {
        checks().versionsAndKeysAreTheDealersOwn();
    }

    @Test
    void C35_C80_care_files_of_dealers_whose_ids_look_alike_are_apart() {
        checks().dealersThatLookAlikeAreApart();
    }

    private ReadChecks<?, ?> checks() {
        return new ReadChecks<>(here, CareFileKind.CARE_FILES);
    }
}
