package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of each task of one customer on the day that is planned. */
final class TaskPlan {

    private final CareRules rules;
    private final PlanDay day;
    private final CustomerFile file;
    private final CareContext context;
    private final CareDraft draft;
    private final CustomerNumbers numbers;
    private final LocalDate lastPlanned;
    private final Set<TaskId> elsewhere;

    TaskPlan(
            CareRules rules,
            PlanDay day,
            CustomerFile file,
            CareContext context,
            CareDraft draft,
            CustomerNumbers numbers,
            LocalDate lastPlanned,
            Set<TaskId> elsewhere) {
        this.rules = rules;
        this.day = day;
        this.file = file;
        this.context = context;
        this.draft = draft;
        this.numbers = numbers;
        this.lastPlanned = lastPlanned;
        this.elsewhere = elsewhere;
    }

    void settle(List<Candidate> candidates) {
        List<Candidate> real = real(candidates);
        Map<Candidate.Journey, List<Candidate>> journeys = new HashMap<>();
        Set<TaskId> known = new HashSet<>();
        for (Candidate candidate : real) {
            known.add(candidate.id());
            journeys.computeIfAbsent(candidate.journey(), journey -> new ArrayList<>())
                    .add(candidate);
        }
        for (Candidate candidate : real) {
            settle(candidate, later(candidate, journeys.get(candidate.journey())));
        }
        for (CareTask task : draft.before().tasks()) {
            if (task.isOpen() && !known.contains(task.id())) {
                new LostAnchor(file, rules.care().journeys(), day.today()).settle(task, draft);
            }
        }
    }

    /** Returns those that are tasks already, or become one today. */
    private List<Candidate> real(List<Candidate> candidates) {
        Map<Candidate.Journey, Candidate> nearest = new HashMap<>();
        List<Candidate> letIn = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean goesOn = draft.task(candidate.id())
                    .map(known -> isKept(known, candidate))
                    .orElseGet(() -> isLetIn(candidate));
            if (goesOn) {
                letIn.add(candidate);
                if (isMissed(candidate)) {
                    nearest.merge(candidate.journey(), candidate, TaskPlan::nearer);
                }
            }
        }
        letIn.removeIf(candidate -> draft.task(candidate.id()).isEmpty() && !fires(candidate, nearest));
        return letIn;
    }

    private static Candidate nearer(Candidate one, Candidate other) {
        return other.isBehind(one) ? other : one;
    }

    /** Whether it fell due before anybody could know that. Source: L1, L5. */
    private boolean isMissed(Candidate candidate) {
        return candidate.dueOn().isBefore(start(candidate));
    }

    /** The first day on which it can be told that the step is to be done: not before the customer, or what it counts from, is known. */
    private LocalDate start(Candidate candidate) {
        LocalDate since = draft.before().since();
        return candidate.on().knownOn().isBefore(since) ? since : candidate.on().knownOn();
    }

    /** Whether a task goes on: who is let in is judged until it is due, and not again. Source: L2. */
    private boolean isKept(CareTask task, Candidate candidate) {
        return !LostAnchor.isForeseen(task) && !candidate.dueOn().isAfter(day.today()) || isLetIn(candidate);
    }

    private boolean isLetIn(Candidate candidate) {
        LocalDate asOf = candidate.dueOn().isAfter(day.today()) ? day.today() : candidate.dueOn();
        return !candidate.isClosedBeforeDue()
                && numbers.hold(candidate.step().entry(), candidate.on().car(), asOf);
    }

    private boolean fires(Candidate candidate, Map<Candidate.Journey, Candidate> nearest) {
        if (elsewhere.contains(candidate.id())) {
            return false;
        }
        if (candidate.lastDay().isBefore(day.today()) && !candidate.knownDue().isAfter(lastPlanned)) {
            // Somebody planned while it could have been done: it was told too late.
            return false;
        }
        return isAllowed(candidate)
                && (!isMissed(candidate) || isCaughtUp(candidate, nearest.get(candidate.journey())));
    }

    private boolean isCaughtUp(Candidate candidate, Candidate nearest) {
        boolean backBook = draft.before().backBook()
                && candidate.on().knownOn().isBefore(draft.before().since());
        return candidate.equals(nearest)
                && !candidate.lastDay().isBefore(start(candidate))
                && (!backBook || candidate.step().catchUp());
    }

    private boolean isAllowed(Candidate candidate) {
        return forbidden(candidate).isEmpty();
    }

    private Optional<EndReason> forbidden(Candidate candidate) {
        return ContactBan.of(
                file.preferences(), candidate.step().purpose(), rules.care().contacts());
    }

    /** Returns the first step of the journey that falls due behind this one, if its time has come. */
    private Optional<Candidate> later(Candidate candidate, List<Candidate> journey) {
        return journey.stream()
                .filter(other -> other.isBehind(candidate) && !other.dueOn().isAfter(day.today()))
                .min(Candidate.ORDER);
    }

    private void settle(Candidate candidate, Optional<Candidate> later) {
        Optional<CareTask> known = draft.task(candidate.id());
        Optional<Ending> ending = Ending.of(candidate, later, file, numbers, day.today(), judgedFrom());
        if (known.isPresent() && !known.get().isOpen()) {
            reopen(known.get(), candidate, ending);
            return;
        }
        CareTask task = known.map(old -> told(old, candidate)).orElseGet(() -> planned(candidate));
        Optional<EndReason> ban = forbidden(candidate);
        if (ending.isPresent()) {
            draft.end(task, ending.get().status(), ending.get().end(day.now()));
        } else if (ban.isPresent()) {
            draft.end(task, TaskStatus.CANCELLED, end(ban.get()));
        } else if (candidate.lastDay().isBefore(day.today())) {
            draft.end(task, TaskStatus.SKIPPED, end(whyMissed(task)));
        } else {
            draft.put(standing(task));
        }
    }

    /** What was judged on an earlier day is not judged again; today is, since facts may have come. */
    private LocalDate judgedFrom() {
        LocalDate next = lastPlanned.plusDays(1);
        return next.isAfter(day.today()) ? day.today() : next;
    }

    /** Goes on with a task that facts had ended, now that they say otherwise: nobody has done it. */
    private void reopen(CareTask task, Candidate candidate, Optional<Ending> ending) {
        boolean byFacts = switch (task.end().orElseThrow().reason()) {
            case FACT_WITHDRAWN, CAR_SOLD, HAPPENED_ALREADY, MERGED -> true;
            default -> false;
        };
        if (byFacts
                && ending.isEmpty()
                && isAllowed(candidate)
                && !candidate.isClosedBeforeDue()
                && !candidate.lastDay().isBefore(day.today())) {
            CareTask.Builder open = CareTask.builder();
            open.from(task).status(TaskStatus.PLANNED).end(Optional.empty());
            draft.put(standing(told(open.build(), candidate)));
        }
    }

    private TaskEnd end(EndReason reason) {
        return new TaskEnd(reason, day.now(), Actor.SYSTEM, Optional.empty());
    }

    private EndReason whyMissed(CareTask task) {
        if (isHeldByComplaint(task)) {
            return EndReason.COMPLAINT_OPEN_TOO_LONG;
        }
        if (!task.attempts().isEmpty()) {
            return EndReason.NOT_REACHED;
        }
        return task.handedOverAt().isEmpty() && isBudgetUsedUp(task)
                ? EndReason.BUDGET_USED_UP
                : EndReason.WINDOW_PASSED;
    }

    private boolean isBudgetUsedUp(CareTask task) {
        List<ContactMade> made = draft.before().contacts().stream()
                .filter(contact ->
                        !LocalDate.ofInstant(contact.at(), rules.zone()).isAfter(task.lastDay()))
                .toList();
        return !BudgetUse.of(rules.care().contacts().budget(), made, rules.zone())
                .allows(task.purpose(), task.channel(), task.lastDay());
    }

    private boolean isHeldByComplaint(CareTask task) {
        return context.openComplaints() > 0 && rules.care().contacts().isHeldByComplaint(task.purpose());
    }

    private CareTask planned(Candidate candidate) {
        JourneyStep step = candidate.step();
        return CareTask.builder()
                .id(candidate.id())
                .purpose(step.purpose())
                .anchor(step.anchor())
                .anchorDay(candidate.on().day())
                .group(step.group())
                .dueOn(candidate.dueOn())
                .lastDay(candidate.lastDay())
                .notBefore(candidate.on().notBefore())
                .channel(channel(step))
                .role(step.role())
                .script(step.script())
                .priority(step.priority())
                .build();
    }

    private ContactChannel channel(JourneyStep step) {
        return file.preferences()
                .channel()
                .filter(preferred -> step.preferredChannel())
                .filter(preferred -> step.role() != CareRole.AUTOMATIC || !preferred.isTalk())
                .orElse(step.channel());
    }

    /** Returns the task as facts and policy tell it now; who has it in hand, or tried, keeps to the channel that was taken. */
    private CareTask told(CareTask task, Candidate candidate) {
        CareTask.Builder told = CareTask.builder();
        told.from(planned(candidate))
                .status(task.status())
                .held(task.held())
                .attempts(task.attempts())
                .handedOverAt(task.handedOverAt())
                .record(task.record());
        if (!task.attempts().isEmpty() || task.handedOverAt().isPresent()) {
            told.channel(task.channel());
        }
        return told.build();
    }

    /** Returns the task as it stands today: foreseen, held back, or due. */
    private CareTask standing(CareTask task) {
        if (task.dueOn().isAfter(day.today())) {
            return as(task, TaskStatus.PLANNED, Optional.empty());
        }
        if (isHeldByComplaint(task)) {
            if (task.status() == TaskStatus.DUE) {
                draft.tell(new CareEvent.TaskHeld(task.id(), HoldReason.OPEN_COMPLAINT));
            }
            return as(task, TaskStatus.PLANNED, Optional.of(HoldReason.OPEN_COMPLAINT));
        }
        if (rules.care()
                .contacts()
                .retry()
                .retryOn(task, rules.zone())
                .filter(retry -> retry.isAfter(day.today()))
                .isPresent()) {
            return as(task, TaskStatus.PLANNED, Optional.of(HoldReason.RETRY_LATER));
        }
        if (task.status() != TaskStatus.DUE) {
            draft.tell(new CareEvent.TaskDue(task.id(), task.purpose(), task.dueOn(), task.lastDay()));
        }
        return as(task, TaskStatus.DUE, Optional.empty());
    }

    private static CareTask as(CareTask task, TaskStatus status, Optional<HoldReason> held) {
        if (task.status() == status && task.held().equals(held)) {
            return task;
        }
        return CareTask.builder().from(task).status(status).held(held).build();
    }
}
