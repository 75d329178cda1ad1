package io.yangke.crm.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.calendar.CalendarOverlay;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.MakeUpDays;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Calendars as JSON (HARD-CASES 4.1, C4)")
class CalendarFilesTest {

    private static final String DEALER = """
            {
              "name": "sk-0371",
              "zone": "Asia/Shanghai",
              "week": {
                "MONDAY": ["09:00-12:00", "13:00-18:00"],
                "FRIDAY": ["09:00-18:00", "22:00-06:00+1"]
              },
              "makeUpDays": {"hours": ["10:00-16:00"]},
              "officialYears": {"first": 2026, "last": 2026},
              "dates": [
                {"date": "2026-10-01", "to": "2026-10-07", "is": "HOLIDAY", "key": "NATIONAL_DAY", "name": "国庆节"},
                {"date": "2026-10-10", "is": "MAKE_UP_WORKDAY", "key": "NATIONAL_DAY", "name": "国庆节"},
                {"date": "2026-10-17", "is": "OPEN", "hours": ["10:00-16:00", "16:00-24:00"], "name": "车展"},
                {"date": "2026-10-19", "is": "CLOSED", "name": "盘点"}
              ]
            }
            """;

    private static final WorkingCalendar BUILT = WorkingCalendar.builder("sk-0371")
            .zone(ZoneId.of("Asia/Shanghai"))
            .week(WeekPattern.builder()
                    .day(DayOfWeek.MONDAY, DayHours.parse("09:00-12:00,13:00-18:00"))
                    .day(DayOfWeek.FRIDAY, DayHours.parse("09:00-18:00,22:00-24:00"))
                    .day(DayOfWeek.SATURDAY, DayHours.parse("00:00-06:00"))
                    .build())
            .makeUpDays(new MakeUpDays.WithHours(DayHours.parse("10:00-16:00")))
            .officialYears(2026, 2026)
            .closed(day(1), DayReason.holiday("NATIONAL_DAY", "国庆节"))
            .holiday(day(2), "NATIONAL_DAY", "国庆节")
            .holiday(day(3), "NATIONAL_DAY", "国庆节")
            .holiday(day(4), "NATIONAL_DAY", "国庆节")
            .holiday(day(5), "NATIONAL_DAY", "国庆节")
            .holiday(day(6), "NATIONAL_DAY", "国庆节")
            .holiday(day(7), "NATIONAL_DAY", "国庆节")
            .makeUpWorkday(day(10), "NATIONAL_DAY", "国庆节")
            .open(day(17), DayHours.parse("10:00-24:00"), DayReason.open("车展"))
            .closed(day(19), DayReason.closed("盘点"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void a_calendar_read_is_the_calendar_built() {
        assertThat(calendar(DEALER)).isEqualTo(BUILT);
        assertThat(calendar(DEALER).version()).isEqualTo(BUILT.version());
    }

    @Test
    void a_file_is_read_and_names_itself_in_a_report() throws IOException {
        Path file = Files.writeString(folder.resolve("dealer.json"), DEALER);
        assertThat(CalendarFiles.readCalendar(file)).isEqualTo(BUILT);
        Path broken = Files.writeString(folder.resolve("broken.json"), "[]");
        assertThat(catchThrowableOfType(InvalidDocumentException.class, () -> CalendarFiles.readOverlay(broken)))
                .hasMessage("broken.json: 1 problem\n  document (line 1, column 1): is an array; an object is allowed");
    }

    @Test
    void an_overlay_changes_what_it_names_and_nothing_else() throws IOException {
        String json = """
                {"name": "xj", "zone": "Asia/Urumqi", "week": {"SATURDAY": ["10:00-14:00"]}, "makeUpDays": {"closed": true},
                 "dates": [{"date": "2026-10-01", "is": "WEEK"}, {"date": "2026-10-08", "is": "CLOSED", "name": "古尔邦节"}]}
                """;
        Path file = Files.writeString(folder.resolve("xj.json"), json);
        CalendarOverlay built = CalendarOverlay.builder("xj")
                .zone(ZoneId.of("Asia/Urumqi"))
                .weekday(DayOfWeek.SATURDAY, DayHours.parse("10:00-14:00"))
                .makeUpDays(new MakeUpDays.StayClosed())
                .followWeek(day(1))
                .closed(day(8), DayReason.closed("古尔邦节"))
                .build();
        WorkingCalendar china = ChineseCalendar.statutory();
        assertThat(china.withOverlay(CalendarFiles.readOverlay(file))).isEqualTo(china.withOverlay(built));
    }

    @Test
    void make_up_days_may_be_like_a_weekday() {
        String json = DEALER.replace("{\"hours\": [\"10:00-16:00\"]}", "{\"like\": \"FRIDAY\"}");
        assertThat(calendar(json))
                .isEqualTo(BUILT.toBuilder()
                        .makeUpDays(new MakeUpDays.LikeWeekday(DayOfWeek.FRIDAY))
                        .build());
    }

    @Test
    void one_report_names_every_mistake_by_pointer_and_line() {
        String json = """
                {
                  "name": "a b",
                  "zone": "Beijing",
                  "week": {"MONDAY": ["9-18", "18:00-09:00"], "Tuesday": []},
                  "makeUpDays": {"like": "MONTAG"},
                  "officialYears": {"first": 2026, "last": "2027"},
                  "dates": [
                    {"date": "2026-02-30", "is": "HOLIDAY"},
                    {"date": "2026-10-01", "to": "2026-09-30", "is": "HOLIDAY"},
                    {"date": "2026-10-02", "is": "holiday", "nmae": "x"},
                    {"is": "CLOSED", "hours": ["09:00-10:00"]},
                    {"date": "2026-10-03", "is": "OPEN", "hours": []},
                    {"date": "2026-10-04", "is": "CLOSED"},
                    {"date": "2026-10-04", "is": "OPEN"}
                  ],
                  "version": 1
                }
                """;
        assertThat(problems(json))
                .extracting(problem -> problem.line() + " " + problem.pointer() + " " + problem.problem())
                .containsExactly(
                        "2 /name holds a space, a control character or a broken character",
                        "3 /zone is not a zone like Asia/Shanghai",
                        "4 /week/MONDAY/0 is not a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,",
                        "4 /week/MONDAY/1 is not a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,",
                        "4 /week/Tuesday is not a known field",
                        "5 /makeUpDays/like is not known",
                        "6 /officialYears/last is a text",
                        "8 /dates/0/date is not a date like 2026-10-01",
                        "9 /dates/1 ends before it begins or is too long",
                        "10 /dates/2/is is not known",
                        "10 /dates/2/nmae is not a known field",
                        "11 /dates/3 has hours and is not open",
                        "11 /dates/3/date is missing",
                        "12 /dates/4/hours is empty",
                        "14 /dates/6 names a date that was named before",
                        "16 /version is not a known field");
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"zone\": \"Asia/Shanghai\",         | ''                                   | /zone is missing",
                "\"MONDAY\": [                        | \"MONDAY\": [\"11:00-13:00\",        | /week/MONDAY overlap",
                "\"09:00-12:00\"                      | \"22:00-06:00\"                      | /week/MONDAY/0 is not a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,",
                "22:00-06:00+1                        | 06:00-22:00+1                        | /week/FRIDAY/1 is not a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,",
                "22:00-06:00+1                        | +1                                   | /week/FRIDAY/1 is not a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,",
                "{\"hours\": [\"10:00-16:00\"]}       | {}                                   | /makeUpDays does not give one rule",
                "{\"hours\": [\"10:00-16:00\"]}       | {\"like\": \"MONDAY\", \"closed\": true} | /makeUpDays does not give one rule",
                "{\"hours\": [\"10:00-16:00\"]}       | {\"closed\": false}                  | /makeUpDays/closed is not true",
                "{\"hours\": [\"10:00-16:00\"]}       | {\"hours\": [\"22:00-06:00+1\"]}     | /makeUpDays/hours/0 is not a slot like 09:00-18:00",
                "\"hours\": [\"10:00-16:00\"]}        | \"like\": null}                      | /makeUpDays/like is null",
                "\"first\": 2026                      | \"first\": 2027                      | /officialYears end before they begin",
                "\"first\": 2026                      | \"first\": 2026.0                    | /officialYears/first is not a whole number",
                "\"first\": 2026                      | \"first\": 20260                     | /officialYears/first is out of range",
                "\"first\": 2026,                     | ''                                   | /officialYears/first is missing",
                "\"to\": \"2026-10-07\"               | \"to\": \"2027-10-07\"               | /dates/0 ends before it begins or is too long",
                "\"to\": \"2026-10-07\"               | \"to\": \"2026-10-10\"               | /dates/1 names a date that was named before",
                "\"is\": \"CLOSED\"                   | \"is\": \"WEEK\"                     | /dates/3/is is not known",
                "\"is\": \"CLOSED\"                   | \"is\": \"WEEK_PATTERN\"             | /dates/3/is is not known",
                "\"is\": \"CLOSED\"                   | \"is\": 3                            | /dates/3/is is a number",
                "\"name\": \"盘点\"                   | \"name\": \"\"                       | /dates/3/name is blank",
                "\"dates\": [                         | \"dates\": [{\"date\": \"2026-01-01\"}, | /dates/0/is is missing",
                "\"name\": \"sk-0371\"                | \"name\": \"sk@0371\"                | /name is too long or holds an @",
                "\"name\": \"sk-0371\",               | ''                                   | /name is missing",
            })
    void each_mistake_is_told(String right, String wrong, String problem) {
        String json = DEALER.replace(right, wrong == null ? "" : wrong);
        assertThat(json).isNotEqualTo(DEALER);
        assertThat(problems(json))
                .extracting(told -> told.pointer() + " " + told.problem())
                .containsExactly(problem);
    }

    @Test
    void a_calendar_that_is_never_open_is_refused_S21() {
        assertThat(problems("{\"name\": \"x\", \"zone\": \"UTC\", \"week\": {\"MONDAY\": []}}"))
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        "document (line 1, column 1): is never open; a week with an open day, or a date that opens, "
                                + "is needed");
        assertThat(calendar("{\"name\": \"x\", \"zone\": \"UTC\", \"week\": {}, \"dates\":"
                                + " [{\"date\": \"2026-10-17\", \"is\": \"OPEN\", \"hours\": [\"10:00-16:00\"]}]}")
                        .isWorkingDay(day(17)))
                .isTrue();
    }

    @Test
    void a_shift_of_an_overlay_may_not_run_into_a_weekday_it_does_not_list() {
        String json = "{\"name\": \"x\", \"week\": {\"FRIDAY\": [\"22:00-06:00+1\"]}}";
        InvalidDocumentException refused =
                catchThrowableOfType(InvalidDocumentException.class, () -> CalendarFiles.readOverlay("x", utf8(json)));
        assertThat(refused.problems())
                .extracting(DocumentProblem::toString)
                .containsExactly("/week/FRIDAY (line 1, column 34): has a shift into SATURDAY, which is not listed; "
                        + "a list of both days is allowed");
        CalendarOverlay both = CalendarFiles.readOverlay(
                "x", utf8("{\"name\": \"x\", \"week\": {\"FRIDAY\": [\"22:00-06:00+1\"], \"SATURDAY\": []}}"));
        assertThat(ChineseCalendar.statutory().withOverlay(both).hours(day(17)))
                .isEqualTo(DayHours.parse("00:00-06:00"));
    }

    @Test
    void a_shift_that_ends_at_midnight_stays_on_its_day() {
        WorkingCalendar calendar =
                calendar("{\"name\": \"x\", \"zone\": \"UTC\", \"week\": {\"FRIDAY\": [\"22:00-00:00+1\"]}}");
        assertThat(calendar.hours(day(16))).isEqualTo(DayHours.parse("22:00-24:00"));
        assertThat(calendar.hours(day(17))).isEqualTo(DayHours.CLOSED);
    }

    private static LocalDate day(int october) {
        return LocalDate.of(2026, 10, october);
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> calendar(json))
                .problems();
    }

    private static WorkingCalendar calendar(String json) {
        return CalendarFiles.readCalendar("test", utf8(json));
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
