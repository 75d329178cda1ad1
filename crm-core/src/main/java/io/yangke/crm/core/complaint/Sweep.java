package io.yangke.crm.core.complaint;

import io.yangke.crm.core.command.DueWalk;
import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a rule says of each due ticket of a dealer, written and counted. */
final class Sweep implements DueWalk.Work<Complaint, TicketChange> {

    private final DeskPorts ports;
    private final DealerId dealer;
    private final Instant until;
    private final Instant now;
    private final BiFunction<Complaint, Instant, Optional<TicketChange>> rule;

    private long changed;
    private long alarms;
    private long breaches;

    /**
     * Creates a sweep.
     *
     * @param until the tickets due until then are looked at
     * @param now when they are looked at
     */
    Sweep(
            DeskPorts ports,
            DealerId dealer,
            Instant until,
            Instant now,
            BiFunction<Complaint, Instant, Optional<TicketChange>> rule) {
        this.ports = ports;
        this.dealer = dealer;
        this.until = until;
        this.now = now;
        this.rule = rule;
    }

    /**
     * Runs.
     *
     * @param budget at most over so many tickets
     */
    SweepReport run(int budget) {
        DueWalk<Complaint, TicketChange> walk = new DueWalk<>(ports.storage(), dealer, this);
        boolean finished = walk.run(budget);
        return new SweepReport(
                walk.seen(),
                changed,
                alarms,
                breaches,
                walk.lost(),
                finished,
                ports.tickets().nextWake(dealer));
    }

    @Override
    public Page<Complaint> due(Optional<Cursor> after, int limit) {
        return ports.tickets().dueTickets(dealer, until, after, limit);
    }

    @Override
    public Optional<TicketChange> decide(Complaint ticket) {
        return rule.apply(ticket, now);
    }

    @Override
    public void add(ChangeSet.Builder changes, TicketChange change) {
        Recording.add(changes, change, now, true);
    }

    @Override
    public void written(TicketChange change) {
        changed++;
        change.events().forEach(event -> {
            if (event.what() instanceof ComplaintEvent.AlarmRaised) {
                alarms++;
            } else if (event.what() instanceof ComplaintEvent.ClockBreached) {
                breaches++;
            }
        });
    }
}
