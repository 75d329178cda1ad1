package io.yangke.crm.rules.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Slots, hours and weeks")
class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "00:00-24:00,0,1440",
        "09:00-18:00,540,1080",
        "23:59-24:00,1439,1440",
        "00:00-00:01,0,1",
        "08:05-19:59,485,1199"
    })
    void a_slot_is_read_and_written(String text, int start, int end) {
        Slot slot = Slot.parse(text);
        assertThat(slot).isEqualTo(new Slot(start, end)).hasToString(text);
        assertThat(slot.minutes()).isEqualTo(end - start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00-18:00",
                "09:00",
                "09:60-18:00",
                "25:00-26:00",
                "09:00 - 18:00",
                "09:00-18:00-19:00",
                "",
                "０９:00-18:00"
            })
    void another_form_of_a_slot_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slot.parse(text))
                .withMessage("slot: has another form; HH:mm-HH:mm with 00:00 to 24:00 is allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:00-09:00", "09:00-09:00", "22:00-06:00"})
    @DisplayName("S20: a slot across midnight is refused with the way to declare it")
    void a_slot_does_not_cross_midnight(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slot.parse(text))
                .withMessage("slot: ends no later than it starts; a slot within one day is allowed; "
                        + "declare a shift across midnight with WeekPattern.Builder.shift");
    }

    @ParameterizedTest
    @CsvSource({"-1,5", "0,1441", "1440,1440", "24,0"})
    void a_slot_lies_within_the_day(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot(start, end))
                .withMessageStartingWith("slot");
    }

    @Test
    void a_slot_may_end_after_24_00_in_no_way() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slot.parse("09:00-24:01"))
                .withMessage("slot.endMinute: is 1441; 1 to 1440 (both inclusive) is allowed");
    }

    @Test
    void slots_are_ordered_by_opening_and_then_by_closing() {
        Slot early = Slot.parse("08:00-09:00");
        Slot longer = Slot.parse("08:00-10:00");
        Slot late = Slot.parse("08:30-09:00");
        assertThat(early).isLessThan(longer).isEqualByComparingTo(Slot.parse("08:00-09:00"));
        assertThat(longer).isLessThan(late).isGreaterThan(early);
    }

    @Test
    @DisplayName("S16: slots that touch are one slot, in whatever order they are given")
    void slots_that_touch_are_one() {
        DayHours hours = DayHours.of(Slot.parse("13:00-18:00"), Slot.parse("09:00-12:00"), Slot.parse("12:00-13:00"));
        assertThat(hours).isEqualTo(DayHours.parse("09:00-18:00")).hasToString("09:00-18:00");
        assertThat(DayHours.parse("00:00-12:00").with(Slot.parse("12:00-24:00")))
                .isEqualTo(DayHours.ALL_DAY);
    }

    @Test
    void hours_know_their_minutes_and_text() {
        DayHours hours = DayHours.parse("13:00-18:00,09:00-12:00");
        assertThat(hours.minutes()).isEqualTo(480);
        assertThat(hours.isClosed()).isFalse();
        assertThat(hours).hasToString("09:00-12:00,13:00-18:00");
        assertThat(DayHours.parse("closed")).isEqualTo(DayHours.CLOSED).hasToString("closed");
        assertThat(DayHours.CLOSED.isClosed()).isTrue();
        assertThat(DayHours.CLOSED.minutes()).isZero();
        assertThat(DayHours.ALL_DAY.minutes()).isEqualTo(1440);
    }

    @Test
    void overlapping_slots_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayHours.parse("09:00-12:01,12:00-18:00"))
                .withMessage("slots: overlap; slots of one day that do not overlap are allowed");
        assertThatIllegalArgumentException().isThrownBy(() -> DayHours.parse("09:00-18:00,10:00-11:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> DayHours.parse("09:00-12:00,"));
    }

    @Test
    void a_week_has_all_seven_days_and_those_left_out_are_closed() {
        WeekPattern week = new WeekPattern(Map.of(WEDNESDAY, DayHours.ALL_DAY));
        assertThat(week.days()).hasSize(7);
        assertThat(week.hours(WEDNESDAY)).isEqualTo(DayHours.ALL_DAY);
        assertThat(week.hours(FRIDAY)).isEqualTo(DayHours.CLOSED);
        assertThat(week.isClosed()).isFalse();
        assertThat(WeekPattern.builder().build().isClosed()).isTrue();
    }

    @Test
    void weeks_of_equal_hours() {
        DayHours hours = DayHours.parse("09:00-18:00");
        assertThat(openDays(WeekPattern.mondayToFriday(hours)))
                .doesNotContain(SATURDAY, SUNDAY)
                .hasSize(5);
        assertThat(openDays(WeekPattern.everyDay(hours))).hasSize(7);
        assertThat(openDays(WeekPattern.of(Set.of(SUNDAY), hours))).containsExactly(SUNDAY);
    }

    private static List<DayOfWeek> openDays(WeekPattern week) {
        return week.days().keySet().stream()
                .filter(day -> !week.hours(day).isClosed())
                .toList();
    }

    @Test
    @DisplayName("S20: a declared shift across midnight is split there")
    void a_shift_across_midnight_is_split() {
        WeekPattern week = WeekPattern.builder()
                .day(MONDAY, DayHours.parse("09:00-12:00"))
                .shift(SUNDAY, 22 * 60, 6 * 60)
                .shift(FRIDAY, 8 * 60, 10 * 60)
                .shift(SATURDAY, 20 * 60, 0)
                .build();
        assertThat(week.hours(SUNDAY)).isEqualTo(DayHours.parse("22:00-24:00"));
        assertThat(week.hours(MONDAY)).isEqualTo(DayHours.parse("00:00-06:00,09:00-12:00"));
        assertThat(week.hours(FRIDAY)).isEqualTo(DayHours.parse("08:00-10:00"));
        assertThat(week.hours(SATURDAY)).isEqualTo(DayHours.parse("20:00-24:00"));
        assertThat(week.hours(WEDNESDAY)).isEqualTo(DayHours.CLOSED);
    }

    @Test
    void a_shift_that_ends_when_it_starts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeekPattern.builder().shift(MONDAY, 540, 540))
                .withMessage("shift: ends when it starts; another end, or 0 to 1440 for a whole day, is allowed");
        assertThat(WeekPattern.builder().shift(MONDAY, 0, 1440).build().hours(MONDAY))
                .isEqualTo(DayHours.ALL_DAY);
    }

    @Test
    void make_up_days_find_the_next_open_weekday() {
        WeekPattern week = new WeekPattern(Map.of(WEDNESDAY, DayHours.ALL_DAY));
        assertThat(week.hoursFrom(WEDNESDAY)).isEqualTo(DayHours.ALL_DAY);
        assertThat(week.hoursFrom(DayOfWeek.THURSDAY)).isEqualTo(DayHours.ALL_DAY);
        assertThat(WeekPattern.builder().build().hoursFrom(MONDAY)).isEqualTo(DayHours.CLOSED);
    }

    @Test
    void reasons_are_short_plain_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> DayReason.closed("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> DayReason.holiday("K\u0000", "春节"));
        assertThat(DayReason.open("车展").kind()).isEqualTo(DayReason.Kind.OPEN);
        assertThat(DayReason.closed("盘点")).isEqualTo(new DayReason(DayReason.Kind.CLOSED, "", "盘点"));
    }

    @Test
    void an_opening_has_hours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayOverride.OpenWith(DayHours.CLOSED, DayReason.open("")))
                .withMessage("override.hours: are empty; at least one slot is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MakeUpDays.WithHours(DayHours.CLOSED))
                .withMessage("makeUpDays.hours: are empty; at least one slot is needed");
    }
}
