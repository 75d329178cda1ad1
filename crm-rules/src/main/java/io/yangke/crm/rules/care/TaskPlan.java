package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    TaskPlan(
            CareRules rules,
            PlanDay day,
            CustomerFile file,
            CareContext context,
            CareDraft draft,
            CustomerNumbers numbers,
            LocalDate lastPlanned) {
        this.rules = rules;
        this.day = day;
        this.file = file;
        this.context = context;
        this.draft = draft;
        this.numbers = numbers;
        this.lastPlanned = lastPlanned;
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
            boolean known = draft.task(candidate.id()).isPresent();
            if (known && isKept(candidate) || !known && isLetIn(candidate)) {
                letIn.add(candidate);
                if (candidate.dueOn().isBefore(since())) {
                    nearest.merge(candidate.journey(), candidate, TaskPlan::nearer);
                }
            }
        }
        letIn.removeIf(candidate -> draft.task(candidate.id()).isEmpty() && !fires(candidate, nearest));
        return letIn;
    }

    private LocalDate since() {
        return draft.before().since();
    }

    private static Candidate nearer(Candidate one, Candidate other) {
        return other.isBehind(one) ? other : one;
    }

    /** Whether a task goes on as long as it is only foreseen: who is let in is judged until it is due. Source: L2. */
    private boolean isKept(Candidate candidate) {
        boolean foreseen = candidate.dueOn().isAfter(day.today());
        return !foreseen || isLetIn(candidate);
    }

    private boolean isLetIn(Candidate candidate) {
        LocalDate asOf = candidate.dueOn().isAfter(day.today()) ? day.today() : candidate.dueOn();
        return numbers.hold(candidate.step().entry(), candidate.on().car(), asOf);
    }

    private boolean fires(Candidate candidate, Map<Candidate.Journey, Candidate> nearest) {
        if (candidate.lastDay().isBefore(day.today()) && !candidate.dueOn().isAfter(lastPlanned)) {
            // Somebody planned while it could have been done: it was told too late.
            return false;
        }
        if (!isAllowed(candidate)) {
            return false;
        }
        if (!candidate.dueOn().isBefore(since())) {
            return true;
        }
        return !candidate.lastDay().isBefore(since())
                && candidate.equals(nearest.get(candidate.journey()))
                && (!draft.before().backBook() || candidate.step().catchUp());
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
                .min(Comparator.comparing(Candidate::dueOn).thenComparing(Candidate::id));
    }

    private void settle(Candidate candidate, Optional<Candidate> later) {
        Optional<CareTask> known = draft.task(candidate.id());
        if (known.isPresent() && !known.get().isOpen()) {
            return;
        }
        CareTask task = known.map(old -> dated(old, candidate)).orElseGet(() -> planned(candidate));
        Optional<Ending> ending = Ending.of(candidate, later, file, numbers, day.today(), lastPlanned.plusDays(1));
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

    private TaskEnd end(EndReason reason) {
        return new TaskEnd(reason, day.now(), Actor.SYSTEM, Optional.empty());
    }

    private EndReason whyMissed(CareTask task) {
        if (isHeldByComplaint(task)) {
            return EndReason.COMPLAINT_OPEN_TOO_LONG;
        }
        return task.attempts().isEmpty() ? EndReason.WINDOW_PASSED : EndReason.NOT_REACHED;
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

    private static CareTask dated(CareTask task, Candidate candidate) {
        if (task.dueOn().equals(candidate.dueOn())
                && task.lastDay().equals(candidate.lastDay())
                && task.anchorDay().equals(candidate.on().day())) {
            return task;
        }
        return CareTask.builder()
                .from(task)
                .anchorDay(candidate.on().day())
                .dueOn(candidate.dueOn())
                .lastDay(candidate.lastDay())
                .build();
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
