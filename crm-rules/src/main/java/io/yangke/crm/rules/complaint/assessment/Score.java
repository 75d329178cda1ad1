package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.internal.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The score of an assessment: an exact fraction from 0 to 100 points, in lowest terms, so that equal scores are equal
 * values. Comparisons use the fraction, never a rounded figure.
 *
 * @param numerator at least 0
 * @param denominator more than 0
 */
public record Score(BigInteger numerator, BigInteger denominator) implements Comparable<Score> {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Score {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Checks.require(denominator.signum() > 0, "denominator", "is not positive", "more than 0 is allowed");
        Checks.require(
                numerator.signum() >= 0 && numerator.compareTo(denominator.multiply(HUNDRED)) <= 0,
                "score",
                "is out of range",
                "0 to 100 points are allowed");
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** Returns a score of {@code numerator / denominator} points. */
    public static Score of(long numerator, long denominator) {
        return new Score(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Returns whether the score is less than so many points. */
    public boolean isBelow(int points) {
        return numerator.compareTo(denominator.multiply(BigInteger.valueOf(points))) < 0;
    }

    /** Returns the score in hundredths of a point, 0 to 10 000, rounded down, so that what is shown is never better. */
    public int hundredths() {
        return numerator.multiply(HUNDRED).divide(denominator).intValueExact();
    }

    /** Returns the score with two decimals, rounded down. */
    public BigDecimal points() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.DOWN);
    }

    @Override
    public int compareTo(Score other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns the points with two decimals, rounded down. */
    @Override
    public String toString() {
        return points().toPlainString();
    }
}
