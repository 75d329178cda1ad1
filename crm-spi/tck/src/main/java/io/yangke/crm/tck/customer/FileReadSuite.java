package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.ReadChecks;
import org.junit.jupiter.api.Test;

/**
 * Files of many customers, and of many dealers.
 *
 * <p><b>What this suite deliberately does not assert:</b> the order of the result; that dealers can be removed, or are kept in
 * places of their own.
 *
 * @param <S> the type of the store
 */
public abstract class FileReadSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    /** For implementers. */
    protected FileReadSuite() {}

    @Test
    void C61_files_of_those_named_are_returned_once() {
        checks().thoseNamedAreReturnedOnce();
    }

    @Test
    void C61_hundreds_of_files_are_returned() {
        checks().hundredsAreReturned();
    }

    @Test
    void C28_C61_files_are_returned_in_their_latest_version() {
        checks().theLatestVersionIsReturned();
    }

    @Test
    void C35_C61_files_are_found_by_the_exact_id() {
        checks().idsThatLookAlikeAreApart();
    }

    @Test
    void C40_C80_files_are_the_dealers_own() {
        checks().theDealersOwnAreReturned();
    }

    @Test
    void C41_C80_versions_and_keys_of_files_are_the_dealers_own() {
        checks().versionsAndKeysAreTheDealersOwn();
    }

    @Test
    void C35_C80_files_of_dealers_whose_ids_look_alike_are_apart() {
        checks().dealersThatLookAlikeAreApart();
    }

    private ReadChecks<?, ?> checks() {
        return new ReadChecks<>(here, FileKind.FILES);
    }
}
