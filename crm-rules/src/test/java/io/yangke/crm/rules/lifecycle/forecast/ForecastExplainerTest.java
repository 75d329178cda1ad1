package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3 Why something is expected of a customer")
class ForecastExplainerTest {

    private static final ForecastPolicy EXPECTING = ForecastPolicy.DEFAULT;
    private static final ChurnPolicy POLICY = ChurnPolicy.DEFAULT;

    private static Stream<Explanation> all(Explanation root) {
        return Stream.concat(Stream.of(root), root.details().stream().flatMap(ForecastExplainerTest::all));
    }

    private static List<String> codes(Explanation root) {
        return all(root).map(Explanation::code).toList();
    }

    private static Explanation churn(Story story, String asOf) {
        ChurnWarning warning =
                ChurnWarning.of(story.file(), day(asOf), EXPECTING, POLICY).orElseThrow();
        return ForecastExplainer.churn(warning, ChurnOutlook.of(story.file(), warning, EXPECTING, POLICY), POLICY);
    }

    private static Explanation maintenance(Story story, String asOf) {
        return ForecastExplainer.maintenance(
                MaintenanceDue.of(story.file(), CAR, day(asOf), EXPECTING).orElseThrow());
    }

    private static Explanation stage(Story story, CustomerClass customerClass, RiskBand risk, LifecycleStage previous) {
        return ForecastExplainer.stage(StageRules.stage(
                story.file(),
                day("2026-06-30"),
                customerClass,
                Optional.of(risk),
                Optional.of(previous),
                StagePolicy.DEFAULT));
    }

    private static Story regular() {
        Story story = new Story().newCar(CAR, "2023-01-01");
        for (String visit : new String[] {"2023-09-01", "2023-12-01", "2024-03-01", "2024-06-01", "2025-05-01"}) {
            story.repaired(visit);
        }
        return story;
    }

    private static Stream<Explanation> everything() {
        Story neverCame = new Story().newCar(CAR, "2026-01-01");
        Story used = new Story().usedCar(CAR, "2026-01-01");
        Story parked = new Story()
                .usedCar(CAR, "2024-01-01")
                .reading("2024-02-01", 9_000)
                .reading("2026-02-01", 9_000)
                .reading("2026-03-01", 8_000);
        MaintenancePlan byDistance = MaintenancePlan.builder()
                .everyMonths(0)
                .items(List.of(MaintenanceItem.every(ItemCode.OIL, 5_000, 0)))
                .build();
        MaintenanceDue never = MaintenanceDue.of(
                        parked.file(),
                        CAR,
                        day("2026-06-30"),
                        EXPECTING.toBuilder().plan(byDistance).build())
                .orElseThrow();
        return Stream.of(
                ForecastExplainer.maintenance(never),
                maintenance(new Story().newCar(CAR, "2025-01-01").maintained("2025-07-01", 7_000), "2025-12-01"),
                maintenance(used, "2026-06-30"),
                maintenance(neverCame, "2026-06-30"),
                churn(neverCame, "2026-02-01"),
                churn(neverCame, "2026-09-01"),
                churn(neverCame, "2027-09-01"),
                churn(regular(), "2025-06-01"),
                stage(new Story(), CustomerClass.GENERAL, RiskBand.LOW, LifecycleStage.LEAD),
                stage(new Story(), CustomerClass.GENERAL, RiskBand.LOW, LifecycleStage.ORDERED),
                stage(
                        new Story().soldCar(CAR, "2020-01-01", "2024-01-01"),
                        CustomerClass.LOST,
                        RiskBand.LOW,
                        LifecycleStage.ACTIVE),
                stage(regular(), CustomerClass.LOST, RiskBand.HIGH, LifecycleStage.ACTIVE),
                stage(regular(), CustomerClass.LOST, RiskBand.LOW, LifecycleStage.ACTIVE),
                stage(regular().repaired("2026-06-01"), CustomerClass.GENERAL, RiskBand.LOW, LifecycleStage.LOST),
                stage(neverCame.newCar(OTHER_CAR, "2026-02-01"), CustomerClass.NEW, RiskBand.LOW, LifecycleStage.LEAD),
                stage(regular().repaired("2026-03-01"), CustomerClass.GENERAL, RiskBand.LOW, LifecycleStage.ACTIVE));
    }

    @Test
    @DisplayName("N3 everything that can be said is said of somebody, and nothing else")
    void everythingThatCanBeSaidIsSaid() {
        assertThat(everything()
                        .flatMap(ForecastExplainerTest::all)
                        .map(Explanation::code)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ForecastExplainer.codes().stream()
                        .map(ExplanationCode::code)
                        .toList());
    }

    @Test
    @DisplayName("SEG-05 a warning tells facts against thresholds, and a visit before which day would change it")
    void aWarningTellsFactsAgainstThresholds() {
        Explanation warning = churn(new Story().newCar(CAR, "2026-01-01"), "2026-08-07");
        assertThat(warning.arguments()).startsWith(Argument.term(RiskBand.MEDIUM));
        assertThat(warning.details().get(0).arguments())
                .startsWith(Argument.quantity(218, Unit.NATURAL_DAYS), Argument.quantity(181, Unit.NATURAL_DAYS));
        assertThat(warning.details().get(1).arguments())
                .containsExactly(Argument.quantity(218, Unit.NATURAL_DAYS), Argument.quantity(362, Unit.NATURAL_DAYS));
        assertThat(warning.details())
                .contains(Explanation.of(
                        "lifecycle.churn.backBefore",
                        "SEG-05",
                        Argument.quantity(1, Unit.VISITS),
                        Argument.day(day("2026-12-29"))));
    }

    @Test
    @DisplayName("SEG-05 visits that fell off are told, with how many more would mend it")
    void visitsThatFellOffAreTold() {
        Explanation warning = churn(regular(), "2025-06-01");
        assertThat(codes(warning)).contains("lifecycle.churn.falling", "lifecycle.forecast.byRhythm");
        assertThat(warning.details())
                .anyMatch(line -> line.code().equals("lifecycle.churn.backBefore")
                        && line.arguments().get(0).equals(Argument.quantity(2, Unit.VISITS)));
    }
}
