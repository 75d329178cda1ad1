package io.yangke.crm.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calendars of a region and a dealer lie over another (CMP-05)")
class CalendarOverlayTest {

    private static final WorkingCalendar CHINA = ChineseCalendar.statutory();
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 17);

    private static final CalendarOverlay XINJIANG = CalendarOverlay.builder("xinjiang")
            .week(WeekPattern.mondayToFriday(DayHours.parse("10:00-14:00,15:30-19:30")))
            .closed(LocalDate.of(2026, 5, 27), DayReason.holiday("QURBAN", "古尔邦节"))
            .build();

    private static final CalendarOverlay DEALER = CalendarOverlay.builder("sk-0371")
            .weekday(DayOfWeek.SATURDAY, DayHours.parse("10:00-16:00"))
            .makeUpDays(new MakeUpDays.StayClosed())
            .open(NATIONAL_DAY, DayHours.parse("10:00-12:00"), DayReason.open("值班"))
            .followWeek(LocalDate.of(2026, 5, 27))
            .build();

    @Test
    void each_layer_changes_what_it_names_and_leaves_the_rest() {
        WorkingCalendar region = CHINA.withOverlay(XINJIANG);
        assertThat(region.hours(LocalDate.of(2026, 10, 9))).hasToString("10:00-14:00,15:30-19:30");
        assertThat(region.hours(MAKE_UP_SATURDAY)).hasToString("10:00-14:00,15:30-19:30");
        assertThat(region.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(region.isWorkingDay(LocalDate.of(2026, 5, 27))).isFalse();
        assertThat(region.zone()).isEqualTo(CHINA.zone());
        assertThat(region.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();

        WorkingCalendar dealer = region.withOverlay(DEALER);
        assertThat(dealer.hours(SATURDAY)).hasToString("10:00-16:00");
        assertThat(dealer.isWorkingDay(MAKE_UP_SATURDAY)).isFalse();
        assertThat(dealer.hours(NATIONAL_DAY)).hasToString("10:00-12:00");
        assertThat(dealer.isWorkingDay(NATIONAL_DAY.plusDays(1))).isFalse();
        assertThat(dealer.hours(LocalDate.of(2026, 5, 27))).hasToString("10:00-14:00,15:30-19:30");
        assertThat(dealer.reason(LocalDate.of(2026, 5, 27))).isEqualTo(DayReason.WEEK_PATTERN);
    }

    @Test
    @DisplayName("S26: another zone moves the hours, not the days")
    void another_zone_moves_the_hours() {
        WorkingCalendar west = CHINA.withOverlay(
                CalendarOverlay.builder("urumqi").zone(ZoneId.of("Asia/Urumqi")).build());
        assertThat(west.endOfBusiness(LocalDate.of(2026, 10, 9)))
                .isEqualTo(CHINA.endOfBusiness(LocalDate.of(2026, 10, 9)).plus(Duration.ofHours(2)));
        assertThat(west.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(west.nextOpen(LocalDateTime.parse("2026-10-09T01:30").toInstant(ZoneOffset.UTC)))
                .isEqualTo(LocalDateTime.parse("2026-10-09T03:00").toInstant(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("S12: the version changes with the content, and the calendar bears the overlay's name")
    void the_version_changes_with_the_content() {
        WorkingCalendar dealer = CHINA.withOverlay(DEALER);
        assertThat(dealer.name()).isEqualTo("sk-0371").isEqualTo(DEALER.name());
        assertThat(dealer.version()).isNotEqualTo(CHINA.version());
        assertThat(dealer.version()).isEqualTo(CHINA.withOverlay(DEALER).version());
        assertThat(CHINA.withOverlay(CalendarOverlay.builder("cn-statutory").build()))
                .isEqualTo(CHINA);
    }

    @Test
    void the_years_with_official_data_can_be_changed() {
        WorkingCalendar early = CHINA.withOverlay(CalendarOverlay.builder("x")
                .officialYears(2007, 2027)
                .open(SATURDAY, DayReason.open("fair"))
                .build());
        assertThat(early.isProvisional(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(early.isProvisional(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(early.hours(SATURDAY)).isEqualTo(DayHours.parse("09:00-18:00"));
    }

    @Test
    void a_date_is_said_one_thing_of() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CalendarOverlay.builder("x").followWeek(SATURDAY).open(SATURDAY, DayReason.open("fair")))
                .withMessage("date: follows the week; one word on each date is allowed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarOverlay.builder("x")
                        .closed(SATURDAY, DayReason.closed("fair"))
                        .followWeek(SATURDAY))
                .withMessage("date: is overridden; one word on each date is allowed");
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarOverlay.builder("a@b"));
    }

    @Test
    void an_overlay_that_closes_everything_is_refused() {
        WorkingCalendar plain = WorkingCalendar.builder("plain")
                .zone(ZoneOffset.UTC)
                .week(WeekPattern.everyDay(DayHours.ALL_DAY))
                .build();
        CalendarOverlay shut = CalendarOverlay.builder("shut")
                .week(WeekPattern.builder().build())
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withOverlay(shut));
    }
}
