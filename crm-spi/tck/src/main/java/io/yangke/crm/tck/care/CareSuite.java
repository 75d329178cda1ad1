package io.yangke.crm.tck.care;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.TenancySuite;
import java.time.Instant;

/**
 * What holds for every test of care: the other dealer has care files of customers with the same ids, and they wake; it has
 * signals, and a review under way.
 *
 * @param <S> the type of the store
 */
public abstract class CareSuite<S extends Storage & CareStorage> extends TenancySuite<S, CareDesk> {

    private static final Instant AT = Instant.parse("2026-09-30T01:30:00.123456789Z");

    CareSuite() {}

    @Override
    protected CareDesk tenancy(S storage, DealerId dealer, Runnable afterWrite) {
        return CareDesk.of(storage, dealer, afterWrite);
    }

    @Override
    protected void moveIn(CareDesk other) {
        Samples commands = Samples.of(other.dealer());
        CareFileKind kind = CareFileKind.CARE_FILES;
        for (int n = 1; n <= 3; n++) {
            CareFile theirs =
                    CareSamples.care(other.dealer(), customer(n), 1, n).withWakeAt(AT.plusSeconds(n));
            other.commit(other.changes()
                    .addCareFile(theirs)
                    .addEvent(commands.event(kind.stream(customer(n)), 1, true, kind.event()))
                    .addCommand(commands.command(n)));
            assertThat(other.care(customer(n)))
                    .as("C-68: the other dealer's care file")
                    .contains(theirs);
        }
        other.commit(other.changes()
                .addSignalBook(CareSamples.signals(other.dealer(), 1, 3))
                .addSweepProgress(CareSamples.progress(other.dealer(), 1, 3)));
        assertThat(other.signals())
                .as("C-73: the other dealer's signals")
                .contains(CareSamples.signals(other.dealer(), 1, 3));
        assertThat(other.progress())
                .as("C-72: the other dealer's progress")
                .contains(CareSamples.progress(other.dealer(), 1, 3));
    }
}
