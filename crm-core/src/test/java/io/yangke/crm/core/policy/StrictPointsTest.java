package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.branch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.ProgrammeId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The points section is read strictly (HARD-CASES 4.1, 4.2)")
class StrictPointsTest {

    private static final String BRANCH = "/points/programmes/BRANCH";

    /** A number of the section: where it stands, and what it may be. */
    record Number(String path, BigInteger min, BigInteger max) {

        String document(BigInteger value) {
            String[] names = path.split("/");
            return branch("\"" + String.join("\": {\"", names) + "\": " + value + "}".repeat(names.length - 1));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Number> numbers() {
        return Stream.of(
                        numbers("", ProgrammeFields.TABLE),
                        numbers("earningRules/service/", EarningRuleFields.TABLE),
                        numbers("awards/joining/", FixedAwardFields.TABLE),
                        numbers("awards/joining/caps/", GrantFields.CAPS_TABLE),
                        numbers("campaigns/c/", CampaignFields.TABLE),
                        numbers("spendingRules/GIFT/", SpendingRuleFields.TABLE),
                        Stream.of(number("debtLimits/gold", new LongNumber(0, 1_000_000_000_000L))))
                .flatMap(numbers -> numbers);
    }

    private static Stream<Number> numbers(String path, Table<?, ?> table) {
        return table.fields().values().stream()
                .filter(field -> isNumber(field.type()))
                .map(field -> number(path + field.name(), field.type()));
    }

    private static boolean isNumber(JsonType<?> type) {
        return type instanceof WholeNumber
                || type instanceof LongNumber
                || (type instanceof Maybe<?> maybe && isNumber(maybe.type()));
    }

    private static Number number(String path, JsonType<?> type) {
        if (type instanceof Maybe<?> maybe) {
            return number(path, maybe.type());
        }
        return type instanceof WholeNumber whole
                ? new Number(path, BigInteger.valueOf(whole.min()), BigInteger.valueOf(whole.max()))
                : new Number(
                        path,
                        BigInteger.valueOf(((LongNumber) type).min()),
                        BigInteger.valueOf(((LongNumber) type).max()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_number_out_of_range_is_refused_where_it_stands(Number number) {
        for (BigInteger value : List.of(
                number.min().subtract(BigInteger.ONE),
                number.max().add(BigInteger.ONE),
                BigInteger.TEN.pow(40),
                BigInteger.TEN.pow(40).negate())) {
            assertThat(problems(number.document(value)))
                    .filteredOn(problem -> problem.pointer().equals(BRANCH + "/" + number.path()))
                    .extracting(DocumentProblem::problem, DocumentProblem::allowed)
                    .containsExactly(tuple(
                            "is out of range",
                            "a whole number from " + number.min() + " to " + number.max() + " is allowed"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void the_least_and_the_greatest_number_are_in_range(Number number) {
        for (BigInteger value : List.of(number.min(), number.max())) {
            assertThat(problemsOrNone(number.document(value)))
                    .extracting(DocumentProblem::problem)
                    .doesNotContain("is out of range");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a text for a number    | \"lifeMonths\": \"24\"                    | /lifeMonths | is a text",
                "a fraction             | \"pointsPerYuan\": 0.5                    | /pointsPerYuan | is not a whole number",
                "an exponent            | \"debtLimit\": 1e3                        | /debtLimit | is not a whole number",
                "a text for yes         | \"toEndOfMonth\": \"true\"                | /toEndOfMonth | is a text",
                "an unknown field       | \"lifeMonth\": 24                         | /lifeMonth | is not a known field",
                "the name of the row    | \"programme\": \"BRANCH\"                 | /programme | is not a known field",
                "a list of rules        | \"earningRules\": []                      | /earningRules | is an array",
                "a rule of no object    | \"earningRules\": {\"r\": 5}              | /earningRules/r | is a number",
                "a code in a rule       | \"awards\": {\"joining\": {\"code\": \"x\"}} | /awards/joining/code | is not a known field",
                "a code with a space    | \"awards\": {\"a b\": null}               | /awards/a b | stands under a name that is none of a code",
                "an empty code          | \"awards\": {\"\": {}}                    | /awards/ | stands under a name that is none of a code",
                "no category            | \"earningRules\": {\"service\": {\"categories\": []}} | /earningRules/service/categories | has too few items",
                "a category twice       | \"earningRules\": {\"service\": {\"categories\": [\"A\", \"A\"]}} | /earningRules/service/categories/1 | stands twice",
                "a category of no text  | \"earningRules\": {\"service\": {\"categories\": [7]}} | /earningRules/service/categories/0 | is a number",
                "an unknown rounding    | \"earningRules\": {\"service\": {\"rounding\": \"EVEN\"}} | /earningRules/service/rounding | is not known",
                "a rounding by number   | \"earningRules\": {\"service\": {\"rounding\": 0}} | /earningRules/service/rounding | is a number",
                "a cap of no object     | \"awards\": {\"joining\": {\"caps\": 5}}  | /awards/joining/caps | is a number",
                "an unknown cap         | \"awards\": {\"joining\": {\"caps\": {\"perYear\": 5}}} | /awards/joining/caps/perYear | is not a known field",
                "no day                 | \"closedThrough\": \"2026-02-30\"         | /closedThrough | is not a date like 2026-10-01",
                "another form of day    | \"closedThrough\": \"2026-2-3\"           | /closedThrough | is not a date like 2026-10-01",
                "ascending notices      | \"noticeDays\": [7, 30]                   | /noticeDays/1 | is not less than the one before it",
                "a notice twice         | \"noticeDays\": [7, 7]                    | /noticeDays/1 | is not less than the one before it",
                "a notice on the day    | \"noticeDays\": [0]                       | /noticeDays/0 | is out of range",
                "an unknown nature      | \"earningNatures\": [\"GIFT\"]            | /earningNatures/0 | is not known",
                "an unknown command     | \"roles\": {\"SPEND\": []}                | /roles/SPEND | is not a known field",
                "an unknown role        | \"roles\": {\"REDEEM\": [\"BOSS\"]}       | /roles/REDEEM/0 | is not known",
                "a ledger with a space  | \"ledger\": \"H Q\"                       | /ledger | is not the identity of a dealer, or an empty text for each dealer's own ledger",
                "a tier with a space    | \"debtLimits\": {\"g d\": 1}              | /debtLimits/g d | stands under a name that is none of a code",
                "a limit of no number   | \"debtLimits\": {\"gold\": {}}            | /debtLimits/gold | is an object",
            })
    void what_is_wrong_is_refused_where_it_stands(String name, String fields, String pointer, String problem) {
        assertThat(problems(branch(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple(BRANCH + pointer, problem));
    }

    @ParameterizedTest
    @CsvSource({"'a b'", "'分会'", "'seventeen-letters'", "''", "'a/b'", "'a.b'"})
    @DisplayName("PTS-01: a programme is named by ASCII letters, digits, - and _")
    void a_programme_of_another_name_is_refused(String name) {
        List<DocumentProblem> problems = problems("{\"points\": {\"programmes\": {\"" + name + "\": {}}}}");
        assertThat(problems).singleElement().satisfies(only -> {
            assertThat(only.pointer()).startsWith("/points/programmes/");
            assertThat(only.allowed())
                    .isEqualTo("a name that is a code of 1 to 16 ASCII letters, digits, - and _ is allowed");
        });
    }

    @Test
    void all_mistakes_of_the_section_are_told_at_once_with_their_lines() {
        String document = """
                {
                  "points": {
                    "programmes": {
                      "BRANCH": {
                        "lifeMonths": -1,
                        "earningRules": {
                          "service": {"perFen": 0},
                          "new": {"points": 2}
                        },
                        "holdMinutes": 60000,
                        "colour": "red"
                      },
                      "HQ": {"awards": {"joining": {"points": null, "caps": {"perDay": 0}}}}
                    },
                    "extra": 1
                  }
                }
                """;
        assertThat(problems(document))
                .extracting(DocumentProblem::line, DocumentProblem::pointer)
                .containsExactlyInAnyOrder(
                        tuple(5, BRANCH + "/lifeMonths"),
                        tuple(7, BRANCH + "/earningRules/service/perFen"),
                        tuple(8, BRANCH + "/earningRules/new"),
                        tuple(8, BRANCH + "/earningRules/new"),
                        tuple(8, BRANCH + "/earningRules/new"),
                        tuple(10, BRANCH + "/holdMinutes"),
                        tuple(11, BRANCH + "/colour"),
                        tuple(13, "/points/programmes/HQ/awards/joining/caps/perDay"),
                        tuple(15, "/points/extra"));
    }

    @Test
    void no_report_repeats_a_value_of_the_document() {
        String secret = "13812345678";
        String document = branch("\"lifeMonths\": " + secret + ", \"closedThrough\": \"" + secret
                + "\", \"earningNatures\": [\"" + secret + "\"], \"takeBackRest\": \"" + secret + "\"");
        InvalidDocumentException report = catchThrowableOfType(InvalidDocumentException.class, () -> read(document));
        assertThat(report.problems()).hasSize(4);
        assertThat(report.getMessage()).doesNotContain(secret);
    }

    @Test
    void a_day_beyond_the_year_9999_has_no_place_in_a_document() {
        ProgrammePolicy programme = ProgrammePolicy.builder()
                .programme(ProgrammeId.BRANCH)
                .closedThrough(LocalDate.of(10_000, 1, 1))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyJson.write(new PointsPolicy(List.of(programme))))
                .withMessageStartingWith("year: is 10000");
    }

    @Test
    void a_section_that_says_nothing_leaves_the_defaults() {
        for (String document : List.of(
                "{}",
                "{\"points\": {}}",
                "{\"points\": {\"programmes\": {}}}",
                branch(""),
                branch("\"awards\": {\"birthday\": {}}"))) {
            assertThat(read(document)).as(document).isEqualTo(PointsPolicy.DEFAULT);
        }
    }

    @Test
    void numbers_are_asked_of_every_table() {
        assertThat(numbers().map(number -> number.path().toLowerCase(Locale.ROOT)))
                .contains("lifemonths", "awards/joining/caps/perday", "campaigns/c/percent", "debtlimits/gold")
                .hasSizeGreaterThan(20);
    }

    private static PointsPolicy read(String json) {
        return PolicyJson.readPoints("policy.json", json);
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> read(json))
                .problems();
    }

    private static List<DocumentProblem> problemsOrNone(String json) {
        try {
            read(json);
            return List.of();
        } catch (InvalidDocumentException refused) {
            return refused.problems();
        }
    }
}
