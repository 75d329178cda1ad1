package io.yangke.crm.rules.points;

import java.util.Objects;

/**
 * What points could pay. Source: PTS-03, P29.
 *
 * @param points the most points that can be spent usefully: with one step fewer they would pay less; 0 if none can be spent
 * @param valueFen what they pay, in fen
 * @param moneyFen what is left to pay in money on the lines they may pay, in fen; 0 without an invoice
 * @param limit why not more
 */
public record Quote(long points, long valueFen, long moneyFen, Limit limit) {

    /** Why no more points can be spent. */
    public enum Limit {
        /** The programme's points are not spent on this. */
        NOT_SPENT_HERE,
        /** The lines of an invoice must be named. */
        INVOICE_NEEDED,
        /** Fewer than the least that may be spent can be spent. */
        MINIMUM,
        /** The share of the invoice that points may pay. */
        CEILING,
        /** What the member has. */
        AVAILABLE
    }

    public Quote {
        Objects.requireNonNull(limit, "limit");
    }

    static Quote none(long moneyFen, Limit limit) {
        return new Quote(0, 0, moneyFen, limit);
    }
}
