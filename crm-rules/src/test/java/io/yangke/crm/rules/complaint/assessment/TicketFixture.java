package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Links;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.Reopening;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tickets for tests, told as what happened: assigned, responded after, closed after. */
final class TicketFixture {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final CalendarVersion CALENDAR = CalendarVersion.of("cn@test");
    static final Duration RESPONSE = Duration.ofMinutes(120);
    /** A stand-in for three working days; an assessment reads due times and never computes them. */
    static final Duration CLOSING = Duration.ofDays(3);

    private final Complaint.Builder complaint = Complaint.builder();
    private final List<Clock> clocks = new ArrayList<>();
    private final List<Reopening> reopenings = new ArrayList<>();
    private Instant assignedAt = at("2026-10-12T10:00");
    private Optional<Instant> resolvedAt = Optional.empty();
    private Optional<HandlerLevel> handedTo = Optional.empty();
    private String matter = "price";
    private String customer = "C-1";
    private SalesPhase phase = SalesPhase.PRE_SALE;

    private TicketFixture(String id) {
        complaint
                .dealer(DEALER)
                .id(TicketId.of(id))
                .version(1)
                .sequence(1)
                .kind(TicketKind.COMPLAINT)
                .status(TicketStatus.UNHANDLED)
                .category(CategoryCode.of("A4a"))
                .grade(Grade.A)
                .basis(new Basis(PolicyVersion.of("test"), CALENDAR));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static TicketFixture ticket(String id) {
        return new TicketFixture(id);
    }

    TicketFixture assigned(String local) {
        assignedAt = at(local);
        return this;
    }

    TicketFixture on(String matterKey, String customerId) {
        matter = matterKey;
        customer = customerId;
        return this;
    }

    TicketFixture phase(SalesPhase salesPhase) {
        phase = salesPhase;
        return this;
    }

    TicketFixture category(String code) {
        complaint.category(CategoryCode.of(code));
        return this;
    }

    TicketFixture handedTo(HandlerLevel level) {
        handedTo = Optional.of(level);
        return this;
    }

    TicketFixture with(UnaryOperator<Complaint.Builder> more) {
        more.apply(complaint);
        return this;
    }

    TicketFixture clock(ClockKind kind, ClockState state, Duration limit) {
        clocks.add(clockOf(kind, state, assignedAt, limit, 1 + count(kind)));
        return this;
    }

    TicketFixture respondedAfter(Duration time) {
        complaint.firstRespondedAt(assignedAt.plus(time)).status(TicketStatus.IN_PROGRESS);
        return clock(ClockKind.RESPONSE, met(time, RESPONSE), RESPONSE);
    }

    TicketFixture unanswered() {
        return clock(ClockKind.RESPONSE, ClockState.RUNNING, RESPONSE);
    }

    TicketFixture closedAfter(Duration time) {
        resolvedAt = Optional.of(assignedAt.plus(time));
        complaint.status(TicketStatus.RESOLVED);
        return clock(ClockKind.CLOSING, met(time, CLOSING), CLOSING);
    }

    TicketFixture notClosed() {
        return clock(ClockKind.CLOSING, ClockState.RUNNING, CLOSING);
    }

    TicketFixture reopenedAfter(Duration time, ClockState nextClosing) {
        reopenings.add(new Reopening(assignedAt.plus(time), resolvedAt.orElseThrow(), ReopenCause.CUSTOMER_CAME_BACK));
        resolvedAt = Optional.empty();
        complaint.status(TicketStatus.IN_PROGRESS);
        return clock(ClockKind.CLOSING, nextClosing, time.plus(CLOSING));
    }

    TicketFixture closedAgainAfter(Duration time) {
        resolvedAt = Optional.of(assignedAt.plus(time));
        complaint.status(TicketStatus.RESOLVED);
        return this;
    }

    TicketFixture repeatedWithinWindow() {
        complaint.links(
                new Links(Optional.empty(), Optional.of(TicketId.of("NEXT")), true, Optional.empty(), List.of()));
        return this;
    }

    TicketFixture version(long version) {
        complaint.version(version).sequence(version);
        return this;
    }

    Complaint build() {
        return complaint
                .intake(new Intake(
                        CustomerId.of(customer),
                        Optional.empty(),
                        Channel.HOTLINE,
                        phase,
                        MatterKey.of(matter),
                        assignedAt,
                        assignedAt,
                        false,
                        Optional.empty()))
                .assignment(assignment())
                .firstAssignedAt(assignedAt)
                .lastEventAt(assignedAt)
                .clocks(clocks)
                .reopenings(reopenings)
                .resolvedAt(resolvedAt)
                .build();
    }

    private Assignment assignment() {
        Instant handedAt = assignedAt.plus(RESPONSE);
        return handedTo.map(level -> new Assignment(level, Optional.empty(), handedAt))
                .orElse(new Assignment(HandlerLevel.DLR, Optional.empty(), assignedAt));
    }

    static Clock clockOf(ClockKind kind, ClockState state, Instant start, Duration limit, int cycle) {
        Clock.Builder clock = Clock.builder()
                .kind(kind)
                .cycle(cycle)
                .limit(Limit.elapsedMinutes(limit.toMinutes()))
                .startedAt(start)
                .state(state)
                .calendar(CALENDAR);
        if (state == ClockState.PAUSED) {
            return clock.remaining(limit).build();
        }
        clock.dueAt(start.plus(limit));
        if (state == ClockState.BREACHED || state == ClockState.MET_LATE) {
            clock.breachedAt(start.plus(limit).plusNanos(1));
        }
        return clock.build();
    }

    private static ClockState met(Duration time, Duration limit) {
        return time.compareTo(limit) <= 0 ? ClockState.MET : ClockState.MET_LATE;
    }

    private int count(ClockKind kind) {
        return (int) clocks.stream().filter(clock -> clock.kind() == kind).count();
    }
}
