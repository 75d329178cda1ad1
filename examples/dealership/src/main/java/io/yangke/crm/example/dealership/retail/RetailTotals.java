package io.yangke.crm.example.dealership.retail;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.points.Receipt;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a replay comes to, counted from what the ledger answered. For one thread. */
public final class RetailTotals {

    private long invoices;
    private long coupons;
    private long earned;
    private long spent;
    private long expired;
    private final Map<PointsRefusalReason, Long> refused = new EnumMap<>(PointsRefusalReason.class);

    RetailTotals() {}

    void addInvoice(Outcome<Receipt> outcome) {
        invoices++;
        add(outcome);
    }

    void addCoupon(Outcome<Receipt> outcome) {
        coupons++;
        add(outcome);
    }

    /** A command first posts what time brought about, so that a receipt may tell of points that expired too. */
    private void add(Outcome<Receipt> outcome) {
        if (!outcome.isAccepted()) {
            return;
        }
        for (Posting posting : outcome.orThrow().postings()) {
            if (posting.what() instanceof Movement.Earned) {
                earned += posting.points();
            } else if (posting.what() instanceof Movement.Redeemed) {
                spent -= posting.points();
            } else if (posting.what() instanceof Movement.Expired) {
                expired -= posting.points();
            }
        }
    }

    void addRefusal(Refusal refusal) {
        refused.merge((PointsRefusalReason) refusal.reason(), 1L, Long::sum);
    }

    void addExpired(long points) {
        expired += points;
    }

    /** Returns how many baskets there were. */
    public long invoices() {
        return invoices;
    }

    /** Returns how many coupons there were. */
    public long coupons() {
        return coupons;
    }

    /** Returns how many points were earned. */
    public long earned() {
        return earned;
    }

    /** Returns how many points were spent on coupons. */
    public long spent() {
        return spent;
    }

    /** Returns how many points expired. */
    public long expired() {
        return expired;
    }

    /** Returns how many commands were refused, by reason. */
    public Map<PointsRefusalReason, Long> refused() {
        return Collections.unmodifiableMap(refused);
    }
}
