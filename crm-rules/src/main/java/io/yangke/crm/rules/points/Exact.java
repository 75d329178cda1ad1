package io.yangke.crm.rules.points;

import java.math.BigInteger;

/** Shares of whole numbers, exact. */
final class Exact {

    private Exact() {}

    /**
     * Returns {@code ⌊whole · part / of⌋}.
     *
     * @param whole at least 0
     * @param part from 0 to {@code of}
     * @param of more than 0
     */
    static long share(long whole, long part, long of) {
        long high = Math.multiplyHigh(whole, part);
        long low = whole * part;
        if (high == 0 && low >= 0) {
            return low / of;
        }
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }
}
