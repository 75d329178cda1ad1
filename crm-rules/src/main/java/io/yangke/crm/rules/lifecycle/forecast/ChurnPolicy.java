package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The figures by which customers are told who are likely to be lost, how much is lost then, and what is done about it. All cut points
 * are fixed, the first that is reached counts, and all are ours. Source: SEG-05, L10.
 */
@Value.Immutable
public abstract class ChurnPolicy {

    /** The default figures. */
    public static final ChurnPolicy DEFAULT = builder().build();

    ChurnPolicy() {}

    /** The risk is medium from so many thousandths of the expected interval on, 1 to 100 000. */
    @Value.Default
    public int mediumPermille() {
        return 1_200;
    }

    /** The risk is high from so many thousandths of the expected interval on; more than {@link #mediumPermille()}, to 100 000. */
    @Value.Default
    public int highPermille() {
        return 2_000;
    }

    /** Over how many months visits are counted against those of as many months before, 1 to 60. */
    @Value.Default
    public int frequencyMonths() {
        return 12;
    }

    /** Visits fall off where there are only so many thousandths of those before, or fewer, 0 to 999; the risk is a band greater then. */
    @Value.Default
    public int fallingPermille() {
        return 500;
    }

    /** So many visits must have been before for them to fall off, 1 to 1 000. */
    @Value.Default
    public int leastVisitsBefore() {
        return 3;
    }

    /** Over how many months money is counted for the value, 1 to 240. */
    @Value.Default
    public int spendMonths() {
        return 24;
    }

    /** Which visits count for money. */
    @Value.Default
    public Set<VisitKind> spendKinds() {
        return StandardChurn.SPEND_KINDS;
    }

    /** What money spent, in fen, counts for the value. */
    @Value.Default
    public List<ValueStep> spendSteps() {
        return StandardChurn.SPEND_STEPS;
    }

    /** What the price of the dearest car, in fen, counts for the value. */
    @Value.Default
    public List<ValueStep> priceSteps() {
        return StandardChurn.PRICE_STEPS;
    }

    /** What confirmed recommendations count for the value. */
    @Value.Default
    public List<ValueStep> referralSteps() {
        return StandardChurn.REFERRAL_STEPS;
    }

    /** The value is medium from so many points on, 1 to 300. */
    @Value.Default
    public int mediumValue() {
        return 3;
    }

    /** The value is high from so many points on; more than {@link #mediumValue()}, to 300. */
    @Value.Default
    public int highValue() {
        return 6;
    }

    /** How a customer of each risk and value is treated. */
    @Value.Default
    public Map<RiskBand, Map<ValueBand, StrategyCode>> strategies() {
        return StandardChurn.STRATEGIES;
    }

    @Value.Check
    void check() {
        Checks.range("mediumPermille", mediumPermille(), 1, 100_000);
        Checks.range("highPermille", highPermille(), mediumPermille() + 1L, 100_000);
        Checks.range("frequencyMonths", frequencyMonths(), 1, 60);
        Checks.range("fallingPermille", fallingPermille(), 0, 999);
        Checks.range("leastVisitsBefore", leastVisitsBefore(), 1, 1_000);
        Checks.range("spendMonths", spendMonths(), 1, 240);
        ValueStep.checkOrder("spendSteps", spendSteps());
        ValueStep.checkOrder("priceSteps", priceSteps());
        ValueStep.checkOrder("referralSteps", referralSteps());
        Checks.range("mediumValue", mediumValue(), 1, 300);
        Checks.range("highValue", highValue(), mediumValue() + 1L, 300);
        checkStrategies();
    }

    private void checkStrategies() {
        for (RiskBand risk : RiskBand.values()) {
            Map<ValueBand, StrategyCode> row = strategies().getOrDefault(risk, Map.of());
            Checks.require(
                    row.size() == ValueBand.values().length,
                    "strategies",
                    "leave out a risk or a value",
                    "one for each value of each risk is needed");
        }
    }

    /** Returns how a customer of a risk and a value is treated. */
    public final StrategyCode strategy(RiskBand risk, ValueBand value) {
        return Objects.requireNonNull(
                Objects.requireNonNull(strategies().get(risk)).get(value));
    }

    /** Returns the risk of an absence of so many thousandths of the expected interval. */
    public final RiskBand risk(long permille) {
        if (permille >= highPermille()) {
            return RiskBand.HIGH;
        }
        return permille >= mediumPermille() ? RiskBand.MEDIUM : RiskBand.LOW;
    }

    /** Returns the value of so many points. */
    public final ValueBand value(int points) {
        if (points >= highValue()) {
            return ValueBand.HIGH;
        }
        return points >= mediumValue() ? ValueBand.MEDIUM : ValueBand.LOW;
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ChurnPolicy}. */
    public static final class Builder extends ImmutableChurnPolicy.Builder {
        Builder() {}
    }
}
