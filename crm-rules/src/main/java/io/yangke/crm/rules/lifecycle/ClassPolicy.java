package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How customers are classed, and what mix of classes a dealer aims at. Every customer falls in exactly one class: the last row
 * holds without condition. Every row is the first to hold for someone. Nobody falls for spending more, coming more often or
 * later, or renewing. Figures the documents do not give are marked as ours. Source: SEG-01, SEG-02.
 */
@Value.Immutable
public abstract class ClassPolicy {

    /** The policy a host gets that sets up none of its own. */
    public static final ClassPolicy DEFAULT = builder().build();

    ClassPolicy() {}

    /**
     * Over how many months spend, visits and renewals are counted, 1 to 120. The window of a day d ends with d and begins with
     * the day behind the one so many months before d. Source: SEG-01.
     */
    @Value.Default
    public int windowMonths() {
        return 12;
    }

    /** The table of classes: the first row that holds gives the class. At most 64 rows. Source: SEG-01. */
    @Value.Default
    public List<ClassRow> rows() {
        return StandardClasses.ROWS;
    }

    /** Which visits count for spend: service, accessories and insured repair. Source: SEG-01. */
    @Value.Default
    public Set<VisitKind> spendKinds() {
        return StandardClasses.SPEND_KINDS;
    }

    /**
     * Which visits count for frequency: what the customer pays for and comes to the workshop for. However many are settled on one
     * day, they are one visit. Each of them counts for recency, too. Source: SEG-01 (one a day is ours).
     */
    @Value.Default
    public Set<VisitKind> frequencyKinds() {
        return StandardClasses.FREQUENCY_KINDS;
    }

    /** Which visits show that the customer still comes: all to the workshop, whoever pays. Source: SEG-01 (ours). */
    @Value.Default
    public Set<VisitKind> recencyKinds() {
        return StandardClasses.RECENCY_KINDS;
    }

    /**
     * Insurance sold by the dealer within so many days before or after a car became the customer's is the car's first and no
     * renewal, 0 to 366. Source: SEG-01 (ours).
     */
    @Value.Default
    public int firstInsuranceDays() {
        return 30;
    }

    /** In which group of the mix each class counts. Source: SEG-02. */
    @Value.Default
    public Map<CustomerClass, MixGroup> mixGroups() {
        return StandardClasses.GROUPS;
    }

    /** The mix to aim at, in percent of all customers; together 100. Source: SEG-02. */
    @Value.Default
    public Map<MixGroup, Integer> targetPercent() {
        return StandardClasses.TARGET_PERCENT;
    }

    @Value.Check
    void check() {
        Checks.range("windowMonths", windowMonths(), 1, 120);
        Checks.range("firstInsuranceDays", firstInsuranceDays(), 0, 366);
        Checks.require(
                recencyKinds().containsAll(frequencyKinds()),
                "recencyKinds",
                "leave out one that counts for frequency",
                "all of those are needed");
        ClassTableCheck.check(rows());
        checkMix();
    }

    private void checkMix() {
        Checks.require(
                mixGroups().size() == CustomerClass.values().length,
                "mixGroups",
                "leave out a class",
                "one group for each class is needed");
        targetPercent().values().forEach(percent -> Checks.range("targetPercent", percent, 0, 100));
        Checks.require(
                targetPercent().size() == MixGroup.values().length,
                "targetPercent",
                "leaves out a group",
                "one figure for each group is needed");
        int sum = targetPercent().values().stream().mapToInt(Integer::intValue).sum();
        Checks.require(sum == 100, "targetPercent", "comes to " + sum, "100 in all is allowed");
    }

    /** Returns the group of the mix in which a class counts. Source: SEG-02. */
    public final MixGroup mixGroup(CustomerClass customerClass) {
        // Every class has its group, as is checked when a policy is made.
        return Objects.requireNonNull(mixGroups().get(customerClass));
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a {@link ClassPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableClassPolicy.Builder {
        Builder() {}
    }
}
