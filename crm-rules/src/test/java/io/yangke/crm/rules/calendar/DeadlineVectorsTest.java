package io.yangke.crm.rules.calendar;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The expected values of two other systems' tests; where they follow another reading than ours, by its name. */
@DisplayName("Deadline vectors of other systems")
class DeadlineVectorsTest {

    private static final String WORKDAYS = "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY ";
    private static final String EVERY_DAY = "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY ";

    /** Zone, hours of weekdays, holidays. */
    private static final Map<String, String> CALENDARS = Map.ofEntries(
            entry("BT_DEF", "UTC | " + WORKDAYS + "09:00-17:00"),
            entry("BT_H_20100705", "UTC | " + WORKDAYS + "09:00-17:00 | 2010-07-05"),
            entry("BT_MFS", "UTC | MONDAY,FRIDAY 09:00-17:00; SATURDAY 10:00-15:00"),
            entry("BT_MFS24", "UTC | MONDAY,FRIDAY 00:00-24:00; SATURDAY 11:00-15:00"),
            entry("BT_FRI", "UTC | FRIDAY 09:00-17:00"),
            entry("BT_ALL24_NO_TWT", "UTC | MONDAY,FRIDAY,SATURDAY,SUNDAY 00:00-24:00"),
            entry("BT_MTW_18", "UTC | MONDAY,TUESDAY,WEDNESDAY 09:00-18:00"),
            entry("BT_MT_8_20", "UTC | MONDAY,TUESDAY 08:00-20:00"),
            entry("Z_EU1", "Europe/Berlin | " + WORKDAYS + "09:00-17:00"),
            entry("Z_EU2", "Europe/Berlin | " + WORKDAYS + "08:00-18:00"),
            entry("Z_EU3", "Europe/Berlin | " + EVERY_DAY + "08:00-17:00"),
            entry("Z_EU4", "Europe/Berlin | " + EVERY_DAY + "08:00-17:00 | 2015-09-22"),
            entry("Z_EU5", "Europe/Berlin | " + EVERY_DAY + "09:00-18:00"),
            entry("Z_EU_222", "Europe/Berlin | " + WORKDAYS + "08:00-20:00 | 2016-11-01"),
            entry("Z_EU_OBS2", "Europe/Berlin | " + WORKDAYS + "04:00-20:00 | 2016-11-01"));

    /** D115–D118: the time of day is kept, as a start on a working day within hours has it. */
    private static final DayCount SAME_TIME = DayCount.STANDARD.with(DayCount.Due.SAME_TIME_OF_DAY);

    /** D119–D122: a start outside hours first rolls forward to the next opening. */
    private static final DayCount ROLL_THEN_COUNT = SAME_TIME.with(DayCount.OutsideHours.NEXT_OPENING);

    @Test
    void every_vector_holds() {
        SharedData.lines("vectors/deadline_vectors.csv", "65 deadline vectors")
                .ifPresent(DeadlineVectorsTest::checkAll);
    }

    private static void checkAll(List<String> lines) {
        List<String[]> rows =
                lines.stream().skip(1).map(line -> line.split(",")).toList();
        assertThat(rows).hasSize(65);
        assertThat(rows).allSatisfy(row -> check(row, calendar(row[1])));
    }

    private static void check(String[] row, WorkingCalendar calendar) {
        Instant start = Instant.parse(row[3]);
        switch (row[2]) {
            case "add" ->
                assertThat(calendar.plusWorkingTime(start, Duration.ofMinutes(Long.parseLong(row[4]))))
                        .isEqualTo(Instant.parse(row[6]));
            case "between" ->
                assertThat(calendar.workingTimeBetween(start, Instant.parse(row[4])))
                        .isBetween(minutes(row[6]), minutes(row[6]).plus(rounding(row[0])));
            case "addBusinessDays" -> {
                DayCount reading = row[8].startsWith("\"CONVENTION roll-then-count") ? ROLL_THEN_COUNT : SAME_TIME;
                assertThat(calendar.endOfWorkingDay(start, Integer.parseInt(row[4]), reading))
                        .isEqualTo(Instant.parse(row[6]));
            }
            default -> throw new AssertionError("unknown operation");
        }
    }

    /** D180 gives whole minutes, rounded down; all others are exact. */
    private static Duration rounding(String id) {
        return id.equals("D180") ? Duration.ofSeconds(59) : Duration.ZERO;
    }

    private static Duration minutes(String text) {
        return Duration.ofSeconds(
                new BigDecimal(text).multiply(BigDecimal.valueOf(60)).longValueExact());
    }

    private static WorkingCalendar calendar(String name) {
        String[] facts = CALENDARS.get(name).split(" \\| ");
        WeekPattern.Builder week = WeekPattern.builder();
        for (String part : facts[1].split("; ")) {
            String[] words = part.split(" ");
            DayHours hours = DayHours.parse(words[1]);
            for (String day : words[0].split(",")) {
                week.day(DayOfWeek.valueOf(day), hours);
            }
        }
        WorkingCalendar.Builder calendar =
                WorkingCalendar.builder(name).zone(ZoneId.of(facts[0])).week(week.build());
        for (int i = 2; i < facts.length; i++) {
            calendar.holiday(LocalDate.parse(facts[i]), "", "");
        }
        return calendar.build();
    }
}
