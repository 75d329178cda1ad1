package io.yangke.crm.tck.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.Tenancy;
import io.yangke.crm.tck.proof.Seen;
import org.junit.jupiter.api.Test;

class AnyCareTest {

    @Test
    void whatever_may_be_absent_comes_and_is_absent() {
        Seen seen = new Seen();
        for (int seed = 1; seed <= 60; seed++) {
            AnyCare any = new AnyCare(Samples.DEALER, seed);
            seen.look(any.care(Tenancy.customer(1)));
            seen.look(any.signals());
            seen.look(any.progress());
        }

        seen.assertEverythingBothWays();
    }

    @Test
    void the_same_seed_gives_the_same() {
        assertThat(new AnyCare(Samples.DEALER, 7).care(Tenancy.customer(1)))
                .isEqualTo(new AnyCare(Samples.DEALER, 7).care(Tenancy.customer(1)))
                .isNotEqualTo(new AnyCare(Samples.DEALER, 8).care(Tenancy.customer(1)));
    }
}
