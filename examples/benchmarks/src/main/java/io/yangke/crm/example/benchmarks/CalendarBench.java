package io.yangke.crm.example.benchmarks;

import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How fast is working-day and working-minute arithmetic on the statutory calendar of China, beside Strata? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CalendarBench.INPUTS)
public class CalendarBench {

    /** Too many inputs in random order for a processor to learn. */
    static final int INPUTS = 131_072;

    private static final int MOST_STEPS = 20;
    private static final int LONGEST_RANGE = 120;
    private static final long BUDGET = 120;
    private static final int MINUTES_PER_DAY = 1440;
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final WorkingCalendar ours = ChineseCalendar.statutory();
    private final ImmutableHolidayCalendar strata = StrataCalendar.of(ours);

    private final LocalDate[] days = new LocalDate[INPUTS];
    private final LocalDate[] ends = new LocalDate[INPUTS];
    private final int[] steps = new int[INPUTS];
    private final LocalDateTime[] starts = new LocalDateTime[INPUTS];
    private final Instant[] instants = new Instant[INPUTS];
    private final long[] epochMinutes = new long[INPUTS];

    /** Draws the inputs from a fixed seed and refuses to time anything on which the two calendars differ. */
    @Setup
    public void drawAndCompare() {
        Random random = new Random(20_260_930);
        long first = LocalDate.of(2008, 1, 1).toEpochDay();
        int range = (int) (LocalDate.of(2026, 6, 1).toEpochDay() - first);
        for (int i = 0; i < INPUTS; i++) {
            days[i] = LocalDate.ofEpochDay(first + random.nextInt(range));
            ends[i] = days[i].plusDays(random.nextInt(LONGEST_RANGE));
            steps[i] = 1 + random.nextInt(MOST_STEPS);
            starts[i] = days[i].atStartOfDay().plusMinutes(random.nextInt(MINUTES_PER_DAY));
            instants[i] = starts[i].toInstant(BEIJING);
            epochMinutes[i] = instants[i].getEpochSecond() / 60;
            compare(i);
        }
    }

    private void compare(int i) {
        LocalDateTime end = StrataCalendar.plusMinutes(strata, starts[i], BUDGET);
        boolean same = ours.isWorkingDay(days[i]) == strata.isBusinessDay(days[i])
                && ours.plusWorkingDays(days[i], steps[i]).equals(strata.shift(days[i], steps[i]))
                && ours.workingDaysBetween(days[i], ends[i]) == strata.daysBetween(days[i], ends[i])
                && ours.plusWorkingMinutes(epochMinutes[i], BUDGET) == end.toEpochSecond(BEIJING) / 60
                && ours.plusWorkingTime(instants[i], Duration.ofMinutes(BUDGET)).equals(end.toInstant(BEIJING));
        if (!same) {
            throw new IllegalStateException("the calendars differ at " + days[i]);
        }
    }

    @Benchmark
    public int isWorkingDay() {
        int count = 0;
        for (LocalDate day : days) {
            count += ours.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    @Benchmark
    public int isWorkingDayStrata() {
        int count = 0;
        for (LocalDate day : days) {
            count += strata.isBusinessDay(day) ? 1 : 0;
        }
        return count;
    }

    @Benchmark
    public void plusWorkingDays(Blackhole answers) {
        for (int i = 0; i < INPUTS; i++) {
            answers.consume(ours.plusWorkingDays(days[i], steps[i]));
        }
    }

    @Benchmark
    public void plusWorkingDaysStrata(Blackhole answers) {
        for (int i = 0; i < INPUTS; i++) {
            answers.consume(strata.shift(days[i], steps[i]));
        }
    }

    @Benchmark
    public int workingDaysBetween() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += ours.workingDaysBetween(days[i], ends[i]);
        }
        return sum;
    }

    @Benchmark
    public int workingDaysBetweenStrata() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += strata.daysBetween(days[i], ends[i]);
        }
        return sum;
    }

    @Benchmark
    public long plusWorkingMinutes() {
        long sum = 0;
        for (long minute : epochMinutes) {
            sum += ours.plusWorkingMinutes(minute, BUDGET);
        }
        return sum;
    }

    @Benchmark
    public void plusWorkingMinutesStrata(Blackhole answers) {
        for (LocalDateTime start : starts) {
            answers.consume(StrataCalendar.plusMinutes(strata, start, BUDGET));
        }
    }

    @Benchmark
    public void plusWorkingTime(Blackhole answers) {
        Duration budget = Duration.ofMinutes(BUDGET);
        for (Instant start : instants) {
            answers.consume(ours.plusWorkingTime(start, budget));
        }
    }
}
