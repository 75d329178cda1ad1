package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

@Label("S36 The explanation of a deadline agrees with the clock")
class DeadlineExplanationProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 21);
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo");
    private static final List<String> HOURS =
            List.of("09:00-18:00", "09:00-12:00,13:00-18:00", "00:00-24:00", "08:17-08:59,20:00-24:00");

    // Built once: a calendar lays out the days of half a century.
    private static final List<WorkingCalendar> CALENDARS = new Random(20260930)
            .longs(60)
            .mapToObj(seed -> calendar(new Random(seed)))
            .toList();

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("what was counted adds up to the limit, and ends where the clock ends")
    void whatWasCountedAddsUpToTheLimit(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") List<Tuple2<Integer, Integer>> pauses) {
        Run run = new Run(calendar, start, limit).pausing(pauses);
        Explanation told = DeadlineTelling.of(run.clock, run.history, run.rules);

        Instant due = run.clock.dueAt().orElseThrow();
        assertThat(told.arguments().get(told.arguments().size() - 1)).isEqualTo(Facts.moment(due, run.rules));
        assertThat(told.details()).noneMatch(line -> line.code().equals("complaint.count.carried"));
        assertThat(counted(told)).isEqualTo(run.budget());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("the working time of the days, walked from the start, leads to the due time")
    void theDaysLeadToTheDueTime(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("workingLimits") Limit limit) {
        Run run = new Run(calendar, start, limit);
        Explanation told = DeadlineTelling.of(run.clock, run.history, run.rules);

        Instant due = run.clock.dueAt().orElseThrow();
        assertThat(calendar.plusWorkingTime(start, counted(told))).isEqualTo(due);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("every day from the start to the due time is told once, counted or skipped")
    void everyDayIsToldOnce(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("workingLimits") Limit limit) {
        Run run = new Run(calendar, start, limit);
        Explanation told = DeadlineTelling.of(run.clock, run.history, run.rules);

        LocalDate last = calendar.day(run.clock.dueAt().orElseThrow().minusNanos(1));
        assertThat(days(told))
                .containsExactlyElementsOf(
                        calendar.day(start).datesUntil(last.plusDays(1)).toList());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("working day N is the last day counted, and its number is N")
    void workingDayNIsTheLastDayCounted(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("starts") Instant start) {
        Run run = new Run(calendar, start, Limit.workingDays(3));
        List<Argument> numbers = DeadlineTelling.of(run.clock, run.history, run.rules).details().stream()
                .filter(line -> line.code().startsWith("complaint.day.numbered"))
                .map(line -> line.arguments().get(1))
                .toList();
        assertThat(numbers).containsExactly(Argument.count(1), Argument.count(2), Argument.count(3));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("while time stands still, what was counted and what is left make up the limit")
    void countedAndLeftMakeUpTheLimit(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") List<Tuple2<Integer, Integer>> pauses) {
        Run run = new Run(calendar, start, limit).pausing(pauses).standingStill();
        Explanation told = DeadlineTelling.of(run.clock, run.history, run.rules);

        assertThat(told.code()).isEqualTo("complaint.deadline.paused");
        assertThat(counted(told).plus(run.clock.remaining().orElseThrow())).isEqualTo(run.budget());
    }

    private static Duration counted(Explanation told) {
        return told.details().stream()
                .filter(DeadlineExplanationProperties::isCounted)
                .flatMap(line -> line.arguments().stream())
                .map(DeadlineExplanationProperties::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isCounted(Explanation line) {
        return line.code().startsWith("complaint.day.") || line.code().equals("complaint.count.elapsed");
    }

    private static Duration length(Argument fact) {
        if (fact instanceof Argument.WorkingTime working) {
            return working.length();
        }
        return fact instanceof Argument.Span span ? span.length() : Duration.ZERO;
    }

    private static Stream<LocalDate> days(Explanation told) {
        return told.details().stream()
                .filter(line -> line.code().matches("complaint\\.(day|skipped)\\..*"))
                .map(line -> line.arguments().get(0))
                .flatMap(fact -> fact instanceof Argument.Days days
                        ? days.firstInclusive().datesUntil(days.lastInclusive().plusDays(1))
                        : Stream.of(((Argument.Day) fact).day()));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(CALENDARS);
    }

    private static WorkingCalendar calendar(Random random) {
        WorkingCalendar.Builder calendar = WorkingCalendar.builder("any")
                .zone(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))))
                .week(WeekPattern.mondayToFriday(DayHours.parse(HOURS.get(random.nextInt(HOURS.size())))));
        days(random, 9).forEach(day -> calendar.holiday(day, "NATIONAL_DAY", "国庆节"));
        days(random, 4).forEach(day -> calendar.makeUpWorkday(day, "NATIONAL_DAY", "国庆节"));
        return calendar.build();
    }

    private static List<LocalDate> days(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 41)
                .mapToObj(FIRST_DAY::plusDays)
                .toList();
    }

    @Provide
    Arbitrary<Instant> starts() {
        Instant first = FIRST_DAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 30L * 86_400);
        return Arbitraries.oneOf(seconds, seconds.map(second -> second / 900 * 900))
                .map(first::plusSeconds);
    }

    @Provide
    Arbitrary<Limit> workingLimits() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 4_000).map(Limit::workingMinutes),
                Arbitraries.integers().between(1, 12).map(Limit::workingDays));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Arbitraries.oneOf(
                workingLimits(),
                Arbitraries.longs().between(1, 20_000).map(Limit::elapsedMinutes),
                Arbitraries.integers().between(1, 12).map(Limit::naturalDays));
    }

    /** Pauses as minutes of running before each, and minutes of standing still. */
    @Provide
    Arbitrary<List<Tuple2<Integer, Integer>>> pauses() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 5_000);
        return Combinators.combine(minutes, minutes).as(Tuple::of).list().ofMaxSize(4);
    }

    /** A clock that runs and pauses, with the events it leaves. */
    private static final class Run {

        private final DeskRules rules;
        private final Timekeeper time;
        private final List<RecordedEvent> history = new ArrayList<>();
        private Clock clock;
        private Instant now;

        Run(WorkingCalendar calendar, Instant start, Limit limit) {
            rules = new DeskRules(ComplaintPolicy.DEFAULT, PolicyVersion.of("complaint@1"), calendar);
            time = new Timekeeper(rules);
            now = start;
            clock = time.start(ClockKind.CLOSING, 1, limit, start, Instant.MIN, start);
            record(new ComplaintEvent.ClockStarted(clock));
        }

        Run pausing(List<Tuple2<Integer, Integer>> pauses) {
            for (Tuple2<Integer, Integer> pause : pauses) {
                Instant at = now.plusSeconds(pause.get1() * 60L);
                if (!at.isAfter(clock.dueAt().orElseThrow())) {
                    pause(at);
                    now = at.plusSeconds(pause.get2() * 60L);
                    clock = time.resumed(clock, now);
                    record(new ComplaintEvent.ClockResumed(clock));
                }
            }
            return this;
        }

        Run standingStill() {
            Duration left = Duration.between(now, clock.dueAt().orElseThrow());
            pause(now.plus(left.dividedBy(2)));
            return this;
        }

        private void pause(Instant at) {
            now = at;
            clock = time.paused(clock, PauseReason.WAITING, at);
            record(new ComplaintEvent.ClockPaused(clock));
        }

        private void record(ComplaintEvent event) {
            EventId id = new EventId(StreamId.of(TicketId.of("T-1")), history.size() + 1L);
            history.add(new RecordedEvent(id, now, now, Actor.SYSTEM, true, event));
        }

        /** Returns the time the limit gives, by its own definition. */
        Duration budget() {
            Limit limit = clock.limit();
            Instant start = clock.startedAt();
            if (limit instanceof Limit.WorkingMinutes minutes) {
                return Duration.ofMinutes(minutes.minutes());
            }
            if (limit instanceof Limit.ElapsedMinutes minutes) {
                return Duration.ofMinutes(minutes.minutes());
            }
            WorkingCalendar calendar = rules.calendar();
            if (limit instanceof Limit.WorkingDays days) {
                return calendar.workingTimeBetween(start, calendar.endOfWorkingDay(start, days.days()));
            }
            int days = ((Limit.NaturalDays) limit).days();
            return Duration.between(
                    start, start.atZone(calendar.zone()).plusDays(days).toInstant());
        }
    }
}
