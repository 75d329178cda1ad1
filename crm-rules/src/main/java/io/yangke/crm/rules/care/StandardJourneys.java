package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.VisitKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journey table of the documents as data. Offsets are the source's; windows, priorities and scripts are ours, as the source
 * names none.
 */
final class StandardJourneys {

    private static final String AFTER_SALE = "after-sale";
    private static final String MAINTENANCE = "maintenance";
    private static final String ABSENCE = "absence";
    private static final String INSURANCE = "insurance";
    private static final String POINTS = "points";

    private StandardJourneys() {}

    static JourneyPolicy policy() {
        return JourneyPolicy.of(Stream.of(newCar(), club(), ownership(), service(), maintenance(), calendar(), other())
                .flatMap(List::stream)
                .toList());
    }

    private static List<JourneyStep> newCar() {
        return List.of(
                step("CLUB_ENROLMENT", "LIF-04", Anchor.DELIVERY, ContactPurpose.INVITATION, 40)
                        .channel(ContactChannel.IN_PERSON)
                        .preferredChannel(false)
                        .role(CareRole.SALES_CONSULTANT)
                        .windowDays(3)
                        .entry(CareCondition.atMost(CareFact.MEMBER, 0))
                        .addOvertakenBy(Overtaking.JOINING)
                        .build(),
                followUp("DELIVERY_24H", "LIF-05", 1)
                        .role(CareRole.SALES_CONSULTANT)
                        .windowDays(1)
                        .build(),
                followUp("DELIVERY_3D", "LIF-06", 3).windowDays(3).build(),
                followUp("DELIVERY_7D", "LIF-07", 7).windowDays(7).build());
    }

    private static JourneyStep.Builder followUp(String code, String rule, int days) {
        JourneyStep.Builder step = step(code, rule, Anchor.DELIVERY, ContactPurpose.FOLLOW_UP, 30);
        step.days(days).group(AFTER_SALE);
        return step;
    }

    private static List<JourneyStep> club() {
        return List.of(
                step("ACADEMY", "LIF-08", Anchor.JOINING, ContactPurpose.INVITATION, 70)
                        .months(1)
                        .windowDays(30)
                        .build(),
                step("ACADEMY_NOT_JOINED", "LIF-08", Anchor.PURCHASE, ContactPurpose.INVITATION, 70)
                        .months(12)
                        .windowDays(30)
                        .entry(CareCondition.atMost(CareFact.MEMBER, 0))
                        .addOvertakenBy(Overtaking.JOINING)
                        .build(),
                step("BENEFITS", "LIF-10", Anchor.JOINING, ContactPurpose.INVITATION, 60)
                        .months(6)
                        .windowDays(30)
                        .entry(CareCondition.atLeast(CareFact.MEMBER, 1))
                        .build(),
                step("BENEFIT_NEWS", "LIF-10", Anchor.JOINING, ContactPurpose.INVITATION, 90)
                        .months(7)
                        .windowDays(14)
                        .repetition(new Repetition(1, 600))
                        .channel(ContactChannel.WECHAT)
                        .role(CareRole.AUTOMATIC)
                        .entry(CareCondition.atLeast(CareFact.MEMBER, 1))
                        .stay(CareCondition.atLeast(CareFact.MEMBER, 1))
                        .build());
    }

    private static List<JourneyStep> ownership() {
        return List.of(
                step("FIRST_MAINTENANCE", "LIF-09", Anchor.PURCHASE, ContactPurpose.REMINDER, 30)
                        .months(3)
                        .km(5_000)
                        .windowDays(60)
                        .entry(CareCondition.atMost(CareFact.MAINTENANCES, 0))
                        .addOvertakenBy(Overtaking.MAINTENANCE)
                        .build(),
                step("INSURANCE_FIRST_YEAR", "LIF-11", Anchor.PURCHASE, ContactPurpose.RENEWAL, 40)
                        .months(12)
                        .days(-30)
                        .windowDays(30)
                        .entry(CareCondition.atMost(CareFact.INSURANCES, 0))
                        .addOvertakenBy(Overtaking.INSURANCE)
                        .catchUp(true)
                        .build(),
                renewal("INSURANCE_60", 60),
                renewal("INSURANCE_30", 30),
                renewal("INSURANCE_7", 7),
                step("WARRANTY_END", "LIF-12", Anchor.PURCHASE, ContactPurpose.REMINDER, 40)
                        .months(35)
                        .km(97_000)
                        .windowDays(30)
                        .catchUp(true)
                        .build(),
                step("LABOUR_DISCOUNT", "LIF-13", Anchor.PURCHASE, ContactPurpose.WIN_BACK, 60)
                        .months(42)
                        .windowDays(60)
                        .entry(CareCondition.atLeast(CareFact.MONTHS_SINCE_VISIT, 6))
                        .stay(CareCondition.atLeast(CareFact.MONTHS_SINCE_VISIT, 6))
                        .build());
    }

    private static JourneyStep renewal(String code, int daysAhead) {
        return step(code, "LIF-11", Anchor.INSURANCE_END, ContactPurpose.RENEWAL, 40)
                .days(-daysAhead)
                .windowDays(daysAhead)
                .group(INSURANCE)
                .addOvertakenBy(Overtaking.INSURANCE)
                .catchUp(true)
                .build();
    }

    private static List<JourneyStep> service() {
        return List.of(
                step("SERVICE_3D", "LIF-14", Anchor.SERVICE_SETTLED, ContactPurpose.FOLLOW_UP, 30)
                        .days(3)
                        .windowDays(3)
                        .group("after-service")
                        .addVisitKinds(WORKSHOP)
                        .build(),
                step("SERVICE_7D", "LIF-14", Anchor.SERVICE_SETTLED, ContactPurpose.FOLLOW_UP, 35)
                        .days(7)
                        .windowDays(7)
                        .group("after-service")
                        .addVisitKinds(WORKSHOP)
                        .build(),
                step("REPAIR_CHANGED", "LIF-25", Anchor.REPAIR_CHANGED, ContactPurpose.REPAIR_PROGRESS, 10)
                        .channel(ContactChannel.WECHAT)
                        .role(CareRole.AUTOMATIC)
                        .windowDays(1)
                        .group("repair")
                        .build(),
                step("REPAIR_SILENT", "LIF-25", Anchor.REPAIR_SILENT, ContactPurpose.REPAIR_PROGRESS, 10)
                        .role(CareRole.SERVICE_ADVISOR)
                        .windowDays(1)
                        .group("repair")
                        .build(),
                step("REPAIR_FINISHED", "LIF-25", Anchor.REPAIR_FINISHED, ContactPurpose.REPAIR_PROGRESS, 5)
                        .role(CareRole.SERVICE_ADVISOR)
                        .windowDays(3)
                        .group("repair")
                        .build());
    }

    private static final VisitKind[] WORKSHOP = {
        VisitKind.PAID_MAINTENANCE,
        VisitKind.REPAIR,
        VisitKind.FREE_MAINTENANCE,
        VisitKind.WARRANTY,
        VisitKind.INSURANCE,
        VisitKind.RECALL
    };

    private static List<JourneyStep> maintenance() {
        return List.of(
                maintenance("MAINTENANCE", 0, 14),
                maintenance("MAINTENANCE_15", 15, 14),
                maintenance("MAINTENANCE_30", 30, 14),
                maintenance("MAINTENANCE_45", 45, 14),
                absence("ABSENT_6", 6),
                absence("ABSENT_9", 9),
                absence("ABSENT_12", 12));
    }

    private static JourneyStep maintenance(String code, int days, int window) {
        return step(code, "LIF-15", Anchor.MAINTENANCE_DUE, ContactPurpose.REMINDER, 45)
                .days(days)
                .windowDays(window)
                .group(MAINTENANCE)
                .addOvertakenBy(Overtaking.MAINTENANCE)
                .build();
    }

    private static JourneyStep absence(String code, int months) {
        return step(code, "LIF-15", Anchor.LAST_VISIT, ContactPurpose.WIN_BACK, 55)
                .months(months)
                .windowDays(30)
                .group(ABSENCE)
                .addOvertakenBy(Overtaking.VISIT)
                .build();
    }

    private static List<JourneyStep> calendar() {
        return List.of(
                step("BIRTHDAY", "LIF-17", Anchor.BIRTHDAY, ContactPurpose.GREETING, 80)
                        .channel(ContactChannel.SMS)
                        .role(CareRole.AUTOMATIC)
                        .windowDays(0)
                        .build(),
                step("HOLIDAY", "LIF-17", Anchor.HOLIDAY, ContactPurpose.GREETING, 95)
                        .channel(ContactChannel.SMS)
                        .role(CareRole.AUTOMATIC)
                        .windowDays(0)
                        .addHolidays("SPRING_FESTIVAL", "MID_AUTUMN_FESTIVAL")
                        .build(),
                step("WEATHER", "LIF-18", Anchor.SIGNAL, ContactPurpose.GREETING, 50)
                        .channel(ContactChannel.SMS)
                        .role(CareRole.AUTOMATIC)
                        .windowDays(0)
                        .build(),
                step("INSPECTION", "LIF-19", Anchor.INSPECTION, ContactPurpose.REMINDER, 40)
                        .days(-30)
                        .windowDays(30)
                        .catchUp(true)
                        .build(),
                step("LICENCE", "LIF-19", Anchor.LICENCE, ContactPurpose.REMINDER, 50)
                        .days(-60)
                        .windowDays(60)
                        .catchUp(true)
                        .build(),
                step("RECALL", "LIF-19", Anchor.RECALL, ContactPurpose.SAFETY, 15)
                        .days(-60)
                        .windowDays(60)
                        .catchUp(true)
                        .build());
    }

    private static List<JourneyStep> other() {
        return List.of(
                step("REFERRAL", "LIF-16", Anchor.SIGNAL, ContactPurpose.INVITATION, 75)
                        .windowDays(0)
                        .entry(CareCondition.atLeast(CareFact.MEMBER_MONTHS, 36))
                        .build(),
                step("LECTURE", "LIF-22", Anchor.SIGNAL, ContactPurpose.INVITATION, 65)
                        .windowDays(0)
                        .build(),
                step("COMPLAINT_FOLLOW_UP", "CMP-11", Anchor.COMPLAINT_RESOLVED, ContactPurpose.COMPLAINT, 0)
                        .preferredChannel(false)
                        .windowDays(3)
                        .catchUp(true)
                        .build(),
                points("POINTS_90", 90, 60),
                points("POINTS_30", 30, 23),
                points("POINTS_7", 7, 7));
    }

    private static JourneyStep points(String code, int daysAhead, int window) {
        return step(code, "PTS-08", Anchor.POINTS_EXPIRY, ContactPurpose.POINTS_NOTICE, 70)
                .days(-daysAhead)
                .windowDays(window)
                .channel(ContactChannel.SMS)
                .role(CareRole.AUTOMATIC)
                .group(POINTS)
                .catchUp(true)
                .build();
    }

    private static JourneyStep.Builder step(
            String code, String rule, Anchor anchor, ContactPurpose purpose, int priority) {
        JourneyStep.Builder step = JourneyStep.builder();
        step.code(StepCode.of(code))
                .rule(rule)
                .anchor(anchor)
                .purpose(purpose)
                .priority(priority)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script(code);
        return step;
    }
}
