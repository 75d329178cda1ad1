package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plan of one day as a pure function: of a customer's file, what is remembered of the care so far, what other features say,
 * the rules and the time. Planned twice it changes nothing the second time; planned late it ends where daily planning ends; a day
 * before the last that was planned is not planned again. Source: LIF-01, LIF-04 to LIF-19, L1 to L7.
 *
 * <p>One planner serves all customers of a dealer for one instant. Immutable; safe to use from many threads.
 */
public final class CarePlanner {

    private final CareRules rules;
    private final PlanDay day;
    private final LocalDate plannedUntil;
    private final boolean firstPass;
    private final Map<Anchor, List<JourneyStep>> steps;
    private final LifeReview review;

    private CarePlanner(CareRules rules, Instant now, Optional<LocalDate> plannedUntil) {
        this.rules = rules;
        this.day = new PlanDay(rules, now);
        this.firstPass = plannedUntil.isEmpty();
        this.plannedUntil = plannedUntil.orElse(LocalDate.MIN);
        this.steps = rules.care().journeys().steps().values().stream()
                .collect(Collectors.groupingBy(
                        JourneyStep::anchor, () -> new EnumMap<>(Anchor.class), Collectors.toUnmodifiableList()));
        this.review = new LifeReview(rules, day.today());
    }

    /**
     * Returns the planner for an instant.
     *
     * @param plannedUntil the day of the dealer's last pass before this one; empty for the first pass ever: who is there now was there
     *     before the library. Source: L5
     */
    public static CarePlanner at(CareRules rules, Instant now, Optional<LocalDate> plannedUntil) {
        return new CarePlanner(rules, now, plannedUntil);
    }

    /** The day that is planned, in the dealer's zone. */
    public LocalDate today() {
        return day.today();
    }

    /**
     * Returns what the day changes in the care for a customer; empty if nothing does.
     *
     * @param file the facts of all files that stand together
     * @param before what is remembered so far; empty for a customer never planned for
     */
    public Optional<CareChange> plan(CustomerFile file, Optional<CareFile> before, CareContext context) {
        return plan(file, before, context, Set.of());
    }

    /**
     * Returns what the day changes in the care for a customer who stands for others too; empty if nothing does. Source: CUS-05.
     *
     * @param file the facts of all files that stand together
     * @param before what is remembered so far under the customer's own id; empty for a customer never planned for
     * @param elsewhere the tasks that ended under the ids of the others: they are not done again
     */
    public Optional<CareChange> plan(
            CustomerFile file, Optional<CareFile> before, CareContext context, Set<TaskId> elsewhere) {
        if (!context.isPlanned()) {
            return before.flatMap(care -> new Dismissal(rules, day).of(care, context));
        }
        CareFile care = before.orElseGet(() -> opened(file));
        if (care.plannedOn().isAfter(day.today())) {
            // The clock went back: this day was planned already, and later ones.
            return Optional.empty();
        }
        CareDraft draft = new CareDraft(care, day.now());
        CustomerNumbers numbers = new CustomerNumbers(file, context.openComplaints());
        List<Candidate> candidates = Candidates.of(file, context, rules, day, steps);
        new TaskPlan(rules, day, file, context, draft, numbers, lastPlanned(before), elsewhere).settle(candidates);
        review.of(file, draft);
        draft.forget(day.today(), rules);
        return draft.change(before.isEmpty(), day.today(), rules);
    }

    private LocalDate lastPlanned(Optional<CareFile> before) {
        LocalDate own = before.map(CareFile::plannedOn).orElse(day.today());
        return own.isAfter(plannedUntil) ? own : plannedUntil;
    }

    private CareFile opened(CustomerFile file) {
        return CareFile.builder()
                .dealer(file.dealer())
                .customer(file.id())
                .since(day.today())
                .backBook(firstPass)
                .plannedOn(day.today())
                .build();
    }
}
