package io.yangke.crm.testkit.care;

import static io.yangke.crm.spi.care.CareRole.AUTOMATIC;
import static io.yangke.crm.spi.care.CareRole.CARE_SPECIALIST;
import static io.yangke.crm.spi.care.CareRole.SALES_CONSULTANT;
import static io.yangke.crm.spi.care.CareRole.SERVICE_ADVISOR;
import static io.yangke.crm.spi.care.EndReason.HAPPENED_ALREADY;
import static io.yangke.crm.spi.care.EndReason.LATER_STEP;
import static io.yangke.crm.spi.care.TaskStatus.OVERTAKEN;
import static io.yangke.crm.spi.customer.ContactChannel.IN_PERSON;
import static io.yangke.crm.spi.customer.ContactChannel.PHONE;
import static io.yangke.crm.spi.customer.ContactChannel.SMS;
import static io.yangke.crm.spi.customer.ContactChannel.WECHAT;

import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFact.DueKind;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.testkit.lifecycle.CustomerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journeys of the documents")
class StandardJourneysTest {

    private static CustomerFacts customer() {
        return CustomerFacts.of("C-1");
    }

    private static CareScenario given(CustomerFacts facts) {
        return CareScenario.standard().of(facts);
    }

    /** An owner of a car that is maintained so often that nothing else falls due. */
    private static CustomerFacts delivered(String day) {
        return customer().delivered("K1", day);
    }

    @Test
    @DisplayName(
            "LIF-04 the club is offered on the day of delivery, in person, whatever channel is preferred, until the customer joins")
    void club_enrolment() {
        given(delivered("2026-03-02").prefers(WECHAT))
                .planOn("2026-03-02")
                .then("CLUB_ENROLMENT")
                .isDue()
                .isFor("2026-03-02", "2026-03-05")
                .isBy(IN_PERSON, SALES_CONSULTANT)
                .and()
                .tell(facts -> facts.joined("2026-03-03"))
                .planOn("2026-03-03")
                .then("CLUB_ENROLMENT")
                .ended(OVERTAKEN, HAPPENED_ALREADY)
                .because("club");
    }

    @Test
    @DisplayName("LIF-04 who is a member already is not asked to join")
    void club_enrolment_of_members() {
        given(delivered("2026-03-02").joined("2025-01-01")).planOn("2026-03-02").thenNone("CLUB_ENROLMENT");
    }

    @Test
    @DisplayName(
            "LIF-05, LIF-06, LIF-07 the consultant calls a day after delivery, the specialist after 3 and after 7 days, each in place of the last")
    void after_delivery() {
        CareScenario scenario = given(delivered("2026-03-02")).planOn("2026-03-02");
        scenario.then("DELIVERY_24H")
                .isForeseen()
                .isFor("2026-03-03", "2026-03-04")
                .isBy(PHONE, SALES_CONSULTANT);
        scenario.then("DELIVERY_3D")
                .isForeseen()
                .isFor("2026-03-05", "2026-03-08")
                .isBy(PHONE, CARE_SPECIALIST);
        scenario.then("DELIVERY_7D")
                .isForeseen()
                .isFor("2026-03-09", "2026-03-16")
                .isBy(PHONE, CARE_SPECIALIST);
        scenario.planOn("2026-03-03").then("DELIVERY_24H").isDue();
        scenario.planOn("2026-03-04").then("DELIVERY_24H").isDue();
        scenario.planOn("2026-03-05").then("DELIVERY_24H").ended(TaskStatus.SKIPPED, EndReason.WINDOW_PASSED);
        scenario.then("DELIVERY_3D").isDue();
        scenario.planOn("2026-03-09").then("DELIVERY_3D").ended(TaskStatus.SKIPPED, EndReason.WINDOW_PASSED);
        scenario.then("DELIVERY_7D").isDue();
        scenario.planOn("2026-03-16").then("DELIVERY_7D").isDue();
        scenario.planOn("2026-03-17").then("DELIVERY_7D").ended(TaskStatus.SKIPPED, EndReason.WINDOW_PASSED);
    }

    @Test
    @DisplayName("LIF-05 a car bought elsewhere has no calls after delivery")
    void no_delivery() {
        given(customer().bought("K1", "2026-03-02"))
                .planOn("2026-03-02")
                .planDailyUntil("2026-03-12")
                .thenNone("DELIVERY_24H");
    }

    @Test
    @DisplayName("LIF-08 the academy is offered a month after joining")
    void academy() {
        given(customer().joined("2026-01-31"))
                .planOn("2026-01-31")
                .planOn("2026-02-28")
                .then("ACADEMY")
                .isDue()
                .isFor("2026-02-28", "2026-03-30")
                .isBy(PHONE, CARE_SPECIALIST);
    }

    @Test
    @DisplayName(
            "LIF-08 who leaves the club is not invited to its academy; who never joined is asked a year after the purchase")
    void academy_of_others() {
        given(customer().delivered("K1", "2026-01-15").joinedAndLeft("2026-01-20", "2026-01-25"))
                .planOn("2026-01-20")
                .planOn("2026-02-20")
                .thenNone("ACADEMY");
        given(customer().delivered("K1", "2026-01-15"))
                .planOn("2027-01-14")
                .planOn("2027-01-15")
                .then("ACADEMY_NOT_JOINED")
                .isDue()
                .isFor("2027-01-15", "2027-02-14");
    }

    @Test
    @DisplayName("LIF-09 the first maintenance is spoken of 3 months after the purchase, and no more once it is done")
    void first_maintenance() {
        CareScenario scenario =
                given(delivered("2026-01-15")).planOn("2026-01-15").planOn("2026-04-14");
        scenario.then("FIRST_MAINTENANCE")
                .isForeseen()
                .isFor("2026-04-15", "2026-06-14")
                .isBy(PHONE, CARE_SPECIALIST);
        scenario.planOn("2026-04-15").then("FIRST_MAINTENANCE").isDue();
        scenario.tell(facts -> facts.visit("V1", "K1", "2026-04-16", VisitKind.FREE_MAINTENANCE, 0))
                .planOn("2026-04-16")
                .then("FIRST_MAINTENANCE")
                .ended(OVERTAKEN, HAPPENED_ALREADY)
                .because("V1");
    }

    @Test
    @DisplayName(
            "LIF-09, LIF-20 who drives far is spoken to when 5 000 km are foretold, and a wrong reading brings nothing forward")
    void first_maintenance_by_mileage() {
        // 100 km a day: 3 000 on day 30, so 5 000 on day 50.
        given(delivered("2026-01-15").reading("R1", "K1", "2026-02-14", 3_000))
                .planOn("2026-01-15")
                .planOn("2026-03-05")
                .then("FIRST_MAINTENANCE")
                .isForeseen()
                .isFor("2026-03-06", "2026-05-05")
                .and()
                .planOn("2026-03-06")
                .then("FIRST_MAINTENANCE")
                .isDue();
        given(delivered("2026-01-15")
                        .reading("R1", "K1", "2026-02-14", 900)
                        .reading("R2", "K1", "2026-02-15", 90_000)
                        .reading("R3", "K1", "2026-02-20", 1_080))
                .planOn("2026-01-15")
                .planOn("2026-04-10")
                .then("FIRST_MAINTENANCE")
                .isFor("2026-04-15", "2026-06-14");
    }

    @Test
    @DisplayName("LIF-20 what was due as it was foretold stays due whatever is read later")
    void foretold_days_stay() {
        given(delivered("2026-01-15").reading("R1", "K1", "2026-02-14", 3_000))
                .planOn("2026-03-06")
                .tell(facts -> facts.reading("R2", "K1", "2026-03-10", 3_100))
                .planOn("2026-03-10")
                .then("FIRST_MAINTENANCE")
                .isDue()
                .isFor("2026-03-06", "2026-05-05");
    }

    @Test
    @DisplayName(
            "LIF-10 benefits are introduced half a year after joining, and told every month from then on by a message")
    void benefits() {
        CareScenario scenario =
                given(customer().joined("2025-08-31")).planOn("2025-09-01").planOn("2026-02-28");
        scenario.then("BENEFITS").isDue().isFor("2026-02-28", "2026-03-30");
        scenario.planOn("2026-03-31")
                .then("BENEFIT_NEWS")
                .isDue()
                .isFor("2026-03-31", "2026-04-14")
                .isBy(WECHAT, AUTOMATIC);
        scenario.planOn("2026-04-30").then("BENEFIT_NEWS").isDue().isFor("2026-04-30", "2026-05-14");
        scenario.tell(facts -> facts.joinedAndLeft("2025-08-31", "2026-05-03"))
                .planOn("2026-05-03")
                .thenDue()
                .planOn("2026-05-31")
                .thenDue();
    }

    @Test
    @DisplayName("LIF-11 the insurance of the first year is spoken of a month before the year is over")
    void insurance_of_the_first_year() {
        given(delivered("2025-04-10"))
                .planOn("2026-03-10")
                .planOn("2026-03-11")
                .then("INSURANCE_FIRST_YEAR")
                .isDue()
                .isFor("2026-03-11", "2026-04-10");
    }

    @Test
    @DisplayName("LIF-11 an insurance is spoken of 60, 30 and 7 days before its end, until it is renewed")
    void insurance_renewal() {
        CareScenario scenario = given(delivered("2023-03-01").insured("K1", "2025-05-01", "2026-04-30"))
                .planOn("2025-05-01")
                .planOn("2026-03-01");
        scenario.then("INSURANCE_60").isDue().isFor("2026-03-01", "2026-04-30").isBy(PHONE, CARE_SPECIALIST);
        scenario.planOn("2026-03-31")
                .then("INSURANCE_60")
                .ended(OVERTAKEN, LATER_STEP)
                .because("INSURANCE_30");
        scenario.then("INSURANCE_30").isDue().isFor("2026-03-31", "2026-04-30");
        scenario.planOn("2026-04-23").then("INSURANCE_30").ended(OVERTAKEN, LATER_STEP);
        scenario.then("INSURANCE_7").isDue().isFor("2026-04-23", "2026-04-30");
        scenario.tell(facts -> facts.insured("K1", "2026-04-25", "2027-04-30"))
                .planOn("2026-04-25")
                .then("INSURANCE_7")
                .ended(OVERTAKEN, HAPPENED_ALREADY)
                .because("insurance-K1-2027-04-30");
    }

    @Test
    @DisplayName("LIF-12 the end of the warranty is spoken of 35 months after the purchase, or as 100 000 km come near")
    void warranty_end() {
        given(delivered("2023-05-31"))
                .planOn("2026-04-29")
                .planOn("2026-04-30")
                .then("WARRANTY_END")
                .isDue()
                .isFor("2026-04-30", "2026-05-30");
        // 200 km a day: 97 000 on day 485.
        given(delivered("2025-01-01").maintained("V1", "K1", "2025-07-20", 40_000))
                .planOn("2025-08-01")
                .planOn("2026-05-01")
                .then("WARRANTY_END")
                .isDue()
                .isFor("2026-05-01", "2026-05-31");
    }

    @Test
    @DisplayName(
            "LIF-13 who has a car for 42 months and stayed away for 6 gets a discount on labour, also if there were visits before")
    void labour_discount() {
        CustomerFacts away = delivered("2022-10-01").maintained("V1", "K1", "2025-09-30", 30_000);
        given(away)
                .planOn("2026-03-31")
                .planOn("2026-04-01")
                .then("LABOUR_DISCOUNT")
                .isDue()
                .isFor("2026-04-01", "2026-05-31")
                .and()
                .tell(facts -> facts.visit("V2", "K1", "2026-04-02", VisitKind.REPAIR, 300))
                .planOn("2026-04-02")
                .then("LABOUR_DISCOUNT")
                .ended(TaskStatus.CANCELLED, EndReason.CONDITION_CEASED);
        given(delivered("2022-10-01").maintained("V1", "K1", "2025-10-02", 30_000))
                .planOn("2026-03-31")
                .planOn("2026-04-10")
                .thenNone("LABOUR_DISCOUNT");
    }

    @Test
    @DisplayName("LIF-14 after an order is settled there is a call after 3 days and one after 7; accessories are none")
    void after_service() {
        CareScenario scenario = given(delivered("2025-01-01")
                        .visit("V1", "K1", "2026-03-02", VisitKind.REPAIR, 500)
                        .visit("V2", "K1", "2026-03-03", VisitKind.BOUTIQUE, 90))
                .planOn("2026-03-02")
                .planOn("2026-03-05");
        scenario.then("SERVICE_3D").isDue().isFor("2026-03-05", "2026-03-08").isBy(PHONE, CARE_SPECIALIST);
        scenario.then("SERVICE_7D").isForeseen().isFor("2026-03-09", "2026-03-16");
    }

    @Test
    @DisplayName("LIF-15 maintenance is due half a year after the last, and spoken of again 15, 30 and 45 days overdue")
    void maintenance() {
        CareScenario scenario = given(delivered("2025-01-01").maintained("V1", "K1", "2025-09-02", 2_000))
                .planOn("2025-09-02")
                .planOn("2026-03-02");
        scenario.then("MAINTENANCE").isDue().isFor("2026-03-02", "2026-03-16").isBy(PHONE, CARE_SPECIALIST);
        scenario.planDailyUntil("2026-03-17").then("MAINTENANCE").ended(TaskStatus.SKIPPED, EndReason.WINDOW_PASSED);
        scenario.then("MAINTENANCE_15").isDue().isFor("2026-03-17", "2026-03-31");
        scenario.planDailyUntil("2026-04-01").then("MAINTENANCE_30").isDue().isFor("2026-04-01", "2026-04-15");
        scenario.planDailyUntil("2026-04-16").then("MAINTENANCE_45").isDue().isFor("2026-04-16", "2026-04-30");
        scenario.tell(facts -> facts.maintained("V2", "K1", "2026-04-18", 3_000))
                .planOn("2026-04-18")
                .then("MAINTENANCE_45")
                .ended(OVERTAKEN, HAPPENED_ALREADY)
                .because("V2");
    }

    @Test
    @DisplayName("LIF-15 who drives 5 000 km sooner has maintenance due sooner")
    void maintenance_by_mileage() {
        // 50 km a day from the handing over on: 5 000 km more on day 100.
        given(delivered("2025-06-01").maintained("V1", "K1", "2025-12-18", 10_000))
                .planOn("2025-12-18")
                .planOn("2026-03-28")
                .then("MAINTENANCE")
                .isDue()
                .isFor("2026-03-28", "2026-04-11");
    }

    @Test
    @DisplayName(
            "LIF-15 who stays away is asked back after 6, 9 and 12 months; two orders settled on one day are one visit")
    void long_absence() {
        CareScenario scenario = given(delivered("2025-01-01")
                        .visit("V1", "K1", "2025-09-02", VisitKind.REPAIR, 100)
                        .visit("V2", "K1", "2025-09-02", VisitKind.WARRANTY, 0))
                .planOn("2025-09-02")
                .planDailyUntil("2026-03-02");
        scenario.then("ABSENT_6").isDue().isFor("2026-03-02", "2026-04-01").isBy(PHONE, CARE_SPECIALIST);
        scenario.planDailyUntil("2026-06-02").then("ABSENT_9").isDue().isFor("2026-06-02", "2026-07-02");
        scenario.planDailyUntil("2026-09-02").then("ABSENT_12").isDue().isFor("2026-09-02", "2026-10-02");
        scenario.tell(facts -> facts.visit("V3", "K1", "2026-09-03", VisitKind.REPAIR, 100))
                .planOn("2026-09-03")
                .then("ABSENT_12")
                .ended(OVERTAKEN, HAPPENED_ALREADY)
                .because("V3");
    }

    @Test
    @DisplayName("LIF-16 a campaign asks members of 3 years and more to recommend us")
    void referral() {
        CareScenario campaign = CareScenario.standard().signal("spring", "REFERRAL", "2026-03-02", "2026-03-31");
        campaign.of(customer().joined("2023-03-02")).planOn("2026-03-02");
        campaign.then("REFERRAL").isDue().isFor("2026-03-02", "2026-03-31").isBy(PHONE, CARE_SPECIALIST);
        CareScenario.standard()
                .signal("spring", "REFERRAL", "2026-03-02", "2026-03-31")
                .of(customer().joined("2023-03-03"))
                .planOn("2026-03-02")
                .thenNone("REFERRAL");
    }

    @Test
    @DisplayName("LIF-17 a birthday is greeted on its day, that of 29 February on the 28th where there is none")
    void birthday() {
        given(customer().bornOn("1990-05-17"))
                .planOn("2026-05-16")
                .then("BIRTHDAY")
                .isForeseen()
                .isFor("2026-05-17", "2026-05-17")
                .isBy(SMS, AUTOMATIC)
                .and()
                .planOn("2026-05-17")
                .then("BIRTHDAY")
                .isDue();
        given(customer().bornOn("1992-02-29"))
                .planOn("2026-02-28")
                .then("BIRTHDAY")
                .isDue()
                .isFor("2026-02-28", "2026-02-28");
    }

    @Test
    @DisplayName("LIF-17 Spring Festival and Mid-Autumn are greeted on their first day, once")
    void holidays() {
        given(customer().bornOn("1990-12-31"))
                .planOn("2026-02-10")
                .planDailyUntil("2026-03-01")
                .then("HOLIDAY")
                .isFor("2026-02-15", "2026-02-15")
                .isBy(SMS, AUTOMATIC);
    }

    @Test
    @DisplayName("LIF-18 a weather warning goes to everybody at once, as long as it lasts")
    void weather() {
        given(customer().bornOn("1990-12-31"))
                .signal("typhoon-8", "WEATHER", "2026-08-03", "2026-08-05")
                .planOn("2026-08-03")
                .then("WEATHER")
                .isDue()
                .isFor("2026-08-03", "2026-08-05")
                .isBy(SMS, AUTOMATIC);
    }

    @Test
    @DisplayName("LIF-22 a lecture invites whom its signal means")
    void lecture() {
        given(customer().bornOn("1990-12-31"))
                .signal("lecture-1", "LECTURE", "2026-08-03", "2026-08-05")
                .planOn("2026-08-03")
                .then("LECTURE")
                .isDue()
                .isBy(PHONE, CARE_SPECIALIST);
    }

    @Test
    @DisplayName("LIF-19 the annual inspection is spoken of 30 days ahead, licence and recall 60, until it is done")
    void due_dates() {
        CareScenario scenario = given(delivered("2024-01-01")
                        .due("D1", DueKind.INSPECTION, "K1", "2025-06-01", "2026-04-30")
                        .due("D2", DueKind.LICENCE, "", "2025-06-01", "2026-04-30")
                        .due("D3", DueKind.RECALL, "K1", "2025-06-01", "2026-04-30"))
                .planOn("2025-06-01")
                .planOn("2026-03-01");
        scenario.then("LICENCE").isDue().isFor("2026-03-01", "2026-04-30").isBy(PHONE, CARE_SPECIALIST);
        scenario.then("RECALL").isDue().isFor("2026-03-01", "2026-04-30");
        scenario.planOn("2026-03-31").then("INSPECTION").isDue().isFor("2026-03-31", "2026-04-30");
        scenario.tell(facts -> facts.done("D1", "2026-04-02"))
                .planOn("2026-04-02")
                .then("INSPECTION")
                .ended(OVERTAKEN, HAPPENED_ALREADY);
    }

    @Test
    @DisplayName(
            "LIF-25 each change of a repair, silence, and the end of the work are told, each in place of what was to be told before")
    void repair_progress() {
        CareScenario scenario = given(delivered("2025-01-01"))
                .at("2026-03-02 10:00")
                .tell(facts -> repair(facts, 0, change("2026-03-02T01:30:00Z", RepairState.TAKEN_IN)))
                .plan();
        scenario.then("REPAIR_CHANGED")
                .isDue()
                .isFor("2026-03-02", "2026-03-03")
                .isBy(WECHAT, AUTOMATIC);
        scenario.at("2026-03-02 17:59").plan().then("REPAIR_CHANGED").ended(OVERTAKEN, LATER_STEP);
        scenario.then("REPAIR_SILENT").isDue().isBy(PHONE, SERVICE_ADVISOR);
        scenario.tell(facts -> repair(
                        facts,
                        1,
                        change("2026-03-02T01:30:00Z", RepairState.TAKEN_IN),
                        change("2026-03-03T02:00:00Z", RepairState.FINISHED)))
                .at("2026-03-03 11:00")
                .plan()
                .thenDue("REPAIR_FINISHED")
                .then("REPAIR_FINISHED")
                .isFor("2026-03-03", "2026-03-06")
                .isBy(PHONE, SERVICE_ADVISOR);
    }

    private static CustomerFact.RepairChange change(String at, RepairState state) {
        return new CustomerFact.RepairChange(Instant.parse(at), state);
    }

    private static void repair(CustomerFacts facts, int revision, CustomerFact.RepairChange... changes) {
        facts.tell(new CustomerFact.RepairOrder(
                FactId.of("R1"), revision, VehicleId.of("K1"), LocalDate.parse("2026-03-02"), List.of(changes)));
    }

    @Test
    @DisplayName(
            "CMP-11 who complained is called within 3 days after it was resolved, by telephone, though another complaint is open")
    void complaint_follow_up() {
        CareScenario scenario = given(delivered("2024-01-01").prefers(WECHAT))
                .resolved("T-1", 1, "2026-03-02")
                .complaintsOpen(1)
                .planOn("2026-03-02");
        scenario.then("COMPLAINT_FOLLOW_UP")
                .isDue()
                .isFor("2026-03-02", "2026-03-05")
                .isBy(PHONE, CARE_SPECIALIST);
        scenario.resolved("T-1", 2, "2026-03-04")
                .planOn("2026-03-04")
                .then("COMPLAINT_FOLLOW_UP")
                .isDue()
                .isFor("2026-03-04", "2026-03-07");
    }

    @Test
    @DisplayName("PTS-08 expiring points are told 90, 30 and 7 days ahead by a message, no more once they are spent")
    void points_notice() {
        CareScenario scenario =
                given(delivered("2024-01-01")).expiring("2026-06-30").planOn("2026-04-01");
        scenario.planOn("2026-04-01")
                .then("POINTS_90")
                .isDue()
                .isFor("2026-04-01", "2026-05-31")
                .isBy(SMS, AUTOMATIC);
        scenario.planOn("2026-05-31").then("POINTS_30").isDue().isFor("2026-05-31", "2026-06-23");
        scenario.planOn("2026-06-23").then("POINTS_7").isDue().isFor("2026-06-23", "2026-06-30");
        scenario.context(CareContext.NONE).planOn("2026-06-24").then("POINTS_7").ended(OVERTAKEN, HAPPENED_ALREADY);
    }
}
