package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SEG-05 Who is likely to be lost, and what is done about it")
class ChurnWarningTest {

    private static final ForecastPolicy EXPECTING = ForecastPolicy.DEFAULT;
    private static final ChurnPolicy POLICY = ChurnPolicy.DEFAULT;

    private static ChurnWarning of(Story story, String asOf) {
        return ChurnWarning.of(story.file(), day(asOf), EXPECTING, POLICY).orElseThrow();
    }

    private static ChurnOutlook outlook(Story story, String asOf) {
        return ChurnOutlook.of(story.file(), of(story, asOf), EXPECTING, POLICY);
    }

    /** Expected 181 days after the purchase. */
    private static Story neverCame() {
        return new Story().newCar(CAR, "2026-01-01");
    }

    /** Comes four times in the year to 2024-06-30, then once. */
    private static Story fellOff() {
        Story story = new Story().newCar(CAR, "2023-01-01");
        for (String visit : new String[] {"2023-09-01", "2023-12-01", "2024-03-01", "2024-06-01", "2025-05-01"}) {
            story.repaired(visit);
        }
        return story;
    }

    @ParameterizedTest(name = "as of {0}: {1}, {2}")
    @CsvSource({
        "2026-01-01, LOW, CARE",
        "2026-08-05, LOW, CARE",
        "2026-08-07, MEDIUM, CARE",
        "2026-12-28, MEDIUM, CARE",
        "2026-12-29, HIGH, PRICE_OFFER",
        "2030-01-01, HIGH, PRICE_OFFER"
    })
    @DisplayName("L9 N11 one who never came is warned of, too; exactly at a cut point counts")
    void oneWhoNeverCameIsWarnedOf(String asOf, RiskBand risk, String strategy) {
        assertThat(of(neverCame(), asOf).risk()).isEqualTo(risk);
        assertThat(of(neverCame(), asOf).strategy()).isEqualTo(StrategyCode.of(strategy));
    }

    @ParameterizedTest(name = "{0} thousandths: {1}")
    @CsvSource({"0, LOW", "1199, LOW", "1200, MEDIUM", "1999, MEDIUM", "2000, HIGH", "999999, HIGH"})
    @DisplayName("SEG-05 cut points of the risk are fixed, each belongs to the band it opens")
    void cutPointsOfTheRisk(long permille, RiskBand risk) {
        assertThat(POLICY.risk(permille)).isEqualTo(risk);
    }

    @Test
    @DisplayName("L9 an owner of one visit does not stay alive for ever")
    void anOwnerOfOneVisit() {
        Story story = neverCame().maintained("2026-06-30", 3_600);
        assertThat(of(story, "2026-07-01").risk()).isEqualTo(RiskBand.LOW);
        assertThat(of(story, "2027-07-01").risk()).isEqualTo(RiskBand.HIGH);
    }

    @Test
    @DisplayName("SEG-05 visits that fell off make the risk a band greater, from the day the count shows it")
    void visitsThatFellOff() {
        assertThat(of(fellOff(), "2025-05-31").falling())
                .as("two of late, three before")
                .isEmpty();
        assertThat(of(fellOff(), "2025-05-31").risk()).isEqualTo(RiskBand.LOW);
        ChurnWarning fallen = of(fellOff(), "2025-06-01");
        assertThat(fallen.falling()).contains(new FallingVisits(day("2025-06-01"), 1, 4));
        assertThat(fallen.risk()).isEqualTo(RiskBand.MEDIUM);
        assertThat(outlook(fellOff(), "2025-05-31").turnsOn()).contains(day("2025-06-01"));
    }

    @Test
    @DisplayName("SEG-05 what fell off is mended by visits, not by time")
    void whatFellOffIsMendedByVisits() {
        assertThat(outlook(fellOff(), "2025-06-01").visits()).isEqualTo(2);
        Story again = fellOff().repaired("2025-06-20");
        assertThat(of(again, "2025-06-20").falling()).contains(new FallingVisits(day("2025-06-20"), 2, 4));
        again.repaired("2025-07-10");
        assertThat(of(again, "2025-07-10").falling()).isEmpty();
        assertThat(of(again, "2025-07-10").risk()).isEqualTo(RiskBand.LOW);
        assertThat(of(fellOff(), "2027-07-01").falling())
                .as("nothing of late, one before: it stays fallen off")
                .contains(new FallingVisits(day("2025-06-01"), 1, 4));
    }

    @Test
    @DisplayName("SEG-05 several orders settled on one day are one visit, and those of sold cars none")
    void ordersOfOneDayAreOneVisit() {
        Story story = new Story().newCar(CAR, "2023-01-01").soldCar(OTHER_CAR, "2023-01-01", "2024-12-31");
        for (String visit : new String[] {"2023-09-01", "2023-12-01", "2024-03-01"}) {
            story.repaired(visit).repaired(visit).maintained(OTHER_CAR, "2024-06-02");
        }
        story.repaired("2024-06-01").repaired("2025-05-01").repaired("2025-05-01");
        assertThat(of(story, "2025-06-01").falling()).contains(new FallingVisits(day("2025-06-01"), 1, 4));
    }

    @Test
    @DisplayName("SEG-05 who never came often cannot fall off")
    void fewVisitsDoNotFallOff() {
        Story story = new Story()
                .newCar(CAR, "2023-01-01")
                .repaired("2023-07-01")
                .repaired("2024-01-01")
                .repaired("2025-02-01");
        assertThat(of(story, "2025-02-02").falling()).isEmpty();
        assertThat(of(story, "2025-02-02").risk()).isEqualTo(RiskBand.LOW);
    }

    @Test
    @DisplayName("SEG-05 who has no car any more is not warned of")
    void whoHasNoCarIsNotWarnedOf() {
        Story story = new Story().soldCar(CAR, "2024-01-01", "2025-01-01");
        assertThat(ChurnWarning.of(story.file(), day("2025-01-01"), EXPECTING, POLICY))
                .isEmpty();
    }

    @Test
    @DisplayName("SEG-05 the day on which time alone moves the risk is told, and a visit before keeps it low")
    void theDayOnWhichTimeMovesTheRisk() {
        assertThat(outlook(neverCame(), "2026-02-01"))
                .isEqualTo(new ChurnOutlook(RiskBand.LOW, Optional.of(day("2026-08-07")), RiskBand.MEDIUM, 1));
        assertThat(outlook(neverCame(), "2026-08-07"))
                .isEqualTo(new ChurnOutlook(RiskBand.MEDIUM, Optional.of(day("2026-12-29")), RiskBand.HIGH, 1));
        assertThat(outlook(neverCame(), "2026-12-29"))
                .isEqualTo(new ChurnOutlook(RiskBand.HIGH, Optional.empty(), RiskBand.HIGH, 1));
    }

    @Test
    @DisplayName(
            "SEG-05 the value counts money spent, the dearest car, and buyers both sides confirmed; each buyer once (L12)")
    void theValue() {
        Story story = new Story()
                .newCar(CAR, "2020-01-01", 16_000_000)
                .newCar(OTHER_CAR, "2021-01-01", 9_000_000)
                .visit(CAR, VisitKind.REPAIR, day("2026-05-01"), Optional.empty(), 399_999)
                .visit(CAR, VisitKind.WARRANTY, day("2026-05-02"), Optional.empty(), 900_000)
                .visit(CAR, VisitKind.REPAIR, day("2024-06-30"), Optional.empty(), 900_000)
                .referred("2025-01-01", "B1", "2025-02-01", "2025-02-02", "2025-02-03")
                .referred("2025-01-02", "B1", "2025-02-01", "2025-02-02", "2025-02-03")
                .referred("2025-01-03", "B2", "2025-02-01", "2025-02-02")
                .referred("2025-01-04", "B3", "2025-02-01", "2025-02-02", "2026-07-01");
        CustomerValue value = CustomerValue.of(story.file(), day("2026-06-30"), POLICY);
        assertThat(value).isEqualTo(new CustomerValue(399_999, 1, 16_000_000, 2, 1, 2, ValueBand.MEDIUM));
        assertThat(value.points()).isEqualTo(5);
        story.visit(CAR, VisitKind.BOUTIQUE, day("2026-06-01"), Optional.empty(), 1);
        assertThat(CustomerValue.of(story.file(), day("2026-06-30"), POLICY).band())
                .isEqualTo(ValueBand.HIGH);
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"0, LOW", "2, LOW", "3, MEDIUM", "5, MEDIUM", "6, HIGH", "11, HIGH"})
    @DisplayName("L10 cut points of the value are fixed, and the first that is reached counts")
    void cutPointsOfTheValue(int points, ValueBand value) {
        assertThat(POLICY.value(points)).isEqualTo(value);
    }

    @Test
    @DisplayName("SEG-05 each risk and value has its strategy")
    void eachRiskAndValueHasItsStrategy() {
        assertThat(POLICY.strategy(RiskBand.LOW, ValueBand.HIGH)).isEqualTo(StrategyCode.CARE);
        assertThat(POLICY.strategy(RiskBand.MEDIUM, ValueBand.LOW)).isEqualTo(StrategyCode.CARE);
        assertThat(POLICY.strategy(RiskBand.MEDIUM, ValueBand.MEDIUM)).isEqualTo(StrategyCode.TARGETED_OFFER);
        assertThat(POLICY.strategy(RiskBand.HIGH, ValueBand.MEDIUM)).isEqualTo(StrategyCode.PRICE_OFFER);
        assertThat(POLICY.strategy(RiskBand.HIGH, ValueBand.HIGH)).isEqualTo(StrategyCode.TARGETED_OFFER);
    }

    @Test
    @DisplayName("L10 steps that do not fall, and tables with gaps, are refused")
    void tablesThatMakeNoSenseAreRefused() {
        List<ValueStep> equal = List.of(new ValueStep(5, 2), new ValueStep(5, 1));
        assertThatThrownBy(() -> ChurnPolicy.builder().spendSteps(equal).build())
                .hasMessage(
                        "spendSteps: do not fall; steps from the greatest to the least, each for fewer points, are allowed");
        assertThatThrownBy(() -> ChurnPolicy.builder().highPermille(1_200).build())
                .hasMessage("highPermille: is 1200; 1201 to 100000 (both inclusive) is allowed");
        assertThatThrownBy(() -> ChurnPolicy.builder()
                        .strategies(Map.of(RiskBand.LOW, Map.of(ValueBand.LOW, StrategyCode.CARE)))
                        .build())
                .hasMessage("strategies: leave out a risk or a value; one for each value of each risk is needed");
    }
}
