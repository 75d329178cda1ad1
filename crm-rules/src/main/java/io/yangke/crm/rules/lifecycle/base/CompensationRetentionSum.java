package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts customers compensated in a period by whether they stayed. Source: SEG-03. */
public final class CompensationRetentionSum {

    private enum Outcome {
        STAYED,
        LEFT,
        UNDECIDED
    }

    private final LifecyclePolicy policy;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate asOf;
    private final Map<CustomerId, Outcome> outcomes = new TreeMap<>();

    private CompensationRetentionSum(LifecyclePolicy policy, LocalDate first, LocalDate last, LocalDate asOf) {
        this.policy = policy;
        this.first = first;
        this.last = last;
        this.asOf = asOf;
    }

    /**
     * Begins with nobody.
     *
     * @param policy how long one has time to come, and which visits count
     * @param firstInclusive the first day of the period
     * @param lastInclusive its last day
     * @param asOf the day of the question: what lies after it is not seen
     */
    public static CompensationRetentionSum of(
            LifecyclePolicy policy, LocalDate firstInclusive, LocalDate lastInclusive, LocalDate asOf) {
        Checks.require(
                !lastInclusive.isBefore(firstInclusive),
                "lastInclusive",
                "is before the first day",
                "a day no earlier is allowed");
        return new CompensationRetentionSum(policy, firstInclusive, lastInclusive, asOf);
    }

    /** Adds a customer; of several compensations in the period the last counts, and who has none is not counted. */
    public CompensationRetentionSum add(CustomerFile file) {
        List<LocalDate> days = file.compensations().stream()
                .map(CustomerFact.Compensation::on)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last) && !day.isAfter(asOf))
                .toList();
        if (!days.isEmpty()) {
            outcomes.put(file.id(), outcome(file, days.get(days.size() - 1)));
        }
        return this;
    }

    private Outcome outcome(CustomerFile file, LocalDate compensated) {
        LocalDate end = compensated.plusMonths(policy.retention().months());
        if (asOf.isBefore(end)) {
            return Outcome.UNDECIDED;
        }
        return file.visits().visits().stream().anyMatch(visit -> counts(visit, compensated, end))
                ? Outcome.STAYED
                : Outcome.LEFT;
    }

    private boolean counts(CustomerFact.Visit visit, LocalDate compensated, LocalDate end) {
        return policy.classes().frequencyKinds().contains(visit.what())
                && visit.settledOn().isAfter(compensated)
                && !visit.settledOn().isAfter(end);
    }

    /** Adds what another sum has counted over the same period and as of the same day. */
    public CompensationRetentionSum merge(CompensationRetentionSum other) {
        Checks.require(
                first.equals(other.first) && last.equals(other.last) && asOf.equals(other.asOf),
                "other",
                "is of another period or day",
                "the same ones are allowed");
        outcomes.putAll(other.outcomes);
        return this;
    }

    /** Returns the retention so far. */
    public CompensationRetention result() {
        return new CompensationRetention(
                policy.retention().targetPercent(), with(Outcome.STAYED), with(Outcome.LEFT), with(Outcome.UNDECIDED));
    }

    private List<CustomerId> with(Outcome outcome) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }
}
