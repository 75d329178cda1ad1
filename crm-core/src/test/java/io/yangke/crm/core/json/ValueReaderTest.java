package io.yangke.crm.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Values are taken without coercion (HARD-CASES 4.1, 4.2)")
class ValueReaderTest {

    private final ProblemCollector problems = new ProblemCollector("test");
    private final ValueReader values = new ValueReader(problems);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.9",
                "1.0",
                "1e2",
                "\"12\"",
                "\"１２\"",
                "true",
                "null",
                "[]",
                "{}",
                "11",
                "-1",
                "9223372036854775808"
            })
    void no_whole_number_comes_out_of(String json) {
        assertThat(values.whole(node(json), 0, 10)).isEmpty();
        assertThat(onlyProblem().allowed()).isEqualTo("a whole number from 0 to 10 is allowed");
    }

    @Test
    void whole_numbers_at_both_ends_of_the_range_are_read() {
        assertThat(values.whole(node("0"), 0, 10)).hasValue(0);
        assertThat(values.whole(node("10"), 0, 10)).hasValue(10);
        assertThat(values.whole(node("-9223372036854775808"), Long.MIN_VALUE, Long.MAX_VALUE))
                .hasValue(Long.MIN_VALUE);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.90,0.9", "1.00,1", "0,0", "100,100", "12.34,12.34"})
    void decimals_have_one_scale_whatever_zeros_are_written(String json, BigDecimal expected) {
        assertThat(values.decimal(node(json), BigDecimal.ZERO, new BigDecimal(100), 2))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1E2", "1.234", "-0.01", "100.01", "\"NaN\"", "\"1\""})
    void no_decimal_comes_out_of(String json) {
        assertThat(values.decimal(node(json), BigDecimal.ZERO, new BigDecimal(100), 2))
                .isEmpty();
        assertThat(onlyProblem().allowed())
                .isEqualTo("a number from 0 to 100 with at most 2 digits after the point is allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-30\"",
                "\"2026-2-3\"",
                "\"2026-13-01\"",
                "\"+12026-01-01\"",
                "\"today\"",
                "20260101",
                "null"
            })
    void no_date_comes_out_of(String json) {
        assertThat(values.date(node(json))).isEmpty();
        assertThat(onlyProblem().allowed()).isEqualTo("a date like 2026-10-01 is allowed");
    }

    @Test
    void a_date_is_read() {
        assertThat(values.date(node("\"2024-02-29\""))).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void names_of_values_are_read_in_the_case_they_are_written() {
        Map<String, Integer> grades = Map.of("B", 2, "A", 1);
        assertThat(values.oneOf(node("\"A\""), grades)).contains(1);
        assertThat(values.oneOf(node("\"a\""), grades)).isEmpty();
        assertThat(values.oneOf(node("2"), grades)).isEmpty();
        assertThat(all())
                .extracting(DocumentProblem::problem, DocumentProblem::allowed)
                .containsExactly(
                        Assertions.tuple("is a number", "one of A, B is allowed"),
                        Assertions.tuple("is not known", "one of A, B is allowed"));
    }

    @Test
    void texts_are_neither_blank_nor_too_long() {
        assertThat(values.text(node("\"春节\""), 2)).contains("春节");
        assertThat(values.text(node("\"  \""), 2)).isEmpty();
        assertThat(values.text(node("\"春节节\""), 2)).isEmpty();
        assertThat(values.text(node("7"), 2)).isEmpty();
        assertThat(all())
                .extracting(DocumentProblem::problem)
                .containsExactly("has 3 characters", "is a number", "is blank");
    }

    @Test
    void truth_is_not_a_number_and_not_a_text() {
        assertThat(values.bool(node("true"))).contains(true);
        assertThat(values.bool(node("1"))).isEmpty();
        assertThat(values.bool(node("\"true\""))).isEmpty();
        assertThat(all()).hasSize(2);
    }

    @Test
    void fields_tell_what_is_missing_unknown_and_of_the_wrong_kind_in_one_report() {
        ObjectFields fields = values.object(node("{\n\"age\": \"7\",\n\"nmae\": \"x\",\n\"list\": {}}"));
        assertThat(fields.requiredText("name", 10)).isEmpty();
        assertThat(fields.whole("age", 0, 9)).isEmpty();
        assertThat(fields.items("list")).isEmpty();
        assertThat(fields.object("absent")).isEmpty();
        fields.done();
        assertThat(all())
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        "/name (line 1, column 1): is missing; the field is needed",
                        "/age (line 2, column 8): is a text; a whole number from 0 to 9 is allowed",
                        "/nmae (line 3, column 9): is not a known field; absent, age, list, name are allowed",
                        "/list (line 4, column 9): is an object; an array is allowed");
    }

    @Test
    void of_a_node_that_is_no_object_only_that_is_told() {
        ObjectFields fields = values.object(node("[]"));
        assertThat(fields.requiredText("name", 10)).isEmpty();
        fields.done();
        assertThat(onlyProblem().toString())
                .isEqualTo("document (line 1, column 1): is an array; an object is allowed");
    }

    @Test
    void all_fields_can_be_taken_as_known_at_once() {
        ObjectFields fields = values.object(node("{\"a\": 1, \"b\": null}"));
        assertThat(fields.all()).containsOnlyKeys("a", "b");
        fields.done();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_null_is_a_value_and_not_an_absent_field() {
        ObjectFields fields = values.object(node("{\"a\": null}"));
        assertThat(fields.text("a", 3)).isEmpty();
        assertThat(onlyProblem().problem()).isEqualTo("is null");
    }

    private DocumentProblem onlyProblem() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<DocumentProblem> all() {
        return Assertions.catchThrowableOfType(InvalidDocumentException.class, problems::throwIfAny)
                .problems();
    }

    private LocatedJson node(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), problems);
    }
}
