package io.yangke.crm.example.benchmarks;

import io.yangke.crm.spi.lifecycle.CustomerClass;

/** The standard table of classes written out by hand, for one day: what a library cannot be faster than, without its generality. */
final class PlainClasses {

    private static final int SIX_MONTHS_AGO = ClassInputs.monthsAgo(6);
    private static final int THREE_MONTHS_AGO = ClassInputs.monthsAgo(3);
    private static final int A_YEAR_AGO = ClassInputs.monthsAgo(12);

    /** Rows of limits: the latest day away since, the latest and the earliest purchase, the least spend, visits and renewals. */
    private static final long[][] ROWS = {
        {SIX_MONTHS_AGO, A_YEAR_AGO, Long.MIN_VALUE, 0, 0, 0, CustomerClass.LOST.ordinal()},
        {THREE_MONTHS_AGO, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0, 0, CustomerClass.INACTIVE.ordinal()},
        {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 400_000, 4, 0, CustomerClass.LOYAL.ordinal()},
        {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0, 1, CustomerClass.LOYAL.ordinal()},
        {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 200_000, 2, 0, CustomerClass.FAIRLY_LOYAL.ordinal()},
        {Long.MAX_VALUE, Long.MAX_VALUE, A_YEAR_AGO + 1, 0, 0, 0, CustomerClass.NEW.ordinal()},
        {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0, 0, CustomerClass.GENERAL.ordinal()},
    };

    private static final CustomerClass[] CLASSES = CustomerClass.values();

    private PlainClasses() {}

    static CustomerClass byBranches(long spendFen, int visits, int renewals, int awaySince, int purchased) {
        if (awaySince <= SIX_MONTHS_AGO && purchased <= A_YEAR_AGO) {
            return CustomerClass.LOST;
        }
        if (awaySince <= THREE_MONTHS_AGO) {
            return CustomerClass.INACTIVE;
        }
        if ((spendFen >= 400_000 && visits >= 4) || renewals >= 1) {
            return CustomerClass.LOYAL;
        }
        if (spendFen >= 200_000 && visits >= 2) {
            return CustomerClass.FAIRLY_LOYAL;
        }
        return purchased > A_YEAR_AGO ? CustomerClass.NEW : CustomerClass.GENERAL;
    }

    static CustomerClass byRows(long spendFen, int visits, int renewals, int awaySince, int purchased) {
        for (long[] row : ROWS) {
            if (awaySince <= row[0]
                    && purchased <= row[1]
                    && purchased >= row[2]
                    && spendFen >= row[3]
                    && visits >= row[4]
                    && renewals >= row[5]) {
                return CLASSES[(int) row[6]];
            }
        }
        throw new IllegalStateException("no row holds");
    }
}
