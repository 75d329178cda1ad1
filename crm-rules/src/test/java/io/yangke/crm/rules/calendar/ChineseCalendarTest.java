package io.yangke.crm.rules.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.DayReason.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The statutory calendar of China (CMP-04, C1, C3, C4)")
class ChineseCalendarTest {

    private final WorkingCalendar china =
            ChineseCalendar.statutory(WeekPattern.mondayToFriday(DayHours.parse("09:00-18:00")));
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate AFTER_LAST = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2007,249",
        "2008,251",
        "2009,250",
        "2010,250",
        "2011,250",
        "2012,249",
        "2013,250",
        "2014,250",
        "2015,249",
        "2016,250",
        "2017,249",
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    @DisplayName("each year has as many working days as its notices leave")
    void each_year_has_its_number_of_working_days(int year, int workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(china.workingDaysBetween(first, first.plusYears(1))).isEqualTo(workingDays);
    }

    @Test
    void all_days_of_the_twenty_years_agree_with_the_published_exceptions() {
        SharedData.lines("calendar/exceptions_2007_2026.csv", "the 7305 days of 2007 to 2026")
                .ifPresent(this::compareAllDays);
    }

    private void compareAllDays(List<String> lines) {
        Map<LocalDate, Boolean> exceptions = lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(toMap(fields -> LocalDate.parse(fields[0]), fields -> fields[1].equals("1")));
        assertThat(exceptions).hasSize(676);
        List<LocalDate> days = FIRST.datesUntil(AFTER_LAST).toList();
        assertThat(days).hasSize(7305);
        assertThat(days).allSatisfy(day -> {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            assertThat(china.isWorkingDay(day)).isEqualTo(exceptions.getOrDefault(day, weekday));
        });
    }

    @Test
    @DisplayName("CMP-04: three working days from 30 September 2026 end on the make-up Saturday after National Day")
    void three_working_days_over_national_day() {
        Instant assigned = beijing("2026-09-30T09:30");
        assertThat(china.endOfWorkingDay(assigned, 3)).isEqualTo(beijing("2026-10-10T18:00"));
        assertThat(china.plusWorkingDays(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(china.plusWorkingTime(assigned, Duration.ofHours(20))).isEqualTo(beijing("2026-10-09T11:30"));
        assertThat(china.endOfWorkingDay(beijing("2026-10-03T12:00"), 1)).isEqualTo(beijing("2026-10-09T18:00"));
        List<DayAccount> account = china.account(assigned, china.endOfWorkingDay(assigned, 3));
        assertThat(account).hasSize(11);
        assertThat(account.stream().filter(DayAccount::isSkipped))
                .hasSize(7)
                .allMatch(day -> day.reason().equals(DayReason.holiday("NATIONAL_DAY", "国庆节")));
        assertThat(account.get(10).reason()).isEqualTo(DayReason.makeUpWorkday("NATIONAL_DAY", "国庆节"));
        assertThat(account).noneMatch(DayAccount::provisional);
    }

    @Test
    @DisplayName("C3: seven working days from 28 December 2026 are provisional, neither an error nor a promise")
    void a_deadline_over_the_last_known_year_is_provisional() {
        Instant assigned = beijing("2026-12-28T10:00");
        Instant limit = china.endOfWorkingDay(assigned, 7);
        assertThat(limit).isEqualTo(beijing("2027-01-06T18:00"));
        assertThat(china.isProvisional(china.day(assigned), china.day(limit))).isTrue();
        assertThat(china.isProvisional(china.day(assigned), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(china.account(assigned, limit).stream().filter(DayAccount::provisional))
                .hasSize(6)
                .allMatch(day -> day.reason().equals(DayReason.WEEK_PATTERN));
    }

    @Test
    @DisplayName("C4: the host adds the next year's notice itself, and the version tells")
    void the_next_notice_is_added_by_the_host() {
        WorkingCalendar next = china.toBuilder()
                .holiday(LocalDate.of(2027, 1, 1), "NEW_YEAR", "元旦")
                .officialYears(2007, 2027)
                .build();
        Instant assigned = beijing("2026-12-28T10:00");
        assertThat(next.endOfWorkingDay(assigned, 7)).isEqualTo(beijing("2027-01-07T18:00"));
        assertThat(next.isProvisional(LocalDate.of(2027, 1, 7))).isFalse();
        assertThat(next.version()).isNotEqualTo(china.version());
    }

    @Test
    void every_holiday_has_a_chinese_name_and_a_key() {
        List<DayReason> reasons = FIRST.datesUntil(AFTER_LAST)
                .map(china::reason)
                .filter(reason -> reason.kind() != Kind.WEEK_PATTERN)
                .toList();
        assertThat(reasons).hasSize(675);
        assertThat(reasons.stream().filter(reason -> reason.kind() == Kind.HOLIDAY))
                .hasSize(545);
        assertThat(reasons).extracting(DayReason::key).allMatch(key -> key.matches("[A-Z_]+"));
        assertThat(reasons).extracting(DayReason::name).allMatch(name -> name.matches("[\\p{IsHan}、]+"));
        assertThat(reasons)
                .extracting(DayReason::key)
                .contains(
                        "NEW_YEAR",
                        "SPRING_FESTIVAL",
                        "QINGMING",
                        "LABOUR_DAY",
                        "DRAGON_BOAT",
                        "MID_AUTUMN",
                        "NATIONAL_DAY",
                        "NATIONAL_DAY_AND_MID_AUTUMN",
                        "VICTORY_DAY");
    }

    @Test
    @DisplayName("CMP-04: business hours are 09:00 to 18:00 in Shanghai, on make-up days too")
    void business_hours_are_nine_to_six() {
        assertThat(ChineseCalendar.statutory()).isEqualTo(china);
        assertThat(china.zone()).hasToString("Asia/Shanghai");
        assertThat(china.hours(LocalDate.of(2026, 9, 30))).hasToString("09:00-18:00");
        assertThat(china.hours(LocalDate.of(2026, 10, 10))).hasToString("09:00-18:00");
        WorkingCalendar split =
                ChineseCalendar.statutory(WeekPattern.mondayToFriday(DayHours.parse("09:00-12:00,13:00-18:00")));
        assertThat(split.hours(LocalDate.of(2026, 10, 10))).hasToString("09:00-12:00,13:00-18:00");
        assertThat(split.plusWorkingTime(beijing("2026-10-10T11:30"), Duration.ofHours(2)))
                .isEqualTo(beijing("2026-10-10T14:30"));
    }

    @Test
    void the_version_stands_for_the_shipped_data() {
        assertThat(china.version().value()).isEqualTo("cn-statutory@9a0c70d3153d");
    }

    private static Instant beijing(String local) {
        return LocalDateTime.parse(local).atZone(ChineseCalendar.SHANGHAI).toInstant();
    }
}
