package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.care.Contacts.MARCH_3;
import static io.yangke.crm.rules.care.Contacts.ZONE;
import static io.yangke.crm.rules.care.Contacts.at;
import static io.yangke.crm.rules.care.Contacts.decide;
import static io.yangke.crm.rules.care.Contacts.file;
import static io.yangke.crm.rules.care.Contacts.handOver;
import static io.yangke.crm.rules.care.Contacts.id;
import static io.yangke.crm.rules.care.Contacts.notReached;
import static io.yangke.crm.rules.care.Contacts.reminder;
import static io.yangke.crm.rules.care.Contacts.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-21 N12 What one customer is contacted for on a day")
class ContactPlanTest {

    private static final HandOverFacts COMPLAINING = new HandOverFacts(
            ContactPreferences.NONE, StandingState.ACTIVE, Set.of(TicketId.of("T-7")), Map.of(), Map.of());

    private static ContactPlan plan(CareFile file, HandOverFacts facts, LocalDate day) {
        return ContactPlan.of(file, facts, ContactPolicy.DEFAULT, ZONE, day);
    }

    private static List<String> steps(List<CareTask> tasks) {
        return tasks.stream().map(task -> task.step().value()).toList();
    }

    private static Optional<RefusalReason> dropped(ContactPlan plan, String step) {
        return plan.dropped().stream()
                .filter(dropped -> dropped.task().id().equals(id(step)))
                .map(dropped -> dropped.why().reason())
                .findFirst();
    }

    @Test
    @DisplayName(
            "first by priority, then by last day, then by identity; what exceeds the budget is dropped until there is room")
    void inOrder() {
        CareFile file = file(
                reminder("A"),
                reminder("B"),
                task("C", ContactPurpose.REMINDER).lastDay(MARCH_3.plusDays(9)).build(),
                task("D", ContactPurpose.RENEWAL).priority(50).build());
        ContactPlan plan = plan(file, HandOverFacts.NONE, MARCH_3);
        assertThat(steps(plan.contacts())).containsExactly("D", "C");
        assertThat(plan.dropped())
                .extracting(
                        dropped -> dropped.task().step().value(),
                        dropped -> dropped.why().reason(),
                        DroppedContact::again)
                .containsExactly(
                        tuple("A", CareRefusalReason.BUDGET_USED_UP, Optional.of(MARCH_3.plusDays(7))),
                        tuple("B", CareRefusalReason.BUDGET_USED_UP, Optional.of(MARCH_3.plusDays(7))));
    }

    @Test
    @DisplayName("a complaint has its reserved place beside them, and what is owed needs none")
    void dutiesHaveTheirPlace() {
        CareFile file = file(
                reminder("A"),
                reminder("B"),
                reminder("C"),
                task("D", ContactPurpose.COMPLAINT).priority(200).build(),
                task("E", ContactPurpose.SAFETY).priority(300).build());
        assertThat(steps(plan(file, HandOverFacts.NONE, MARCH_3).contacts())).containsExactly("A", "B", "D", "E");
    }

    @Test
    @DisplayName("room that comes after the window is no room")
    void roomAfterTheWindow() {
        CareTask.Builder short3 = task("C", ContactPurpose.REMINDER).priority(200);
        CareFile file = file(
                reminder("A"),
                reminder("B"),
                short3.lastDay(MARCH_3.plusDays(6)).build());
        assertThat(plan(file, HandOverFacts.NONE, MARCH_3).dropped())
                .extracting(DroppedContact::again)
                .containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("L6 an open complaint holds all but its own, without taking room in the budget")
    void anOpenComplaint() {
        CareFile file = file(
                task("A", ContactPurpose.WIN_BACK).build(),
                task("B", ContactPurpose.RENEWAL).build(),
                task("C", ContactPurpose.COMPLAINT).build());
        ContactPlan plan = plan(file, COMPLAINING, MARCH_3);
        assertThat(steps(plan.contacts())).containsExactly("C");
        assertThat(plan.dropped())
                .allSatisfy(dropped -> {
                    assertThat(dropped.why().reason()).isEqualTo(CareRefusalReason.OPEN_COMPLAINT);
                    assertThat(dropped.again()).isEmpty();
                })
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "what is out, what waits for another attempt, and what is too late is dropped with that reason; what is not due is to come")
    void everyDueTaskIsAccountedFor() {
        CareFile file = file(
                reminder("A"),
                reminder("B"),
                task("C", ContactPurpose.REMINDER).lastDay(MARCH_3).build(),
                task("D", ContactPurpose.REMINDER).dueOn(MARCH_3.plusDays(5)).build(),
                task("E", ContactPurpose.REMINDER).dueOn(MARCH_3.plusDays(2)).build());
        CareFile tried = notReached(handOver(file, "A", at(4, 9)), "A", at(4, 10));
        CareFile out = handOver(
                decide(tried, "E", new CareAction.Skip(), HandOverFacts.NONE, at(4, 10))
                        .file(),
                "B",
                at(5, 10));
        ContactPlan onThe4th = plan(tried, HandOverFacts.NONE, MARCH_3.plusDays(1));
        assertThat(dropped(onThe4th, "A")).contains(CareRefusalReason.RETRY_LATER);
        assertThat(dropped(onThe4th, "B")).contains(CareRefusalReason.RETRY_LATER);
        assertThat(dropped(onThe4th, "C")).contains(CareRefusalReason.WINDOW_PASSED);
        assertThat(steps(onThe4th.coming())).containsExactly("E", "D");
        assertThat(onThe4th.made()).isEmpty();
        ContactPlan onThe5th = plan(out, HandOverFacts.NONE, MARCH_3.plusDays(2));
        assertThat(dropped(onThe5th, "B")).contains(CareRefusalReason.HANDED_OVER_ALREADY);
        assertThat(steps(onThe5th.contacts())).containsExactly("A");
        assertThat(steps(onThe5th.made())).containsExactly("B");
        assertThat(steps(onThe5th.coming())).containsExactly("D");
    }

    @Test
    @DisplayName("L11 hours are not looked at: a task with a time of day is planned for its day")
    void hoursAreNotLookedAt() {
        CareFile file = file(
                task("A", ContactPurpose.FOLLOW_UP).notBefore(at(3, 23)).build(),
                task("B", ContactPurpose.FOLLOW_UP).notBefore(at(4, 0)).build());
        ContactPlan plan = plan(file, HandOverFacts.NONE, MARCH_3);
        assertThat(steps(plan.contacts())).containsExactly("A");
        assertThat(plan.dropped()).extracting(DroppedContact::again).containsExactly(Optional.of(MARCH_3.plusDays(1)));
    }

    @Test
    @DisplayName("N3 the plan can say for every task why")
    void thePlanInStatements() {
        CareFile file = file(
                task("A", ContactPurpose.WIN_BACK).build(),
                task("C", ContactPurpose.COMPLAINT).build());
        Explanation told = ContactExplainer.of(plan(file, COMPLAINING, MARCH_3));
        assertThat(told.code()).isEqualTo("care.contact.plan");
        assertThat(told.arguments()).containsExactly(Argument.day(MARCH_3), Argument.count(1), Argument.count(1));
        assertThat(told.details())
                .extracting(Explanation::code)
                .containsExactly("care.contact.made", "care.contact.dropped");
        assertThat(told.details().get(1).details())
                .extracting(Explanation::code)
                .containsExactly("care.refused.openComplaint");
    }
}
