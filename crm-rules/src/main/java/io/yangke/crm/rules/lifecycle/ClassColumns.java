package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;

/**
 * The facts of many customers in columns, for classifying a whole base; what each holds stands at {@link
 * DatedClassTable#classify(long, int, int, int, int)}. The arrays are the caller's own, not copied: filled anew they serve
 * again. All have the same length. Not safe while another thread writes to them.
 */
public final class ClassColumns {

    private final long[] spendFen;
    private final int[] visits;
    private final int[] renewals;
    private final int[] lastVisitDays;
    private final int[] lastPurchaseDays;

    private ClassColumns(long[] spendFen, int[] visits, int[] renewals, int[] lastVisitDays, int[] lastPurchaseDays) {
        this.spendFen = spendFen;
        this.visits = visits;
        this.renewals = renewals;
        this.lastVisitDays = lastVisitDays;
        this.lastPurchaseDays = lastPurchaseDays;
    }

    /** Returns the columns over these arrays. */
    public static ClassColumns over(
            long[] spendFen, int[] visits, int[] renewals, int[] lastVisitDays, int[] lastPurchaseDays) {
        checkLength("visits", visits.length, spendFen.length);
        checkLength("renewals", renewals.length, spendFen.length);
        checkLength("lastVisitDays", lastVisitDays.length, spendFen.length);
        checkLength("lastPurchaseDays", lastPurchaseDays.length, spendFen.length);
        return new ClassColumns(spendFen, visits, renewals, lastVisitDays, lastPurchaseDays);
    }

    private static void checkLength(String field, int length, int expected) {
        Checks.require(length == expected, field, "is " + length + " long", "the length of spendFen, " + expected);
    }

    /** Returns how many customers there are. */
    public int size() {
        return spendFen.length;
    }

    long[] spendFen() {
        return spendFen;
    }

    int[] visits() {
        return visits;
    }

    int[] renewals() {
        return renewals;
    }

    int[] lastVisitDays() {
        return lastVisitDays;
    }

    int[] lastPurchaseDays() {
        return lastPurchaseDays;
    }
}
