package io.yangke.crm.testkit.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.CareWaking;
import io.yangke.crm.rules.care.ContactBudget;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactPreferences;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds of any care file that was just planned, whatever happened. */
public final class CareInvariants {

    private CareInvariants() {}

    /** Asserts all that holds of a scenario that was just planned. */
    public static void assertHold(CareScenario scenario) {
        CareFile care = scenario.care();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        nothingForTheSuppressed(care, scenario.context(), scenario.file().preferences(), scenario.policy());
        oneOpenTaskPerJourney(care);
        dueInTheirDays(care, scenario.today());
        closedWithReason(care);
        assertThat(care.wakeAt())
                .as("wakeAt")
                .isEqualTo(CareWaking.wakeAt(
                        care.tasks(), zone, scenario.policy().contacts().retry()));
        withinBudget(care.contacts(), scenario.policy().contacts().budget(), zone);
    }

    /** No task is due that an open complaint holds; none is open for who may not, or does not want to be contacted. Source: L6. */
    public static void nothingForTheSuppressed(
            CareFile care, CareContext context, ContactPreferences preferences, CarePolicy policy) {
        List<CareTask> open = care.tasks().stream().filter(CareTask::isOpen).toList();
        if (!context.isPlanned() || preferences.doNotContact()) {
            assertThat(open).as("open tasks of who is not contacted").isEmpty();
        }
        assertThat(open).as("consent").allMatch(task -> policy.contacts().consents(preferences, task.purpose()));
        if (context.openComplaints() > 0) {
            assertThat(open)
                    .as("due while a complaint is open")
                    .noneMatch(task ->
                            task.status() == TaskStatus.DUE && policy.contacts().isHeldByComplaint(task.purpose()));
        }
    }

    /** Of the steps that take each other's place one at most is due on an anchor. Source: L1, L4. */
    public static void oneOpenTaskPerJourney(CareFile care) {
        Set<List<Object>> seen = new HashSet<>();
        for (CareTask task : care.tasks()) {
            if (task.status() == TaskStatus.DUE && task.group().isPresent()) {
                String anchor = task.id().anchor();
                int part = anchor.indexOf('#');
                List<Object> journey =
                        List.of(task.group().get(), task.id().vehicle(), part < 0 ? anchor : anchor.substring(0, part));
                if (!seen.add(journey)) {
                    throw new AssertionError("Expected one due step of a journey\nbut there is another: " + task);
                }
            }
        }
    }

    /** What is due has come and not passed; what is foreseen has not come. Source: L7. */
    public static void dueInTheirDays(CareFile care, LocalDate today) {
        for (CareTask task : care.tasks()) {
            boolean foreseen =
                    task.status() == TaskStatus.PLANNED && task.held().isEmpty();
            boolean come = !today.isBefore(task.dueOn());
            if (task.status() == TaskStatus.DUE && !(come && !today.isAfter(task.lastDay())) || foreseen && come) {
                throw new AssertionError(
                        "Expected a task to stand as its days say on " + today + "\nbut it is " + task);
            }
        }
    }

    /** What ended has a reason that fits how it ended. */
    public static void closedWithReason(CareFile care) {
        for (CareTask task : care.tasks()) {
            if (!task.isOpen()
                    && task.end()
                            .map(TaskEnd::reason)
                            .filter(fitting(task.status())::contains)
                            .isEmpty()) {
                throw new AssertionError("Expected a task to have ended for a reason\nbut it is " + task);
            }
        }
    }

    private static Set<EndReason> fitting(TaskStatus status) {
        return switch (status) {
            case DONE -> Set.of(EndReason.DONE, EndReason.SENT);
            case SKIPPED ->
                Set.of(
                        EndReason.WINDOW_PASSED,
                        EndReason.COMPLAINT_OPEN_TOO_LONG,
                        EndReason.BUDGET_USED_UP,
                        EndReason.NOT_REACHED,
                        EndReason.DECIDED);
            case OVERTAKEN -> Set.of(EndReason.HAPPENED_ALREADY, EndReason.LATER_STEP);
            default ->
                Set.of(
                        EndReason.CONDITION_CEASED,
                        EndReason.FACT_WITHDRAWN,
                        EndReason.CAR_SOLD,
                        EndReason.DO_NOT_CONTACT,
                        EndReason.NO_CONSENT,
                        EndReason.RESTRICTED,
                        EndReason.MERGED,
                        EndReason.STEP_REMOVED);
        };
    }

    /** On no days in a row there are more contacts than the budget has. Source: LIF-21, L11. */
    public static void withinBudget(List<ContactMade> contacts, ContactBudget budget, ZoneId zone) {
        List<LocalDate> days = contacts.stream()
                .filter(made -> budget.counts(made.purpose(), made.channel()))
                .map(made -> LocalDate.ofInstant(made.at(), zone))
                .toList();
        for (LocalDate first : days) {
            LocalDate end = first.plusDays(budget.days());
            long within = days.stream()
                    .filter(day -> !day.isBefore(first) && day.isBefore(end))
                    .count();
            if (within > budget.most()) {
                throw new AssertionError(
                        "Expected " + budget.most() + " contacts at most from " + first + "\nbut there are " + within);
            }
        }
    }
}
