package io.yangke.crm.core.complaint;

import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the due tickets of a dealer and commits what follows for them, hundreds at a time. It can be run late, twice, or on
 * several nodes at once: a ticket that somebody else changed meanwhile is left to the next run.
 */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final int BATCH = 500;

    private final Storage storage;
    private final ComplaintStorage tickets;
    private final BiFunction<Complaint, Instant, Optional<TicketChange>> rule;

    private long seen;
    private long changed;
    private long alarms;
    private long breaches;
    private long lost;

    /** Creates a sweep of what a rule says of each ticket at an instant. */
    Sweep(Storage storage, ComplaintStorage tickets, BiFunction<Complaint, Instant, Optional<TicketChange>> rule) {
        this.storage = storage;
        this.tickets = tickets;
        this.rule = rule;
    }

    /**
     * Runs over the tickets due until an instant.
     *
     * @param budget at most so many tickets
     */
    SweepReport run(DealerId dealer, Instant until, Instant now, int budget) {
        Optional<Cursor> after = Optional.empty();
        boolean more = true;
        while (more && seen < budget) {
            Page<Complaint> page = tickets.dueTickets(dealer, until, after, (int) Math.min(BATCH, budget - seen));
            seen += page.items().size();
            commit(dealer, changes(page.items(), now), now);
            after = page.next();
            more = after.isPresent();
        }
        return new SweepReport(seen, changed, alarms, breaches, lost, !more, tickets.nextWake(dealer));
    }

    private List<TicketChange> changes(List<Complaint> due, Instant now) {
        List<TicketChange> changes = new ArrayList<>(due.size());
        for (Complaint ticket : due) {
            rule.apply(ticket, now).ifPresent(changes::add);
        }
        return changes;
    }

    private void commit(DealerId dealer, List<TicketChange> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            write(dealer, changes, now);
        } catch (StaleStateException race) {
            LOG.debug(
                    "a sweep of dealer {} lost a race; its {} tickets are written one by one", dealer, changes.size());
            changes.forEach(change -> commitAlone(dealer, change, now));
        } catch (OutcomeUnknownException unknown) {
            LOG.warn("outcome of a sweep of dealer {} unknown; its tickets are looked at again next time", dealer);
            lost += changes.size();
        }
    }

    private void commitAlone(DealerId dealer, TicketChange change, Instant now) {
        try {
            write(dealer, List.of(change), now);
        } catch (StaleStateException | OutcomeUnknownException race) {
            lost++;
        }
    }

    private void write(DealerId dealer, List<TicketChange> changes, Instant now) {
        ChangeSet.Builder set = ChangeSet.builder();
        set.dealer(dealer);
        changes.forEach(change -> Recording.add(set, change, now, true));
        storage.commit(set.build());
        changes.forEach(this::count);
    }

    private void count(TicketChange change) {
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
