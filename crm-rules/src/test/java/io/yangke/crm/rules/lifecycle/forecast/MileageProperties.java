package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("LIF-20 Mileage against drivers whose truth is known")
class MileageProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static List<Integer> daysOf(List<Integer> gaps) {
        List<Integer> days = new ArrayList<>();
        int day = 0;
        for (int gap : gaps) {
            day += gap;
            days.add(day);
        }
        return days;
    }

    private static Story driver(int kmPerDay, List<Integer> days, SortedSet<Integer> leftOut) {
        Story story = new Story().newCar(CAR, START.toString());
        for (int i = 0; i < days.size(); i++) {
            if (!leftOut.contains(i)) {
                story.reading(START.plusDays(days.get(i)), kmPerDay * days.get(i));
            }
        }
        return story;
    }

    private static Mileage of(CustomerFile file, int day) {
        return Mileage.of(file, CAR, START.plusDays(day), MileagePolicy.DEFAULT);
    }

    @Property
    void an_even_driver_is_foretold_to_the_day(
            @ForAll @IntRange(min = 1, max = 300) int kmPerDay,
            @ForAll @Size(min = 2, max = 11) List<@IntRange(min = 14, max = 120) Integer> gaps,
            @ForAll @IntRange(max = 2_000) int ahead) {
        List<Integer> days = daysOf(gaps);
        int last = days.get(days.size() - 1);
        Mileage mileage = of(driver(kmPerDay, days, new TreeSet<>()).file(), last);
        assertThat(mileage.wrong()).isEmpty();
        assertThat(mileage.dayOf(kmPerDay * (last + ahead))).contains(START.plusDays(last + ahead));
        assertThat(mileage.kmOn(START.plusDays(last + ahead))).contains(kmPerDay * (last + ahead));
    }

    @Property
    void an_even_driver_whose_odometer_cuts_off_metres_is_foretold_within_a_hundredth(
            @ForAll @IntRange(min = 10_000, max = 300_000) int metresPerDay,
            @ForAll @Size(min = 4, max = 11) List<@IntRange(min = 30, max = 120) Integer> gaps,
            @ForAll @IntRange(min = 100, max = 1_000) int ahead) {
        List<Integer> days = daysOf(gaps);
        int last = days.get(days.size() - 1);
        Story story = new Story().newCar(CAR, START.toString());
        days.forEach(day -> story.reading(START.plusDays(day), (int) ((long) metresPerDay * day / 1_000)));
        int km = (int) ((long) metresPerDay * (last + ahead) / 1_000);
        assertThat(of(story.file(), last).dayOf(km).orElseThrow())
                .isBetween(
                        START.plusDays(last + ahead - 1 - ahead / 100), START.plusDays(last + ahead + 1 + ahead / 100));
    }

    enum Slip {
        DIGIT_MORE,
        DIGIT_LESS,
        FALLS,
        TOO_FAR
    }

    private static int spoilt(Slip slip, int km, int before) {
        return switch (slip) {
            case DIGIT_MORE -> km * 10 + 7;
            case DIGIT_LESS -> km / 10;
            case FALLS -> before * 9 / 10;
            case TOO_FAR -> km + 200_000;
        };
    }

    @Property
    void up_to_two_wrong_readings_of_nine_are_reported_and_move_nothing(
            @ForAll @IntRange(min = 20, max = 120) int kmPerDay,
            @ForAll @Size(10) List<@IntRange(min = 60, max = 100) Integer> gaps,
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 2, max = 9) Integer> where,
            @ForAll Slip slip) {
        List<Integer> days = daysOf(gaps);
        SortedSet<Integer> wrong = new TreeSet<>(where);
        if (slip == Slip.FALLS) {
            // Where the last two exclude each other nothing tells which is right, and the later is believed.
            wrong.remove(9);
        }
        Story story = driver(kmPerDay, days, wrong);
        List<Integer> spoilt = new ArrayList<>();
        for (int i : wrong) {
            int km = spoilt(slip, kmPerDay * days.get(i), kmPerDay * days.get(i - 2));
            spoilt.add(km);
            story.reading(START.plusDays(days.get(i)), km);
        }
        int last = days.get(days.size() - 1);
        Mileage mileage = of(story.file(), last);
        assertThat(mileage.wrong()).extracting(WrongReading::km).containsExactlyElementsOf(spoilt);
        assertThat(mileage.metresPerDay()).isEqualTo(kmPerDay * 1_000);
        assertThat(mileage.dayOf(kmPerDay * (last + 100))).contains(START.plusDays(last + 100));
    }

    @Property
    void the_odometer_and_the_day_are_inverse_to_each_other(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 60_000) Integer> km,
            @ForAll @IntRange(max = 100_000) int asked) {
        Story story = new Story().newCar(CAR, START.toString());
        for (int i = 0; i < km.size(); i++) {
            story.reading(START.plusDays(90L * (i + 1)), km.get(i));
        }
        Mileage mileage = of(story.file(), 1_000);
        Optional<LocalDate> day = mileage.dayOf(asked);
        if (day.isPresent()) {
            boolean first = day.get().equals(START);
            assertThat(first || mileage.kmOn(day.get().minusDays(1)).orElseThrow() < asked)
                    .isTrue();
            assertThat(mileage.kmOn(day.get()).orElseThrow()).isGreaterThanOrEqualTo(asked);
            DayRange range = mileage.rangeOf(asked).orElseThrow();
            assertThat(range.expected()).isEqualTo(day.get());
        }
    }

    @Property
    void what_is_believed_never_falls_and_never_runs_too_fast(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 400_000) Integer> km,
            @ForAll @Size(12) List<@IntRange(max = 200) Integer> gaps) {
        Story story = new Story().usedCar(CAR, START.toString());
        LocalDate day = START;
        for (int i = 0; i < km.size(); i++) {
            day = day.plusDays(gaps.get(i));
            story.reading(day, km.get(i));
        }
        Mileage mileage = Mileage.of(story.file(), CAR, day, MileagePolicy.DEFAULT);
        assertThat(mileage.wrong().size() + mileage.readings()).isEqualTo(km.size());
        assertThat(mileage.readings()).isPositive();
        assertThat(mileage.metresPerDay()).isBetween(0, 1_000_000);
        assertThat(mileage.leastMetresPerDay()).isLessThanOrEqualTo(mileage.metresPerDay());
        assertThat(mileage.mostMetresPerDay()).isGreaterThanOrEqualTo(mileage.metresPerDay());
    }
}
