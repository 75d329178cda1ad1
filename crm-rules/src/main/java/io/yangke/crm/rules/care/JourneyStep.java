package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A step of a care journey: what it counts from, when, by whom, how, for whom, and what makes it needless. All of it is data, so
 * that a host adds a step without code. Source: LIF-04 to LIF-19, LIF-25.
 */
@Value.Immutable
public abstract class JourneyStep implements WithJourneyStep {

    JourneyStep() {}

    /** The step. */
    public abstract StepCode code();

    /** The rule of the source it stands for, such as {@code LIF-09}, or a name of the host's own. */
    public abstract String rule();

    /** What it counts from. */
    public abstract Anchor anchor();

    /** Months behind the anchor, before the days; negative ahead of it. */
    @Value.Default
    public int months() {
        return 0;
    }

    /** Days behind the anchor; negative ahead of it. */
    @Value.Default
    public int days() {
        return 0;
    }

    /** The mileage that sets it off if it is predicted to come before that day, in kilometres; for steps about a car. */
    public abstract Optional<Integer> km();

    /** How many days it makes sense after the day it is due, 0 for that day only. */
    public abstract int windowDays();

    /** How often it comes again; empty for once. */
    public abstract Optional<Repetition> repetition();

    /** By which channel, if the customer prefers none. */
    public abstract ContactChannel channel();

    /** Whether the customer's preferred channel goes first. */
    @Value.Default
    public boolean preferredChannel() {
        return true;
    }

    /** Whose work it is. */
    public abstract CareRole role();

    /** Which script is followed, in the host's own key. */
    public abstract String script();

    /** Why the customer is contacted. */
    public abstract ContactPurpose purpose();

    /** Which of two goes first: the smaller. */
    public abstract int priority();

    /** The journey whose steps on one anchor take each other's place; empty if none does. Source: L1. */
    public abstract Optional<String> group();

    /** Who gets it, judged as of the day it is due. Source: L2. */
    @Value.Default
    public CareCondition entry() {
        return CareCondition.ALWAYS;
    }

    /** Who keeps it, judged every day until it ends. Source: L2. */
    @Value.Default
    public CareCondition stay() {
        return CareCondition.ALWAYS;
    }

    /** What makes it needless once it happens behind the anchor. */
    public abstract Set<Overtaking> overtakenBy();

    /** The kinds of visit a step on a settled order is for; empty for all. */
    public abstract Set<VisitKind> visitKinds();

    /** The keys of the holidays a step on a holiday is for. */
    public abstract Set<String> holidays();

    /**
     * Whether customers who were there before the library get it late, while its window is open. Source: L5.
     */
    @Value.Default
    public boolean catchUp() {
        return false;
    }

    @Value.Check
    void check() {
        Checks.id("rule", rule());
        Checks.id("script", script());
        group().ifPresent(name -> Checks.id("group", name));
        Checks.range("months", months(), -1_200, 1_200);
        Checks.range("days", days(), -3_660, 3_660);
        Checks.range("windowDays", windowDays(), 0, 3_660);
        Checks.range("priority", priority(), 0, 1_000);
        km().ifPresent(mileage -> Checks.range("km", mileage, 1, CustomerFact.MAX_KM));
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a {@link JourneyStep}; code, rule, anchor, windowDays, channel, role, script, purpose and priority must be set.
     */
    public static final class Builder extends ImmutableJourneyStep.Builder {
        Builder() {}
    }
}
