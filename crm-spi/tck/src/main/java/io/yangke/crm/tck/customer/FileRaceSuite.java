package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.RaceChecks;
import io.yangke.crm.tck.Tenancy;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Races, counted: exactly one wins each version, nothing is lost, and nobody sees half of a commit.
 *
 * <p><b>What this suite deliberately does not assert:</b> who wins; fairness; speed; that no commit waits for another.
 *
 * @param <S> the type of the store
 */
public abstract class FileRaceSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    /** For implementers. */
    protected FileRaceSuite() {}

    @Test
    void C12_C79_of_commits_racing_for_one_version_of_a_file_exactly_one_wins() {
        checks().oneWinsAVersion();
    }

    @Test
    void C13_C79_of_one_command_on_a_file_sent_by_many_at_once_all_but_one_are_duplicates() {
        checks().oneWinsAKey();
    }

    @Test
    void C14_C79_commits_that_share_files_in_opposite_order_end_in_one_winner() {
        checks().oneWinsManyStates();
    }

    @Test
    void C14_C79_commits_on_files_of_their_own_all_succeed() {
        checks().strangersDoNotRace();
    }

    @Test
    void C01_C79_whoever_reads_several_files_sees_all_of_a_commit_or_nothing() {
        checks().readersSeeAllOrNothing(
                        reader -> FileKind.FILES.readAll(reader, List.of(Tenancy.customer(1), Tenancy.customer(2))));
    }

    private RaceChecks<FileRoom, CustomerFile> checks() {
        return new RaceChecks<>(here, elsewhere, FileKind.FILES);
    }
}
