package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The weighted sum of the rates. Source: CMP-13. */
final class Scoring {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Scoring() {}

    /** The weight of a rate, in points of 100; 0 for the rates that are not part of the score. */
    static int weight(RateName rate, AssessmentPolicy policy) {
        return switch (rate) {
            case TIMELY_RESPONSE -> policy.responseWeight();
            case TIMELY_CLOSING -> policy.closingWeight();
            case FIRST_TIME_RESOLUTION -> policy.firstTimeWeight();
            case CLOSING_OF_ASSIGNED, CLOSING_OF_CLOSED -> 0;
        };
    }

    /**
     * The score of the rates that exist: a rate without tickets says nothing for or against the dealer, so its weight goes to
     * the others in proportion to theirs. Empty if no rate with a weight exists.
     */
    static Optional<Score> score(List<Rate> rates, AssessmentPolicy policy) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int weights = 0;
        for (Rate rate : rates) {
            int weight = rate.isEmpty() ? 0 : weight(rate.name(), policy);
            if (weight > 0) {
                BigInteger over = BigInteger.valueOf(rate.denominator());
                BigInteger part = BigInteger.valueOf((long) weight * rate.numerator());
                numerator = numerator.multiply(over).add(part.multiply(denominator));
                denominator = denominator.multiply(over);
                weights += weight;
            }
        }
        return weights == 0
                ? Optional.empty()
                : Optional.of(
                        new Score(numerator.multiply(HUNDRED), denominator.multiply(BigInteger.valueOf(weights))));
    }
}
