package io.yangke.crm.rules.points;

import java.math.BigInteger;

/** Shares of whole numbers, exact whatever their size. */
final class Proportion {

    private static final int BITS_OF_LONG = 63;

    private Proportion() {}

    /** Returns {@code value × numerator ÷ denominator} rounded down. None is negative, the denominator is not 0. */
    static long of(long value, long numerator, long denominator) {
        return of(value, numerator, denominator, Rounding.DOWN);
    }

    /**
     * Returns {@code value × numerator ÷ denominator}, rounded once; {@link Long#MAX_VALUE} if it is more. None is negative, the
     * denominator is not 0.
     */
    static long of(long value, long numerator, long denominator, Rounding rounding) {
        long product = value * numerator;
        if (product < 0 || Math.multiplyHigh(value, numerator) != 0) {
            return wide(value, numerator, denominator, rounding);
        }
        long quotient = product / denominator;
        return rounded(quotient, product - quotient * denominator, denominator, rounding);
    }

    private static long wide(long value, long numerator, long denominator, Rounding rounding) {
        BigInteger[] parts = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        return parts[0].bitLength() > BITS_OF_LONG
                ? Long.MAX_VALUE
                : rounded(parts[0].longValueExact(), parts[1].longValueExact(), denominator, rounding);
    }

    private static long rounded(long quotient, long rest, long divisor, Rounding rounding) {
        return rest != 0 && quotient < Long.MAX_VALUE && rounding.countsAsOne(rest, divisor) ? quotient + 1 : quotient;
    }
}
