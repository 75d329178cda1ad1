package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.care;
import static io.yangke.crm.core.policy.Documents.contacts;
import static io.yangke.crm.core.policy.Documents.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.spi.customer.HourSpan;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("LIF-21: the care section is read strictly (HARD-CASES 4.1, 4.2)")
class StrictCareTest {

    static List<Numbers.Number> numbers() {
        return Numbers.of(
                Numbers.in("care/", CareFields.TABLE),
                Numbers.in("care/contacts/", ContactFields.TABLE),
                Numbers.in("care/contacts/budget/", ContactFields.BUDGET_TABLE),
                Numbers.in("care/contacts/retry/", ContactFields.RETRY_TABLE),
                Numbers.in("care/journeys/DELIVERY_7D/", JourneyStepFields.TABLE),
                Numbers.in("care/journeys/BENEFIT_NEWS/repetition/", JourneyStepFields.REPETITION),
                Numbers.one("care/journeys/FIRST_MAINTENANCE/km", 0, 9_999_999),
                Numbers.one("care/journeys/FIRST_MAINTENANCE/entry/MEMBER/atLeast", 0, 1_000_000_000_000L),
                Numbers.in("care/lectures/triggers/NEW_OWNERS/", LectureFields.TRIGGER_TABLE),
                Numbers.in("care/referrals/", ReferralFields.TABLE),
                Numbers.one("care/referrals/weights/VISITS", 0, 1_000),
                Numbers.one("care/contacts/capacity/CARE_SPECIALIST", 0, 100_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_number_out_of_range_is_refused_where_it_stands(Numbers.Number number) {
        number.isRefusedOutOfRange(json -> PolicyJson.readCare("policy.json", json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void the_least_and_the_greatest_number_are_in_range(Numbers.Number number) {
        number.isTakenInRange(json -> PolicyJson.readCare("policy.json", json));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a text for a number    | \"days\": \"5\"                     | /days | is a text",
                "a fraction             | \"windowDays\": 0.5                 | /windowDays | is not a whole number",
                "a text for yes         | \"catchUp\": \"true\"               | /catchUp | is a text",
                "an unknown field       | \"day\": 5                          | /day | is not a known field",
                "the code in the step   | \"code\": \"DELIVERY_7D\"           | /code | is not a known field",
                "an unknown anchor      | \"anchor\": \"PAYDAY\"              | /anchor | is not known",
                "an anchor by number    | \"anchor\": 0                       | /anchor | is a number",
                "an unknown channel     | \"channel\": \"FAX\"                | /channel | is not known",
                "an unknown role        | \"role\": \"BOSS\"                  | /role | is not known",
                "a script with a space  | \"script\": \"a b\"                 | /script | is not a code of 1 to 64 visible characters",
                "a group with a space   | \"group\": \"a b\"                  | /group | is not a code of 1 to 64 visible characters, or an empty text for no group",
                "an unknown fact        | \"entry\": {\"AGE\": {}}            | /entry/AGE | is not a known field",
                "a bound of no object   | \"entry\": {\"MEMBER\": 1}          | /entry/MEMBER | is a number",
                "another bound          | \"entry\": {\"MEMBER\": {\"min\": 1}} | /entry/MEMBER/min | is not a known field",
                "crossed bounds         | \"stay\": {\"MEMBER\": {\"atLeast\": 2, \"atMost\": 1}} | /stay/MEMBER | leaves atMost below what atLeast lets pass",
                "a bound taken out      | \"entry\": {\"MEMBER\": null}       | /entry/MEMBER | is null",
                "a list of conditions   | \"entry\": []                       | /entry | is an array",
                "an unknown overtaking  | \"overtakenBy\": [\"DEATH\"]        | /overtakenBy/0 | is not known",
                "an overtaking twice    | \"overtakenBy\": [\"VISIT\", \"VISIT\"] | /overtakenBy/1 | stands twice",
                "a repetition by number | \"repetition\": 3                   | /repetition | is a number",
                "an unknown repetition  | \"repetition\": {\"everyDays\": 3}  | /repetition/everyDays | is not a known field",
            })
    void what_is_wrong_in_a_step_is_refused_where_it_stands(
            String name, String fields, String pointer, String problem) {
        assertThat(problems(journeys("\"DELIVERY_7D\": {" + fields + "}")))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/care/journeys/DELIVERY_7D" + pointer, problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hours of another form  | \"contactHours\": \"8-21\"          | /contactHours | is not hours like 09:00-20:00",
                "hours over midnight    | \"contactHours\": \"21:00-08:00\"   | /contactHours | is not hours like 09:00-20:00",
                "hours of an object     | \"contactHours\": {}                | /contactHours | is an object",
                "hours of no channel    | \"channelHours\": {\"FAX\": \"09:00-20:00\"} | /channelHours/FAX | is not a known field",
                "an unknown purpose     | \"despiteComplaint\": [\"FUN\"]     | /despiteComplaint/0 | is not known",
                "an unknown role        | \"capacity\": {\"BOSS\": 1}         | /capacity/BOSS | is not a known field",
                "a capacity of no number | \"capacity\": {\"AUTOMATIC\": \"any\"} | /capacity/AUTOMATIC | is a text",
                "an unknown budget      | \"budget\": {\"weeks\": 1}          | /budget/weeks | is not a known field",
            })
    void what_is_wrong_in_contacts_is_refused_where_it_stands(
            String name, String fields, String pointer, String problem) {
        assertThat(problems(contacts(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/care/contacts" + pointer, problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a look back as long as what is kept | \"lookBackDays\": 366, \"keepClosedDays\": 366 | /lookBackDays | leaves lookBackDays not less than keepClosedDays",
                "nothing but reserved   | \"contacts\": {\"budget\": {\"most\": 1}}  | /contacts/budget/most | leaves reserved not less than most, together with the defaults",
                "a duty that is owed    | \"contacts\": {\"budget\": {\"owed\": [\"COMPLAINT\"]}} | /contacts/budget/owed | leaves COMPLAINT both a duty and owed, together with the defaults",
                "too few attempts       | \"contacts\": {\"retry\": {\"most\": 2}} | /contacts/retry/most | leaves beforeOther greater than most, together with the defaults",
                "a channel at night     | \"contacts\": {\"channelHours\": {\"SMS\": \"07:30-20:00\"}} | /contacts/channelHours/SMS | leaves the hours of SMS outside contactHours, together with the defaults",
                "a shorter day          | \"contacts\": {\"contactHours\": \"10:00-21:00\"} | /contacts/contactHours | leaves the hours of PHONE outside contactHours, together with the defaults",
                "a channel for itself   | \"contacts\": {\"otherChannels\": {\"SMS\": \"SMS\"}} | /contacts/otherChannels/SMS | leaves SMS its own other channel",
                "owners of no time      | \"lectures\": {\"triggers\": {\"NEW_OWNERS\": {\"fromMonths\": 3}}} | /lectures/triggers/NEW_OWNERS/fromMonths | leaves fromMonths not less than untilMonths, together with the defaults",
                "a lecture for how many | \"lectures\": {\"triggers\": {\"SPRING\": {}}} | /lectures/triggers/SPRING | leaves threshold unsaid",
                "a holiday of no name   | \"journeys\": {\"HOLIDAY\": {\"holidays\": []}} | /journeys/HOLIDAY/holidays | leaves a step on a holiday without holidays, together with the defaults",
                "a holiday on another day | \"journeys\": {\"BIRTHDAY\": {\"holidays\": [\"NATIONAL_DAY\"]}} | /journeys/BIRTHDAY/holidays | leaves holidays though the anchor is none, together with the defaults",
            })
    void what_does_not_agree_is_refused(String name, String fields, String pointer, String problem) {
        assertThat(problems(care(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/care" + pointer, problem));
    }

    @Test
    @DisplayName("LIF-04: a new step that lacks fields is told of each")
    void a_new_step_that_lacks_fields_is_told_of_each() {
        assertThat(problems(journeys("\"WINTER\": {\"anchor\": \"PURCHASE\", \"role\": \"AUTOMATIC\"}")))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem, DocumentProblem::allowed)
                .containsExactly(
                        tuple("/care/journeys/WINTER", "leaves channel unsaid", "a new step needs channel"),
                        tuple("/care/journeys/WINTER", "leaves purpose unsaid", "a new step needs purpose"),
                        tuple("/care/journeys/WINTER", "leaves script unsaid", "a new step needs script"),
                        tuple("/care/journeys/WINTER", "leaves windowDays unsaid", "a new step needs windowDays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a-code-of-more-than-32-characters"})
    void a_step_of_another_code_is_refused(String code) {
        assertThat(problems(journeys("\"" + code + "\": null")))
                .singleElement()
                .satisfies(only -> assertThat(only.problem()).isEqualTo("stands under a name that is none of a code"));
    }

    @Test
    void all_mistakes_of_the_section_are_told_at_once_with_their_lines() {
        String document = """
                {
                  "care": {
                    "journeys": {
                      "DELIVERY_7D": {"days": 5000},
                      "WINTER": {"anchor": "PURCHASE", "windowDays": 9, "channel": "SMS", "role": "AUTOMATIC", "script": "s"},
                      "BIRTHDAY": {"colour": "red"}
                    },
                    "contacts": {
                      "budget": {"most": 0},
                      "contactHours": "12:00-13:00"
                    },
                    "extra": 1
                  }
                }
                """;
        assertThat(problems(document))
                .extracting(DocumentProblem::line, DocumentProblem::pointer)
                .containsExactlyInAnyOrder(
                        tuple(4, "/care/journeys/DELIVERY_7D/days"),
                        tuple(5, "/care/journeys/WINTER"),
                        tuple(6, "/care/journeys/BIRTHDAY/colour"),
                        tuple(9, "/care/contacts/budget/most"),
                        tuple(10, "/care/contacts/contactHours"),
                        tuple(12, "/care/extra"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"care\": {}}",
                "{\"care\": null}",
                "{\"care\": {\"journeys\": {}, \"contacts\": {\"budget\": {}}}}",
                "{\"care\": {\"journeys\": {\"BIRTHDAY\": {}}, \"lookBackDays\": null}}",
                "{\"care\": {\"journeys\": {\"BENEFIT_NEWS\": {\"repetition\": {\"times\": null}, \"entry\": null}}}}",
            })
    void a_section_that_says_nothing_leaves_the_defaults(String document) {
        assertThat(PolicyJson.readCare("policy.json", document)).isEqualTo(CarePolicy.DEFAULT);
    }

    @Test
    void every_default_is_written_and_read_back() {
        String document = PolicyJson.write(CarePolicy.DEFAULT);
        JourneyStepFields.TABLE
                .fields()
                .keySet()
                .forEach(name -> assertThat(document).contains("\"" + name + "\": "));
        assertThat(document)
                .contains("\"contactHours\": \"08:00-21:00\"")
                .contains("\"entry\": {\"MEMBER\": {\"atMost\": 0}}")
                .contains("\"repetition\": {\"everyMonths\": 1, \"times\": 600}");
        assertThat(PolicyJson.readCare("defaults.json", document)).isEqualTo(CarePolicy.DEFAULT);
    }

    @Test
    void parts_of_a_minute_have_no_place_in_a_document() {
        ContactPolicy contacts = ContactPolicy.builder()
                .contactHours(new HourSpan(LocalTime.of(8, 0, 30), LocalTime.of(21, 0)))
                .build();
        CarePolicy policy = CarePolicy.builder().contacts(contacts).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyJson.write(policy))
                .withMessageStartingWith("hours: hold parts of a minute");
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> PolicyJson.readCare("policy.json", json))
                .problems();
    }
}
