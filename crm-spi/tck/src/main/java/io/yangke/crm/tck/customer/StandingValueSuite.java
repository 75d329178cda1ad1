package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values: what is committed comes back equal, every field of it, and rare characters too.
 *
 * <p><b>What this suite deliberately does not assert:</b> how values are kept; that results are the same objects.
 *
 * @param <S> the type of the store
 */
public abstract class StandingValueSuite<S extends Storage & CustomerStorage> extends StandingSuite<S> {

    private static final int MANY = 60;

    /** For implementers. */
    protected StandingValueSuite() {}

    @Test
    void C34_C78_any_standing_is_read_back_equal() {
        List<Standing> standings = IntStream.rangeClosed(1, MANY)
                .mapToObj(seed -> new AnyCustomer(Samples.DEALER, seed).standing(CustomerSamples.id(seed)))
                .toList();
        here.putAll(standings);

        for (Standing standing : standings) {
            assertThat(here.standing(standing.customer()))
                    .as("standing of %s", standing.customer())
                    .contains(standing);
        }
        assertThat(here.due(Samples.LAST, Optional.empty(), MANY).items())
                .as("standings that wake")
                .containsExactlyInAnyOrderElementsOf(standings.stream()
                        .filter(standing -> standing.wakeAt().isPresent())
                        .toList());
    }

    @Test
    void C78_the_standing_of_a_customer_of_whom_nothing_is_remembered_is_read_back_equal() {
        Standing bare = CustomerSamples.with(Standing.of(Samples.DEALER, CustomerSamples.id(1)), 1, Optional.empty());
        here.put(bare);

        assertThat(here.standing(bare.customer())).as("standing").contains(bare);
    }
}
