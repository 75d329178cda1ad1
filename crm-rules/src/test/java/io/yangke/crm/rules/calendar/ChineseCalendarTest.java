package io.yangke.crm.rules.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The statutory calendar of China (CMP-04, C1, C3, C4)")
class ChineseCalendarTest {

    private static final WorkingCalendar CHINA = ChineseCalendar.statutory();
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
        assertThat(CHINA.workingDaysBetween(first, first.plusYears(1))).isEqualTo(workingDays);
    }

    @Test
    void all_days_of_the_twenty_years_agree_with_the_published_exceptions() {
        SharedData.lines("calendar/exceptions_2007_2026.csv", "the 7305 days of 2007 to 2026")
                .ifPresent(ChineseCalendarTest::compareAllDays);
    }

    private static void compareAllDays(List<String> lines) {
        Map<LocalDate, Boolean> exceptions = lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(toMap(fields -> LocalDate.parse(fields[0]), fields -> fields[1].equals("1")));
        assertThat(exceptions).hasSize(676);
        List<LocalDate> days = FIRST.datesUntil(AFTER_LAST).toList();
        assertThat(days).hasSize(7305);
        assertThat(days).allSatisfy(day -> {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            assertThat(CHINA.isWorkingDay(day)).isEqualTo(exceptions.getOrDefault(day, weekday));
        });
    }
}
