package io.yangke.crm.rules.points.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A member's statement 会员服务帐单 for a period: {@code opening + Σ lines = closing}. Source: PTS-12.
 *
 * @param account the account
 * @param from the beginning of the period, inclusive
 * @param until its end, exclusive
 * @param basis by which time postings count
 * @param opening the balance at the beginning, in points
 * @param lines each movement: by booking time in order of booking, by effective time in order of that, then of booking
 * @param totals what each kind of movement came to; kinds that did not occur are left out
 * @param closing the balance at the end, in points
 * @param closingValueFen its value, in fen
 * @param debt what the member owes at the end, in points
 * @param open the points that are there at the end, what expires first first
 */
public record Statement(
        AccountId account,
        Instant from,
        Instant until,
        TimeBasis basis,
        long opening,
        List<Line> lines,
        Map<Movement.Kind, Long> totals,
        long closing,
        long closingValueFen,
        long debt,
        List<Open> open) {

    /**
     * One movement.
     *
     * @param posting the posting
     * @param kind what it was
     * @param document what for
     * @param dealer where
     * @param effectiveAt when it happened
     * @param recordedAt when it was booked
     * @param points what the balance gained, or lost if negative; 0 where points only changed their state
     * @param balanceAfter the balance behind this line
     * @param valueFen the value of the points, in fen
     */
    public record Line(
            PostingId posting,
            Movement.Kind kind,
            Optional<DocumentId> document,
            DealerId dealer,
            Instant effectiveAt,
            Instant recordedAt,
            long points,
            long balanceAfter,
            long valueFen) {
        public Line {
            Objects.requireNonNull(posting, "posting");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(dealer, "dealer");
            Objects.requireNonNull(effectiveAt, "effectiveAt");
            Objects.requireNonNull(recordedAt, "recordedAt");
        }
    }

    /**
     * Points with the same end.
     *
     * @param expiry until when they are good; empty if for ever
     * @param points how many, those set aside too
     * @param held how many of them are set aside
     * @param pending how many of them may not be spent yet
     * @param valueFen their value, in fen
     */
    public record Open(Optional<Expiry> expiry, long points, long held, long pending, long valueFen) {
        public Open {
            Objects.requireNonNull(expiry, "expiry");
        }
    }

    public Statement {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(basis, "basis");
        lines = ImmutableList.copyOf(lines);
        totals = ImmutableMap.copyOf(totals);
        open = ImmutableList.copyOf(open);
    }
}
