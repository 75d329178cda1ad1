package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-26 What a car is to have done, and when")
class MaintenanceDueTest {

    private static final ForecastPolicy POLICY = ForecastPolicy.DEFAULT;

    private static MaintenanceDue of(Story story, String asOf) {
        return MaintenanceDue.of(story.file(), CAR, day(asOf), POLICY).orElseThrow();
    }

    private static DueItem item(MaintenanceDue due, ItemCode item) {
        return due.items().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** Driven so many km a day from the handing over on 2025-01-01, and maintained after 180 days. */
    private static Story maintained(int kmPerDay) {
        return new Story().newCar(CAR, "2025-01-01").maintained("2025-06-30", kmPerDay * 180);
    }

    @ParameterizedTest(name = "{0} km a day: due {1}")
    @CsvSource({"10, 2025-12-30", "27, 2025-12-30", "28, 2025-12-26", "50, 2025-10-08", "100, 2025-08-19"})
    @DisplayName("LIF-15 six months or 5 000 km after the last maintenance, whichever is predicted first")
    void sixMonthsOrFiveThousandKm(int kmPerDay, String due) {
        assertThat(MaintenanceDue.nextDue(maintained(kmPerDay).file(), CAR, day("2025-07-01"), POLICY))
                .contains(day(due));
        assertThat(of(maintained(kmPerDay), "2025-07-01").nextOn()).contains(day(due));
    }

    @Test
    @DisplayName(
            "LIF-15 a car never maintained here has no next maintenance, but a first one. LIF-09 it is due at 7 500 km")
    void aCarNeverMaintained() {
        Story story = new Story().newCar(CAR, "2025-01-01").reading("2025-04-11", 5_000);
        assertThat(MaintenanceDue.nextDue(story.file(), CAR, day("2025-04-11"), POLICY))
                .isEmpty();
        assertThat(of(story, "2025-04-11").nextOn()).contains(day("2025-05-31"));
        assertThat(of(new Story().newCar(CAR, "2025-01-01").reading("2025-04-11", 1_000), "2025-04-11")
                        .nextOn())
                .contains(day("2025-07-01"));
    }

    @Test
    @DisplayName("LIF-26 a used car counts from the day it became the customer's")
    void aUsedCar() {
        Story story = new Story().usedCar(CAR, "2025-01-01").reading("2025-01-01", 50_000);
        assertThat(of(story, "2025-01-01").nextOn()).contains(day("2025-05-03"));
        DueItem oil = item(of(story, "2025-01-01"), ItemCode.OIL);
        assertThat(oil.doneOn()).isEmpty();
        assertThat(oil.from()).isEqualTo(day("2025-01-01"));
        assertThat(oil.dueKm()).contains(55_000);
    }

    @Test
    @DisplayName("LIF-26 a used car whose odometer nobody read goes by the fallback")
    void aUsedCarNobodyRead() {
        Story story = new Story().usedCar(CAR, "2025-01-01");
        assertThat(of(story, "2025-01-01").nextOn()).contains(day("2025-05-03"));
        DueItem oil = item(of(story, "2025-01-01"), ItemCode.OIL);
        assertThat(oil.fromKm()).isEmpty();
        assertThat(oil.dueKm()).isEmpty();
        assertThat(oil.byDistance()).contains(day("2025-05-03"));
        assertThat(oil.state()).isEqualTo(DueItem.State.NOT_DUE);
    }

    @Test
    @DisplayName("LIF-26 the car of another, or one that was sold, has nothing to be done")
    void notTheCustomersCar() {
        Story story = new Story().soldCar(CAR, "2025-01-01", "2025-07-01").maintained("2025-06-01", 5_000);
        assertThat(MaintenanceDue.nextDue(story.file(), CAR, day("2025-06-30"), POLICY))
                .isPresent();
        assertThat(MaintenanceDue.nextDue(story.file(), CAR, day("2025-07-01"), POLICY))
                .isEmpty();
        assertThat(MaintenanceDue.of(story.file(), CAR, day("2025-07-01"), POLICY))
                .isEmpty();
        assertThat(MaintenanceDue.of(story.file(), OTHER_CAR, day("2025-06-30"), POLICY))
                .isEmpty();
        assertThat(MaintenanceDue.of(story.file(), CAR, day("2024-12-31"), POLICY))
                .isEmpty();
    }

    @Test
    @DisplayName("LIF-26 a maintenance after the day never counts")
    void aLaterMaintenanceNeverCounts() {
        Story story = maintained(10).maintained("2025-09-01", 2_430);
        assertThat(of(story, "2025-08-31").nextOn()).contains(day("2025-12-30"));
        assertThat(of(story, "2025-09-01").nextOn()).contains(day("2026-03-01"));
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2025-12-29, NOT_DUE", "2025-12-30, DUE", "2025-12-31, OVERDUE"})
    @DisplayName("L7 exactly at the limit of time is due, behind it overdue")
    void exactlyAtTheLimitOfTimeIsDue(String asOf, DueItem.State state) {
        assertThat(item(of(maintained(10), asOf), ItemCode.OIL).state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} km read: {1}")
    @CsvSource({"13999, NOT_DUE", "14000, DUE", "14001, OVERDUE"})
    @DisplayName("L7 exactly at the limit of distance is due, behind it overdue")
    void exactlyAtTheLimitOfDistanceIsDue(int km, DueItem.State state) {
        Story story = maintained(50).reading("2025-10-08", km);
        assertThat(item(of(story, "2025-10-08"), ItemCode.OIL).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("L7 nothing is overdue that no reading and no day has passed: what is only foretold is due")
    void nothingIsOverdueThatIsOnlyForetold() {
        DueItem oil = item(of(maintained(100), "2025-11-01"), ItemCode.OIL);
        assertThat(oil.byDistance()).contains(day("2025-08-19"));
        assertThat(oil.state()).isEqualTo(DueItem.State.DUE);
    }

    @Test
    @DisplayName("L7 what is done early or late shifts what is due next, each item by itself")
    void earlyOrLateShiftsEachItemByItself() {
        Story story = new Story()
                .newCar(CAR, "2025-01-01")
                .maintained("2025-03-01", 1_000, ItemCode.OIL)
                .maintained("2025-09-01", 3_000, ItemCode.CABIN_FILTER);
        MaintenanceDue due = of(story, "2025-09-02");
        assertThat(item(due, ItemCode.OIL).byTime()).contains(day("2025-09-01"));
        assertThat(item(due, ItemCode.OIL).dueKm()).contains(6_000);
        assertThat(item(due, ItemCode.OIL).state()).isEqualTo(DueItem.State.OVERDUE);
        assertThat(item(due, ItemCode.CABIN_FILTER).byTime()).contains(day("2026-09-01"));
        assertThat(item(due, ItemCode.CABIN_FILTER).doneOn()).contains(day("2025-09-01"));
        assertThat(item(due, ItemCode.BRAKE_FLUID).byTime()).contains(day("2027-01-01"));
        assertThat(due.overdue()).extracting(DueItem::item).containsExactly(ItemCode.OIL, ItemCode.OIL_FILTER);
    }

    @Test
    @DisplayName("LIF-26 a maintenance that does not tell did the regular items, a repair that does not tell none")
    void aMaintenanceThatDoesNotTell() {
        Story story = maintained(10).repaired("2025-08-01");
        MaintenanceDue due = of(story, "2025-08-02");
        assertThat(item(due, ItemCode.OIL).doneOn()).contains(day("2025-06-30"));
        assertThat(item(due, ItemCode.CABIN_FILTER).doneOn()).isEmpty();
        assertThat(due.nextOn()).contains(day("2025-12-30"));
    }

    @Test
    @DisplayName("LIF-26 at the next visit is done what is due by then, or within 30 days after")
    void atTheNextVisit() {
        MaintenanceDue due = of(maintained(10), "2025-07-01");
        assertThat(due.nextVisitOn()).isEqualTo(day("2025-12-30"));
        assertThat(due.atNextVisit())
                .extracting(DueItem::item)
                .containsExactly(ItemCode.CABIN_FILTER, ItemCode.OIL, ItemCode.OIL_FILTER, ItemCode.TIRES_ROTATION);
        assertThat(item(due, ItemCode.CABIN_FILTER).dueOn()).contains(day("2026-01-01"));
        assertThat(of(maintained(10), "2026-02-01").nextVisitOn())
                .as("a visit long due is for today")
                .isEqualTo(day("2026-02-01"));
    }

    @Test
    @DisplayName("LIF-26 a wrong reading at a visit does not move what counts from it")
    void aWrongReadingDoesNotMoveIt() {
        Story story = new Story()
                .newCar(CAR, "2025-01-01")
                .maintained("2025-04-11", 50_000)
                .reading("2025-07-20", 10_000)
                .reading("2025-10-28", 15_000);
        DueItem oil = item(of(story, "2025-10-28"), ItemCode.OIL);
        assertThat(oil.fromKm()).contains(5_000);
        assertThat(oil.dueKm()).contains(10_000);
        assertThat(oil.byDistance()).contains(day("2025-07-20"));
    }

    @Test
    @DisplayName("LIF-26 a model may have its own plan; items by time or by distance alone are due by that alone")
    void aModelMayHaveItsOwnPlan() {
        MaintenancePlan plan = MaintenancePlan.builder()
                .items(List.of(
                        MaintenanceItem.every(ItemCode.of("RADAR"), 0, 12),
                        MaintenanceItem.every(ItemCode.of("CHAIN"), 20_000, 0)))
                .firstKm(0)
                .firstMonths(3)
                .build();
        ForecastPolicy policy =
                ForecastPolicy.builder().putPlan(Story.MODEL, plan).build();
        MaintenanceDue due = MaintenanceDue.of(
                        new Story().newCar(CAR, "2025-01-01").file(), CAR, day("2025-01-02"), policy)
                .orElseThrow();
        assertThat(due.nextOn()).contains(day("2025-04-01"));
        assertThat(item(due, ItemCode.of("RADAR")).dueOn()).contains(day("2026-01-01"));
        assertThat(item(due, ItemCode.of("RADAR")).cause()).isEqualTo(DueItem.Cause.TIME);
        assertThat(item(due, ItemCode.of("RADAR")).byDistance()).isEmpty();
        assertThat(item(due, ItemCode.of("CHAIN")).cause()).isEqualTo(DueItem.Cause.DISTANCE);
        assertThat(item(due, ItemCode.of("CHAIN")).byTime()).isEmpty();
        assertThat(item(due, ItemCode.of("CHAIN")).dueOn()).contains(LocalDate.of(2026, 5, 3));
    }

    @Test
    @DisplayName("LIF-26 a plan without limits, or with an item twice, is refused")
    void aPlanThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> MaintenanceItem.every(ItemCode.OIL, 0, 0))
                .hasMessage("first: has no limit; a distance, a time or both are needed");
        assertThatThrownBy(() ->
                        MaintenancePlan.builder().everyKm(0).everyMonths(0).build())
                .hasMessage("every: has no limit; a distance, a time or both are needed");
        MaintenanceItem oil = MaintenanceItem.every(ItemCode.OIL, 5_000, 6);
        assertThatThrownBy(
                        () -> MaintenancePlan.builder().items(List.of(oil, oil)).build())
                .hasMessage("items: name an item twice; each item once is allowed");
    }

    @Test
    @DisplayName("LIF-26 free maintenance is maintenance, work under warranty is not")
    void freeMaintenanceIsMaintenance() {
        Story story = new Story()
                .newCar(CAR, "2025-01-01")
                .visit(CAR, VisitKind.FREE_MAINTENANCE, day("2025-05-01"), Optional.empty(), 0)
                .visit(CAR, VisitKind.WARRANTY, day("2025-06-01"), Optional.empty(), 0);
        assertThat(of(story, "2025-06-02").nextOn()).contains(day("2025-08-31"));
    }
}
