package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.TenancySuite;
import java.util.Optional;

/**
 * What holds for every test of files: the other dealer has files of customers with the same ids, found by the same numbers.
 *
 * @param <S> the type of the store
 */
public abstract class FileSuite<S extends Storage & CustomerFileStorage> extends TenancySuite<S, FileRoom> {

    /** Makes values for the dealer under test. */
    final CustomerSamples samples = CustomerSamples.of(Samples.DEALER);

    FileSuite() {}

    @Override
    protected FileRoom tenancy(S storage, DealerId dealer, Runnable afterWrite) {
        return FileRoom.of(storage, dealer, afterWrite);
    }

    @Override
    protected void moveIn(FileRoom other) {
        CustomerSamples theirs = CustomerSamples.of(other.dealer());
        Samples commands = Samples.of(other.dealer());
        for (int n = 1; n <= 3; n++) {
            other.commit(other.changes()
                    .addCustomerFile(theirs.found(n))
                    .addEvent(commands.event(
                            FileKind.FILES.stream(CustomerSamples.id(n)), 1, true, FileKind.FILES.event()))
                    .addCommand(commands.command(n)));
            assertThat(other.file(CustomerSamples.id(n)))
                    .as("C-60: the other dealer's file")
                    .contains(theirs.found(n));
            assertThat(other.with(CustomerSamples.keys(n).get(0)))
                    .as("C-63: the other dealer's customers with a number")
                    .containsExactly(CustomerSamples.id(n));
        }
        assertThat(other.scan(Optional.empty(), 9).items())
                .as("C-62: the other dealer's files")
                .hasSize(3);
    }
}
