package io.yangke.crm.testkit.care;

import static io.yangke.crm.spi.care.TaskStatus.CANCELLED;
import static io.yangke.crm.spi.care.TaskStatus.OVERTAKEN;
import static io.yangke.crm.spi.care.TaskStatus.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.CareCondition;
import io.yangke.crm.rules.care.CareFact;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFact.DueKind;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.testkit.lifecycle.CustomerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What goes wrong with care journeys elsewhere goes right here")
class CareHardCasesTest {

    /** Who plans; another one where it is tested that a bug is found. */
    CarePlanning planning = CarePlanning.REAL;

    private CareScenario given(CustomerFacts facts) {
        return CareScenario.standard().planning(planning).of(facts);
    }

    private static CustomerFacts customer() {
        return CustomerFacts.of("C-1");
    }

    private static CustomerFacts owner() {
        return customer().delivered("K1", "2024-06-10");
    }

    private static CustomerFacts insuredOwner() {
        return owner().insured("K1", "2025-03-05", "2026-03-04");
    }

    @Test
    @DisplayName("L1 insurance that ends tomorrow sends one reminder, not three")
    void L1_who_joins_late_gets_the_nearest_step() {
        CareScenario scenario = given(insuredOwner()).planOn("2026-03-03").thenDue("INSURANCE_7");
        assertThat(scenario.tasks())
                .filteredOn(task -> task.group().equals(Optional.of("insurance")))
                .hasSize(1);
        assertThat(scenario.events())
                .filteredOn(CareEvent.TaskDue.class::isInstance)
                .hasSize(1);
    }

    @Test
    @DisplayName("L1 a later step takes the place of an earlier one that was not done")
    void L1_a_later_step_takes_the_place_of_an_earlier() {
        given(insuredOwner())
                .planOn("2025-12-01")
                .planDailyUntil("2026-02-02")
                .then("INSURANCE_30")
                .isDue()
                .and()
                .thenDue("INSURANCE_30")
                .then("INSURANCE_60")
                .ended(OVERTAKEN, EndReason.LATER_STEP);
    }

    @Test
    @DisplayName("L2 a birthday drops out the next day as missed, and not because it is no birthday any longer")
    void L2_a_birthday_is_over_the_next_day() {
        given(customer().bornOn("1990-05-17"))
                .planOn("2026-05-17")
                .thenDue("BIRTHDAY")
                .planOn("2026-05-18")
                .then("BIRTHDAY")
                .ended(SKIPPED, EndReason.WINDOW_PASSED);
    }

    @Test
    @DisplayName("L2 who was let in stays, though the condition to enter does not hold any longer")
    void L2_to_enter_is_not_to_stay() {
        CareScenario scenario =
                given(customer().joined("2025-08-31")).planOn("2025-09-01").planOn("2026-02-28");
        scenario.then("BENEFITS").isDue();
        JourneyStep strict = scenario.policy()
                .journeys()
                .step(StepCode.of("BENEFITS"))
                .orElseThrow()
                .withEntry(CareCondition.atMost(CareFact.OPEN_COMPLAINTS, 0));
        scenario.policy(with(strict)).planOn("2026-03-01").complaintsOpen(1).planOn("2026-03-02");
        scenario.then("BENEFITS").isHeld(HoldReason.OPEN_COMPLAINT);
    }

    @Test
    @DisplayName("L2 the condition to stay is judged every day, on the first too")
    void L2_the_condition_to_stay_is_judged_from_the_first_day() {
        CustomerFacts left = customer().joinedAndLeft("2025-07-31", "2026-06-01");
        JourneyStep step = step("STAY", Anchor.SIGNAL)
                .stay(CareCondition.atLeast(CareFact.MEMBER, 1))
                .build();
        CareScenario scenario = given(left).policy(with(step)).signal("s", "STAY", "2026-05-28", "2026-06-30");
        scenario.planOn("2026-05-31").then("STAY").isDue();
        scenario.planOn("2026-06-02").then("STAY").ended(CANCELLED, EndReason.CONDITION_CEASED);
        given(left)
                .policy(with(step))
                .signal("s", "STAY", "2026-05-28", "2026-06-30")
                .planOn("2026-06-02")
                .thenDue();
    }

    @Test
    @DisplayName("L3 the same fact told again, in whatever state its task is, makes no second task")
    void L3_a_fact_told_again_makes_no_second_run() {
        CareScenario scenario = given(owner().visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500))
                .planOn("2026-03-02")
                .at("2026-03-05 10:00")
                .plan()
                .handOver("SERVICE_3D")
                .complete("SERVICE_3D");
        scenario.tell(facts -> facts.visit("V1", "K1", "2026-03-03", VisitKind.REPAIR, 600))
                .planDailyUntil("2026-03-08");
        scenario.then("SERVICE_3D").ended(TaskStatus.DONE, EndReason.DONE);
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().value().equals("SERVICE_3D"))
                .hasSize(1);
    }

    @Test
    @DisplayName("L4 runs that overlap, and days planned again, change nothing")
    void L4_planned_twice_is_planned_once() {
        CareScenario scenario = given(insuredOwner()).planOn("2026-03-01");
        List<CareTask> tasks = scenario.tasks();
        long version = scenario.care().version();
        scenario.planOn("2026-03-01").at("2026-03-01 17:00").plan();
        assertThat(scenario.tasks()).isEqualTo(tasks);
        assertThat(scenario.care().version()).isEqualTo(version);
    }

    @Test
    @DisplayName("L4 a clock that goes back undoes nothing, and what is out stays out")
    void L4_a_clock_that_goes_back_undoes_nothing() {
        CareScenario scenario = given(customer().delivered("K1", "2026-03-02"))
                .at("2026-03-02 10:00")
                .plan()
                .handOver("CLUB_ENROLMENT");
        List<CareTask> tasks = scenario.tasks();
        scenario.at("2026-03-01 23:59").plan();
        assertThat(scenario.tasks()).isEqualTo(tasks);
        scenario.at("2026-03-02 10:05").plan().complete("CLUB_ENROLMENT");
    }

    @Test
    @DisplayName("L5 the launch fires nothing of the back-book but what may be caught up")
    void L5_the_launch_does_not_fire_the_back_book() {
        CareScenario scenario = given(insuredOwner()
                        .maintained("V1", "K1", "2025-08-20", 8_000)
                        .visit("V2", "K1", "2026-02-26", VisitKind.REPAIR, 500))
                .launch()
                .planOn("2026-03-03");
        scenario.thenDue("INSURANCE_7");
        assertThat(scenario.care().backBook()).isTrue();
        scenario.planOn("2026-03-05").then("SERVICE_7D").isDue();
    }

    @Test
    @DisplayName("L5 who comes after the launch is caught up, and so is what is told of the back-book later")
    void L5_who_comes_later_is_caught_up() {
        given(owner().visit("V2", "K1", "2026-02-26", VisitKind.REPAIR, 500))
                .planOn("2026-03-02")
                .thenDue("SERVICE_3D");
        JourneyStep early =
                step("EARLY", Anchor.INSPECTION).days(-90).windowDays(90).build();
        given(owner())
                .policy(with(early))
                .launch()
                .planOn("2026-03-02")
                .tell(facts -> facts.due("D1", DueKind.INSPECTION, "K1", "2026-03-10", "2026-05-01"))
                .planOn("2026-03-10")
                .then("EARLY")
                .isDue();
    }

    @Test
    @DisplayName("L6 do-not-contact set after planning cancels all that is open, and nothing comes after it")
    void L6_do_not_contact_after_planning_cancels() {
        CareScenario scenario = given(insuredOwner()).planOn("2026-03-03").tell(facts -> facts.doNotContact(true));
        scenario.at("2026-03-03 10:00")
                .expectRefused(CareRefusalReason.DO_NOT_CONTACT)
                .handOver("INSURANCE_7");
        scenario.plan().then("INSURANCE_7").ended(CANCELLED, EndReason.DO_NOT_CONTACT);
        scenario.tell(facts -> facts.visit("V2", "K1", "2026-03-03", VisitKind.REPAIR, 500))
                .planDailyUntil("2026-03-20")
                .thenNone("SERVICE_3D");
    }

    @Test
    @DisplayName("L6 who refuses a purpose gets nothing of it, and the rest")
    void L6_refused_consent_cancels_its_purpose() {
        CareScenario scenario = given(insuredOwner().bornOn("1990-03-05")).planOn("2026-03-03");
        scenario.tell(facts ->
                        facts.refuses(ConsentPurpose.MARKETING).visit("V2", "K1", "2026-03-01", VisitKind.REPAIR, 500))
                .planOn("2026-03-04");
        scenario.then("INSURANCE_7").ended(CANCELLED, EndReason.NO_CONSENT);
        scenario.then("BIRTHDAY").ended(CANCELLED, EndReason.NO_CONSENT);
        scenario.thenDue("SERVICE_3D");
    }

    @Test
    @DisplayName("L6, N1 an open complaint holds what it holds, until it is resolved or too late")
    void L6_an_open_complaint_holds() {
        CareScenario scenario = given(insuredOwner().visit("V2", "K1", "2026-02-27", VisitKind.REPAIR, 500))
                .planOn("2026-02-27")
                .complaintsOpen(1)
                .planOn("2026-03-02");
        scenario.thenDue().then("SERVICE_3D").isHeld(HoldReason.OPEN_COMPLAINT);
        scenario.complaintsOpen(0).planOn("2026-03-03").then("SERVICE_3D").isDue();
        scenario.complaintsOpen(1).planOn("2026-03-06");
        scenario.then("INSURANCE_7").ended(SKIPPED, EndReason.COMPLAINT_OPEN_TOO_LONG);
    }

    @Test
    @DisplayName("L6 the restricted and the merged have no care: all that is open ends")
    void L6_the_restricted_and_the_merged_are_left_alone() {
        given(insuredOwner())
                .planOn("2026-03-03")
                .standing(StandingState.RESTRICTED, false)
                .planOn("2026-03-04")
                .then("INSURANCE_7")
                .ended(CANCELLED, EndReason.RESTRICTED);
        given(insuredOwner())
                .planOn("2026-03-03")
                .standing(StandingState.ACTIVE, true)
                .planOn("2026-03-04")
                .then("INSURANCE_7")
                .ended(CANCELLED, EndReason.MERGED);
    }

    @Test
    @DisplayName("L7 exactly at the limit is due, a day before it is not")
    void L7_exactly_at_the_limit_is_due() {
        given(owner().maintained("V1", "K1", "2025-09-02", 5_000))
                .planOn("2026-03-01")
                .then("ABSENT_6")
                .isForeseen()
                .and()
                .at("2026-03-02 00:00")
                .plan()
                .then("ABSENT_6")
                .isDue();
    }

    @Test
    @DisplayName("L7 the last day counts, the next does not")
    void L7_the_last_day_counts() {
        given(insuredOwner())
                .planOn("2026-03-03")
                .at("2026-03-04 23:59")
                .plan()
                .then("INSURANCE_7")
                .isDue()
                .and()
                .at("2026-03-05 00:00")
                .plan()
                .then("INSURANCE_7")
                .ended(SKIPPED, EndReason.WINDOW_PASSED);
    }

    @Test
    @DisplayName(
            "L8 what the library ends is ended by the system, never in the name of an employee; an attempt moves what is next")
    void L8_the_system_signs_for_the_system() {
        CareScenario scenario = given(insuredOwner())
                .at("2026-03-02 10:00")
                .plan()
                .handOver("INSURANCE_7")
                .notReached("INSURANCE_7");
        assertThat(scenario.care().wakeAt()).contains(Instant.parse("2026-03-02T16:00:00Z"));
        scenario.planOn("2026-03-05");
        assertThat(scenario.tasks().get(0).end().orElseThrow().by()).isEqualTo(Actor.SYSTEM);
        assertThat(scenario.tasks().get(0).attempts())
                .noneMatch(attempt -> attempt.by().equals(Actor.SYSTEM));
    }

    @Test
    @DisplayName("L11 what is due at night is due; it is the hand-over that waits for the morning")
    void L11_quiet_hours_belong_to_the_hand_over() {
        given(insuredOwner())
                .at("2026-02-25 02:00")
                .plan()
                .thenDue("INSURANCE_7")
                .expectRefused(CareRefusalReason.QUIET_HOURS)
                .handOver("INSURANCE_7")
                .at("2026-02-25 09:00")
                .handOver("INSURANCE_7")
                .complete("INSURANCE_7");
    }

    @Test
    @DisplayName("L11, N12 what was not done since the budget was used up says so")
    void L11_a_budget_that_was_used_up_is_the_reason() {
        CustomerFacts busy = owner().bornOn("1990-03-04").prefers(ContactChannel.SMS);
        CareScenario scenario = given(busy.visit("V1", "K1", "2026-02-28", VisitKind.REPAIR, 1)
                        .insured("K1", "2025-05-01", "2026-04-30"))
                .planOn("2026-02-28")
                .at("2026-03-03 10:00")
                .plan()
                .handOver("SERVICE_3D")
                .complete("SERVICE_3D")
                .handOver("INSURANCE_60")
                .complete("INSURANCE_60");
        scenario.at("2026-03-04 10:00")
                .plan()
                .expectRefused(CareRefusalReason.BUDGET_USED_UP)
                .handOver("BIRTHDAY")
                .planOn("2026-03-05")
                .then("BIRTHDAY")
                .ended(SKIPPED, EndReason.BUDGET_USED_UP);
    }

    @Test
    @DisplayName("L12 a recommendation counts for a condition once the other really bought")
    void L12_a_recommendation_counts_once_the_other_bought() {
        JourneyStep thanks = step("THANKS", Anchor.SIGNAL)
                .entry(CareCondition.atLeast(CareFact.REFERRALS, 1))
                .build();
        CareScenario scenario = given(owner().tell(referral(0, Optional.empty())))
                .policy(with(thanks))
                .signal("s", "THANKS", "2026-03-02", "2026-03-31")
                .planOn("2026-03-02")
                .thenDue();
        given(owner().tell(referral(0, Optional.of(LocalDate.parse("2026-03-02")))))
                .policy(with(thanks))
                .signal("s", "THANKS", "2026-03-02", "2026-03-31")
                .planOn("2026-03-02")
                .thenDue("THANKS");
        assertThat(scenario.tasks()).isEmpty();
    }

    private static CustomerFact.Referral referral(int revision, Optional<LocalDate> bought) {
        LocalDate day = LocalDate.parse("2026-02-01");
        return new CustomerFact.Referral(
                FactId.of("ref-1"), revision, day, CustomerId.of("C-2"), Optional.of(day), Optional.of(day), bought);
    }

    @Test
    @DisplayName("N14 a car that is sold takes its reminders along, what is about the person stays")
    void N14_a_sold_car_takes_its_reminders_along() {
        CareScenario scenario = given(insuredOwner().bornOn("1990-03-10")).planOn("2026-03-01");
        scenario.tell(facts -> facts.sold("K1", "2026-03-02")).planOn("2026-03-03");
        scenario.then("INSURANCE_7").ended(CANCELLED, EndReason.CAR_SOLD).because("own-K1");
        scenario.then("BIRTHDAY").isForeseen();
    }

    @Test
    @DisplayName("N14 a sale told in error, and taken back, gives the reminders back")
    void N14_a_sale_that_was_none_gives_them_back() {
        given(insuredOwner())
                .planOn("2026-03-01")
                .tell(facts -> facts.sold("K1", "2026-03-02"))
                .planOn("2026-03-02")
                .tell(facts -> facts.delivered("K1", "2024-06-10"))
                .planOn("2026-03-03")
                .thenDue("INSURANCE_7");
    }

    @Test
    @DisplayName("N14 one car told in two files that were merged is one car")
    void N14_a_car_in_two_files_is_one_car() {
        CustomerFact.Ownership twice = (CustomerFact.Ownership)
                customer().delivered("K1", "2026-03-02").file().facts().get(0);
        CustomerFacts facts = customer()
                .delivered("K1", "2026-03-02")
                .tell(new CustomerFact.Ownership(
                        FactId.of("own-again"),
                        0,
                        twice.car(),
                        twice.vin(),
                        twice.plate(),
                        twice.model(),
                        twice.from(),
                        twice.until(),
                        twice.delivered(),
                        twice.engine(),
                        twice.priceFen()));
        CareScenario scenario = given(facts).planOn("2026-03-02");
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().value().equals("DELIVERY_24H"))
                .hasSize(1);
    }

    @Test
    @DisplayName("A fact that is corrected moves its task, near or far")
    void a_correction_moves_its_task() {
        CareScenario scenario = given(customer().delivered("K1", "2026-03-02")).planOn("2026-03-02");
        scenario.tell(facts -> facts.delivered("K1", "2026-03-04")).planOn("2026-03-04");
        scenario.then("DELIVERY_24H").isForeseen().isFor("2026-03-05", "2026-03-06");
        scenario.planOn("2026-03-05").then("DELIVERY_24H").isDue();
        scenario.tell(facts -> facts.delivered("K1", "2026-04-10"))
                .planOn("2026-03-06")
                .thenDue();
        scenario.planOn("2026-04-11").then("DELIVERY_24H").isDue().isFor("2026-04-11", "2026-04-12");
    }

    @Test
    @DisplayName("A fact that is withdrawn takes its task along; told again it brings it back")
    void a_withdrawal_cancels() {
        CareScenario scenario = given(owner().visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500))
                .planOn("2026-03-02")
                .planOn("2026-03-05")
                .tell(facts -> facts.withdraw("V1"))
                .planOn("2026-03-06");
        scenario.then("SERVICE_3D").ended(CANCELLED, EndReason.FACT_WITHDRAWN);
        scenario.thenNone("SERVICE_7D");
        scenario.tell(facts -> facts.visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500))
                .planOn("2026-03-07")
                .thenDue("SERVICE_3D");
    }

    @Test
    @DisplayName("What happened before a task was due, and was told when it was, ends it as happened")
    void what_happened_before_ends_it() {
        CareScenario scenario =
                given(owner().maintained("V1", "K1", "2025-09-02", 5_000)).planOn("2025-09-02");
        scenario.planOn("2026-03-03")
                .tell(facts -> facts.visit("V2", "K1", "2026-02-27", VisitKind.REPAIR, 1))
                .planOn("2026-03-04")
                .then("ABSENT_6")
                .ended(OVERTAKEN, EndReason.HAPPENED_ALREADY)
                .because("V2");
    }

    @Test
    @DisplayName("What is told after its time makes no task")
    void what_is_told_too_late_makes_no_task() {
        given(owner())
                .planDailyFrom("2026-03-01", "2026-03-20")
                .tell(facts -> facts.visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500))
                .planOn("2026-03-21")
                .thenNone("SERVICE_3D")
                .thenNone("SERVICE_7D");
    }

    @Test
    @DisplayName("Days that were not planned leave their tasks as missed, with the reason")
    void missed_days_are_made_up_for() {
        CareScenario scenario = given(owner().visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500))
                .planOn("2026-03-02")
                .planOn("2026-03-25");
        scenario.then("SERVICE_3D").ended(SKIPPED, EndReason.WINDOW_PASSED);
        scenario.then("SERVICE_7D").ended(SKIPPED, EndReason.WINDOW_PASSED);
    }

    @Test
    @DisplayName(
            "The preferred channel goes first, also if it was told after planning; an automatic message is no call")
    void the_preferred_channel_goes_first() {
        CareScenario scenario = given(insuredOwner().bornOn("1990-03-05").prefers(ContactChannel.WECHAT))
                .planOn("2026-03-03");
        scenario.then("INSURANCE_7").isBy(ContactChannel.WECHAT, CareRole.CARE_SPECIALIST);
        scenario.then("BIRTHDAY").isBy(ContactChannel.WECHAT, CareRole.AUTOMATIC);
        scenario.tell(facts -> facts.prefers(ContactChannel.PHONE)).planOn("2026-03-04");
        scenario.then("INSURANCE_7").isBy(ContactChannel.PHONE, CareRole.CARE_SPECIALIST);
        scenario.then("BIRTHDAY").isBy(ContactChannel.SMS, CareRole.AUTOMATIC);
    }

    @Test
    @DisplayName("A host adds a step as data, also ahead of a holiday or of a birthday in January")
    void a_step_is_data() {
        CareScenario scenario = given(owner().bornOn("1990-01-03"))
                .policy(CarePolicy.builder()
                        .journeys(CarePolicy.DEFAULT
                                .journeys()
                                .with(step("BEFORE_BIRTHDAY", Anchor.BIRTHDAY)
                                        .days(-7)
                                        .build())
                                .with(step("BEFORE_FESTIVAL", Anchor.HOLIDAY)
                                        .days(-14)
                                        .addHolidays("SPRING_FESTIVAL")
                                        .build()))
                        .build())
                .planOn("2025-12-27");
        scenario.then("BEFORE_BIRTHDAY").isDue().isFor("2025-12-27", "2025-12-27");
        scenario.planOn("2026-01-27").then("BEFORE_FESTIVAL").isForeseen().isFor("2026-02-01", "2026-02-01");
    }

    @Test
    @DisplayName("A step that the policy has no longer ends its tasks")
    void a_removed_step_ends_its_tasks() {
        JourneyStep own = step("OWN", Anchor.SIGNAL).build();
        given(owner())
                .policy(with(own))
                .signal("s", "OWN", "2026-03-02", "2026-03-31")
                .planOn("2026-03-02")
                .policy(CarePolicy.DEFAULT)
                .planOn("2026-03-03")
                .then("OWN")
                .ended(CANCELLED, EndReason.STEP_REMOVED);
    }

    @Test
    @DisplayName("Who was not reached is called again the next day, and no longer once the last day is near")
    void who_was_not_reached_is_called_again() {
        CareScenario scenario = given(insuredOwner())
                .at("2026-03-03 10:00")
                .plan()
                .handOver("INSURANCE_7")
                .notReached("INSURANCE_7")
                .plan();
        scenario.then("INSURANCE_7").isHeld(HoldReason.RETRY_LATER);
        scenario.at("2026-03-04 10:00").plan().then("INSURANCE_7").isDue();
        scenario.handOver("INSURANCE_7")
                .notReached("INSURANCE_7")
                .then("INSURANCE_7")
                .ended(SKIPPED, EndReason.NOT_REACHED);
    }

    @Test
    @DisplayName("Old tasks and contacts are forgotten when policy says, and never come again")
    void old_tasks_are_forgotten() {
        CareScenario scenario = given(insuredOwner())
                .at("2026-03-03 10:00")
                .plan()
                .handOver("INSURANCE_7")
                .complete("INSURANCE_7")
                .planDailyFrom("2026-03-04", "2027-04-20");
        scenario.thenNone("INSURANCE_7");
        assertThat(scenario.care().contacts()).isEmpty();
    }

    @Test
    @DisplayName(
            "SEG-01, LIF-01 class, stage and risk are reviewed with the plan, each change once and with its reason")
    void classes_are_reviewed() {
        CareScenario scenario = given(customer().delivered("K1", "2026-03-02")).planOn("2026-03-02");
        scenario.thenClass(CustomerClass.NEW).planDailyUntil("2026-06-02").thenClass(CustomerClass.INACTIVE);
        assertThat(scenario.events().stream().filter(CareEvent.ClassChanged.class::isInstance))
                .hasSize(1);
        assertThat(scenario.care().stage()).isPresent();
        assertThat(scenario.care().classes()).hasSize(2);
    }

    private static CarePolicy with(JourneyStep step) {
        return CarePolicy.builder()
                .journeys(CarePolicy.DEFAULT.journeys().with(step))
                .build();
    }

    private static JourneyStep.Builder step(String code, Anchor anchor) {
        JourneyStep.Builder step = JourneyStep.builder();
        step.code(StepCode.of(code))
                .rule("OURS-1")
                .anchor(anchor)
                .windowDays(0)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("ours")
                .purpose(ContactPurpose.REMINDER)
                .priority(50);
        return step;
    }
}
