package io.yangke.crm.core.points;

import io.yangke.crm.core.command.DueWalk;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsLedger;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.Optional;

/** What time brought about on each due account of a ledger, written and counted. Source: PTS-08. */
final class PointsSweep implements DueWalk.Work<PointsAccount, PointsChange> {

    private final PointsPorts ports;
    private final DealerId ledger;
    private final Instant now;

    private long postings;
    private long expiredPoints;
    private long notices;
    private long timedOutHolds;

    PointsSweep(PointsPorts ports, DealerId ledger, Instant now) {
        this.ports = ports;
        this.ledger = ledger;
        this.now = now;
    }

    /**
     * Runs.
     *
     * @param budget at most over so many accounts
     */
    PointsSweepReport run(int budget) {
        DueWalk<PointsAccount, PointsChange> walk = new DueWalk<>(ports.storage(), ledger, this);
        boolean finished = walk.run(budget);
        return new PointsSweepReport(
                walk.seen(),
                postings,
                expiredPoints,
                notices,
                timedOutHolds,
                walk.lost(),
                finished,
                ports.points().nextAccountWake(ledger));
    }

    @Override
    public Page<PointsAccount> due(Optional<Cursor> after, int limit) {
        return ports.points().dueAccounts(ledger, now, after, limit);
    }

    @Override
    public Optional<PointsChange> decide(PointsAccount account) {
        return ports.rules()
                .points(ledger, account.id().programme(), now)
                .flatMap(rules -> PointsLedger.passTime(account, rules, now));
    }

    @Override
    public void add(ChangeSet.Builder changes, PointsChange change) {
        PointsRecording.add(changes, change, now);
    }

    @Override
    public void written(PointsChange change) {
        postings += change.postings().size();
        for (Posting posting : change.postings()) {
            expiredPoints += posting.what() instanceof Movement.Expired ? -posting.points() : 0;
            timedOutHolds += posting.what() instanceof Movement.Released ? 1 : 0;
        }
        for (PointsEvent event : change.events()) {
            notices += event instanceof PointsEvent.ExpiryComing ? 1 : 0;
        }
    }
}
