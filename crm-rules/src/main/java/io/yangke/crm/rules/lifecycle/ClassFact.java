package io.yangke.crm.rules.lifecycle;

/** What a customer's class depends on. All facts are whole numbers of 0 or more, as of one day. Source: SEG-01. */
public enum ClassFact {
    /** Money of the visits that count for it, within the window, in fen. More is better. */
    SPEND_FEN(Better.MORE, 1_000_000_000_000L),
    /** Visits that count for frequency, within the window. More is better. */
    VISITS(Better.MORE, 100_000),
    /** Insurance policies bought again with the dealer within the window. More is better. */
    RENEWALS(Better.MORE, 100_000),
    /** Full months since the last visit or purchase, whichever is later. Less is better; without either it is beyond every limit. */
    MONTHS_AWAY(Better.LESS, 1_200),
    /** Full months since the last purchase of a car. Neither is better; without a purchase it is beyond every limit. */
    MONTHS_OWNED(Better.NEITHER, 1_200);

    /** Which way a fact speaks for the customer. */
    enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final Better better;
    private final long maxLimit;

    ClassFact(Better better, long maxLimit) {
        this.better = better;
        this.maxLimit = maxLimit;
    }

    Better better() {
        return better;
    }

    /** Returns the greatest limit a condition may set. */
    public long maxLimit() {
        return maxLimit;
    }

    /** Returns whether it is a time since a day. */
    boolean isTime() {
        return this == MONTHS_AWAY || this == MONTHS_OWNED;
    }
}
