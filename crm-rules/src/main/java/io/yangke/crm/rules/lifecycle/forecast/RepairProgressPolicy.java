package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.internal.Checks;
import java.util.Set;
import org.immutables.value.Value;

/** When a customer whose car is repaired is told of it. The figures are ours. Source: LIF-25. */
@Value.Immutable
public abstract class RepairProgressPolicy {

    /** The default figures. */
    public static final RepairProgressPolicy DEFAULT = builder().build();

    RepairProgressPolicy() {}

    /** A message is owed at the latest so many minutes of business hours after the last, 10 to 14 400. */
    @Value.Default
    public int silentMinutes() {
        return 240;
    }

    /** So many messages are owed at the most while nothing changes, 0 to 100: then the repair order was forgotten. */
    @Value.Default
    public int mostSilent() {
        return 20;
    }

    /** The states whose coming owes no message of its own; none by the documents. {@code FINISHED} always owes one. */
    public abstract Set<RepairState> untold();

    @Value.Check
    void check() {
        Checks.range("silentMinutes", silentMinutes(), 10, 14_400);
        Checks.range("mostSilent", mostSilent(), 0, 100);
        Checks.require(
                !untold().contains(RepairState.FINISHED), "untold", "holds FINISHED", "any other state is allowed");
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link RepairProgressPolicy}. */
    public static final class Builder extends ImmutableRepairProgressPolicy.Builder {
        Builder() {}
    }
}
