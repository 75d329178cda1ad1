package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the month that both summary and report show, counted from the tickets as they stand. */
public final class MonthFigures {

    private final List<PlayedTicket> tickets;
    private final Instant asOf;

    private MonthFigures(List<PlayedTicket> tickets, Instant asOf) {
        this.tickets = tickets;
        this.asOf = asOf;
    }

    /** Returns the figures of a month. */
    public static MonthFigures of(PlayedMonth month) {
        return new MonthFigures(month.tickets(), month.asOf());
    }

    /** Returns the complaints: all tickets but questions. */
    public List<PlayedTicket> complaints() {
        return tickets.stream().filter(played -> isComplaint(played.ticket())).toList();
    }

    /** Returns how many complaints are so. */
    public int complaints(Predicate<Complaint> which) {
        return (int) complaints().stream()
                .filter(played -> which.test(played.ticket()))
                .count();
    }

    /** Returns how many questions there were. */
    public int consultations() {
        return tickets.size() - complaints().size();
    }

    private static boolean isComplaint(Complaint ticket) {
        return ticket.kind() == TicketKind.COMPLAINT;
    }

    /** Returns how each kind of duty was done, in the order of the kinds; kinds nobody had are left out. */
    public List<DutyCount> duties() {
        return Arrays.stream(ClockKind.values())
                .map(this::duty)
                .filter(duty -> duty.judged() + duty.running() > 0)
                .toList();
    }

    /** Returns how a kind of duty was done; one that fell away within its limit does not count. */
    public DutyCount duty(ClockKind kind) {
        int inTime = 0;
        int late = 0;
        int running = 0;
        for (Clock clock : clocks(kind).toList()) {
            inTime += clock.state() == ClockState.MET ? 1 : 0;
            late += clock.isBreached() ? 1 : 0;
            running += clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED ? 1 : 0;
        }
        return new DutyCount(kind, inTime, late, running);
    }

    private Stream<Clock> clocks(ClockKind kind) {
        return tickets.stream()
                .flatMap(played -> played.ticket().clocks().stream())
                .filter(clock -> clock.kind() == kind);
    }

    /** Returns all duties that were late, the latest first. */
    public List<LateDuty> late() {
        return tickets.stream()
                .flatMap(played -> played.ticket().clocks().stream()
                        .filter(Clock::isBreached)
                        .map(clock -> LateDuty.of(played, clock, asOf)))
                .sorted(Comparator.comparing(LateDuty::by)
                        .reversed()
                        .thenComparing(late -> late.of().shop().id())
                        .thenComparing(late -> late.of().ticket().id())
                        .thenComparing(late -> late.clock().kind()))
                .toList();
    }

    /** Returns how many complaints came back within the window. */
    public int escalated() {
        return complaints(ticket -> ticket.links().repeatedWithinWindow());
    }

    /** Returns how many warnings were raised, by cause; causes without one are left out. */
    public Map<WarningCause, Integer> warnings() {
        Map<WarningCause, Integer> counts = new EnumMap<>(WarningCause.class);
        complaints()
                .forEach(played ->
                        played.ticket().warnings().forEach(warning -> counts.merge(warning.cause(), 1, Integer::sum)));
        return counts;
    }

    /** Returns how many warnings of a cause were dealt with. */
    public int settledWarnings(WarningCause cause) {
        return complaints(ticket -> ticket.settledWarnings().contains(cause));
    }

    /** Returns how many follow-up calls ended so. */
    public int followUps(FollowUpResult result) {
        return (int) complaints().stream()
                .flatMap(played -> played.ticket().followUps().stream())
                .filter(call -> call.result() == result)
                .count();
    }

    /** Returns the complaints of each matter, the most frequent matter first. */
    public List<Map.Entry<MatterKey, List<PlayedTicket>>> matters() {
        Map<MatterKey, List<PlayedTicket>> byMatter = complaints().stream()
                .filter(played -> played.ticket().status() != TicketStatus.MERGED)
                .collect(Collectors.groupingBy(
                        played -> played.ticket().intake().matter(), TreeMap::new, Collectors.toList()));
        return byMatter.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MatterKey, List<PlayedTicket>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .toList();
    }
}
