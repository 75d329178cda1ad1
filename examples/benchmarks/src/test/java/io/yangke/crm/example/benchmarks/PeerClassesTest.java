package io.yangke.crm.example.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.DatedClassTable;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-01 Our table of classes, Aviator's expression and Drools' rules give the same classes")
class PeerClassesTest {

    private static final int CUSTOMERS = 5_000;

    private final ClassInputs in = new ClassInputs(CUSTOMERS);
    private final DatedClassTable ours = ClassTable.compile(ClassPolicy.DEFAULT).on(ClassInputs.AS_OF);

    private interface Way {
        CustomerClass classify(long spendFen, int visits, int renewals, int awaySince, int purchased);
    }

    private void agrees(Way way) {
        Set<CustomerClass> seen = EnumSet.noneOf(CustomerClass.class);
        for (int i = 0; i < CUSTOMERS; i++) {
            CustomerClass expected = ours.classify(
                    in.spendFen[i], in.visits[i], in.renewals[i], in.lastVisitDays[i], in.lastPurchaseDays[i]);
            assertThat(way.classify(
                            in.spendFen[i], in.visits[i], in.renewals[i], in.awaySince(i), in.lastPurchaseDays[i]))
                    .isEqualTo(expected);
            seen.add(expected);
        }
        assertThat(seen).containsExactlyInAnyOrder(CustomerClass.values());
    }

    @Test
    void aviator_agrees() {
        agrees(new AviatorClasses()::classify);
    }

    @Test
    void drools_agrees() {
        agrees(new DroolsClasses()::classify);
    }

    @Test
    void what_is_written_out_by_hand_agrees() {
        agrees(PlainClasses::byBranches);
        agrees(PlainClasses::byRows);
    }
}
