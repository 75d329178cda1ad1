package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.StrictJson;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Policy documents are read strictly (HARD-CASES 4.1, 4.2)")
class StrictPolicyTest {

    @Test
    void a_field_that_stands_twice_is_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"lastRound\": 2, \"lastRound\": 3}}"))
                .hasToString("/complaint/lastRound (line 1, column 32): stands twice; each field once is allowed");
    }

    @Test
    void an_unknown_field_is_refused_with_the_known_ones() {
        DocumentProblem problem = onlyProblem("{\"complaint\": {\"lastRuond\": 2}}");
        assertThat(problem.pointer()).isEqualTo("/complaint/lastRuond");
        assertThat(problem.problem()).isEqualTo("is not a known field");
        assertThat(problem.allowed()).contains("lastRound, ").endsWith(" are allowed");
    }

    @Test
    void an_unknown_section_is_refused() {
        assertThat(onlyProblem("{\"complaints\": {}}").pointer()).isEqualTo("/complaints");
    }

    @Test
    void something_after_the_document_is_refused() {
        assertThat(onlyProblem("{} {\"evil\":1}").problem()).isEqualTo("has something after its end");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a fraction                      | 1.9            | is not a whole number",
                "a fraction that is whole        | 7.0            | is not a whole number",
                "a text                          | \"12\"         | is a text",
                "a text of full-width digits     | \"１２\"       | is a text",
                "an exponent                     | 1e2            | is not a whole number",
                "a number beyond its range       | 366            | is out of range",
                "a number below its range        | -1             | is out of range",
                "a number beyond a long          | 99999999999999999999 | is out of range",
                "a tiny text for a huge number   | 1e1000000000   | is not a whole number",
                "NaN as a text                   | \"NaN\"        | is a text",
                "true                            | true           | is true or false",
                "a list                          | [7]            | is an array",
                "an object                       | {\"days\": 7}  | is an object",
            })
    void no_whole_number_is_made_of(String name, String json, String problem) {
        assertThat(onlyProblem("{\"complaint\": {\"repeatWindowDays\": " + json + "}}"))
                .hasToString("/complaint/repeatWindowDays (line 1, column 36): " + problem
                        + "; a whole number from 0 to 365 is allowed");
    }

    @Test
    void a_huge_exponent_takes_no_time() {
        String document = "{\"complaint\": {\"repeatWindowDays\": 1e1000000000, \"lastRound\": 1e2147483647}}";
        Assertions.assertThatCode(() -> assertThat(problems(document)).hasSize(2))
                .doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> problems(document));
    }

    @Test
    void the_token_NaN_is_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"repeatWindowDays\": NaN}}").problem())
                .isEqualTo("is not JSON from here on");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "by number      | 2             | is a number",
                "by number text | \"2\"         | is not known",
                "in lower case  | \"resume\"    | is not known",
                "unknown        | \"FOREVER\"   | is not known",
                "by class       | [\"java.lang.Object\", {}] | is an array",
            })
    void no_name_of_a_list_is_given(String name, String json, String problem) {
        assertThat(onlyProblem("{\"complaint\": {\"reopenMode\": " + json + "}}"))
                .hasToString("/complaint/reopenMode (line 1, column 30): " + problem
                        + "; one of CONTINUE, NEW_CYCLE, RESUME is allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"true\" | is a text", "1 | is a number", "\"yes\" | is a text"})
    void only_true_and_false_are_true_and_false(String json, String problem) {
        assertThat(onlyProblem("{\"complaint\": {\"completeFormNeeded\": " + json + "}}")
                        .problem())
                .isEqualTo(problem);
    }

    @Test
    void types_named_in_the_document_are_unknown_fields() {
        assertThat(onlyProblem("{\"complaint\": {\"@class\": \"java.lang.Runtime\"}}")
                        .pointer())
                .isEqualTo("/complaint/@class");
    }

    @Test
    void a_number_of_65_digits_is_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"lastRound\": " + "1".repeat(65) + "}}")
                        .problem())
                .isEqualTo("goes beyond a limit");
    }

    @Test
    void a_depth_of_33_is_refused() {
        assertThat(onlyProblem("{\"complaint\": " + "[".repeat(33) + "]".repeat(33) + "}")
                        .allowed())
                .isEqualTo("32 levels are allowed");
    }

    @Test
    void a_document_of_more_than_a_mebibyte_is_refused() {
        String json = "{\"complaint\": {}" + " ".repeat(StrictJson.MAX_BYTES) + "}";
        assertThat(onlyProblem(json).allowed()).isEqualTo("at most 1048576 are allowed");
    }

    @Test
    void too_many_tokens_are_refused() {
        String json = "{\"complaint\": {\"alarmPercents\": [1" + ",1".repeat(100_000) + "]}}";
        assertThat(onlyProblem(json).allowed()).isEqualTo("at most 100000 tokens are allowed");
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(onlyProblem("\uFEFF{}").problem()).isEqualTo("begins with a byte order mark");
    }

    @Test
    void half_a_surrogate_pair_is_refused_escaped_or_not() {
        assertThat(onlyProblem("{\"$schema\": \"\\ud800\"}").problem())
                .isEqualTo("holds a control character or half a surrogate pair");
        assertThat(onlyProblem("{\"$schema\": \"\ud800\"}").problem()).isEqualTo("holds half a surrogate pair");
    }

    @Test
    void a_NUL_in_a_text_is_refused() {
        assertThat(onlyProblem("{\"$schema\": \"a\\u0000b\"}").pointer()).isEqualTo("/$schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[] | is an array", "5 | is a number", "null | is null", "\"\" | is a text"})
    void a_document_that_is_no_object_is_refused(String json, String problem) {
        assertThat(onlyProblem(json)).hasToString("document (line 1, column 1): " + problem + "; an object is allowed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a bare number     | 120                                        | /complaint/responseLimit | is a number",
                "no unit           | {}                                         | /complaint/responseLimit | has 0 fields",
                "two units         | {\"workingDays\": 1, \"naturalDays\": 1}   | /complaint/responseLimit | has 2 fields",
                "an unknown unit   | {\"hours\": 2}                             | /complaint/responseLimit/hours | is not a known field",
                "no time at all    | {\"elapsedMinutes\": 0}                    | /complaint/responseLimit/elapsedMinutes | is out of range",
                "more than 3660 d  | {\"workingDays\": 3661}                    | /complaint/responseLimit/workingDays | is out of range",
                "a null unit       | {\"workingDays\": null}                    | /complaint/responseLimit/workingDays | is null",
            })
    void no_limit_is(String name, String json, String pointer, String problem) {
        assertThat(onlyProblem("{\"complaint\": {\"responseLimit\": " + json + "}}"))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(pointer, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "descending         | [80, 50]       | /complaint/alarmPercents/1 | is not more than the one before it",
                "twice the same     | [50, 50]       | /complaint/alarmPercents/1 | is not more than the one before it",
                "the whole limit    | [50, 100]      | /complaint/alarmPercents/1 | is out of range",
                "none of the limit  | [0]            | /complaint/alarmPercents/0 | is out of range",
                "a hole             | [50, null]     | /complaint/alarmPercents/1 | is null",
            })
    @DisplayName("CMP-09: no list of alarms is")
    void no_list_of_alarms_is(String name, String json, String pointer, String problem) {
        assertThat(onlyProblem("{\"complaint\": {\"alarmPercents\": " + json + "}}"))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(pointer, problem);
    }

    @Test
    @DisplayName("CMP-17: the statutory clock never pauses")
    void the_statutory_clock_cannot_be_made_to_pause() {
        assertThat(onlyProblem("{\"complaint\": {\"pausableClocks\": [\"CLOSING\", \"STATUTORY_NOTICE\"]}}"))
                .hasToString("/complaint/pausableClocks/1 (line 1, column 46): is not known; "
                        + "one of CLOSING, RESPONSE is allowed");
    }

    @Test
    void a_name_that_stands_twice_in_a_set_is_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"mediaChannels\": [\"MEDIA\", \"WEB\", \"MEDIA\"]}}"))
                .hasToString("/complaint/mediaChannels/2 (line 1, column 50): stands twice; each name once is allowed");
    }

    @Test
    @DisplayName("CMP-02: a category table with one code twice is refused")
    void a_code_that_stands_twice_is_refused() {
        String twice = "{\"code\": \"A1\", \"phase\": \"PRE_SALE\", \"grade\": \"A\", \"handlers\": [\"DLR\"]}";
        assertThat(problems("{\"complaint\": {\"categories\": [\n" + twice + ",\n" + twice + "]}}"))
                .extracting(DocumentProblem::toString)
                .containsExactly("/complaint/categories/1 (line 3, column 1): has the code of a row before it; "
                        + "each code once is allowed");
    }

    @Test
    @DisplayName("CMP-02: a row without handlers is for grade C only")
    void a_row_without_handlers_is_refused_unless_it_is_of_grade_C() {
        String row = "{\"code\": \"A1\", \"phase\": \"PRE_SALE\", \"grade\": \"A\", \"handlers\": []}";
        assertThat(onlyProblem("{\"complaint\": {\"categories\": [" + row + "]}}"))
                .hasToString("/complaint/categories/0/handlers (line 1, column 93): is empty; "
                        + "an empty list for grade C only, else one handler or more is allowed");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'a b'", "'a\u00a0b'", "'a\u3000'", "'a\u2028b'"})
    void a_code_with_a_space_is_refused(String code) {
        String row = "{\"code\": \"" + code + "\", \"phase\": \"PRE_SALE\", \"grade\": \"C\", \"handlers\": []}";
        assertThat(problems("{\"complaint\": {\"categories\": [" + row + "]}}"))
                .extracting(DocumentProblem::pointer)
                .contains("/complaint/categories/0/code");
    }

    @Test
    void a_row_that_lacks_fields_is_told_of_each() {
        assertThat(problems("{\"complaint\": {\"categories\": [{\"code\": \"A1\", \"note\": \"\"}]}}"))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(
                        Assertions.tuple("/complaint/categories/0/grade", "is missing"),
                        Assertions.tuple("/complaint/categories/0/handlers", "is missing"),
                        Assertions.tuple("/complaint/categories/0/phase", "is missing"),
                        Assertions.tuple("/complaint/categories/0/note", "is not a known field"));
    }

    @Test
    @DisplayName("CMP-13: weights that do not sum to 100 are refused, with the defaults they meet")
    void weights_that_do_not_sum_to_100_are_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"assessment\": {\"closingWeight\": 50}}}"))
                .hasToString("/complaint/assessment/closingWeight (line 1, column 48): "
                        + "leaves responseWeight, closingWeight and firstTimeWeight not summing to 100, "
                        + "together with the defaults; three weights that sum to 100 are allowed");
    }

    @Test
    @DisplayName("CMP-02: a phase without a category of grade B is refused")
    void a_phase_without_a_category_of_grade_B_is_refused() {
        assertThat(onlyProblem("{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": null}}}"))
                .hasToString("/complaint/gradeBCategory/PRE_SALE (line 1, column 47): "
                        + "leaves gradeBCategory of PRE_SALE without a row of grade B, together with the defaults; "
                        + "for each phase a code that categories has with grade B is allowed");
    }

    @Test
    void a_code_of_another_grade_or_of_no_row_is_refused() {
        assertThat(problems("{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": \"C4\"},"
                        + " \"gradeCCategory\": {\"AFTER_SALE\": \"none\"}}}"))
                .extracting(DocumentProblem::pointer)
                .containsExactly("/complaint/gradeBCategory/PRE_SALE", "/complaint/gradeCCategory/AFTER_SALE");
    }

    @Test
    void null_gives_a_field_its_default_again() {
        assertThat(read("{\"complaint\": {\"lastRound\": null, \"roles\": null, \"assessment\": null}}"))
                .isEqualTo(ComplaintPolicy.DEFAULT);
        assertThat(read("{\"complaint\": null}")).isEqualTo(ComplaintPolicy.DEFAULT);
    }

    @Test
    @DisplayName("CMP-04: null takes the limit from a grade; an absent grade keeps it")
    void null_takes_the_limit_from_a_grade() {
        assertThat(read("{\"complaint\": {\"closingLimits\": {\"B\": null, \"C\": {\"naturalDays\": 30}}}}")
                        .closingLimits())
                .containsOnlyKeys(Grade.A, Grade.C)
                .containsEntry(Grade.C, Limit.naturalDays(30));
    }

    @Test
    @DisplayName("CMP-03: a level may have a response limit of its own")
    void every_unit_of_a_limit_is_read() {
        ComplaintPolicy policy = read("{\"$schema\": \"policy.schema.json\", \"complaint\": {"
                + "\"responseLimit\": {\"workingMinutes\": 240}, \"responseLimits\": {\"SE\": {\"elapsedMinutes\": 30}},"
                + "\"followUpLimit\": {\"workingDays\": 0}, \"statutoryLimit\": {\"naturalDays\": 3660}}}");
        assertThat(policy.responseLimit(HandlerLevel.DLR)).isEqualTo(Limit.workingMinutes(240));
        assertThat(policy.responseLimit(HandlerLevel.SE)).isEqualTo(Limit.elapsedMinutes(30));
        assertThat(policy.followUpLimit()).isEqualTo(Limit.workingDays(0));
        assertThat(policy.statutoryLimit()).isEqualTo(Limit.naturalDays(3660));
    }

    @Test
    @DisplayName("CMP-14: a command may be taken from everybody")
    void a_table_of_roles_that_lets_nobody_give_a_command_is_allowed() {
        ComplaintPolicy policy = read("{\"complaint\": {\"roles\": {\"PAUSE\": null, \"MERGE\": []}}}");
        assertThat(policy.roles()).doesNotContainKey(io.yangke.crm.spi.complaint.ActionKind.PAUSE);
        assertThat(policy.roles().get(io.yangke.crm.spi.complaint.ActionKind.MERGE))
                .isEmpty();
    }

    @Test
    void all_mistakes_of_a_document_are_told_at_once_with_their_lines() {
        String document = """
                {
                  "complaint": {
                    "repeatWindowDays": "7",
                    "lastRound": 0,
                    "alarmPercents": [80, 50],
                    "responseLimit": {"hours": 2},
                    "mediaChannels": ["MEDIA", "TV"],
                    "closingLimits": {"D": {"workingDays": 3}, "A": {"workingDays": -1}},
                    "gradeCCategory": {"PRE_SALE": "B4"},
                    "assessment": {
                      "closingWeight": 41,
                      "rewardYuan": 1e4
                    },
                    "lastRound": 3,
                    "colour": "red"
                  },
                  "extra": []
                }
                """;
        assertThat(problems(document))
                .extracting(DocumentProblem::line, DocumentProblem::pointer)
                .containsExactly(
                        Assertions.tuple(3, "/complaint/repeatWindowDays"),
                        Assertions.tuple(4, "/complaint/lastRound"),
                        Assertions.tuple(5, "/complaint/alarmPercents/1"),
                        Assertions.tuple(6, "/complaint/responseLimit/hours"),
                        Assertions.tuple(7, "/complaint/mediaChannels/1"),
                        Assertions.tuple(8, "/complaint/closingLimits/D"),
                        Assertions.tuple(8, "/complaint/closingLimits/A/workingDays"),
                        Assertions.tuple(9, "/complaint/gradeCCategory/PRE_SALE"),
                        Assertions.tuple(11, "/complaint/assessment/closingWeight"),
                        Assertions.tuple(12, "/complaint/assessment/rewardYuan"),
                        Assertions.tuple(14, "/complaint/lastRound"),
                        Assertions.tuple(15, "/complaint/colour"),
                        Assertions.tuple(17, "/extra"));
    }

    @Test
    void no_report_repeats_a_value_of_the_document() {
        String secret = "13812345678";
        String document = "{\"$schema\": 1, \"complaint\": {\"reopenMode\": \"" + secret + "\", \"lastRound\": "
                + secret + ", \"mediaChannels\": [\"" + secret + "\"], \"gradeBCategory\": {\"PRE_SALE\": \"" + secret
                + "\"}}}";
        InvalidDocumentException report = catchThrowableOfType(InvalidDocumentException.class, () -> read(document));
        assertThat(report.problems()).hasSize(5);
        assertThat(report.getMessage()).doesNotContain(secret);
    }

    private static ComplaintPolicy read(String json) {
        return PolicyJson.read("policy.json", json);
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> read(json))
                .problems();
    }

    private static DocumentProblem onlyProblem(String json) {
        List<DocumentProblem> problems = problems(json);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
