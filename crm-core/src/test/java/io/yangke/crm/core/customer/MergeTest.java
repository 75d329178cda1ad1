package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.HANNAH;
import static io.yangke.crm.core.customer.Base.MANAGER;
import static io.yangke.crm.core.customer.Base.STAFF;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.car;
import static io.yangke.crm.core.customer.Base.profile;
import static io.yangke.crm.core.customer.Base.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CUS-05 One person who has several files")
final class MergeTest {

    private final Base base = new Base();

    @BeforeEach
    void three_customers() {
        base.tell(ANNA, profile(0, "张三"), car("car-1", TODAY), visit("RO-1", 0, TODAY, 100));
        base.tell(ANNE, profile(1, "张三"), visit("RO-2", 0, TODAY, 200));
        base.tell(HANNAH, visit("RO-3", 0, TODAY, 300));
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

    private void merge(CustomerId customer, CustomerId into) {
        base.does(customer, new CustomerAction.Merge(into));
    }

    private void unmerge(CustomerId customer) {
        base.does(customer, new CustomerAction.Unmerge());
    }

    private static RefusalReason reason(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().reason();
    }

    @Test
    @DisplayName("has one file under the id that stands for all, whichever is asked for (CUS-05)")
    void has_one_file() {
        merge(ANNA, ANNE);
        merge(ANNE, HANNAH);

        CustomerFile file = base.find(ANNA).orElseThrow();
        assertThat(file.id()).isEqualTo(HANNAH);
        assertThat(file.visits().visits())
                .containsExactly(
                        visit("RO-1", 0, TODAY, 100), visit("RO-2", 0, TODAY, 200), visit("RO-3", 0, TODAY, 300));
        assertThat(file.vehicles()).containsExactly(car("car-1", TODAY));
        assertThat(file.profile()).contains(profile(1, "张三").profile());
        assertThat(List.of(ANNE, HANNAH))
                .allSatisfy(id -> assertThat(base.find(id)).contains(file));
        assertThat(base.customers.together(DEALER, ANNE)).containsExactly(HANNAH, ANNE, ANNA);
    }

    @Test
    @DisplayName("has the points of all on one account of each programme, headquarters' too (PTS-09)")
    void has_points_on_one_account() {
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        base.earn(ANNA, ProgrammeId.HQ, 30);
        base.earn(ANNE, ProgrammeId.BRANCH, 7);
        merge(ANNA, ANNE);

        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(107);
        assertThat(base.points(ANNE, ProgrammeId.HQ)).isEqualTo(30);
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isZero();

        unmerge(ANNA);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(7);
        assertThat(base.points(ANNE, ProgrammeId.HQ)).isZero();
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.points(ANNA, ProgrammeId.HQ)).isEqualTo(30);
    }

    @Test
    @DisplayName("has all tickets, each under its own id, and repeats a complaint made under another (CMP-07)")
    void has_all_tickets() {
        Complaint first = base.complain(ANNA);
        assertThat(base.complain(HANNAH).links().previous()).isEmpty();
        merge(ANNA, ANNE);
        Complaint repeat = base.complain(ANNE);

        assertThat(repeat.links().previous()).contains(first.id());
        assertThat(tickets(ANNA)).containsExactly(first.id(), repeat.id());
        assertThat(tickets(ANNE)).isEqualTo(tickets(ANNA));
        unmerge(ANNA);
        assertThat(tickets(ANNA)).containsExactly(first.id());
        assertThat(tickets(ANNE)).containsExactly(repeat.id());
    }

    private List<TicketId> tickets(CustomerId customer) {
        return base.crm.complaints().ofCustomer(DEALER, customer).stream()
                .map(Complaint::id)
                .toList();
    }

    @Test
    @DisplayName("is set apart exactly as before, with what was told meanwhile under each id (CUS-05)")
    void is_set_apart() {
        merge(ANNA, ANNE);
        base.tell(ANNA, visit("RO-4", 0, TODAY, 400));
        base.tell(ANNE, visit("RO-5", 0, TODAY, 500));
        assertThat(base.find(ANNA).orElseThrow().visits().size()).isEqualTo(4);
        unmerge(ANNA);

        assertThat(base.find(ANNA).orElseThrow().facts())
                .containsExactlyInAnyOrder(
                        profile(0, "张三"),
                        car("car-1", TODAY),
                        visit("RO-1", 0, TODAY, 100),
                        visit("RO-4", 0, TODAY, 400));
        assertThat(base.find(ANNE).orElseThrow().facts())
                .containsExactlyInAnyOrder(
                        profile(1, "张三"), visit("RO-2", 0, TODAY, 200), visit("RO-5", 0, TODAY, 500));
    }

    @Test
    @DisplayName(
            "is set apart in the middle of a chain: what came with the one goes with it, the rest stays (CUS-05, PTS-09)")
    void is_set_apart_in_the_middle() {
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        base.earn(ANNE, ProgrammeId.BRANCH, 20);
        base.earn(HANNAH, ProgrammeId.BRANCH, 3);
        merge(ANNA, ANNE);
        merge(ANNE, HANNAH);
        unmerge(ANNA);

        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(23);
        assertThat(base.customers.together(DEALER, ANNE)).containsExactly(HANNAH, ANNE);
        unmerge(ANNE);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(20);
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "is merged into whoever stands for the other, so that points and files go the same way (CUS-05, PTS-09)")
    void is_merged_into_the_root() {
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        base.earn(ANNE, ProgrammeId.BRANCH, 20);
        merge(ANNE, HANNAH);
        merge(ANNA, ANNE);
        unmerge(ANNE);

        assertThat(base.customers.standing(DEALER, ANNA).mergedInto()).contains(HANNAH);
        assertThat(base.points(HANNAH, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(20);
    }

    @Test
    @DisplayName("is not merged twice, nor in a circle, nor set apart from nobody, and nothing changes then (CUS-05)")
    void refuses_wrong_merges() {
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        merge(ANNA, ANNE);

        assertThat(reason(base.tries(ANNA, new CustomerAction.Merge(HANNAH))))
                .isEqualTo(CustomerRefusalReason.ALREADY_MERGED);
        assertThat(reason(base.tries(ANNA, new CustomerAction.Merge(ANNE))))
                .isEqualTo(CustomerRefusalReason.ALREADY_MERGED);
        assertThat(reason(base.tries(ANNE, new CustomerAction.Merge(ANNA))))
                .isEqualTo(CustomerRefusalReason.MERGED_IN_CIRCLE);
        assertThat(reason(base.tries(HANNAH, new CustomerAction.Merge(HANNAH))))
                .isEqualTo(CustomerRefusalReason.MERGED_IN_CIRCLE);
        assertThat(reason(base.tries(HANNAH, new CustomerAction.Unmerge())))
                .isEqualTo(CustomerRefusalReason.NOT_MERGED);
        assertThat(reason(base.tries(HANNAH, new CustomerAction.Merge(CustomerId.of("nobody")))))
                .isEqualTo(CustomerRefusalReason.NOT_FOUND);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.customers.together(DEALER, ANNA)).containsExactly(ANNE, ANNA);
    }

    @Test
    @DisplayName("is merged once, though the command is given again; a preview moves nothing (PTS-11)")
    void is_merged_once() {
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        CustomerCommand merge = base.command(ANNA, new CustomerAction.Merge(ANNE));
        assertThat(base.customers.preview(merge).isAccepted()).isTrue();
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);

        CustomerReceipt first = base.customers.handle(merge).orThrow();
        unmerge(ANNA);
        assertThat(base.customers.handle(merge)).isEqualTo(Outcome.accepted(first));
        assertThat(base.points(ANNA, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(reason(base.customers.handle(
                        new CustomerCommand(DEALER, ANNA, MANAGER, merge.key(), new CustomerAction.Merge(HANNAH)))))
                .isEqualTo(CommandRefusalReason.KEY_REUSED);
    }

    @Test
    @DisplayName("is told of to the host: who was merged into whom, and who is alone again (CUS-05)")
    void tells_the_host() {
        merge(ANNA, ANNE);
        unmerge(ANNA);

        assertThat(base.customers.history(DEALER, ANNA, 0, 10))
                .extracting(RecordedEvent::event)
                .containsExactly(new CustomerEvent.CustomerMerged(ANNE), new CustomerEvent.CustomerUnmerged(ANNE));
        assertThat(base.crm.outbox(DEALER, 10)).hasSize(2);
    }

    @Test
    @DisplayName("is merged by roles of the policy only, and not where the ledger says no to the role (CUS-06, CMP-14)")
    void asks_for_the_role() {
        CustomerCommand merge = CustomerCommand.of(DEALER, ANNA, STAFF, base.key(), new CustomerAction.Merge(ANNE));
        CustomerCommand byEngineer =
                CustomerCommand.of(DEALER, ANNA, Actor.se("S-1"), base.key(), new CustomerAction.Merge(ANNE));

        assertThat(reason(base.customers.handle(merge))).isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
        assertThat(reason(base.customers.preview(byEngineer))).isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
    }

    @Test
    @DisplayName("is found by the likeness of the files, until they are merged (CUS-05)")
    void is_found_by_likeness() {
        assertThat(duplicates()).contains(List.of(ANNA, ANNE));
        merge(ANNA, ANNE);
        assertThat(duplicates()).isEmpty();
    }

    private List<List<CustomerId>> duplicates() {
        List<List<CustomerId>> pairs = new ArrayList<>();
        base.customers.duplicates(DEALER, Likeness.LIKELY, match -> pairs.add(List.of(match.one(), match.other())));
        return pairs;
    }

    @Test
    @DisplayName("has one completeness and one list of what to verify (CUS-02, CUS-04)")
    void has_one_completeness() {
        merge(ANNE, ANNA);

        assertThat(base.customers.completeness(DEALER, ANNE))
                .isPresent()
                .isEqualTo(base.customers.completeness(DEALER, ANNA));
        assertThat(base.customers.staleness(DEALER, ANNE)).isPresent();
        assertThat(base.customers.completeness(DEALER, CustomerId.of("nobody"))).isEqualTo(Optional.empty());
    }
}
