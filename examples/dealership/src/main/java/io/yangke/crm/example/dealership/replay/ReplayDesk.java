package io.yangke.crm.example.dealership.replay;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.time.MovingClock;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A desk for replayed cases: one dealer, its own hours, 120 working minutes to respond, time may stand still, and a case may be
 * resolved without a response. Its clock moves from change to change, and once a day the scheduler calls.
 */
final class ReplayDesk {

    /** Monday to Friday and make-up days, 09:00 to 12:00 and 13:00 to 18:00, Asia/Shanghai. */
    static final WorkingCalendar CALENDAR =
            ChineseCalendar.statutory(WeekPattern.mondayToFriday(DayHours.parse("09:00-12:00,13:00-18:00")));

    private static final DealerId DEALER = DealerId.of("REPLAY");
    private static final Actor STAFF = Actor.dealer("staff");
    private static final Actor HOTLINE = Actor.csr("hotline");
    private static final Duration SWEEP_EVERY = Duration.ofDays(1);

    private static final PolicyDocument POLICY =
            new PolicyDocument("replay.json", Layer.BRAND, LocalDate.of(2007, 1, 1), """
            {
              "complaint": {
                "responseLimit": {"workingMinutes": 120},
                "pausableClocks": ["RESPONSE", "CLOSING"],
                "responseNeededToResolve": false
              }
            }
            """);

    private final MovingClock clock;
    private final Crm crm;
    private Instant nextSweep;

    /** Opens the desk at an instant. */
    ReplayDesk(Instant begin) {
        this.clock = new MovingClock(begin);
        this.nextSweep = begin.plus(SWEEP_EVERY);
        this.crm = Crm.builder()
                .clock(clock)
                .calendar(CALENDAR)
                .policies(dealer -> List.of(POLICY))
                .directory(new OneDealer())
                .build();
    }

    /** Lets a status change happen at its time, which is not before the one before. */
    void play(StatusChange change) {
        liveUntil(change.at());
        Complaint ticket = crm.complaints().find(DEALER, change.ticket()).orElse(null);
        List<ComplaintAction> actions;
        if (ticket == null) {
            ticket = crm.complaints().register(registration(change)).orThrow();
            actions = StatusCommands.first(change, ticket);
        } else {
            actions = StatusCommands.of(change, ticket);
        }
        for (int i = 0; i < actions.size(); i++) {
            crm.complaints().handle(command(change, i, actions.get(i))).orThrow();
        }
    }

    private void liveUntil(Instant next) {
        if (!nextSweep.isAfter(next)) {
            clock.moveTo(next);
            crm.sweep();
            nextSweep = next.plus(SWEEP_EVERY);
        }
        clock.moveTo(next);
    }

    private static RegisterComplaint registration(StatusChange change) {
        return RegisterComplaint.builder()
                .dealer(DEALER)
                .ticket(change.ticket())
                .customer(CustomerId.of(change.ticket().value()))
                .channel(Channel.HOTLINE)
                .phase(SalesPhase.AFTER_SALE)
                .category("A5z")
                .matter(change.ticket().value())
                .receivedAt(change.at())
                .by(HOTLINE)
                .key("line-" + change.line())
                .build();
    }

    /** The line of the file makes the key, so that a row is one command whatever its case is called. */
    private static TicketCommand command(StatusChange change, int number, ComplaintAction action) {
        Actor by = action.kind() == ActionKind.REOPEN ? HOTLINE : STAFF;
        return TicketCommand.of(DEALER, change.ticket(), by, "line-" + change.line() + "-" + number, action);
    }

    /** Returns the figures of a case as the desk recorded it. */
    CaseFigures figures(TicketId ticket) {
        return RecordedCase.figures(ticket, crm.complaints().history(DEALER, ticket), CALENDAR);
    }

    private static final class OneDealer implements DealerDirectory {

        private static final Dealer ENTRY = new Dealer(DEALER, RegionId.of("REPLAY"));

        @Override
        public Optional<Dealer> find(DealerId dealer) {
            return dealer.equals(DEALER) ? Optional.of(ENTRY) : Optional.empty();
        }

        @Override
        public List<Dealer> dealers(DealerScope scope) {
            return List.of(ENTRY);
        }
    }
}
