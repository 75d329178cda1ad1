package io.yangke.crm.testkit.care;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.HandOverFacts;
import io.yangke.crm.rules.care.TaskChange;
import io.yangke.crm.rules.care.TaskLife;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.testkit.complaint.Complaints;
import io.yangke.crm.testkit.lifecycle.CustomerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The care for one customer, day by day: what is given, what happens when, what is expected then.
 *
 * <pre>{@code
 * CareScenario.with(ourPolicy)
 *         .of(CustomerFacts.of("C-1").delivered("K1", "2026-03-02"))
 *         .at("2026-03-03 09:00").plan()
 *         .then("DELIVERY_24H").isDue().isFor("2026-03-03", "2026-03-04").and()
 *         .expectRefused(CareRefusalReason.QUIET_HOURS).at("2026-03-03 21:30").handOver("DELIVERY_24H");
 * }</pre>
 *
 * <p>The dealer has planned for long, and came by the customer on no day before the first {@link #plan()}; {@link #launch()} says that
 * it is the dealer's first pass ever. No day is planned on its own. Commands must be accepted; {@link #expectRefused} says that the
 * next one is not. Not thread-safe; no clock is read.
 */
public final class CareScenario {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Actor CLERK = Actor.dealer("care-1");

    private final WorkingCalendar calendar = ChineseCalendar.statutory();
    private final List<CareEvent> events = new ArrayList<>();
    private CarePolicy policy;
    private LifecyclePolicy lifecycle = LifecyclePolicy.DEFAULT;
    private CarePlanning planning = CarePlanning.REAL;
    private CustomerFacts facts = CustomerFacts.of("C-1");
    private CareContext context = CareContext.NONE;
    private Optional<CareFile> care = Optional.empty();
    private Instant now = Instant.EPOCH;
    private Optional<LocalDate> plannedUntil = Optional.of(LocalDate.EPOCH);
    private @Nullable CareRefusalReason expected;
    private int keys;

    private CareScenario(CarePolicy policy) {
        this.policy = policy;
    }

    /** Returns a scenario under the journeys of the documents. */
    public static CareScenario standard() {
        return with(CarePolicy.DEFAULT);
    }

    /** Returns a scenario under a policy. */
    public static CareScenario with(CarePolicy policy) {
        return new CareScenario(policy);
    }

    /** Goes on under another policy. */
    public CareScenario policy(CarePolicy other) {
        policy = other;
        return this;
    }

    /** Goes on with other classes, forecasts and stages. */
    public CareScenario lifecycle(LifecyclePolicy other) {
        lifecycle = other;
        return this;
    }

    /** Plans by another planner. */
    public CareScenario planning(CarePlanning other) {
        planning = other;
        return this;
    }

    /** Says that the next pass is the dealer's first ever. Source: L5 */
    public CareScenario launch() {
        plannedUntil = Optional.empty();
        return this;
    }

    /** Says whom it is about. */
    public CareScenario of(CustomerFacts customer) {
        facts = customer;
        return this;
    }

    /** Tells more of the customer. */
    public CareScenario tell(Consumer<CustomerFacts> more) {
        more.accept(facts);
        return this;
    }

    /** Says how many complaints the customer has open. */
    public CareScenario complaintsOpen(int count) {
        return context(new CareContext(
                context.state(), context.merged(), count, context.resolved(), context.expiries(), context.signals()));
    }

    /** Says what may be done with the customer's data. */
    public CareScenario standing(StandingState state, boolean merged) {
        return context(new CareContext(
                state, merged, context.openComplaints(), context.resolved(), context.expiries(), context.signals()));
    }

    /** Says that a complaint is resolved, and nobody has called yet. */
    public CareScenario resolved(String ticket, int round, String on) {
        CareContext.Resolved resolved = new CareContext.Resolved(TicketId.of(ticket), round, LocalDate.parse(on));
        return context(new CareContext(
                context.state(),
                context.merged(),
                context.openComplaints(),
                List.of(resolved),
                context.expiries(),
                context.signals()));
    }

    /** Says that points of the branch's programme expire. */
    public CareScenario expiring(String lastDay) {
        CareContext.Expiring points = new CareContext.Expiring(ProgrammeId.BRANCH, LocalDate.parse(lastDay), 100);
        return context(new CareContext(
                context.state(),
                context.merged(),
                context.openComplaints(),
                context.resolved(),
                List.of(points),
                context.signals()));
    }

    /** Gives a signal for all customers. */
    public CareScenario signal(String id, String step, String from, String until) {
        CareSignal signal = new CareSignal(
                SignalId.of(id), StepCode.of(step), LocalDate.parse(from), LocalDate.parse(until), Optional.empty());
        return context(new CareContext(
                context.state(),
                context.merged(),
                context.openComplaints(),
                context.resolved(),
                context.expiries(),
                List.of(signal)));
    }

    /** Says all that other features say. */
    public CareScenario context(CareContext other) {
        context = other;
        return this;
    }

    /** Moves the clock to a local time, written {@code 2026-03-03 09:00}. */
    public CareScenario at(String local) {
        return at(LocalDateTime.parse(local, LOCAL).atZone(calendar.zone()).toInstant());
    }

    /** Moves the clock. */
    public CareScenario at(Instant instant) {
        now = instant;
        return this;
    }

    /** Lets the sweep come by now. */
    public CareScenario plan() {
        CareRules rules = new CareRules(policy, lifecycle, calendar, "scenario");
        Optional<CareChange> change = planning.plan(
                new CarePlanning.Day(rules, now, plannedUntil), new CarePlanning.Customer(file(), care, context));
        change.ifPresent(changed -> commit(changed.after(), changed.events()));
        LocalDate today = calendar.day(now);
        plannedUntil = plannedUntil.filter(today::isBefore).or(() -> Optional.of(today));
        return this;
    }

    private void commit(CareFile after, List<CareEvent> told) {
        care = Optional.of(after);
        events.addAll(told);
    }

    /** Lets the sweep come by every morning at eight from the day of the clock until a day, inclusive. */
    public CareScenario planDailyUntil(String last) {
        for (LocalDate day = today(); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            planOn(day);
        }
        return this;
    }

    /** Lets the sweep come by every morning at eight of these days, both inclusive. */
    public CareScenario planDailyFrom(String first, String last) {
        return planOn(first).planDailyUntil(last);
    }

    /** Lets the sweep come by at eight in the morning of a day. */
    public CareScenario planOn(String day) {
        return planOn(LocalDate.parse(day));
    }

    /** Lets the sweep come by at eight in the morning of a day. */
    public CareScenario planOn(LocalDate day) {
        return at(day.atTime(MORNING).atZone(calendar.zone()).toInstant()).plan();
    }

    /** Says that the next command is refused, and why. */
    public CareScenario expectRefused(CareRefusalReason reason) {
        expected = reason;
        return this;
    }

    /** Somebody takes up the open task of a step. */
    public CareScenario handOver(String step) {
        return act(step, new CareAction.HandOver());
    }

    /** It was done. */
    public CareScenario complete(String step) {
        return act(step, new CareAction.Complete(Optional.empty()));
    }

    /** The customer was not reached. */
    public CareScenario notReached(String step) {
        return act(step, new CareAction.NotReached());
    }

    /** Somebody decides that it is not to be done. */
    public CareScenario skip(String step) {
        return act(step, new CareAction.Skip());
    }

    private CareScenario act(String step, CareAction action) {
        CareRefusalReason wanted = expected;
        expected = null;
        Optional<Refusal> refusal = attempt(task(step), action);
        if (!refusal.map(Refusal::reason).equals(Optional.ofNullable(wanted))) {
            throw new AssertionError("Expected " + action.kind() + " of " + step + " to be "
                    + (wanted == null ? "accepted" : "refused: " + wanted) + "\nat " + now + "\nbut it was "
                    + refusal.map(no -> "refused: " + no.reason()).orElse("accepted"));
        }
        return this;
    }

    /** Tries a command about a task; returns why not, or nothing if it was done. */
    public Optional<Refusal> attempt(CareTask task, CareAction action) {
        CareFile file = care();
        CareCommand command =
                CareCommand.of(Complaints.DEALER, file.customer(), task.id(), CLERK, "scenario-" + ++keys, action);
        return TaskLife.decide(file, command, handOverFacts(), policy.contacts(), calendar.zone(), now)
                .fold(
                        changes -> {
                            TaskChange change = changes.get(0);
                            care = Optional.of(change.after());
                            events.addAll(change.events());
                            return Optional.empty();
                        },
                        Optional::of);
    }

    private HandOverFacts handOverFacts() {
        Set<TicketId> open = IntStream.range(0, context.openComplaints())
                .mapToObj(number -> TicketId.of("open-" + number))
                .collect(Collectors.toSet());
        return new HandOverFacts(
                file().preferences(),
                context.state(),
                open,
                HandOverFacts.NONE.noLongerNeeded(),
                HandOverFacts.NONE.otherChannels());
    }

    /** Looks at the task of a step; there must be exactly one, or exactly one that is open. */
    public CareTaskAssert then(String step) {
        return new CareTaskAssert(task(step), this);
    }

    private CareTask task(String step) {
        List<CareTask> all = tasks().stream()
                .filter(task -> task.step().value().equals(step))
                .toList();
        List<CareTask> open = all.stream().filter(CareTask::isOpen).toList();
        List<CareTask> meant = all.size() == 1 ? all : open;
        if (meant.size() != 1) {
            throw new AssertionError("Expected one task " + step + " at " + now + "\nbut there are " + tasks());
        }
        return meant.get(0);
    }

    /** Expects that there never was a task of a step. */
    public CareScenario thenNone(String step) {
        return expect(
                "no task " + step,
                tasks().stream().noneMatch(task -> task.step().value().equals(step)));
    }

    /** Expects exactly these steps to be due, in order of identity. */
    public CareScenario thenDue(String... steps) {
        List<String> due = tasks().stream()
                .filter(task -> task.status() == TaskStatus.DUE)
                .map(task -> task.step().value())
                .toList();
        return expect("due " + List.of(steps), due.equals(List.of(steps)));
    }

    /** Expects a class as of the last plan. */
    public CareScenario thenClass(CustomerClass expectedClass) {
        return expect("class " + expectedClass, care().customerClass().equals(Optional.of(expectedClass)));
    }

    private CareScenario expect(String wish, boolean holds) {
        if (!holds) {
            throw new AssertionError("Expected " + wish + "\nat " + now + "\nbut there are " + tasks());
        }
        return this;
    }

    /** Returns all tasks remembered, in order of identity. */
    public List<CareTask> tasks() {
        return care.map(CareFile::tasks).orElse(List.of());
    }

    /** Returns whether anything is remembered: whether the customer was ever planned for. */
    public boolean isPlanned() {
        return care.isPresent();
    }

    /** Returns what is remembered; something must be. */
    public CareFile care() {
        return care.orElseThrow(() -> new AssertionError("Expected a care file at " + now + "\nbut there is none"));
    }

    /** Returns the facts as they stand. */
    public CustomerFile file() {
        return facts.file();
    }

    /** Returns what the host was told so far, in order. */
    public List<CareEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the policy. */
    public CarePolicy policy() {
        return policy;
    }

    /** Returns what other features say. */
    public CareContext context() {
        return context;
    }

    /** Returns the time of the scenario. */
    public Instant now() {
        return now;
    }

    /** Returns the day of the scenario. */
    public LocalDate today() {
        return calendar.day(now);
    }
}
