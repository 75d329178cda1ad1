package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.classes;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.lifecycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.lifecycle.ClassCondition;
import io.yangke.crm.rules.lifecycle.ClassFact;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassRange;
import io.yangke.crm.rules.lifecycle.ClassRow;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceItem;
import io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CMP-05, SEG-01: the lifecycle section in layers from brand to dealer")
class LifecycleLayeringTest {

    private static final String DAY = "2026-01-01";
    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final int LOYAL = 2;

    private static final String RAISED = "\"rows\": {\"LOYAL\": {\"anyOf\": [{\"SPEND_FEN\": {\"atLeast\": 600000},"
            + " \"VISITS\": {\"atLeast\": 4}}, {\"RENEWALS\": {\"atLeast\": 1}}]}}";

    @Test
    @DisplayName("SEG-01: a dealer raises what the loyal spend to 6 000 yuan, and nothing else")
    void a_dealer_raises_a_threshold() {
        List<ClassRow> rows = new ArrayList<>(ClassPolicy.DEFAULT.rows());
        rows.set(
                LOYAL,
                ClassRow.of(
                        CustomerClass.LOYAL,
                        ClassCondition.allOf(
                                ClassRange.atLeast(ClassFact.SPEND_FEN, 600_000),
                                ClassRange.atLeast(ClassFact.VISITS, 4)),
                        ClassCondition.allOf(ClassRange.atLeast(ClassFact.RENEWALS, 1))));
        assertThat(merged(dealer(DAY, classes(RAISED))))
                .isEqualTo(LifecyclePolicy.DEFAULT.toBuilder()
                        .classes(ClassPolicy.DEFAULT.toBuilder().rows(rows).build())
                        .build());
    }

    @Test
    void a_row_more_of_a_class_stands_where_its_rank_says_and_null_takes_a_row_out() {
        LifecyclePolicy merged = merged(dealer(
                DAY,
                classes(
                        "\"rows\": {\"LOYAL-rich\": {\"rank\": 35, \"anyOf\": [{\"SPEND_FEN\": {\"atLeast\": 5000000}}]},"
                                + " \"NEW\": null}")));
        assertThat(merged.classes().rows())
                .extracting(ClassRow::customerClass)
                .containsExactly(
                        CustomerClass.LOST,
                        CustomerClass.INACTIVE,
                        CustomerClass.LOYAL,
                        CustomerClass.LOYAL,
                        CustomerClass.FAIRLY_LOYAL,
                        CustomerClass.GENERAL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody is left over    | \"rows\": {\"GENERAL\": null} | /rows/GENERAL | leaves rows that leave some customers without a class, together with the defaults",
                "the last row asks      | \"rows\": {\"GENERAL\": {\"anyOf\": [{\"VISITS\": {\"atLeast\": 1}}]}} | /rows/GENERAL | leaves rows that leave some customers without a class",
                "a row is never reached | \"rows\": {\"NEW\": {\"rank\": 99}} | /rows/NEW | leaves rows that leave some customers without a class",
                "a row behind a wider   | \"rows\": {\"INACTIVE\": {\"rank\": 5}} | /rows/INACTIVE | leaves rows that have a row that is never the first to hold: row 2 (LOST), together with the defaults",
                "more visits are worse  | \"rows\": {\"LOST-2\": {\"rank\": 1, \"anyOf\": [{\"VISITS\": {\"atLeast\": 9}}]}} | /rows/LOST-2 | leaves rows that make more VISITS worse: from row 6 (NEW) to row 1 (LOST), together with the defaults",
                "a frequent stranger    | \"recencyKinds\": [\"REPAIR\"] | /recencyKinds | leaves recencyKinds without one of frequencyKinds, together with the defaults",
                "a class of no group    | \"mixGroups\": {\"NEW\": null} | /mixGroups/NEW | leaves NEW without a value",
                "a group of no target   | \"targetPercent\": {\"LOST\": null} | /targetPercent/LOST | leaves LOST without a value",
                "targets beyond 100     | \"targetPercent\": {\"LOYAL\": 60} | /targetPercent/LOYAL | leaves targetPercent summing to 110, together with the defaults",
            })
    void what_does_not_agree_in_classes_is_refused(String name, String fields, String pointer, String problem) {
        assertThat(problems(classes(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/lifecycle/classes" + pointer, problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the dealer first       | \"groups\": {\"precedence\": [\"DEALER\", \"CLUB\", \"UIO\", \"COMPENSATED\"]} | /groups/precedence | does not name each group once, DEALER last",
                "a group twice          | \"groups\": {\"precedence\": [\"CLUB\", \"CLUB\", \"UIO\", \"DEALER\"]} | /groups/precedence | does not name each group once, DEALER last",
                "a group untreated      | \"groups\": {\"strategies\": {\"CLUB\": null}} | /groups/strategies/CLUB | leaves CLUB without a value",
                "high below medium      | \"churn\": {\"highPermille\": 1200} | /churn/highPermille | leaves mediumPermille not less than highPermille, together with the defaults",
                "a high value below     | \"churn\": {\"mediumValue\": 6} | /churn/mediumValue | leaves mediumValue not less than highValue, together with the defaults",
                "rising steps           | \"churn\": {\"spendSteps\": [{\"from\": 1, \"points\": 1}, {\"from\": 2, \"points\": 2}]} | /churn/spendSteps | leaves step 2 no less than the one before it",
                "a risk untreated       | \"churn\": {\"strategies\": {\"HIGH\": null}} | /churn/strategies/HIGH | leaves HIGH without a value",
                "a value untreated      | \"churn\": {\"strategies\": {\"HIGH\": {\"LOW\": null}}} | /churn/strategies/HIGH/LOW | leaves LOW without a value",
                "a narrower fallback    | \"forecast\": {\"mileage\": {\"fallbackSpreadPermille\": 50}} | /forecast/mileage/fallbackSpreadPermille | leaves leastSpreadPermille greater than fallbackSpreadPermille, together with the defaults",
                "no kind of visit       | \"forecast\": {\"visitKinds\": []} | /forecast/visitKinds | leaves no kind of visit",
                "a plan of no limit     | \"forecast\": {\"plan\": {\"everyKm\": 0, \"everyMonths\": 0}} | /forecast/plan/everyKm | leaves both everyKm and everyMonths 0",
                "a model of no limit    | \"forecast\": {\"plans\": {\"X1\": {\"firstKm\": 0, \"firstMonths\": 0}}} | /forecast/plans/X1/firstKm | leaves both firstKm and firstMonths 0",
                "an item of no limit    | \"forecast\": {\"plan\": {\"items\": {\"OIL\": {\"everyKm\": 0, \"everyMonths\": 0}}}} | /forecast/plan/items/OIL/everyKm | leaves both everyKm and everyMonths 0",
                "longer if lost         | \"stages\": {\"awayMonthsIfLost\": 13} | /stages/awayMonthsIfLost | leaves awayMonthsIfLost greater than awayMonths, together with the defaults",
            })
    void what_does_not_agree_is_refused(String name, String fields, String pointer, String problem) {
        assertThat(problems(lifecycle(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/lifecycle" + pointer, problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an unknown class       | \"classes\": {\"rows\": {\"GOLD\": null}} | /classes/rows/GOLD | stands under a name that is none of a code",
                "an unfinished name     | \"classes\": {\"rows\": {\"LOYAL-\": null}} | /classes/rows/LOYAL- | stands under a name that is none of a code",
                "rows in a list         | \"classes\": {\"rows\": []} | /classes/rows | is an array",
                "no condition           | \"classes\": {\"rows\": {\"LOYAL\": {\"anyOf\": []}}} | /classes/rows/LOYAL/anyOf | has 0 items",
                "an unknown fact        | \"classes\": {\"rows\": {\"LOYAL\": {\"anyOf\": [{\"AGE\": {\"atLeast\": 1}}]}}} | /classes/rows/LOYAL/anyOf/0/AGE | is not a known field",
                "a fact of no bound     | \"classes\": {\"rows\": {\"LOYAL\": {\"anyOf\": [{\"VISITS\": {}}]}}} | /classes/rows/LOYAL/anyOf/0/VISITS | has no bound",
                "crossed bounds         | \"classes\": {\"rows\": {\"LOYAL\": {\"anyOf\": [{\"VISITS\": {\"atLeast\": 4, \"lessThan\": 4}}]}}} | /classes/rows/LOYAL/anyOf/0/VISITS | leaves lessThan below what atLeast lets pass",
                "a bound of 0           | \"classes\": {\"rows\": {\"LOYAL\": {\"anyOf\": [{\"VISITS\": {\"atLeast\": 0}}]}}} | /classes/rows/LOYAL/anyOf/0/VISITS/atLeast | is out of range",
                "too many months        | \"classes\": {\"rows\": {\"LOST\": {\"anyOf\": [{\"MONTHS_AWAY\": {\"atLeast\": 1201}}]}}} | /classes/rows/LOST/anyOf/0/MONTHS_AWAY/atLeast | is out of range",
                "an unknown kind        | \"classes\": {\"spendKinds\": [\"PARTY\"]} | /classes/spendKinds/0 | is not known",
                "half a step            | \"churn\": {\"spendSteps\": [{\"from\": 1}]} | /churn/spendSteps/0/points | is missing",
                "an untold end          | \"repairs\": {\"untold\": [\"FINISHED\"]} | /repairs/untold/0 | is not known",
                "a strategy with spaces | \"groups\": {\"strategies\": {\"CLUB\": \"a b\"}} | /groups/strategies/CLUB | is not a code of 1 to 64 visible characters",
                "half an item           | \"forecast\": {\"plan\": {\"items\": {\"WIPER\": {\"firstKm\": 1, \"everyKm\": 1, \"everyMonths\": 0}}}} | /forecast/plan/items/WIPER | leaves firstMonths unsaid",
            })
    void what_is_wrong_is_refused_where_it_stands(String name, String fields, String pointer, String problem) {
        assertThat(problems(lifecycle(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/lifecycle" + pointer, problem));
    }

    @Test
    @DisplayName("SEG-02: a contradiction between layers names them and the line")
    void a_contradiction_between_layers_names_them() {
        InvalidDocumentException report = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> merged(
                        brand(DAY, classes("\"targetPercent\": {\"LOYAL\": 60, \"LOST\": 0, \"GENERAL\": 25}")),
                        dealer(DAY, classes("\n\"targetPercent\": {\"LOST\": 5}"))));
        assertThat(report)
                .hasMessage("dealer/2026-01-01.json: 1 problem\n"
                        + "  /lifecycle/classes/targetPercent/LOST (line 2, column 27): leaves targetPercent summing to 105,"
                        + " together with brand/2026-01-01.json (line 1) and the defaults;"
                        + " percents that sum to 100 are allowed");
    }

    @Test
    @DisplayName("LIF-26: a model has a plan of its own, with an item more and one less")
    void a_model_has_a_plan_of_its_own() {
        LifecyclePolicy merged = merged(dealer(
                DAY,
                lifecycle("\"forecast\": {\"plans\": {\"EV-1\": {\"everyKm\": 20000, \"everyMonths\": 12, \"items\":"
                        + " {\"OIL\": null, \"BATTERY\": {\"firstKm\": 0, \"firstMonths\": 12, \"everyKm\": 0,"
                        + " \"everyMonths\": 12}}, \"regularItems\": [\"BATTERY\"]}}}")));
        MaintenancePlan plan = merged.forecast().plan(ModelCode.of("EV-1"));
        assertThat(plan.everyKm()).isEqualTo(20_000);
        assertThat(plan.firstKm()).isEqualTo(MaintenancePlan.DEFAULT.firstKm());
        assertThat(plan.items())
                .contains(MaintenanceItem.every(ItemCode.of("BATTERY"), 0, 12))
                .extracting(MaintenanceItem::item)
                .doesNotContain(ItemCode.OIL)
                .contains(ItemCode.COOLANT);
        assertThat(merged.forecast().plan(ModelCode.of("other"))).isEqualTo(MaintenancePlan.DEFAULT);
    }

    @Test
    @DisplayName("SEG-05: a strategy is replaced for one risk and one value alone")
    void a_strategy_is_replaced_alone() {
        LifecyclePolicy merged = merged(
                dealer(DAY, lifecycle("\"churn\": {\"strategies\": {\"HIGH\": {\"HIGH\": \"VISIT_AT_HOME\"}}}")));
        assertThat(merged.churn().strategy(RiskBand.HIGH, ValueBand.HIGH)).isEqualTo(StrategyCode.of("VISIT_AT_HOME"));
        assertThat(merged.churn().strategy(RiskBand.HIGH, ValueBand.LOW))
                .isEqualTo(LifecyclePolicy.DEFAULT.churn().strategy(RiskBand.HIGH, ValueBand.LOW));
    }

    static List<Numbers.Number> numbers() {
        return Numbers.of(
                Numbers.in("lifecycle/classes/", ClassFields.TABLE),
                Numbers.in("lifecycle/classes/rows/LOYAL/", ClassFields.ROW_TABLE),
                Numbers.one("lifecycle/classes/targetPercent/LOYAL", 0, 100),
                Numbers.in("lifecycle/groups/", LifecycleFields.GROUP_TABLE),
                Numbers.in("lifecycle/retention/", LifecycleFields.RETENTION_TABLE),
                Numbers.in("lifecycle/stages/", LifecycleFields.STAGE_TABLE),
                Numbers.in("lifecycle/churn/", ChurnFields.TABLE),
                Numbers.in("lifecycle/forecast/", ForecastFields.TABLE),
                Numbers.in("lifecycle/forecast/mileage/", ForecastFields.MILEAGE_TABLE),
                Numbers.in("lifecycle/forecast/plan/", MaintenanceFields.TABLE),
                Numbers.in("lifecycle/forecast/plans/X1/items/OIL/", MaintenanceFields.ITEM_TABLE),
                Numbers.in("lifecycle/repairs/", ForecastFields.REPAIR_TABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_number_out_of_range_is_refused_where_it_stands(Numbers.Number number) {
        number.isRefusedOutOfRange(json -> PolicyJson.readLifecycle("policy.json", json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void the_least_and_the_greatest_number_are_in_range(Numbers.Number number) {
        number.isTakenInRange(json -> PolicyJson.readLifecycle("policy.json", json));
    }

    @Test
    void every_default_is_written_and_read_back_and_has_the_version_of_the_defaults() {
        String document = PolicyJson.write(LifecyclePolicy.DEFAULT);
        assertThat(document)
                .contains("\"LOST\": {\"rank\": 10, \"anyOf\": [{\"MONTHS_AWAY\": {\"atLeast\": 6},")
                .contains("\"GENERAL\": {\"rank\": 60, \"anyOf\": [{}]}");
        assertThat(PolicyJson.readLifecycle("defaults.json", document)).isEqualTo(LifecyclePolicy.DEFAULT);
        PolicyBook book = PolicyBook.of(dealer -> List.of(brand(DAY, document)));
        assertThat(book.care(DEALER, LATER)).isEqualTo(book.care(DEALER, Instant.EPOCH));
    }

    @Test
    void null_gives_the_defaults_again_and_a_change_has_another_version() {
        PolicyDocument raised = brand(DAY, classes(RAISED));
        assertThat(merged(raised, dealer(DAY, lifecycle("\"classes\": null")))).isEqualTo(LifecyclePolicy.DEFAULT);
        assertThat(merged(raised, dealer(DAY, classes("\"rows\": {\"LOYAL\": {\"anyOf\": null}}"))))
                .isEqualTo(LifecyclePolicy.DEFAULT);
        assertThat(merged(raised, dealer(DAY, classes("\"rows\": null")))
                        .classes()
                        .targetPercent())
                .containsEntry(MixGroup.LOYAL, 50);
        PolicyBook book = PolicyBook.of(dealer -> List.of(raised));
        assertThat(book.care(DEALER, LATER).version())
                .isNotEqualTo(book.care(DEALER, Instant.EPOCH).version());
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> PolicyJson.readLifecycle("policy.json", json))
                .problems();
    }

    private static LifecyclePolicy merged(PolicyDocument... documents) {
        return PolicyBook.of(dealer -> List.of(documents)).care(DEALER, LATER).lifecycle();
    }
}
