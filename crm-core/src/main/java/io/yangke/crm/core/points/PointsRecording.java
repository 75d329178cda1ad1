package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** How a decision of the ledger becomes records. */
final class PointsRecording {

    private PointsRecording() {}

    /** Adds an account, its postings and its events. */
    static void add(ChangeSet.Builder changes, PointsChange change, Instant now) {
        changes.addPointsAccount(change.after());
        changes.addAllPostings(change.postings());
        if (!change.events().isEmpty()) {
            addEvents(changes, change, now);
        }
    }

    private static void addEvents(ChangeSet.Builder changes, PointsChange change, Instant now) {
        StreamId stream = StreamId.of(change.after().id());
        long sequence = change.after().events() - change.events().size();
        for (PointsEvent event : change.events()) {
            sequence++;
            changes.addEvent(record(new EventId(stream, sequence), event, change, now));
        }
    }

    /** An event happened when the posting it tells of did, and was brought about by whom that was. */
    private static RecordedEvent record(EventId id, PointsEvent event, PointsChange change, Instant now) {
        if (event instanceof PointsEvent.ExpiryComing notice) {
            return new RecordedEvent(id, due(change, notice), now, Actor.SYSTEM, true, event);
        }
        Posting posting = posting(change, event);
        return new RecordedEvent(id, posting.effectiveAt(), now, posting.by(), true, event);
    }

    /** A notice happened when it was due, however late somebody swept. */
    private static Instant due(PointsChange change, PointsEvent.ExpiryComing notice) {
        for (OpenLot open : change.after().lots()) {
            Optional<Expiry> expiry = open.lot().expiry();
            if (expiry.isPresent() && expiry.get().lastDay().equals(notice.lastDay())) {
                return expiry.get().end().minus(Duration.ofDays(notice.daysAhead()));
            }
        }
        throw new IllegalStateException("a notice of account " + change.after().id() + " tells of no lot");
    }

    private static Posting posting(PointsChange change, PointsEvent event) {
        if (event instanceof PointsEvent.PointsExpired expired) {
            return last(change, posting -> posting.id().equals(expired.posting()));
        }
        if (event instanceof PointsEvent.DebtIncurred debt) {
            return last(change, posting -> posting.id().equals(debt.posting()));
        }
        if (event instanceof PointsEvent.HoldTimedOut out) {
            return last(change, posting -> isTimeOut(posting, out.hold()));
        }
        Movement.Kind kind =
                event instanceof PointsEvent.AccountMerged ? Movement.Kind.MERGED_OUT : Movement.Kind.UNMERGED_IN;
        return last(change, posting -> posting.what().kind() == kind);
    }

    private static boolean isTimeOut(Posting posting, PostingId hold) {
        return posting.what() instanceof Movement.Released released
                && released.timedOut()
                && released.hold().equals(hold);
    }

    private static Posting last(PointsChange change, Predicate<Posting> kind) {
        for (int i = change.postings().size() - 1; i >= 0; i--) {
            if (kind.test(change.postings().get(i))) {
                return change.postings().get(i);
            }
        }
        throw new IllegalStateException("an event of account " + change.after().id() + " tells of no posting");
    }
}
