package io.yangke.crm.example.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Our calendar and Strata's agree on every day of 2007 to 2026")
class StrataCalendarTest {

    private final WorkingCalendar ours = ChineseCalendar.statutory();
    private final ImmutableHolidayCalendar strata = StrataCalendar.of(ours);

    @Test
    void on_which_days_are_working_days() {
        assertThat(StrataCalendar.DAYS)
                .hasSize(7305)
                .allSatisfy(day -> assertThat(ours.isWorkingDay(day)).isEqualTo(strata.isBusinessDay(day)));
    }

    @Test
    void on_the_twenty_working_days_before_and_after_each() {
        for (LocalDate day : inner()) {
            for (int steps = -20; steps <= 20; steps++) {
                assertThat(ours.plusWorkingDays(day, steps)).isEqualTo(strata.shift(day, steps));
            }
        }
    }

    @Test
    void on_the_working_days_of_ranges_of_all_lengths_up_to_120_days() {
        for (LocalDate day : inner()) {
            int length = (int) (day.toEpochDay() % 121);
            assertThat(ours.workingDaysBetween(day, day.plusDays(length)))
                    .isEqualTo(strata.daysBetween(day, day.plusDays(length)));
        }
    }

    private static Iterable<LocalDate> inner() {
        return StrataCalendar.DAYS.subList(60, StrataCalendar.DAYS.size() - 121);
    }
}
