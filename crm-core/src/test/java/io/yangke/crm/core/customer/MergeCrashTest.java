package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.HANNAH;
import static io.yangke.crm.core.customer.Base.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.points.Receipt;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CUS-05 A merge that a failure of the store interrupts")
final class MergeCrashTest {

    private static final AccountId ANNES = new AccountId(ProgrammeId.BRANCH, ANNE);

    private final InMemoryStorage kept = new InMemoryStorage();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private Predicate<ChangeSet> fails = changes -> false;
    private final Base base = new Base(failing());

    private Storage failing() {
        Class<?>[] ports = {
            Storage.class,
            ComplaintStorage.class,
            PointsStorage.class,
            CustomerFileStorage.class,
            CustomerStorage.class,
            CareStorage.class
        };
        return (Storage) Proxy.newProxyInstance(getClass().getClassLoader(), ports, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") && fails.test((ChangeSet) arguments[0])) {
                throw new StorageException("the disk is full", new IllegalStateException());
            }
            if (method.getName().equals("findAccount") && arguments[1].equals(ANNES)) {
                meanwhile.getAndSet(() -> {}).run();
            }
            try {
                return method.invoke(kept, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    @BeforeEach
    void three_customers_with_points() {
        for (var customer : List.of(ANNA, ANNE, HANNAH)) {
            base.tell(customer, profile(0, "张三"));
        }
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        base.earn(ANNA, ProgrammeId.HQ, 50);
        base.earn(ANNE, ProgrammeId.BRANCH, 7);
    }

    @AfterEach
    void books_can_be_proved() {
        assertThat(base.crm.points().books().verifyWithCommands(DEALER).findings())
                .isEmpty();
        assertThat(base.crm
                        .points()
                        .books()
                        .verifyWithCommands(DealerId.of("HQ"))
                        .findings())
                .isEmpty();
    }

    private void interrupted(CustomerCommand command, Predicate<ChangeSet> at) {
        fails = at;
        assertThatThrownBy(() -> base.customers.handle(command)).isInstanceOf(StorageException.class);
        fails = changes -> false;
    }

    private static Predicate<ChangeSet> standings() {
        return changes -> !changes.standings().isEmpty();
    }

    private static Predicate<ChangeSet> pointsOf(ProgrammeId programme) {
        return changes -> changes.pointsAccounts().stream()
                .anyMatch(account -> account.id().programme().equals(programme));
    }

    private void assertMerged() {
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(107);
        assertThat(base.points(ANNE, ProgrammeId.HQ)).isEqualTo(50);
        assertThat(base.customers.together(DEALER, ANNA)).containsExactly(ANNE, ANNA);
    }

    private void assertApart() {
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.points(ANNA, ProgrammeId.HQ)).isEqualTo(50);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(7);
        assertThat(base.customers.together(DEALER, ANNA)).containsExactly(ANNA);
    }

    @Test
    @DisplayName("goes on where it stopped, once the command is given again, wherever it stopped (PTS-09, PTS-11)")
    void goes_on() {
        CustomerCommand merge = base.command(ANNA, new CustomerAction.Merge(ANNE));
        interrupted(merge, pointsOf(ProgrammeId.BRANCH));
        interrupted(merge, pointsOf(ProgrammeId.HQ));
        interrupted(merge, standings());
        assertThat(base.customers.together(DEALER, ANNA)).containsExactly(ANNA);

        assertThat(base.customers.handle(merge).isAccepted()).isTrue();
        assertMerged();
        CustomerCommand unmerge = base.command(ANNA, new CustomerAction.Unmerge());
        interrupted(unmerge, pointsOf(ProgrammeId.HQ));
        interrupted(unmerge, standings());
        assertThat(base.customers.handle(unmerge).isAccepted()).isTrue();
        assertApart();
    }

    @Test
    @DisplayName("goes back, if it is refused by the time the command is given again (CUS-05, PTS-09)")
    void goes_back() {
        CustomerCommand merge = base.command(ANNA, new CustomerAction.Merge(ANNE));
        interrupted(merge, standings());
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(107);
        base.does(ANNE, new CustomerAction.Restrict());

        assertThat(base.customers.handle(merge).refusal().orElseThrow().reason())
                .isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertApart();
    }

    @Test
    @DisplayName(
            "goes back to where it was, if setting apart is refused by the time the command is given again (CUS-05)")
    void goes_back_to_where_it_was() {
        base.does(ANNA, new CustomerAction.Merge(ANNE));
        CustomerCommand unmerge = base.command(ANNA, new CustomerAction.Unmerge());
        interrupted(unmerge, standings());
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        base.does(ANNE, new CustomerAction.Restrict());

        assertThat(base.customers.handle(unmerge).refusal().orElseThrow().reason())
                .isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertMerged();
    }

    @Test
    @DisplayName("goes on and back in the middle of a chain too (CUS-05, PTS-09)")
    void goes_on_in_a_chain() {
        base.does(ANNA, new CustomerAction.Merge(ANNE));
        base.does(ANNE, new CustomerAction.Merge(HANNAH));
        CustomerCommand unmerge = base.command(ANNA, new CustomerAction.Unmerge());
        interrupted(unmerge, standings());
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(7);
        base.does(HANNAH, new CustomerAction.Restrict());
        assertThat(base.customers.handle(unmerge).refusal().orElseThrow().reason())
                .isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(107);

        base.does(HANNAH, new CustomerAction.Lift());
        CustomerCommand again = base.command(ANNA, new CustomerAction.Unmerge());
        interrupted(again, pointsOf(ProgrammeId.HQ));
        assertThat(base.customers.handle(again).isAccepted()).isTrue();
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(7);
        assertThat(base.points(ANNA, ProgrammeId.HQ)).isEqualTo(50);
    }

    @Test
    @DisplayName("counts points once that go over between the reading of one account and of the other (PTS-09, P11)")
    void counts_once() {
        PointsAction.Merge merge = new PointsAction.Merge(ANNES);
        AccountId annas = new AccountId(ProgrammeId.BRANCH, ANNA);
        meanwhile.set(() -> base.crm
                .points()
                .handle(PointsCommand.of(DEALER, annas, Base.MANAGER, "meanwhile", merge))
                .orThrow());
        Receipt late = base.crm
                .points()
                .handle(PointsCommand.of(DEALER, annas, Base.MANAGER, "late", merge))
                .orThrow();

        assertThat(late).isEqualTo(Receipt.NOTHING);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(107);
    }
}
