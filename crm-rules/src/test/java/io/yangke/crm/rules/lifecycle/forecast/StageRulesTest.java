package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.lifecycle.forecast.StageVerdict.Reason;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-01 How far a customer has come with the dealer")
class StageRulesTest {

    private static final String AS_OF = "2026-06-30";

    private static StageVerdict of(
            Story story, CustomerClass customerClass, RiskBand risk, Optional<LifecycleStage> previous) {
        return StageRules.stage(
                story.file(), day(AS_OF), customerClass, Optional.of(risk), previous, StagePolicy.DEFAULT);
    }

    private static StageVerdict of(Story story) {
        return of(story, CustomerClass.GENERAL, RiskBand.LOW, Optional.empty());
    }

    private static StageVerdict withoutCar(Story story, CustomerClass customerClass, LifecycleStage previous) {
        return StageRules.stage(
                story.file(),
                day(AS_OF),
                customerClass,
                Optional.empty(),
                Optional.ofNullable(previous),
                StagePolicy.DEFAULT);
    }

    private static Story comes() {
        return new Story()
                .newCar(CAR, "2023-12-01")
                .repaired("2024-11-01")
                .repaired("2025-08-01")
                .repaired("2026-04-01");
    }

    @Test
    @DisplayName("LIF-01 who has no car yet is a lead, or ordered if that is what the customer was")
    void whoHasNoCarYet() {
        Story later = new Story().newCar(CAR, "2026-07-01");
        assertThat(withoutCar(later, CustomerClass.GENERAL, null))
                .isEqualTo(new StageVerdict(LifecycleStage.LEAD, Reason.NO_CAR_YET, Optional.empty(), 0));
        assertThat(withoutCar(later, CustomerClass.GENERAL, LifecycleStage.LEAD).stage())
                .isEqualTo(LifecycleStage.LEAD);
        assertThat(withoutCar(later, CustomerClass.GENERAL, LifecycleStage.ORDERED))
                .isEqualTo(new StageVerdict(LifecycleStage.ORDERED, Reason.CAR_ORDERED, Optional.empty(), 0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LOYAL, ACTIVE", "GENERAL, ACTIVE", "INACTIVE, AT_RISK", "LOST, LOST"})
    @DisplayName("LIF-01 who comes with a car nobody told of has the stage of the class")
    void whoComesWithACarNobodyToldOf(CustomerClass customerClass, LifecycleStage stage) {
        assertThat(withoutCar(new Story().repaired("2026-01-01"), customerClass, null)
                        .stage())
                .isEqualTo(stage);
    }

    @Test
    @DisplayName("LIF-01 who has no car any more is lost, from the day the last went")
    void whoHasNoCarAnyMore() {
        Story story = new Story()
                .soldCar(CAR, "2020-01-01", "2026-05-01")
                .soldCar(OTHER_CAR, "2021-01-01", "2026-03-01")
                .repaired("2026-04-01");
        assertThat(of(story))
                .isEqualTo(
                        new StageVerdict(LifecycleStage.LOST, Reason.NO_CAR_LEFT, Optional.of(day("2026-05-01")), 2));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource({
        "LOYAL, LOW, ACTIVE, COMES",
        "GENERAL, LOW, ACTIVE, COMES",
        "INACTIVE, LOW, ACTIVE, COMES",
        "LOYAL, MEDIUM, AT_RISK, SHOULD_HAVE_COME",
        "GENERAL, HIGH, AT_RISK, SHOULD_HAVE_COME",
        "LOST, LOW, AT_RISK, SHOULD_HAVE_COME",
        "LOST, MEDIUM, AT_RISK, SHOULD_HAVE_COME",
        "LOST, HIGH, LOST, STAYS_AWAY"
    })
    @DisplayName("LIF-01 lost are those whom class and risk call so, at risk whom either does")
    void lostAreThoseWhomBothCallSo(CustomerClass customerClass, RiskBand risk, LifecycleStage stage, Reason reason) {
        assertThat(of(comes(), customerClass, risk, Optional.empty()))
                .isEqualTo(new StageVerdict(stage, reason, Optional.of(day("2026-04-01")), 1));
    }

    @ParameterizedTest(name = "bought on {0}: {1}")
    @CsvSource({"2026-06-30, NEW", "2025-07-01, NEW", "2025-06-30, ACTIVE"})
    @DisplayName("LIF-01 a car is new for twelve months")
    void aCarIsNewForTwelveMonths(String bought, LifecycleStage stage) {
        assertThat(of(new Story().newCar(CAR, bought).repaired(bought)).stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName(
            "LIF-01 a second car makes the customer new again, and a repurchase is noted; a car told twice is no other")
    void aSecondCarIsNoted() {
        StageVerdict verdict = of(comes().newCar(OTHER_CAR, "2026-05-01"));
        assertThat(verdict.stage()).isEqualTo(LifecycleStage.NEW);
        assertThat(verdict.isRepurchase()).isTrue();
        assertThat(verdict.on()).contains(day("2026-05-01"));
        assertThat(of(comes().usedCar(CAR, "2023-12-02")).isRepurchase()).isFalse();
        assertThat(of(comes().newCar(OTHER_CAR, "2026-07-01")).isRepurchase()).isFalse();
    }

    @ParameterizedTest(name = "away from {0} to {1}, before {2}: {3}")
    @CsvSource({
        "2024-05-01, 2025-12-01, , WON_BACK",
        "2024-12-01, 2025-12-01, , WON_BACK",
        "2024-12-02, 2025-12-01, , ACTIVE",
        "2025-01-01, 2025-07-01, LOST, WON_BACK",
        "2025-01-01, 2025-07-01, WON_BACK, WON_BACK",
        "2025-01-02, 2025-07-01, LOST, ACTIVE",
        "2025-01-01, 2025-07-01, AT_RISK, ACTIVE",
        "2024-05-01, 2025-07-01, , WON_BACK",
        "2024-05-01, 2025-06-30, , ACTIVE",
        "2024-05-01, 2025-06-30, WON_BACK, ACTIVE"
    })
    @DisplayName("LIF-01 who comes after staying away for long is won back for twelve months")
    void whoComesBackIsWonBack(String last, String back, LifecycleStage previous, LifecycleStage stage) {
        Story story = new Story()
                .newCar(CAR, "2023-12-31")
                .repaired(last)
                .repaired(back)
                .repaired("2025-12-20");
        StageVerdict verdict = of(story, CustomerClass.GENERAL, RiskBand.LOW, Optional.ofNullable(previous));
        assertThat(verdict.stage()).isEqualTo(stage);
        if (stage == LifecycleStage.WON_BACK) {
            assertThat(verdict.on()).contains(day(back));
        }
    }

    @Test
    @DisplayName("LIF-01 who buys again after staying away is won back, too")
    void whoBuysAgainIsWonBack() {
        Story story = new Story().newCar(CAR, "2020-01-01").newCar(OTHER_CAR, "2026-06-01");
        assertThat(of(story))
                .isEqualTo(
                        new StageVerdict(LifecycleStage.WON_BACK, Reason.CAME_BACK, Optional.of(day("2026-06-01")), 2));
    }

    @Test
    @DisplayName("LIF-01 visits and purchases after the day do not count")
    void laterFactsDoNotCount() {
        Story story = new Story().newCar(CAR, "2024-01-01").repaired("2026-07-01");
        assertThat(of(story, CustomerClass.LOST, RiskBand.HIGH, Optional.empty())
                        .on())
                .isEmpty();
    }

    @Test
    @DisplayName("LIF-01 figures that make no sense are refused")
    void figuresThatMakeNoSense() {
        assertThatThrownBy(() -> StagePolicy.builder().awayMonthsIfLost(13).build())
                .hasMessage("awayMonthsIfLost: is 13; 1 to 12 (both inclusive) is allowed");
    }
}
