package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.HANNAH;
import static io.yangke.crm.core.customer.Base.MOBILE;
import static io.yangke.crm.core.customer.Base.OTHER;
import static io.yangke.crm.core.customer.Base.STAFF;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.car;
import static io.yangke.crm.core.customer.Base.profile;
import static io.yangke.crm.core.customer.Base.visit;
import static io.yangke.crm.core.customer.Base.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Customers' files as a service")
final class CustomerServiceTest {

    private final Base base = new Base();

    private static RefusalReason reason(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().reason();
    }

    @Test
    @DisplayName("keep what was told of a customer in one file (CUS-01)")
    void keeps_one_file() {
        base.tell(ANNA, profile(0, "张三"), car("car", TODAY));
        base.tell(ANNA, visit("RO-1", 0, TODAY, 50_000));

        CustomerFile file = base.find(ANNA).orElseThrow();
        assertThat(file.facts()).containsExactly(visit("RO-1", 0, TODAY, 50_000), car("car", TODAY), profile(0, "张三"));
        assertThat(file.version()).isEqualTo(2);
        assertThat(file.sequence()).isEqualTo(3);
        assertThat(base.customers.factsTold(DEALER, ANNA, 0, 10))
                .extracting(event -> ((CustomerEvent.FactTold) event.event()).fact())
                .containsExactly(FactId.of("profile"), FactId.of("car"), FactId.of("RO-1"));
        assertThat(base.crm.outbox(DEALER, 10)).as("a host knows what it told").isEmpty();
    }

    @Test
    @DisplayName("take a correction, and leave out what is doubled or older (CUS-01)")
    void takes_corrections() {
        base.tell(ANNA, visit("RO-1", 1, TODAY, 50_000));
        CustomerReceipt doubled =
                base.tell(ANNA, visit("RO-1", 1, TODAY, 50_000)).orThrow();
        CustomerReceipt late = base.tell(ANNA, visit("RO-1", 0, TODAY, 10_000)).orThrow();
        base.tell(ANNA, withdrawal("RO-2", 3));
        base.tell(ANNA, visit("RO-2", 2, TODAY, 10_000));
        base.tell(ANNA, visit("RO-1", 2, TODAY, 60_000));

        assertThat(List.of(doubled, late)).containsOnly(CustomerReceipt.NOTHING);
        assertThat(base.find(ANNA).orElseThrow().visits().visits()).containsExactly(visit("RO-1", 2, TODAY, 60_000));
    }

    @Test
    @DisplayName("refuse a fact that differs in one revision, or was of another kind, and then take none (CUS-01)")
    void refuses_contradictions() {
        base.tell(ANNA, visit("RO-1", 1, TODAY, 50_000));
        CustomerFact.Reading reading =
                new CustomerFact.Reading(FactId.of("RO-1"), 2, VehicleId.of("V-1"), TODAY, 12_000);

        assertThat(reason(base.tell(ANNA, car("car", TODAY), visit("RO-1", 1, TODAY, 60_000))))
                .isEqualTo(CustomerRefusalReason.FACT_DIFFERS);
        assertThat(reason(base.tell(ANNA, car("car", TODAY), reading)))
                .isEqualTo(CustomerRefusalReason.FACT_OF_OTHER_KIND);
        assertThat(base.find(ANNA).orElseThrow().facts()).containsExactly(visit("RO-1", 1, TODAY, 50_000));
    }

    @Test
    @DisplayName("give the first result for a command given again, and refuse its key for another (PTS-11)")
    void gives_the_first_result_again() {
        CustomerCommand tell = CustomerCommand.of(
                DEALER, ANNA, STAFF, "k-1", new CustomerAction.Tell(List.of(visit("RO-1", 0, TODAY, 1))));
        CustomerReceipt first = base.customers.handle(tell).orThrow();
        base.tell(ANNA, visit("RO-1", 1, TODAY, 2));
        CustomerCommand other = CustomerCommand.of(
                DEALER, ANNA, STAFF, "k-1", new CustomerAction.Tell(List.of(visit("RO-1", 0, TODAY, 2))));

        assertThat(base.customers.handle(tell)).isEqualTo(Outcome.accepted(first));
        assertThat(base.customers.preview(tell)).isEqualTo(Outcome.accepted(first));
        assertThat(first.events()).hasSize(1);
        assertThat(reason(base.customers.handle(other))).isEqualTo(CommandRefusalReason.KEY_REUSED);
    }

    @Test
    @DisplayName(
            "put nothing personal into the memory of a command: names and numbers leave its digest as it is (CUS-06, 4.3)")
    void remembers_nothing_personal() {
        base.customers.record(DEALER, ANNA, STAFF, "k-1", profile(0, "张三"));
        base.customers.record(DEALER, ANNE, STAFF, "k-2", profile(0, "李四"));
        IdempotencyRecord record =
                base.storage.findCommand(DEALER, CommandKey.of("k-1")).orElseThrow();

        assertThat(record.outcome()).isEqualTo("accepted 1+0@CUSTOMER/C-1");
        assertThat(base.customers
                        .record(DEALER, ANNA, STAFF, "k-1", profile(0, "王五"))
                        .isAccepted())
                .as("the same command, as far as it may be told")
                .isTrue();
        assertThat(reason(base.customers.record(DEALER, ANNA, STAFF, "k-1", profile(1, "张三"))))
                .isEqualTo(CommandRefusalReason.KEY_REUSED);
    }

    @Test
    @DisplayName("preview a command: nothing is written and nothing remembered")
    void previews() {
        CustomerCommand tell = CustomerCommand.of(
                DEALER, ANNA, STAFF, "k-1", new CustomerAction.Tell(List.of(visit("RO-1", 0, TODAY, 1))));
        CustomerReceipt preview = base.customers.preview(tell).orThrow();

        assertThat(base.find(ANNA)).isEmpty();
        assertThat(base.customers.handle(tell).orThrow()).isEqualTo(preview);
    }

    @Test
    @DisplayName("find customers by a number that several have, each person once (CUS-05)")
    void finds_by_key() {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.tell(HANNAH, profile(0, "李四"));
        IdentityKey key = IdentityKey.of(MobileNumber.of(MOBILE));
        assertThat(base.customers.findByKey(DEALER, key)).hasSize(3);

        base.does(ANNA, new CustomerAction.Merge(ANNE));
        base.does(HANNAH, new CustomerAction.Restrict());
        assertThat(base.customers.findByKey(DEALER, key))
                .extracting(CustomerFile::id)
                .containsExactly(ANNE);
        assertThat(base.customers.findByKey(OTHER, key)).isEmpty();
    }

    @Test
    @DisplayName(
            "walk through all people once, without those who are merged away, restricted or erased (CUS-05, CUS-06)")
    void scans() {
        for (int i = 0; i < 25; i++) {
            base.tell(CustomerId.of("C-" + (100 + i)), visit("RO-" + i, 0, TODAY, i));
        }
        base.does(CustomerId.of("C-103"), new CustomerAction.Merge(CustomerId.of("C-120")));
        base.does(CustomerId.of("C-104"), new CustomerAction.Restrict());

        List<CustomerFile> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ScanPage<CustomerFile> page = base.customers.scan(DEALER, after, 4);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(all).hasSize(23).extracting(CustomerFile::id).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(
                        file -> assertThat(file).isEqualTo(base.find(file.id()).orElseThrow()));
        assertThat(all).flatExtracting(file -> file.visits().visits()).hasSize(24);
    }

    @Test
    @DisplayName("do not know another dealer's customers, by whatever way one asks (4.4)")
    void hides_other_dealers() {
        base.tell(ANNA, profile(0, "张三"));
        base.customers.record(OTHER, ANNE, STAFF, "k-1", profile(0, "李四"));

        assertThat(base.customers.find(OTHER, ANNA)).isEmpty();
        assertThat(reason(base.customers.findKept(OTHER, ANNA, Base.MANAGER)))
                .isEqualTo(CustomerRefusalReason.NOT_FOUND);
        for (CustomerAction action :
                List.of(new CustomerAction.Merge(ANNE), new CustomerAction.Restrict(), new CustomerAction.Erase())) {
            CustomerCommand command = CustomerCommand.of(OTHER, ANNA, Base.MANAGER, base.key(), action);
            assertThat(reason(base.customers.handle(command))).isEqualTo(CustomerRefusalReason.NOT_FOUND);
        }
        assertThat(reason(base.tries(ANNA, new CustomerAction.Merge(ANNE)))).isEqualTo(CustomerRefusalReason.NOT_FOUND);
        assertThat(base.customers.find(OTHER, ANNE)).isPresent();
    }

    @Test
    @DisplayName("let a role do what the policy says, and no more (CUS-06)")
    void asks_for_the_role() {
        base.tell(ANNA, profile(0, "张三"));
        Actor engineer = Actor.se("S-1");

        assertThat(reason(base.customers.record(DEALER, ANNA, engineer, base.key(), visit("RO-1", 0, TODAY, 1))))
                .isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
        assertThat(reason(base.customers.handle(
                        CustomerCommand.of(DEALER, ANNA, STAFF, base.key(), new CustomerAction.Erase()))))
                .isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
        assertThat(reason(base.customers.findKept(DEALER, ANNA, STAFF))).isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
        assertThat(base.customers.findKept(DEALER, ANNA, Base.MANAGER))
                .isEqualTo(Outcome.accepted(base.find(ANNA).orElseThrow()));
    }
}
