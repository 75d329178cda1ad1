package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What would change, and when, if nothing more is done. Source: CMP-08, CMP-09. */
final class Outlook {

    private Outlook() {}

    static List<Explanation> of(Complaint ticket, Instant now, DeskRules rules) {
        List<Explanation> outlook = new ArrayList<>();
        for (Clock clock : ticket.clocks()) {
            if (clock.isOpen()) {
                outlook.add(of(clock, now, rules));
            }
        }
        if (ticket.isOpen()) {
            addClosingWithoutLimit(ticket, outlook);
            addCalls(ticket, rules.policy(), outlook);
        }
        return outlook;
    }

    /** Returns how much time a duty has left at an instant, in the unit of its limit. */
    static Explanation of(Clock clock, Instant now, DeskRules rules) {
        LimitTime time = LimitTime.of(clock.limit(), rules);
        if (!clock.isOpen()) {
            return ComplaintCode.LEFT_SETTLED.with(ClockTelling.duty(clock), Argument.term(clock.state()));
        }
        if (clock.state() == ClockState.PAUSED) {
            Duration remaining = clock.remaining().orElse(Duration.ZERO);
            return ClockTelling.say(ComplaintCode.LEFT_PAUSED, clock, time.argument(remaining));
        }
        Instant due = clock.dueAt().or(clock::breachedAt).orElse(now);
        if (clock.isBreached() || now.isAfter(due)) {
            Argument since = time.late(due, now.isAfter(due) ? now : due);
            return ComplaintCode.LEFT_NOTHING.with(ClockTelling.duty(clock), since, Facts.moment(due, rules));
        }
        return running(clock, now, due, rules);
    }

    private static Explanation running(Clock clock, Instant now, Instant due, DeskRules rules) {
        LimitTime time = LimitTime.of(clock.limit(), rules);
        Argument duty = ClockTelling.duty(clock);
        Argument at = Facts.moment(due, rules);
        long days = clock.limit() instanceof Limit.WorkingDays ? daysAfterToday(now, due, rules.calendar()) : 0;
        return days > 0
                ? ComplaintCode.LEFT_DAYS.with(
                        duty, Argument.quantity(days, Unit.WORKING_DAYS), time.argument(now, due), at)
                : ComplaintCode.LEFT.with(duty, time.argument(now, due), at);
    }

    private static long daysAfterToday(Instant now, Instant due, WorkingCalendar calendar) {
        LocalDate tomorrow = calendar.day(now).plusDays(1);
        return Math.max(
                0, calendar.workingDaysBetween(tomorrow, calendar.day(due).plusDays(1)));
    }

    private static void addClosingWithoutLimit(Complaint ticket, List<Explanation> outlook) {
        boolean limited = ticket.clocks().stream().anyMatch(c -> c.isOpen() && c.kind() == ClockKind.CLOSING);
        if (!limited && ticket.grade().filter(Grade.C::equals).isPresent()) {
            outlook.add(ComplaintCode.LEFT_NO_LIMIT.with(Argument.term(Grade.C)));
        }
    }

    private static void addCalls(Complaint ticket, ComplaintPolicy policy, List<Explanation> outlook) {
        WarningCause cause = ticket.status() == TicketStatus.UNHANDLED
                ? WarningCause.UNHANDLED_CALLS
                : WarningCause.IN_PROGRESS_CALLS;
        int threshold = DutyTelling.threshold(cause, policy);
        boolean raised = ticket.warnings().stream().map(Warning::cause).anyMatch(cause::equals);
        if (!raised && ticket.grade().isPresent()) {
            outlook.add(ComplaintCode.CALLS_TO_WARNING.with(
                    Argument.quantity(Math.max(1, threshold - ticket.calls()), Unit.CALLS),
                    Argument.term(cause),
                    Argument.quantity(threshold, Unit.CALLS)));
        }
    }
}
