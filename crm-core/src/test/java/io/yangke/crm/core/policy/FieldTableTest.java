package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.ContactBudget;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.rules.care.Repetition;
import io.yangke.crm.rules.care.RetryRule;
import io.yangke.crm.rules.care.campaign.LectureAudience;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.campaign.LectureTrigger;
import io.yangke.crm.rules.care.campaign.ReferralPolicy;
import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.FilePolicy;
import io.yangke.crm.rules.customer.matching.MatchRule;
import io.yangke.crm.rules.customer.matching.MatchingPolicy;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassRow;
import io.yangke.crm.rules.lifecycle.GroupPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.RetentionPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceItem;
import io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan;
import io.yangke.crm.rules.lifecycle.forecast.MileagePolicy;
import io.yangke.crm.rules.lifecycle.forecast.RepairProgressPolicy;
import io.yangke.crm.rules.lifecycle.forecast.StagePolicy;
import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.rules.points.Caps;
import io.yangke.crm.rules.points.EarningRule;
import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.SpendingRule;
import io.yangke.crm.spi.points.ProgrammeId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The tables of policy fields")
class FieldTableTest {

    @Test
    void every_figure_of_the_complaint_policy_is_in_the_table() {
        assertThat(ComplaintFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(figures(ComplaintPolicy.class));
    }

    @Test
    @DisplayName("CMP-13: every figure of the assessment is in the table")
    void every_figure_of_the_assessment_is_in_the_table() {
        assertThat(AssessmentFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(figures(AssessmentPolicy.class));
    }

    @Test
    @DisplayName("PTS-01: every figure of a points programme is in the table, but its name, under which it stands")
    void every_figure_of_a_programme_is_in_the_table() {
        Set<String> figures = figures(ProgrammePolicy.class);
        assertThat(figures.remove("programme")).isTrue();
        assertThat(ProgrammeFields.TABLE.fields().keySet()).containsExactlyInAnyOrderElementsOf(figures);
        assertThat(PointsFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(PointsPolicy.class));
    }

    @Test
    @DisplayName(
            "PTS-02, PTS-03: every component of the rules is in their tables, but the code, under which they stand")
    void every_component_of_the_rules_is_in_their_tables() {
        Set<String> grant = components(Grant.class);
        assertThat(EarningRuleFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Sets.union(without(EarningRule.class, "code", "grant"), Sets.union(grant, Set.of("rank"))));
        assertThat(FixedAwardFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(Sets.union(without(FixedAward.class, "code", "grant"), grant));
        assertThat(CampaignFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(Sets.union(without(Campaign.class, "code"), Set.of("rank")));
        assertThat(SpendingRuleFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(without(SpendingRule.class, "category"));
        assertThat(GrantFields.CAPS_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(Caps.class));
    }

    @Test
    @DisplayName(
            "LIF-21: every figure of journeys and contacts is in the tables, but the code of a step, under which it stands")
    void every_figure_of_the_care_is_in_the_tables() {
        assertThat(CareFields.TABLE.fields().keySet()).containsExactlyInAnyOrderElementsOf(figures(CarePolicy.class));
        assertThat(JourneyStepFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(Sets.difference(figures(JourneyStep.class), Set.of("code")));
        assertThat(JourneyStepFields.REPETITION.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(Repetition.class));
        assertThat(ContactFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(figures(ContactPolicy.class));
        assertThat(ContactFields.BUDGET_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(ContactBudget.class));
        assertThat(ContactFields.RETRY_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(RetryRule.class));
        assertThat(LectureFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(LecturePolicy.class));
        assertThat(LectureFields.TRIGGER_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(Sets.union(
                        without(LectureTrigger.class, "code"),
                        Sets.union(components(LectureAudience.Owners.class), Set.of("rank"))));
        assertThat(ReferralFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(ReferralPolicy.class));
    }

    @Test
    @DisplayName("SEG-01 to SEG-05, LIF-26: every figure of the lifecycle is in the tables")
    void every_figure_of_the_lifecycle_is_in_the_tables() {
        Map<Table<?, ?>, Class<?>> policies = Map.of(
                LifecycleFields.TABLE, LifecyclePolicy.class,
                LifecycleFields.GROUP_TABLE, GroupPolicy.class,
                LifecycleFields.STAGE_TABLE, StagePolicy.class,
                ClassFields.TABLE, ClassPolicy.class,
                ChurnFields.TABLE, ChurnPolicy.class,
                ForecastFields.TABLE, ForecastPolicy.class,
                ForecastFields.MILEAGE_TABLE, MileagePolicy.class,
                ForecastFields.REPAIR_TABLE, RepairProgressPolicy.class,
                MaintenanceFields.TABLE, MaintenancePlan.class);
        policies.forEach((table, policy) ->
                assertThat(table.fields().keySet()).containsExactlyInAnyOrderElementsOf(figures(policy)));
        assertThat(MaintenanceFields.ITEM_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(without(MaintenanceItem.class, "item"));
        assertThat(LifecycleFields.RETENTION_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(RetentionPolicy.class));
        assertThat(ClassFields.ROW_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Sets.union(without(ClassRow.class, "customerClass"), Set.of("rank")));
    }

    @Test
    @DisplayName("CUS-02 to CUS-06: every figure of customers' files is in the tables")
    void every_figure_of_customers_files_is_in_the_tables() {
        assertThat(CustomerFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(figures(CustomerPolicy.class));
        assertThat(CustomerFields.CONTENTS_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(FilePolicy.class));
        assertThat(MatchingFields.TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(MatchingPolicy.class));
        assertThat(MatchingFields.RULE_TABLE.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(components(MatchRule.class));
    }

    private static Set<String> without(Class<?> type, String... names) {
        return Sets.difference(components(type), Set.of(names));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Figures are the accessors that can be set: neither private nor final nor static, without arguments. */
    private static Set<String> figures(Class<?> policy) {
        return Arrays.stream(policy.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Field<?, ?, ?>> everyField() {
        return Stream.<Table<?, ?>>of(
                        ComplaintFields.TABLE,
                        AssessmentFields.TABLE,
                        PointsFields.TABLE,
                        ProgrammeFields.TABLE,
                        EarningRuleFields.TABLE,
                        FixedAwardFields.TABLE,
                        CampaignFields.TABLE,
                        SpendingRuleFields.TABLE,
                        GrantFields.CAPS_TABLE,
                        CareFields.TABLE,
                        JourneyStepFields.TABLE,
                        JourneyStepFields.REPETITION,
                        ContactFields.TABLE,
                        ContactFields.BUDGET_TABLE,
                        ContactFields.RETRY_TABLE,
                        LectureFields.TABLE,
                        LectureFields.TRIGGER_TABLE,
                        ReferralFields.TABLE,
                        LifecycleFields.TABLE,
                        LifecycleFields.GROUP_TABLE,
                        LifecycleFields.RETENTION_TABLE,
                        LifecycleFields.STAGE_TABLE,
                        ClassFields.TABLE,
                        ClassFields.ROW_TABLE,
                        ChurnFields.TABLE,
                        ForecastFields.TABLE,
                        ForecastFields.MILEAGE_TABLE,
                        ForecastFields.REPAIR_TABLE,
                        MaintenanceFields.TABLE,
                        MaintenanceFields.ITEM_TABLE,
                        CustomerFields.TABLE,
                        CustomerFields.RETENTION_TABLE,
                        CustomerFields.CONTENTS_TABLE,
                        MatchingFields.TABLE,
                        MatchingFields.RULE_TABLE)
                .flatMap(table -> table.fields().values().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyField")
    void every_field_names_its_rule_and_says_in_one_sentence_what_it_means(Field<?, ?, ?> field) {
        assertThat(field.rule()).matches("(CMP|PTS|CUS|SEG|LIF)-\\d\\d|" + Table.OWN);
        assertThat(field.doc()).matches("[A-Z].*[^.]\\.").hasSizeLessThan(110);
    }

    static Stream<Field<ComplaintPolicy, ComplaintPolicy.Builder, ?>> complaintFields() {
        return ComplaintFields.TABLE.fields().values().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("complaintFields")
    void a_field_reads_from_the_accessor_it_is_named_after(Field<ComplaintPolicy, ?, ?> field) throws Exception {
        assertThat(field.getter().apply(ComplaintPolicy.DEFAULT))
                .isEqualTo(ComplaintPolicy.class.getMethod(field.name()).invoke(ComplaintPolicy.DEFAULT));
    }

    static Stream<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> programmeFields() {
        return ProgrammeFields.TABLE.fields().values().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programmeFields")
    void a_field_of_a_programme_reads_from_the_accessor_it_is_named_after(Field<ProgrammePolicy, ?, ?> field)
            throws Exception {
        ProgrammePolicy branch =
                PointsPolicy.DEFAULT.programme(ProgrammeId.BRANCH).orElseThrow();
        assertThat((Object) field.getter().apply(branch))
                .isEqualTo(ProgrammePolicy.class.getMethod(field.name()).invoke(branch));
    }

    @Test
    void the_default_programmes_are_written_with_every_field_and_read_back() {
        String document = PolicyJson.write(PointsPolicy.DEFAULT);
        assertThat(document)
                .startsWith(
                        "{\n  \"points\": {\n    \"programmes\": {\n      \"BRANCH\": {\n        \"ledger\": \"\",\n")
                .contains("\n        \"noticeDays\": [90, 30, 7],\n")
                .contains("\n          \"INSURANCE_RENEWAL\": null\n");
        ProgrammeFields.TABLE
                .fields()
                .keySet()
                .forEach(name -> assertThat(document).contains("\"" + name + "\": "));
        assertThat(PolicyJson.readPoints("defaults.json", document)).isEqualTo(PointsPolicy.DEFAULT);
    }

    @Test
    void the_default_policy_is_written_with_every_field_and_read_back() {
        String document = PolicyJson.write(ComplaintPolicy.DEFAULT);
        ComplaintFields.TABLE
                .fields()
                .keySet()
                .forEach(name -> assertThat(document).contains("\"" + name + "\": "));
        assertThat(PolicyJson.read("defaults.json", document)).isEqualTo(ComplaintPolicy.DEFAULT);
    }

    @Test
    void a_written_document_is_for_people_to_read() {
        assertThat(PolicyJson.write(ComplaintPolicy.DEFAULT))
                .startsWith("{\n  \"complaint\": {\n    \"categories\": [\n")
                .contains("\n    \"responseLimit\": {\"elapsedMinutes\": 120},\n")
                .contains(
                        "\n    \"closingLimits\": {\"A\": {\"workingDays\": 3}, \"B\": {\"workingDays\": 7}, \"C\": null},\n")
                .contains("\n    \"alarmPercents\": [50, 80],\n")
                .endsWith("\n    }\n  }\n}\n");
    }

    @Test
    void a_fixed_time_has_no_place_in_a_document() {
        ComplaintPolicy policy = ComplaintPolicy.builder()
                .responseLimit(io.yangke.crm.spi.complaint.Limit.fixed(java.time.Instant.EPOCH))
                .build();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyJson.write(policy))
                .withMessage("limit: is a fixed time; a policy holds durations only");
    }
}
