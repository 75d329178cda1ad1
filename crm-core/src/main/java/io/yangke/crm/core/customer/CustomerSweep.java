package io.yangke.crm.core.customer;

import io.yangke.crm.core.command.DueWalk;
import io.yangke.crm.rules.customer.CustomerChange;
import io.yangke.crm.rules.customer.CustomerDesk;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What time brought about on each customer whose erasure was put off, written and counted. Source: CUS-06. */
final class CustomerSweep implements DueWalk.Work<Standing, CustomerRecording> {

    private final CustomerPorts ports;
    private final People people;
    private final List<Traces> traces;
    private final DealerId dealer;
    private final Instant now;

    private long erased;
    private long putOff;

    CustomerSweep(CustomerPorts ports, People people, List<Traces> traces, DealerId dealer, Instant now) {
        this.ports = ports;
        this.people = people;
        this.traces = traces;
        this.dealer = dealer;
        this.now = now;
    }

    /**
     * Runs.
     *
     * @param budget at most over so many customers
     */
    CustomerSweepReport run(int budget) {
        DueWalk<Standing, CustomerRecording> walk = new DueWalk<>(ports.storage(), dealer, this);
        boolean finished = walk.run(budget);
        return new CustomerSweepReport(
                walk.seen(),
                erased,
                putOff,
                walk.lost(),
                finished,
                ports.standings().nextStandingWake(dealer));
    }

    @Override
    public Page<Standing> due(Optional<Cursor> after, int limit) {
        return ports.standings().dueStandings(dealer, now, after, limit);
    }

    @Override
    public Optional<CustomerRecording> decide(Standing standing) {
        List<CustomerChange> changes = CustomerDesk.passTime(
                people.person(dealer, standing.customer()), ports.rules().customers(dealer, now), now);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(CustomerRecording.of(ports, dealer, changes, Actor.SYSTEM, now));
    }

    @Override
    public void add(ChangeSet.Builder changes, CustomerRecording recording) {
        recording.addTo(changes, traces);
    }

    @Override
    public void written(CustomerRecording recording) {
        long gone = recording.changes().stream().filter(CustomerChange::erased).count();
        erased += gone;
        putOff += gone == 0 ? recording.changes().size() : 0;
    }
}
