package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static io.yangke.crm.rules.lifecycle.forecast.WrongReading.Reason.ABOVE_LATER;
import static io.yangke.crm.rules.lifecycle.forecast.WrongReading.Reason.FALLING;
import static io.yangke.crm.rules.lifecycle.forecast.WrongReading.Reason.IMPOSSIBLE;
import static io.yangke.crm.rules.lifecycle.forecast.WrongReading.Reason.TYPING_SLIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("LIF-20 How far a car is driven")
class MileageTest {

    private static final LocalDate AS_OF = day("2026-06-30");

    private static Mileage of(Story story) {
        return Mileage.of(story.file(), CAR, AS_OF, MileagePolicy.DEFAULT);
    }

    /** 40 km a day from 2026-01-01 on. */
    private static Story even() {
        return new Story()
                .newCar(CAR, "2026-01-01")
                .reading("2026-02-10", 1_600)
                .reading("2026-03-22", 3_200)
                .reading("2026-05-01", 4_800)
                .reading("2026-06-10", 6_400);
    }

    @Test
    @DisplayName("LIF-20 an even driver is foretold to the day")
    void anEvenDriverIsForetoldToTheDay() {
        Mileage mileage = of(even());
        assertThat(mileage.basis()).isEqualTo(Mileage.Basis.READINGS);
        assertThat(mileage.metresPerDay()).isEqualTo(40_000);
        assertThat(mileage.readings()).isEqualTo(5);
        assertThat(mileage.wrong()).isEmpty();
        assertThat(mileage.kmOn(day("2026-07-20"))).contains(8_000);
        assertThat(mileage.dayOf(8_000)).contains(day("2026-07-20"));
        assertThat(mileage.dayOf(8_001)).contains(day("2026-07-21"));
        assertThat(mileage.dayOf(7_999)).contains(day("2026-07-20"));
        assertThat(mileage.lastKm()).contains(6_400);
        assertThat(mileage.lastReadOn()).contains(day("2026-06-10"));
    }

    @Test
    @DisplayName("LIF-20 what is past is read between the readings")
    void whatIsPastIsReadBetweenTheReadings() {
        Mileage mileage = of(even());
        assertThat(mileage.kmOn(day("2026-04-01"))).contains(3_600);
        assertThat(mileage.dayOf(3_600)).contains(day("2026-04-01"));
        assertThat(mileage.dayOf(3_200)).contains(day("2026-03-22"));
        assertThat(mileage.dayOf(0)).contains(day("2026-01-01"));
        assertThat(mileage.kmOn(day("2025-12-01"))).contains(0);
    }

    @Test
    @DisplayName("LIF-20 the range goes by the least and the most of what the readings say, a tenth at the least")
    void theRange() {
        assertThat(of(even()).rangeOf(8_000))
                .contains(new DayRange(day("2026-07-17"), day("2026-07-20"), day("2026-07-25")));
    }

    @Test
    @DisplayName("LIF-20 readings after the day never count")
    void readingsAfterTheDayNeverCount() {
        Story told = even().reading("2026-07-01", 30_000);
        assertThat(of(told).metresPerDay()).isEqualTo(40_000);
        assertThat(of(told).wrong()).isEmpty();
        assertThat(Mileage.of(told.file(), CAR, day("2026-01-31"), MileagePolicy.DEFAULT)
                        .basis())
                .isEqualTo(Mileage.Basis.FALLBACK);
    }

    @Test
    @DisplayName("LIF-20 readings of visits and of other cars are told apart")
    void readingsOfVisitsCountAndThoseOfOtherCarsDoNot() {
        Story told = new Story()
                .newCar(CAR, "2026-01-01")
                .newCar(OTHER_CAR, "2025-01-01")
                .maintained("2026-03-02", 3_000)
                .visit(OTHER_CAR, VisitKind.REPAIR, day("2026-03-03"), Optional.of(90_000), 0);
        assertThat(of(told).metresPerDay()).isEqualTo(50_000);
        assertThat(of(told).wrong()).isEmpty();
        assertThat(of(told).lastKm()).contains(3_000);
    }

    @Test
    @DisplayName("LIF-20 without readings the fallback holds, and says so")
    void withoutReadingsTheFallbackHolds() {
        Mileage fresh = of(new Story().newCar(CAR, "2026-01-01"));
        assertThat(fresh.basis()).isEqualTo(Mileage.Basis.FALLBACK);
        assertThat(fresh.metresPerDay()).isEqualTo(15_000_000 / 365);
        assertThat(fresh.kmOn(day("2027-01-01"))).contains(14_999);
        assertThat(fresh.leastMetresPerDay()).isEqualTo(15_000_000 / 365 * 6 / 10);
        assertThat(fresh.mostMetresPerDay()).isEqualTo(15_000_000 / 365 * 14 / 10);
    }

    @Test
    @DisplayName("LIF-20 one reading of a used car says where it stands, not how far it is driven")
    void oneReadingOfAUsedCar() {
        Mileage mileage = of(new Story().usedCar(CAR, "2026-01-01").reading("2026-06-20", 50_000));
        assertThat(mileage.basis()).isEqualTo(Mileage.Basis.FALLBACK);
        assertThat(mileage.kmOn(AS_OF)).contains(50_410);
        assertThat(mileage.dayOf(49_000)).contains(day("2026-06-20"));
    }

    @Test
    @DisplayName("LIF-20 a used car without readings has no odometer to foretell")
    void aUsedCarWithoutReadings() {
        Mileage mileage = of(new Story().usedCar(CAR, "2026-01-01"));
        assertThat(mileage.kmOn(AS_OF)).isEmpty();
        assertThat(mileage.dayOf(5_000)).isEmpty();
        assertThat(mileage.rangeOf(5_000)).isEmpty();
        assertThat(mileage.lastKm()).isEmpty();
        assertThat(mileage.lastReadOn()).isEmpty();
    }

    @Test
    @DisplayName("LIF-20 two readings a few days apart tell nothing of how far the car is driven")
    void twoReadingsAFewDaysApart() {
        Story told = new Story().usedCar(CAR, "2026-01-01").reading("2026-06-01", 50_000);
        assertThat(of(told.reading("2026-06-14", 54_000)).basis()).isEqualTo(Mileage.Basis.FALLBACK);
        assertThat(of(told.reading("2026-06-15", 54_000)).metresPerDay()).isEqualTo(4_000_000 / 14);
    }

    @Test
    @DisplayName("LIF-20 a car that is not driven never gets there")
    void aCarThatIsNotDriven() {
        Mileage mileage = of(new Story()
                .usedCar(CAR, "2025-01-01")
                .reading("2025-02-01", 9_000)
                .reading("2026-02-01", 9_000));
        assertThat(mileage.metresPerDay()).isZero();
        assertThat(mileage.dayOf(9_000)).contains(day("2025-02-01"));
        assertThat(mileage.dayOf(9_001)).isEmpty();
        assertThat(mileage.kmOn(day("2030-01-01"))).contains(9_000);
    }

    static Stream<Arguments> wrongReadings() {
        return Stream.of(
                Arguments.of("a digit too many", "2026-06-20", 68_000, TYPING_SLIP),
                Arguments.of("a digit too many amid the others", "2026-04-11", 40_001, TYPING_SLIP),
                Arguments.of("a digit too few at the end", "2026-06-20", 680, TYPING_SLIP),
                Arguments.of("less than before", "2026-05-20", 3_900, FALLING),
                Arguments.of("farther than a car can be driven", "2026-06-11", 7_401, IMPOSSIBLE),
                Arguments.of("more than later ones that agree", "2026-02-11", 2_500, null),
                Arguments.of("more than a later one", "2026-04-11", 5_000, ABOVE_LATER),
                Arguments.of("as far as a car can be driven", "2026-06-11", 7_400, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongReadings")
    @DisplayName("LIF-20 a reading that cannot be right is reported with its reason, and moves nothing")
    void aWrongReadingIsReported(String what, String on, int km, WrongReading.Reason reason) {
        Mileage mileage = of(even().reading(on, km));
        assertThat(mileage.wrong().stream().map(WrongReading::reason))
                .as(what)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
        if (reason != null) {
            assertThat(mileage.wrong().get(0).km()).isEqualTo(km);
            assertThat(mileage.wrong().get(0).on()).isEqualTo(day(on));
            assertThat(mileage.dayOf(8_000)).contains(day("2026-07-20"));
        }
    }

    @Test
    @DisplayName("LIF-20 of two readings that exclude each other the later is believed")
    void ofTwoTheLaterIsBelieved() {
        Mileage mileage = of(new Story()
                .usedCar(CAR, "2025-01-01")
                .reading("2025-02-01", 50_000)
                .reading("2026-02-01", 15_000));
        assertThat(mileage.lastKm()).contains(15_000);
        assertThat(mileage.wrong()).extracting(WrongReading::reason).containsExactly(ABOVE_LATER);
    }

    @Test
    @DisplayName("LIF-20 the one reading of a new car is not believed if it is ten times too much")
    void theOneReadingOfANewCar() {
        assertThat(of(new Story().newCar(CAR, "2026-01-01").reading("2026-05-01", 48_000))
                        .wrong())
                .extracting(WrongReading::reason)
                .containsExactly(TYPING_SLIP);
        assertThat(of(new Story().newCar(CAR, "2026-01-01").reading("2026-01-31", 7_500))
                        .metresPerDay())
                .as("a car driven for hire")
                .isEqualTo(250_000);
    }

    @Test
    @DisplayName("LIF-20 two slips in a row do not make what comes after them wrong")
    void twoSlipsInARow() {
        Mileage mileage = of(new Story()
                .newCar(CAR, "2025-01-01")
                .reading("2025-04-11", 4_000)
                .reading("2025-07-20", 8_000)
                .reading("2025-10-28", 120_000)
                .reading("2026-02-05", 160_000)
                .reading("2026-05-16", 20_000));
        assertThat(mileage.wrong()).extracting(WrongReading::km).containsExactly(120_000, 160_000);
        assertThat(mileage.metresPerDay()).isEqualTo(40_000);
    }

    @Test
    @DisplayName("LIF-20 only the latest readings count")
    void onlyTheLatestReadingsCount() {
        Story told = new Story().usedCar(CAR, "2020-01-01").reading("2020-02-01", 900_000);
        for (int i = 0; i < 12; i++) {
            told.reading(day("2025-01-01").plusDays(30L * i), 10_000 + 900 * i);
        }
        Mileage mileage = of(told);
        assertThat(mileage.readings()).isEqualTo(12);
        assertThat(mileage.wrong()).isEmpty();
        assertThat(mileage.metresPerDay()).isEqualTo(30_000);
    }

    @Test
    @DisplayName("LIF-20 the figures are policy, and those that make no sense are refused")
    void theFiguresArePolicy() {
        MileagePolicy policy = MileagePolicy.builder().fallbackKmPerYear(36_500).build();
        assertThat(Mileage.of(new Story().newCar(CAR, "2026-01-01").file(), CAR, AS_OF, policy)
                        .metresPerDay())
                .isEqualTo(100_000);
        assertThatThrownBy(() -> MileagePolicy.builder().mostKmPerDay(99).build())
                .hasMessage("mostKmPerDay: is 99; 100 to 5000 (both inclusive) is allowed");
        assertThatThrownBy(() -> policy.toBuilder().fallbackSpreadPermille(99).build())
                .hasMessage("fallbackSpreadPermille: is 99; 100 to 900 (both inclusive) is allowed");
        assertThat(Mileage.of(new Story().file(), VehicleId.of("X"), AS_OF, policy)
                        .readings())
                .isZero();
    }

    @Test
    @DisplayName("LIF-20 two that rest on the same are equal, and one more reading makes another")
    void twoThatRestOnTheSameAreEqual() {
        assertThat(of(even())).isEqualTo(of(even())).hasSameHashCodeAs(of(even()));
        assertThat(of(even())).isNotEqualTo(of(even().reading("2026-06-20", 6_800)));
        assertThat(of(even())).isNotEqualTo(of(even().reading("2026-06-20", 100)));
        assertThat(of(even())).hasToString("Mileage[K1, 40000 m a day, READINGS, 5 readings, 0 wrong]");
    }
}
