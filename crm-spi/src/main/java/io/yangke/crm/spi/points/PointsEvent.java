package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.DomainEvent;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a host wants to be told of an account though nobody gave a command for it, or because it concerns more than the one who
 * did. Postings themselves are in the journal.
 */
public sealed interface PointsEvent extends DomainEvent {

    /**
     * Points will expire. One notice is given for a day and a distance; a notice that nobody swept for in time is overtaken by
     * the next one. Source: PTS-08.
     *
     * @param daysAhead the distance of the notice, in days
     * @param lastDay the last day the points are good
     * @param points how many are free
     */
    record ExpiryComing(int daysAhead, LocalDate lastDay, long points) implements PointsEvent {
        public ExpiryComing {
            Checks.range("daysAhead", daysAhead, 1, 3_660);
            Objects.requireNonNull(lastDay, "lastDay");
            Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        }
    }

    /**
     * Points expired. Source: PTS-08.
     *
     * @param posting the posting that records it
     * @param points how many
     */
    record PointsExpired(PostingId posting, long points) implements PointsEvent {
        public PointsExpired {
            Objects.requireNonNull(posting, "posting");
            Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        }
    }

    /**
     * A hold ran out. Source: PTS-05.
     *
     * @param hold the hold
     * @param points how many points are free again
     */
    record HoldTimedOut(PostingId hold, long points) implements PointsEvent {
        public HoldTimedOut {
            Objects.requireNonNull(hold, "hold");
            Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        }
    }

    /**
     * More was taken back than was left. Source: PTS-07.
     *
     * @param posting the posting that took it back
     * @param points how many points the member now owes for it
     */
    record DebtIncurred(PostingId posting, long points) implements PointsEvent {
        public DebtIncurred {
            Objects.requireNonNull(posting, "posting");
            Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        }
    }

    /**
     * The account was merged into another. Source: PTS-09.
     *
     * @param into the other account
     */
    record AccountMerged(AccountId into) implements PointsEvent {
        public AccountMerged {
            Objects.requireNonNull(into, "into");
        }
    }

    /**
     * The account is an account of its own again. Source: PTS-09.
     *
     * @param from the account it had been merged into
     */
    record AccountUnmerged(AccountId from) implements PointsEvent {
        public AccountUnmerged {
            Objects.requireNonNull(from, "from");
        }
    }
}
