package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.proof.Seen;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnyCustomerTest {

    @Test
    void whatever_may_be_absent_comes_and_is_absent() {
        Seen seen = new Seen();
        for (int seed = 1; seed <= 60; seed++) {
            AnyCustomer any = new AnyCustomer(Samples.DEALER, seed);
            seen.look(any.file(CustomerSamples.id(1)).facts());
            seen.look(any.standing(CustomerSamples.id(1)));
        }

        seen.assertEverythingBothWays("RepairOrder.changes");
    }

    @Test
    void every_file_has_facts_of_every_kind() {
        CustomerFile file = new AnyCustomer(Samples.DEALER, 1).file(CustomerSamples.id(1));
        Set<CustomerFact.Kind> kinds = EnumSet.noneOf(CustomerFact.Kind.class);
        file.facts().forEach(fact -> kinds.add(fact.kind()));

        assertThat(kinds).containsExactly(CustomerFact.Kind.values());
    }
}
