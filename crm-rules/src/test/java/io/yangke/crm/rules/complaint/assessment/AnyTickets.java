package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.at;

import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tickets of every fate around the fourth quarter of 2026, and instants from its begin until a month after it. */
final class AnyTickets {

    static final Quarter Q4 = new Quarter(2026, 4);
    private static final Instant BEGIN = at("2026-10-01T00:00");
    private static final LocalDateTime FIRST_ASSIGNED = LocalDateTime.parse("2026-09-26T08:00");

    /** What happened to a ticket; a time below zero says that the duty is still undone. */
    private record Fate(int assignedHalfDay, int minutesToRespond, int hoursToClose, boolean firstHandlerLeft) {}

    /** What else is said of a ticket. */
    private record Mark(TicketStatus end, boolean consultation, boolean gradeC, boolean repeated, boolean reopened) {}

    /** What it is about. */
    private record About(int id, String matter, String customer, SalesPhase phase, CauseGroup cause) {}

    private AnyTickets() {}

    static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 120L * 24 * 60).map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
    }

    /** Ticket states, some of them of one ticket; each state of a ticket has a version of its own. */
    static Arbitrary<List<Complaint>> lists() {
        return Combinators.combine(abouts(), fates(), marks())
                .as(AnyTickets::ticket)
                .list()
                .ofMaxSize(16)
                .map(tickets -> IntStream.range(0, tickets.size())
                        .mapToObj(i -> tickets.get(i).version(i + 1).build())
                        .toList());
    }

    private static Arbitrary<About> abouts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of("price", "delivery", "noise"),
                        Arbitraries.of("C-1", "C-2", "C-3"),
                        Arbitraries.of(SalesPhase.class),
                        Arbitraries.of(CauseGroup.class))
                .as(About::new);
    }

    private static Arbitrary<Fate> fates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(-60, 240),
                        Arbitraries.integers().between(-40, 300),
                        oneIn(5))
                .as(Fate::new);
    }

    private static Arbitrary<Mark> marks() {
        Arbitrary<TicketStatus> ends = Arbitraries.frequency(
                Tuple.of(7, TicketStatus.IN_PROGRESS),
                Tuple.of(1, TicketStatus.MERGED),
                Tuple.of(1, TicketStatus.WITHDRAWN),
                Tuple.of(1, TicketStatus.REJECTED));
        return Combinators.combine(ends, oneIn(8), oneIn(6), oneIn(4), oneIn(4)).as(Mark::new);
    }

    private static Arbitrary<Boolean> oneIn(int chances) {
        return Arbitraries.integers().between(1, chances).map(number -> number == 1);
    }

    private static TicketFixture ticket(About about, Fate fate, Mark mark) {
        TicketFixture ticket = TicketFixture.ticket("T-" + about.id())
                .assigned(FIRST_ASSIGNED.plusHours(12L * fate.assignedHalfDay()).toString())
                .on(about.matter(), about.customer())
                .phase(about.phase())
                .with(c ->
                        c.handling(Handling.builder().rootCause(about.cause()).build()));
        respond(ticket, fate);
        close(ticket, fate, mark);
        return mark(ticket, mark);
    }

    private static void respond(TicketFixture ticket, Fate fate) {
        if (fate.firstHandlerLeft()) {
            ticket.clock(ClockKind.RESPONSE, ClockState.CANCELLED, TicketFixture.RESPONSE);
        }
        if (fate.minutesToRespond() < 0) {
            ticket.unanswered();
        } else {
            ticket.respondedAfter(Duration.ofMinutes(fate.minutesToRespond()));
        }
    }

    private static void close(TicketFixture ticket, Fate fate, Mark mark) {
        Duration time = Duration.ofHours(fate.hoursToClose());
        if (mark.gradeC()) {
            ticket.clock(ClockKind.CLOSING, ClockState.CANCELLED, TicketFixture.CLOSING)
                    .with(c -> c.grade(Grade.C));
        } else if (time.isNegative()) {
            ticket.notClosed();
        } else {
            ticket.closedAfter(time);
            if (mark.reopened()) {
                ticket.reopenedAfter(time.plusHours(20), ClockState.RUNNING);
            }
        }
    }

    private static TicketFixture mark(TicketFixture ticket, Mark mark) {
        if (mark.end() != TicketStatus.IN_PROGRESS) {
            ticket.with(c -> c.status(mark.end()));
        }
        if (mark.consultation()) {
            ticket.with(c -> c.kind(TicketKind.CONSULTATION));
        }
        return mark.repeated() ? ticket.repeatedWithinWindow() : ticket;
    }
}
