package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.TenancySuite;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds for every test of standings: the other dealer has standings of customers with the same ids, and they wake.
 *
 * @param <S> the type of the store
 */
public abstract class StandingSuite<S extends Storage & CustomerStorage> extends TenancySuite<S, Register> {

    private static final Instant AT = Instant.parse("2026-09-30T01:30:00.123456789Z");

    StandingSuite() {}

    @Override
    protected Register tenancy(S storage, DealerId dealer, Runnable afterWrite) {
        return Register.of(storage, dealer, afterWrite);
    }

    @Override
    protected void moveIn(Register other) {
        Samples commands = Samples.of(other.dealer());
        StandingKind kind = StandingKind.STANDINGS;
        for (int n = 1; n <= 3; n++) {
            Standing theirs =
                    kind.waking(kind.made(other.dealer(), CustomerSamples.id(n), 1, n), Optional.of(AT.plusSeconds(n)));
            other.commit(other.changes()
                    .addStanding(theirs)
                    .addEvent(commands.event(kind.stream(CustomerSamples.id(n)), 1, true, kind.event()))
                    .addCommand(commands.command(n)));
            assertThat(other.standing(CustomerSamples.id(n)))
                    .as("C-64: the other dealer's standing")
                    .contains(theirs);
        }
        assertThat(other.nextWake()).as("C-67: the other dealer's next wake").contains(AT.plusSeconds(1));
    }
}
