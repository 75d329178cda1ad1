package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
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
        return Stream.concat(
                ComplaintFields.TABLE.fields().values().stream(), AssessmentFields.TABLE.fields().values().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyField")
    void every_field_names_its_rule_and_says_in_one_sentence_what_it_means(Field<?, ?, ?> field) {
        assertThat(field.rule()).matches("CMP-\\d\\d|" + Table.OWN);
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
