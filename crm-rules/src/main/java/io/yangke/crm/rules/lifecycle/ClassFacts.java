package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer's class depends on, as of one day. Nothing of it lies after the day. Source: SEG-01.
 *
 * @param asOf the day
 * @param spendFen the money of the visits that count for it, within the window that ends with the day, in fen, 0 or more
 * @param visits the visits that count for frequency, within the window, 0 or more
 * @param renewals insurance policies bought again with the dealer within the window, 0 or more
 * @param lastVisit the day of the last visit that counts for recency; empty if there was none
 * @param lastPurchase the day the last car was bought; empty if none was
 */
public record ClassFacts(
        LocalDate asOf,
        long spendFen,
        int visits,
        int renewals,
        Optional<LocalDate> lastVisit,
        Optional<LocalDate> lastPurchase) {
    public ClassFacts {
        Objects.requireNonNull(asOf, "asOf");
        Checks.range("spendFen", spendFen, 0, Long.MAX_VALUE);
        Checks.range("visits", visits, 0, Integer.MAX_VALUE);
        Checks.range("renewals", renewals, 0, Integer.MAX_VALUE);
        checkDay("lastVisit", lastVisit, asOf);
        checkDay("lastPurchase", lastPurchase, asOf);
    }

    private static void checkDay(String field, Optional<LocalDate> day, LocalDate asOf) {
        Checks.require(
                day.isEmpty() || !day.get().isAfter(asOf), field, "is after the day", "a day no later is allowed");
    }

    /** Returns the day of the last visit or purchase, whichever is later: the customer has stayed away since. */
    public Optional<LocalDate> awaySince() {
        if (lastVisit.isEmpty() || lastPurchase.isEmpty()) {
            return lastVisit.or(() -> lastPurchase);
        }
        return lastVisit.get().isAfter(lastPurchase.get()) ? lastVisit : lastPurchase;
    }

    /** Returns whether the customer has ever come or bought; who has not is no customer of the dealer yet. */
    public boolean isKnown() {
        return awaySince().isPresent();
    }
}
