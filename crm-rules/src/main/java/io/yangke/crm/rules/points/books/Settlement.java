package io.yangke.crm.rules.points.books;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.List;
import java.util.Objects;

/**
 * What dealers owe each other for a period because points that one of them issued were spent with another. What one owes another
 * is owed, so that all balances sum to 0. Source: PTS-10.
 *
 * @param claims who is to be paid by whom, by programme, issuer and creditor; what a dealer owes itself is named and comes to 0
 * @param dealers each dealer's statement
 */
public record Settlement(List<Claim> claims, List<OfDealer> dealers) {

    /** Why one dealer owes another. */
    public enum Cause {
        /** The issuer's points were spent with the creditor. */
        SPENT,
        /**
         * An earning of the creditor's was taken back, and points of the issuer's were drawn for it: the creditor has paid, or will
         * pay, for points that the member should have had from the issuer.
         */
        TAKEN_BACK
    }

    /**
     * What one dealer owes another.
     *
     * @param programme the programme
     * @param cause why
     * @param issuer who pays: whose points they were
     * @param creditor who is paid: where they were spent, or whose earning they stood in for
     * @param points how many, less those given back
     * @param valueFen their value, in fen: of spent points as it was booked when they were spent
     * @param payableFen what is to be paid, in fen, a fraction dropped; 0 between a dealer and itself, and below 0 if more was given
     *     back than was spent in the period
     */
    public record Claim(
            ProgrammeId programme,
            Cause cause,
            DealerId issuer,
            DealerId creditor,
            long points,
            long valueFen,
            long payableFen) {
        public Claim {
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(issuer, "issuer");
            Objects.requireNonNull(creditor, "creditor");
        }
    }

    /**
     * A dealer's statement.
     *
     * @param dealer the dealer
     * @param issued points it issued in the period
     * @param takenBack points of its earnings that were taken back, to the benefit of its cost
     * @param spentHere points spent with it, whoever issued them, less those given back
     * @param ownSpent how many of those it issued itself
     * @param owesFen what it owes to others, in fen
     * @param owedFen what others owe to it, in fen
     */
    public record OfDealer(
            DealerId dealer, long issued, long takenBack, long spentHere, long ownSpent, long owesFen, long owedFen) {
        public OfDealer {
            Objects.requireNonNull(dealer, "dealer");
        }

        /** What it gets on balance, in fen, or pays if negative. */
        public long balanceFen() {
            return owedFen - owesFen;
        }
    }

    public Settlement {
        claims = ImmutableList.copyOf(claims);
        dealers = ImmutableList.copyOf(dealers);
    }
}
