package io.yangke.crm.testkit.care;

import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareCondition;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.JourneyPolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Planners that go wrong the way planners have gone wrong elsewhere. Each is the real planner with one thing changed: what it goes by,
 * what it is told, or what comes out of it.
 */
enum PlantedPlannerBugs implements CarePlanning {
    /** Every step that was missed fires at once. */
    L1_NOTHING_COLLAPSES("L1_a_later_step_takes_the_place_of_an_earlier") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withGroup(Optional.empty());
        }
    },
    /** Who joins late gets every step of which the window is open. */
    L1_ALL_STEPS_ARE_CAUGHT_UP("L1_who_joins_late_gets_the_nearest_step") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withGroup(Optional.empty()).withCatchUp(true);
        }
    },
    /** What makes the customer enter is asked every day. */
    L2_ENTRY_IS_STAY("L2_to_enter_is_not_to_stay") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withStay(step.stay().and(step.entry()));
        }
    },
    /** Who was let in stays whatever happens. */
    L2_NOBODY_DROPS_OUT("L2_the_condition_to_stay_is_judged_from_the_first_day") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withStay(CareCondition.ALWAYS);
        }
    },
    /** A greeting goes out the day after, too. */
    L2_A_DAY_LATE_WILL_DO("L2_a_birthday_is_over_the_next_day") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withWindowDays(step.windowDays() + 1);
        }
    },
    /** What is done is forgotten, and begins again. */
    L3_DONE_IS_FORGOTTEN("L3_a_fact_told_again_makes_no_second_run") {
        @Override
        Optional<CareFile> before(Optional<CareFile> before) {
            return before.map(care -> tasks(care, CareTask::isOpen));
        }
    },
    /** Each run tells again what is due. */
    L4_DUE_AGAIN_EACH_RUN("L4_planned_twice_is_planned_once") {
        @Override
        Optional<CareFile> before(Optional<CareFile> before) {
            return before.map(care -> each(care, task -> task.status() == TaskStatus.DUE ? planned(task) : task));
        }
    },
    /** A run that was overtaken by another deletes what it does not know. */
    L4_A_RUN_DELETES_WHAT_LIES_AHEAD("L4_a_clock_that_goes_back_undoes_nothing") {
        @Override
        Optional<CareFile> before(Optional<CareFile> before) {
            return before.map(care -> care.withPlannedOn(LocalDate.EPOCH));
        }
    },
    /** The launch is a day like any other. */
    L5_NO_BACK_BOOK("L5_the_launch_does_not_fire_the_back_book") {
        @Override
        Day day(Day day) {
            return new Day(day.rules(), day.now(), day.plannedUntil().or(() -> Optional.of(LocalDate.EPOCH)));
        }
    },
    /** Every day is a launch, so nobody is caught up. */
    L5_ALWAYS_LAUNCHING("L5_who_comes_later_is_caught_up") {
        @Override
        Day day(Day day) {
            return new Day(day.rules(), day.now(), Optional.empty());
        }
    },
    /** Nothing is caught up at the launch, not even what ends tomorrow. */
    L5_THE_LAUNCH_CATCHES_NOTHING_UP("L5_the_launch_does_not_fire_the_back_book") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withCatchUp(false);
        }
    },
    /** The wish not to be contacted is asked when a step is entered alone. */
    L6_DO_NOT_CONTACT_IS_NOT_SEEN("L6_do_not_contact_after_planning_cancels") {
        @Override
        ContactPreferences preferences(ContactPreferences wishes) {
            return wishes.withDoNotContact(false);
        }
    },
    /** Consent is nobody's business. */
    L6_CONSENT_IS_NOT_SEEN("L6_refused_consent_cancels_its_purpose") {
        @Override
        ContactPreferences preferences(ContactPreferences wishes) {
            return new ContactPreferences(wishes.channel(), wishes.hours(), wishes.doNotContact(), Set.of(), Set.of());
        }
    },
    /** A complaint stops nothing. */
    L6_COMPLAINTS_HOLD_NOTHING("L6_an_open_complaint_holds") {
        @Override
        ContactPolicy contacts(ContactPolicy contacts) {
            return contacts.toBuilder()
                    .despiteComplaint(Set.of(ContactPurpose.values()))
                    .build();
        }
    },
    /** Who is merged or restricted is planned for all the same. */
    L6_STANDING_IS_NOT_SEEN("L6_the_restricted_and_the_merged_are_left_alone") {
        @Override
        CareContext context(CareContext context) {
            return new CareContext(
                    StandingState.ACTIVE,
                    false,
                    context.openComplaints(),
                    context.resolved(),
                    context.expiries(),
                    context.signals());
        }
    },
    /** More than so many months, not so many. */
    L7_A_DAY_AFTER_THE_LIMIT("L7_exactly_at_the_limit_is_due") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withDays(step.days() + 1);
        }
    },
    /** The last day is exclusive. */
    L7_THE_LAST_DAY_IS_LOST("L7_the_last_day_counts") {
        @Override
        JourneyStep step(JourneyStep step) {
            return step.withWindowDays(Math.max(0, step.windowDays() - 1));
        }
    },
    /** At night nothing is due. */
    L11_THE_PLAN_SLEEPS("L11_quiet_hours_belong_to_the_hand_over") {
        @Override
        Day day(Day day) {
            return new Day(day.rules(), day.now().minus(Duration.ofHours(8)), day.plannedUntil());
        }
    },
    /** Contacts that were made are not looked at. */
    L11_THE_BUDGET_IS_NOT_SEEN("L11_a_budget_that_was_used_up_is_the_reason") {
        @Override
        Optional<CareFile> before(Optional<CareFile> before) {
            return before.map(care -> care.withContacts(List.of()));
        }
    },
    /** A car is the customer's for ever. */
    N14_SALES_ARE_NOT_SEEN("N14_a_sold_car_takes_its_reminders_along") {
        @Override
        CustomerFact fact(CustomerFact fact) {
            return fact instanceof CustomerFact.Ownership car
                    ? new CustomerFact.Ownership(
                            car.fact(),
                            car.revision(),
                            car.car(),
                            car.vin(),
                            car.plate(),
                            car.model(),
                            car.from(),
                            Optional.empty(),
                            car.delivered(),
                            car.engine(),
                            car.priceFen())
                    : fact;
        }
    },
    /** What facts ended once stays ended, though they were wrong. */
    N14_ENDED_FOR_EVER("N14_a_sale_that_was_none_gives_them_back") {
        @Override
        Optional<CareFile> before(Optional<CareFile> before) {
            return before.map(care -> each(care, task -> task.isOpen() ? task : decided(task)));
        }
    };

    private final String caughtBy;

    PlantedPlannerBugs(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** The test that finds it. */
    String caughtBy() {
        return caughtBy;
    }

    @Override
    public Optional<CareChange> plan(Day day, Customer customer) {
        Day wrong = day(new Day(rules(day.rules()), day.now(), day.plannedUntil()));
        CustomerFile file = customer.file();
        List<CustomerFact> facts = file.facts().stream().map(this::told).toList();
        return REAL.plan(
                wrong,
                new Customer(
                        file.withFacts(facts, file.sequence()),
                        before(customer.before()),
                        context(customer.context())));
    }

    private CareRules rules(CareRules rules) {
        CarePolicy.Builder care = CarePolicy.builder();
        care.from(rules.care())
                .journeys(JourneyPolicy.of(rules.care().journeys().steps().values().stream()
                        .map(this::step)
                        .toList()))
                .contacts(contacts(rules.care().contacts()));
        return new CareRules(care.build(), rules.lifecycle(), rules.calendar(), rules.version());
    }

    private CustomerFact told(CustomerFact fact) {
        if (!(fact instanceof CustomerFact.ProfileFact profile)) {
            return fact(fact);
        }
        Profile.Builder other = Profile.builder();
        other.from(profile.profile()).preferences(preferences(profile.profile().preferences()));
        return new CustomerFact.ProfileFact(profile.revision(), other.build());
    }

    Day day(Day day) {
        return day;
    }

    JourneyStep step(JourneyStep step) {
        return step;
    }

    ContactPolicy contacts(ContactPolicy contacts) {
        return contacts;
    }

    CustomerFact fact(CustomerFact fact) {
        return fact;
    }

    ContactPreferences preferences(ContactPreferences wishes) {
        return wishes;
    }

    Optional<CareFile> before(Optional<CareFile> before) {
        return before;
    }

    CareContext context(CareContext context) {
        return context;
    }

    private static CareFile tasks(CareFile care, Predicate<CareTask> kept) {
        return care.withTasks(care.tasks().stream().filter(kept).toList());
    }

    private static CareFile each(CareFile care, UnaryOperator<CareTask> change) {
        List<CareTask> tasks = new ArrayList<>(care.tasks());
        tasks.replaceAll(change);
        return care.withTasks(tasks);
    }

    private static CareTask planned(CareTask task) {
        return task.withStatus(TaskStatus.PLANNED);
    }

    private static CareTask decided(CareTask task) {
        return task.withEnd(task.end().map(end -> new TaskEnd(EndReason.DECIDED, end.on(), end.by(), end.cause())));
    }
}
