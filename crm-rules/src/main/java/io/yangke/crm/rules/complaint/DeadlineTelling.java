package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.DayAccount;
import io.yangke.crm.rules.calendar.DayCount;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.RunningTime.Stretch;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockReplanned;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a due time came about: what was counted, day by day where business hours count, what was skipped and why, and with
 * which policy and calendar. Source: CMP-03, CMP-04, HARD-CASES S36.
 */
final class DeadlineTelling {

    private final Clock clock;
    private final DeskRules rules;
    private final LimitTime time;
    private final RunningTime running;
    private final List<Explanation> lines = new ArrayList<>();

    private DeadlineTelling(Clock clock, DeskRules rules) {
        this.clock = clock;
        this.rules = rules;
        this.time = LimitTime.of(clock.limit(), rules);
        this.running = RunningTime.of(clock);
    }

    static Explanation of(Clock clock, List<RecordedEvent> history, DeskRules rules) {
        DeadlineTelling telling = new DeadlineTelling(clock, rules);
        telling.tellCount(history);
        telling.tellSources();
        return telling.headline().because(telling.lines);
    }

    /** Returns the lines that lead to the due time of a clock at its start. */
    static List<Explanation> ofStart(Clock clock, DeskRules rules) {
        DeadlineTelling telling = new DeadlineTelling(clock, rules);
        telling.tellCount(List.of());
        telling.tellOtherCalendar();
        telling.unofficialDays().ifPresent(days -> telling.add(ComplaintCode.COUNT_PROVISIONAL, days));
        return telling.lines;
    }

    private Explanation headline() {
        if (clock.limit() instanceof Limit.FixedTime fixed) {
            return ClockTelling.say(ComplaintCode.DEADLINE_FIXED, clock, moment(fixed.at()));
        }
        Argument limit = Facts.limit(clock.limit(), rules);
        Argument start = moment(clock.startedAt());
        return clock.dueAt()
                .map(due -> ClockTelling.say(ComplaintCode.DEADLINE, clock, limit, start, moment(due)))
                .orElseGet(() -> ClockTelling.say(ComplaintCode.DEADLINE_PAUSED, clock, limit, start, remaining()));
    }

    /** Returns what is left of the limit; a clock that fell away while it stood still does not say so any more. */
    private Argument remaining() {
        return time.argument(clock.remaining().orElseGet(() -> budget().minus(running.sum(time))));
    }

    private void tellCount(List<RecordedEvent> history) {
        if (clock.limit() instanceof Limit.FixedTime) {
            add(ComplaintCode.COUNT_FIXED);
            return;
        }
        tellUnit();
        tellStretches();
        tellMoves(history);
        tellResult();
    }

    private void tellUnit() {
        if (clock.limit() instanceof Limit.WorkingDays days) {
            add(
                    ComplaintCode.COUNT_WORKING_DAYS,
                    Argument.quantity(days.days(), Unit.WORKING_DAYS),
                    Argument.day(dayZero()));
        } else if (clock.limit() instanceof Limit.WorkingMinutes minutes) {
            add(ComplaintCode.COUNT_WORKING, Argument.workingTime(Duration.ofMinutes(minutes.minutes())));
            tellOpening();
        } else if (clock.limit() instanceof Limit.NaturalDays days) {
            add(ComplaintCode.COUNT_NATURAL_DAYS, Argument.quantity(days.days(), Unit.NATURAL_DAYS));
        }
    }

    private void tellOpening() {
        Instant opening = calendar().nextOpen(clock.startedAt());
        if (opening.isAfter(clock.startedAt())) {
            add(ComplaintCode.COUNT_OPENING, moment(clock.startedAt()), moment(opening));
        }
    }

    private void tellStretches() {
        List<Stretch> stretches = running.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            if (i > 0) {
                Instant paused = stretches.get(i - 1).until();
                Instant resumed = stretches.get(i).from();
                tellPause(paused, resumed);
            }
            tellStretch(stretches.get(i));
        }
        if (!running.runs()) {
            add(
                    ComplaintCode.COUNT_PAUSE_OPEN,
                    moment(stretches.get(stretches.size() - 1).until()));
        }
    }

    private void tellPause(Instant from, Instant until) {
        add(ComplaintCode.COUNT_PAUSE, moment(from), moment(until), time.argument(from, until));
    }

    private void tellStretch(Stretch stretch) {
        if (!time.working()) {
            Duration length = Duration.between(stretch.from(), stretch.until());
            add(ComplaintCode.COUNT_ELAPSED, Argument.span(length), moment(stretch.from()), moment(stretch.until()));
            return;
        }
        List<DayAccount> days = calendar().account(stretch.from(), stretch.until());
        lines.addAll(DayLines.of(DutyRule.of(clock.kind()), days, calendar(), numberedFrom()));
    }

    private Optional<LocalDate> numberedFrom() {
        boolean inDays = clock.limit() instanceof Limit.WorkingDays;
        return inDays && !running.isPaused() ? Optional.of(dayZero()) : Optional.empty();
    }

    private void tellMoves(List<RecordedEvent> history) {
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof ClockReplanned move
                    && move.clock().kind() == clock.kind()
                    && move.clock().cycle() == clock.cycle()) {
                move.formerDueAt()
                        .ifPresent(former -> add(ComplaintCode.COUNT_MOVED, moment(recorded.at()), moment(former)));
            }
        }
    }

    private void tellResult() {
        Argument total = time.argument(running.sum(time));
        if (clock.dueAt().isEmpty()) {
            add(ComplaintCode.COUNT_SO_FAR, total, remaining());
            return;
        }
        Instant due = clock.dueAt().orElseThrow();
        Instant reckoned = reckoned();
        if (running.runs() && !isOfOtherCalendar() && !reckoned.equals(due)) {
            add(ComplaintCode.COUNT_CARRIED, moment(reckoned), moment(due));
        }
        if (time.working() || running.isPaused()) {
            add(ComplaintCode.COUNT_RESULT, total, moment(due));
        }
    }

    /** Returns the due time computed anew from limit, start and pauses. */
    private Instant reckoned() {
        if (clock.limit() instanceof Limit.WorkingDays days && !running.isPaused()) {
            return calendar().endOfWorkingDay(clock.startedAt(), days.days());
        }
        return running.end(time, budget());
    }

    private Duration budget() {
        Instant start = clock.startedAt();
        if (clock.limit() instanceof Limit.ElapsedMinutes minutes) {
            return Duration.ofMinutes(minutes.minutes());
        }
        if (clock.limit() instanceof Limit.WorkingMinutes minutes) {
            return Duration.ofMinutes(minutes.minutes());
        }
        if (clock.limit() instanceof Limit.WorkingDays days) {
            return time.between(start, calendar().endOfWorkingDay(start, days.days()));
        }
        int days = ((Limit.NaturalDays) clock.limit()).days();
        return time.between(
                start, start.atZone(calendar().zone()).plusDays(days).toInstant());
    }

    private void tellSources() {
        add(ComplaintCode.COUNT_VERSIONS, Argument.reference(rules.version()), Argument.reference(clock.calendar()));
        tellOtherCalendar();
        tellProvisional();
    }

    private void tellOtherCalendar() {
        if (time.working() && isOfOtherCalendar()) {
            add(
                    ComplaintCode.COUNT_OTHER_CALENDAR,
                    Argument.reference(calendar().version()),
                    Argument.reference(clock.calendar()));
        }
    }

    private boolean isOfOtherCalendar() {
        return !clock.calendar().equals(calendar().version());
    }

    private void tellProvisional() {
        Optional<Argument> unofficial = unofficialDays();
        if (unofficial.isPresent()) {
            add(ComplaintCode.COUNT_PROVISIONAL, unofficial.orElseThrow());
        } else if (time.working()) {
            add(ComplaintCode.COUNT_OFFICIAL);
        }
    }

    /** Returns the days for which the week pattern alone decided; for each year they are one run at an end. */
    private Optional<Argument> unofficialDays() {
        if (!clock.provisional()) {
            return Optional.empty();
        }
        LocalDate last = calendar().day(clock.dueAt().orElse(clock.startedAt()));
        List<LocalDate> days = calendar()
                .day(clock.startedAt())
                .datesUntil(last.plusDays(1))
                .filter(calendar()::isProvisional)
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(Argument.days(days.get(0), days.get(days.size() - 1)));
    }

    private LocalDate dayZero() {
        return calendar().dayZero(calendar().day(clock.startedAt()), DayCount.STANDARD);
    }

    private WorkingCalendar calendar() {
        return rules.calendar();
    }

    private Argument moment(Instant at) {
        return Facts.moment(at, rules);
    }

    private void add(ComplaintCode code, Argument... facts) {
        lines.add(code.under(DutyRule.of(clock.kind()), facts));
    }
}
