package io.yangke.crm.testkit.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.testkit.lifecycle.CustomerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A year of one customer of a dealer, played from a seed: as it should be, and with facts that come late, twice or wrong at first,
 * with sweeps that are missed or run twice, and with a clock that goes back.
 */
final class SimulatedYear {

    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 365;

    /** Whatever went wrong with a fact by then has no open task any longer at the end. */
    private static final int LAST_FAULT = DAYS - 130;

    private final long seed;
    private final List<CustomerFact> facts;
    private final CarePlanning planners;

    SimulatedYear(long seed, CarePlanning planners) {
        this.seed = seed;
        this.planners = planners;
        this.facts = new CareStory(seed, START.plusDays(120)).facts().file().facts();
    }

    /** Plans for all customers with one planner a day, as a sweep does. */
    static final class Planners implements CarePlanning {

        private record Pass(Instant now, Optional<LocalDate> plannedUntil) {}

        private final Map<Pass, CarePlanner> known = new HashMap<>();

        @Override
        public Optional<CareChange> plan(Day day, Customer customer) {
            return known.computeIfAbsent(
                            new Pass(day.now(), day.plannedUntil()),
                            pass -> CarePlanner.at(day.rules(), day.now(), day.plannedUntil()))
                    .plan(customer.file(), customer.before(), customer.context());
        }
    }

    /**
     * What becomes known when.
     *
     * @param told the facts by day
     * @param disturbed whether a fact came late, or wrong at first
     */
    private record Tellings(Map<Integer, List<CustomerFact>> told, boolean disturbed) {}

    private Tellings inTime() {
        Map<Integer, List<CustomerFact>> told = new TreeMap<>();
        for (CustomerFact fact : facts) {
            at(told, dayOf(fact), fact);
        }
        return new Tellings(told, false);
    }

    private Tellings withFaults(Random random) {
        Map<Integer, List<CustomerFact>> told = new TreeMap<>();
        boolean disturbed = false;
        // Some customers' facts are only doubled, so that what their tasks came to can be compared.
        boolean exact = random.nextBoolean();
        for (CustomerFact fact : facts) {
            int day = dayOf(fact);
            boolean mayFail = !exact && day > 0 && day < LAST_FAULT;
            int die = mayFail ? random.nextInt(4) : 3;
            if (die == 0 && fact instanceof CustomerFact.Visit visit) {
                at(told, day, wrong(visit, random.nextInt(10)));
                at(told, day + 1 + random.nextInt(20), corrected(visit));
                disturbed = true;
            } else if (die == 1) {
                at(told, day + 1 + random.nextInt(20), fact);
                disturbed = true;
            } else {
                at(told, day, fact);
                at(told, day + random.nextInt(30), fact);
            }
        }
        return new Tellings(told, disturbed);
    }

    private static void at(Map<Integer, List<CustomerFact>> told, int day, CustomerFact fact) {
        told.computeIfAbsent(Math.max(0, Math.min(day, DAYS)), none -> new ArrayList<>())
                .add(fact);
    }

    private static int dayOf(CustomerFact fact) {
        return (int) (fact.day().orElse(START).toEpochDay() - START.toEpochDay());
    }

    private static CustomerFact wrong(CustomerFact.Visit visit, int days) {
        return visit(visit, 0, visit.settledOn().minusDays(days));
    }

    private static CustomerFact corrected(CustomerFact.Visit visit) {
        return visit(visit, 1, visit.settledOn());
    }

    private static CustomerFact visit(CustomerFact.Visit visit, int revision, LocalDate on) {
        return new CustomerFact.Visit(
                visit.fact(),
                revision,
                on,
                visit.what(),
                visit.car(),
                visit.fen(),
                visit.odometerKm(),
                visit.items(),
                visit.advisor());
    }

    private CareScenario dealer() {
        return CareScenario.standard().planning(planners).of(CustomerFacts.of("C-1"));
    }

    private static void tell(CareScenario scenario, Tellings tellings, int day) {
        tellings.told().getOrDefault(day, List.of()).forEach(fact -> scenario.tell(facts -> facts.tell(fact)));
    }

    private CareScenario faultless() {
        Tellings tellings = inTime();
        CareScenario scenario = dealer();
        for (int day = 0; day <= DAYS; day++) {
            tell(scenario, tellings, day);
            scenario.planOn(START.plusDays(day));
        }
        return scenario;
    }

    private CareScenario faulty(Tellings tellings, Random random) {
        CareScenario scenario = dealer();
        int missed = 0;
        for (int day = 0; day <= DAYS; day++) {
            tell(scenario, tellings, day);
            if (missed > 0 && day < DAYS) {
                missed--;
                continue;
            }
            scenario.planOn(START.plusDays(day));
            switch (random.nextInt(20)) {
                case 0 -> missed = 1 + random.nextInt(6);
                case 1 -> scenario.planOn(START.plusDays(day));
                case 2 -> scenario.planOn(START.plusDays(day - 1L - random.nextInt(3)));
                default -> {}
            }
        }
        return scenario.planOn(START.plusDays(DAYS));
    }

    /** Asserts that faults leave no trace where they must not. */
    void endsAsWithoutFaults() {
        Random random = new Random(seed);
        Tellings tellings = withFaults(random);
        CareScenario right = faultless();
        CareScenario faulty = faulty(tellings, random);
        assertThat(revisionless(faulty)).as("file, seed " + seed).isEqualTo(revisionless(right));
        assertThat(faulty.care().customerClass())
                .as("class, seed " + seed)
                .isEqualTo(right.care().customerClass());
        assertThat(faulty.care().risk())
                .as("risk, seed " + seed)
                .isEqualTo(right.care().risk());
        assertThat(open(faulty)).as("open tasks, seed " + seed).containsExactlyElementsOf(open(right));
        if (!tellings.disturbed()) {
            assertThat(all(faulty)).as("tasks, seed " + seed).containsExactlyElementsOf(all(right));
        }
    }

    private static List<CustomerFact> revisionless(CareScenario scenario) {
        return scenario.file().facts().stream()
                .map(fact -> fact instanceof CustomerFact.Visit visit ? visit(visit, 0, visit.settledOn()) : fact)
                .toList();
    }

    private static List<String> open(CareScenario scenario) {
        return scenario.tasks().stream()
                .filter(CareTask::isOpen)
                .map(SimulatedYear::told)
                .toList();
    }

    private static List<String> all(CareScenario scenario) {
        return scenario.tasks().stream().map(SimulatedYear::told).toList();
    }

    private static String told(CareTask task) {
        return task.id() + " " + task.dueOn() + " " + task.lastDay() + " " + task.channel() + " " + task.status() + " "
                + task.held() + " " + task.end().map(TaskEnd::reason);
    }

    /** Asserts what holds on every day of a year with faults, with a clerk who works on what is due, and with all that stops contacts. */
    void breaksNothing() {
        Random random = new Random(~seed);
        Tellings tellings = withFaults(random);
        CareScenario scenario = dealer();
        for (int day = 0; day <= DAYS; day++) {
            tell(scenario, tellings, day);
            happen(scenario, random);
            if (day > 0 && random.nextInt(8) == 0) {
                continue;
            }
            scenario.planOn(START.plusDays(day));
            if (scenario.isPlanned()) {
                hold(scenario);
                work(scenario, random);
            }
            if (random.nextInt(10) == 0) {
                scenario.planOn(START.plusDays(Math.max(0, day - random.nextInt(3))));
            }
        }
    }

    private void hold(CareScenario scenario) {
        try {
            CareInvariants.assertHold(scenario);
        } catch (AssertionError broken) {
            throw new AssertionError("seed " + seed + ", " + scenario.today() + ": " + broken.getMessage(), broken);
        }
    }

    private static void happen(CareScenario scenario, Random random) {
        switch (random.nextInt(40)) {
            case 0 -> scenario.complaintsOpen(1);
            case 1, 2 -> scenario.complaintsOpen(0);
            case 3 -> scenario.tell(facts -> facts.doNotContact(true));
            case 4, 5 -> scenario.tell(facts -> facts.doNotContact(false));
            case 6 -> scenario.standing(StandingState.RESTRICTED, false);
            case 7, 8, 9 -> scenario.standing(StandingState.ACTIVE, false);
            default -> {}
        }
    }

    /** A clerk does some of what is due, and leaves some of it out over night. */
    private static void work(CareScenario scenario, Random random) {
        for (CareTask task : scenario.tasks()) {
            if (task.status() != TaskStatus.DUE || random.nextInt(3) == 0) {
                continue;
            }
            scenario.at(scenario.now().plusSeconds(random.nextInt(3_600)));
            boolean out = task.handedOverAt().isPresent()
                    || scenario.attempt(task, new CareAction.HandOver()).isEmpty();
            CareTask now = scenario.care().task(task.id()).orElseThrow();
            if (out && random.nextInt(4) > 0) {
                CareAction came = random.nextInt(3) == 0
                        ? new CareAction.NotReached()
                        : new CareAction.Complete(Optional.empty());
                assertThat(scenario.attempt(now, came)).isEmpty();
            }
        }
    }
}
