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

    private final WorkingCalendar china =
            ChineseCalendar.statutory(WeekPattern.mondayToFriday(DayHours.parse("09:00-18:00")));
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 17);

    private final CalendarOverlay xinjiang = CalendarOverlay.builder("xinjiang")
            .week(WeekPattern.mondayToFriday(DayHours.parse("10:00-14:00,15:30-19:30")))
            .closed(LocalDate.of(2026, 5, 27), DayReason.holiday("QURBAN", "古尔邦节"))
            .build();

    private final CalendarOverlay dealerOverlay = CalendarOverlay.builder("sk-0371")
            .weekday(DayOfWeek.SATURDAY, DayHours.parse("10:00-16:00"))
            .makeUpDays(new MakeUpDays.StayClosed())
            .open(NATIONAL_DAY, DayHours.parse("10:00-12:00"), DayReason.open("值班"))
            .followWeek(LocalDate.of(2026, 5, 27))
            .build();

    @Test
    void each_layer_changes_what_it_names_and_leaves_the_rest() {
        WorkingCalendar region = china.withOverlay(xinjiang);
        assertThat(region.hours(LocalDate.of(2026, 10, 9))).hasToString("10:00-14:00,15:30-19:30");
        assertThat(region.hours(MAKE_UP_SATURDAY)).hasToString("10:00-14:00,15:30-19:30");
        assertThat(region.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(region.isWorkingDay(LocalDate.of(2026, 5, 27))).isFalse();
        assertThat(region.zone()).isEqualTo(china.zone());
        assertThat(region.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();

        WorkingCalendar dealer = region.withOverlay(dealerOverlay);
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
        WorkingCalendar west = china.withOverlay(
                CalendarOverlay.builder("urumqi").zone(ZoneId.of("Asia/Urumqi")).build());
        assertThat(west.endOfBusiness(LocalDate.of(2026, 10, 9)))
                .isEqualTo(china.endOfBusiness(LocalDate.of(2026, 10, 9)).plus(Duration.ofHours(2)));
        assertThat(west.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(west.nextOpen(LocalDateTime.parse("2026-10-09T01:30").toInstant(ZoneOffset.UTC)))
                .isEqualTo(LocalDateTime.parse("2026-10-09T03:00").toInstant(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("S12: the version changes with the content, and the calendar bears the overlay's name")
    void the_version_changes_with_the_content() {
        WorkingCalendar dealer = china.withOverlay(dealerOverlay);
        assertThat(dealer.name()).isEqualTo("sk-0371").isEqualTo(dealerOverlay.name());
        assertThat(dealer.version()).isNotEqualTo(china.version());
        assertThat(dealer.version()).isEqualTo(china.withOverlay(dealerOverlay).version());
        assertThat(china.withOverlay(CalendarOverlay.builder("cn-statutory").build()))
                .isEqualTo(china);
    }

    @Test
    void the_years_with_official_data_can_be_changed() {
        WorkingCalendar early = china.withOverlay(CalendarOverlay.builder("x")
                .officialYears(2007, 2027)
                .open(SATURDAY, DayReason.open("fair"))
                .build());
        assertThat(early.isProvisional(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(early.isProvisional(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(early.hours(SATURDAY)).isEqualTo(DayHours.parse("09:00-18:00"));
    }

    @Test
    void the_steps_of_a_builder_may_come_in_any_order() {
        LocalDate sunday = SATURDAY.plusDays(1);
        CalendarOverlay overlay = CalendarOverlay.builder("x")
                .open(SATURDAY, DayReason.open("fair"))
                .open(sunday, DayHours.ALL_DAY, DayReason.open("fair"))
                .makeUpDays(new MakeUpDays.StayClosed())
                .weekday(DayOfWeek.MONDAY, DayHours.CLOSED)
                .zone(ZoneOffset.UTC)
                .build();
        WorkingCalendar calendar = china.withOverlay(overlay);
        assertThat(calendar.hours(SATURDAY)).isEqualTo(DayHours.parse("09:00-18:00"));
        assertThat(calendar.hours(sunday)).isEqualTo(DayHours.ALL_DAY);
        assertThat(calendar.isWorkingDay(sunday.plusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isFalse();
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
