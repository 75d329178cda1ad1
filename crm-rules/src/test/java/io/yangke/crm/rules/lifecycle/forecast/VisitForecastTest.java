package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.customer.VisitKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SEG-05 When a customer is expected next")
class VisitForecastTest {

    private static final ForecastPolicy POLICY = ForecastPolicy.DEFAULT;

    private static VisitForecast of(Story story, String asOf) {
        return VisitForecast.of(story.file(), day(asOf), POLICY).orElseThrow();
    }

    @Test
    @DisplayName("SEG-05 N11 an owner who never came is expected for the first maintenance, from the purchase")
    void anOwnerWhoNeverCame() {
        CarForecast car =
                of(new Story().newCar(CAR, "2026-01-01"), "2026-03-01").soonest();
        assertThat(car.lastVisit()).isEmpty();
        assertThat(car.since()).isEqualTo(day("2026-01-01"));
        assertThat(car.rhythm()).isEmpty();
        assertThat(car.rhythmPermille()).isZero();
        assertThat(car.intervalDays()).isEqualTo(181);
        assertThat(car.carDays()).isEqualTo(new CarForecast.Interval(131, 181, 181));
        assertThat(car.next()).isEqualTo(new DayRange(day("2026-05-12"), day("2026-07-01"), day("2026-07-28")));
        assertThat(car.daysAway(day("2026-03-01"))).isEqualTo(59);
    }

    @Test
    @DisplayName("L9 an owner of one visit is expected by the car: half a year or 5 000 km later")
    void anOwnerOfOneVisit() {
        Story slow = new Story().newCar(CAR, "2026-01-01").maintained("2026-06-30", 3_600);
        assertThat(of(slow, "2026-07-01").next().expected()).isEqualTo(day("2026-12-30"));
        Story fast = new Story().newCar(CAR, "2026-01-01").maintained("2026-06-30", 9_000);
        assertThat(of(fast, "2026-07-01").next().expected()).isEqualTo(day("2026-10-08"));
    }

    @Test
    @DisplayName("SEG-05 the more often somebody came, the more the own rhythm counts")
    void theOwnRhythmCountsTheMoreTheMoreOftenSomebodyCame() {
        Story story =
                new Story().newCar(CAR, "2024-01-01").repaired("2024-04-10").repaired("2024-07-19");
        CarForecast two = of(story, "2024-07-20").soonest();
        assertThat(two.rhythm()).contains(new Rhythm(1, 100, 100, 100));
        assertThat(two.rhythmPermille()).isEqualTo(150);
        // Never maintained: the plan's 7 500 km or six months, at least half of that after the last visit.
        assertThat(two.carDays().expected()).isEqualTo(91);
        assertThat(two.intervalDays()).isEqualTo((150 * 100 + 850 * 91 + 500) / 1_000);
        for (String visit : new String[] {"2024-10-27", "2025-02-04", "2025-05-15", "2025-08-23", "2025-12-01"}) {
            story.repaired(visit);
        }
        CarForecast many = of(story, "2025-12-02").soonest();
        assertThat(many.rhythm().orElseThrow().gaps()).isEqualTo(6);
        assertThat(many.rhythmPermille()).isEqualTo(750);
        assertThat(many.intervalDays()).isEqualTo((750 * 100 + 250 * 91 + 500) / 1_000);
    }

    @Test
    @DisplayName("SEG-05 the own rhythm is the median of the gaps, so that one long absence does not change it")
    void theRhythmIsTheMedian() {
        Story story = new Story().newCar(CAR, "2020-01-01");
        for (String visit : new String[] {"2022-01-01", "2022-04-11", "2022-07-20", "2024-07-20", "2024-10-28"}) {
            story.repaired(visit);
        }
        assertThat(of(story, "2024-10-28").soonest().rhythm()).contains(new Rhythm(4, 100, 100, 731));
    }

    @Test
    @DisplayName("SEG-05 who comes back within a week comes for the same")
    void whoComesBackWithinAWeekComesForTheSame() {
        Story story = new Story()
                .newCar(CAR, "2024-01-01")
                .repaired("2024-06-01")
                .repaired("2024-06-08")
                .repaired("2024-09-16");
        assertThat(of(story, "2024-09-16").soonest().rhythm()).contains(new Rhythm(1, 100, 100, 100));
        assertThat(of(story, "2024-06-08").soonest().rhythm()).isEmpty();
    }

    @Test
    @DisplayName("SEG-05 accessories bought bring nobody to the workshop")
    void accessoriesDoNotCount() {
        Story story = new Story()
                .newCar(CAR, "2026-01-01")
                .visit(CAR, VisitKind.BOUTIQUE, day("2026-03-01"), Optional.empty(), 9_900);
        assertThat(of(story, "2026-03-02").soonest().lastVisit()).isEmpty();
        ForecastPolicy all =
                POLICY.toBuilder().visitKinds(Set.of(VisitKind.values())).build();
        assertThat(VisitForecast.of(story.file(), day("2026-03-02"), all)
                        .orElseThrow()
                        .soonest()
                        .lastVisit())
                .contains(day("2026-03-01"));
    }

    @Test
    @DisplayName("SEG-05 a car that left without its maintenance is not expected back at once")
    void aCarThatLeftWithoutItsMaintenance() {
        Story story = new Story()
                .newCar(CAR, "2025-01-01")
                .maintained("2025-06-30", 1_800)
                .repaired("2025-12-20");
        assertThat(of(story, "2025-12-21").soonest().carDays().expected()).isEqualTo(91);
    }

    @Test
    @DisplayName("SEG-05 of several cars each is told, and the soonest counts")
    void ofSeveralCarsTheSoonestCounts() {
        Story story = new Story()
                .newCar(CAR, "2024-01-01")
                .newCar(OTHER_CAR, "2025-03-01")
                .maintained("2025-06-30", 9_000)
                .maintained(OTHER_CAR, "2025-08-01");
        VisitForecast forecast = of(story, "2025-09-01");
        assertThat(forecast.cars()).extracting(CarForecast::car).containsExactly(CAR, OTHER_CAR);
        assertThat(forecast.soonest().car()).isEqualTo(OTHER_CAR);
        assertThat(forecast.next()).isEqualTo(forecast.cars().get(1).next());
    }

    @Test
    @DisplayName("SEG-05 who still comes with one car is not overdue, though another never comes")
    void whoStillComesWithOneCarIsNotOverdue() {
        Story story = new Story()
                .newCar(CAR, "2022-01-01")
                .newCar(OTHER_CAR, "2024-01-01")
                .maintained(OTHER_CAR, "2025-08-01");
        VisitForecast forecast = of(story, "2025-09-01");
        assertThat(forecast.soonest().car()).isEqualTo(CAR);
        assertThat(forecast.leastOverdue().car()).isEqualTo(OTHER_CAR);
        assertThat(forecast.overduePermille()).isBetween(100L, 300L);
        assertThat(forecast.cars().get(0).overduePermille(day("2025-09-01"))).isGreaterThan(5_000);
    }

    @Test
    @DisplayName("SEG-05 sold cars never count, from the day they are sold on; nor do cars bought later")
    void soldCarsNeverCount() {
        Story story = new Story().soldCar(CAR, "2024-01-01", "2026-01-01").newCar(OTHER_CAR, "2026-02-01");
        assertThat(of(story, "2025-12-31").cars()).extracting(CarForecast::car).containsExactly(CAR);
        assertThat(VisitForecast.of(story.file(), day("2026-01-01"), POLICY)).isEmpty();
        assertThat(of(story, "2026-02-01").cars()).extracting(CarForecast::car).containsExactly(OTHER_CAR);
        assertThat(VisitForecast.of(story.file(), day("2023-12-31"), POLICY)).isEmpty();
    }

    @Test
    @DisplayName("SEG-05 a car told twice by files laid together is one car, as told last")
    void aCarToldTwiceIsOne() {
        Story story = new Story().usedCar(CAR, "2024-01-01").newCar(CAR, "2024-02-01");
        VisitForecast forecast = of(story, "2024-03-01");
        assertThat(forecast.cars()).hasSize(1);
        assertThat(forecast.soonest().since()).isEqualTo(day("2024-02-01"));
    }

    @ParameterizedTest(name = "{0}: {1} thousandths, due {2}")
    @CsvSource({"2026-01-01, 0, false", "2026-06-30, 994, false", "2026-07-01, 1000, true", "2026-12-29, 2000, true"})
    @DisplayName("L7 the share of the expected interval is exact, and exactly the expected day is due")
    void theShareOfTheIntervalIsExact(String asOf, long permille, boolean due) {
        VisitForecast forecast = of(new Story().newCar(CAR, "2026-01-01"), asOf);
        assertThat(forecast.overduePermille()).isEqualTo(permille);
        assertThat(forecast.soonest().isDue(day(asOf))).isEqualTo(due);
    }

    @Test
    @DisplayName("SEG-05 the day of a share is the first on which it is reached")
    void theDayOfAShare() {
        CarForecast car =
                of(new Story().newCar(CAR, "2026-01-01"), "2026-01-01").soonest();
        assertThat(car.dayOf(1_000)).isEqualTo(day("2026-07-01"));
        assertThat(car.dayOf(1_001)).isEqualTo(day("2026-07-02"));
        assertThat(car.overduePermille(car.dayOf(1_200))).isGreaterThanOrEqualTo(1_200);
        assertThat(car.overduePermille(car.dayOf(1_200).minusDays(1))).isLessThan(1_200);
    }

    @Test
    @DisplayName("SEG-05 nobody is expected sooner than the policy says")
    void nobodyIsExpectedSoonerThanThePolicySays() {
        Story hired = new Story().newCar(CAR, "2026-01-01").maintained("2026-01-31", 9_000);
        CarForecast car = of(hired, "2026-02-01").soonest();
        assertThat(car.carDays().expected()).isEqualTo(17);
        assertThat(car.intervalDays()).isEqualTo(45);
        assertThat(car.next().expected()).isEqualTo(day("2026-03-17"));
    }

    @Test
    @DisplayName("SEG-05 figures that make no sense are refused")
    void figuresThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> POLICY.toBuilder().mostRhythmPermille(1_001).build())
                .hasMessage("mostRhythmPermille: is 1001; 0 to 1000 (both inclusive) is allowed");
        assertThatThrownBy(() -> POLICY.toBuilder().visitKinds(Set.of()).build())
                .hasMessage("visitKinds: is empty; one kind at least is needed");
    }
}
