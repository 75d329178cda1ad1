package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/** The figures by which stages of life are told apart; all are ours. Source: LIF-01. */
@Value.Immutable
public abstract class StagePolicy {

    /** The default figures. */
    public static final StagePolicy DEFAULT = builder().build();

    StagePolicy() {}

    /** A car is new for so many months after it was bought, 1 to 120. */
    @Value.Default
    public int newMonths() {
        return 12;
    }

    /** Who came back is won back for so many months, 1 to 120. */
    @Value.Default
    public int wonBackMonths() {
        return 12;
    }

    /** Who comes after staying away for so many months came back, 1 to 120. */
    @Value.Default
    public int awayMonths() {
        return 12;
    }

    /** The same for one who is remembered as lost; not more, 1 to 120. */
    @Value.Default
    public int awayMonthsIfLost() {
        return 6;
    }

    /** Which visits bring the customer to the workshop. */
    @Value.Default
    public Set<VisitKind> visitKinds() {
        return EnumSet.complementOf(EnumSet.of(VisitKind.BOUTIQUE));
    }

    @Value.Check
    void check() {
        Checks.range("newMonths", newMonths(), 1, 120);
        Checks.range("wonBackMonths", wonBackMonths(), 1, 120);
        Checks.range("awayMonths", awayMonths(), 1, 120);
        Checks.range("awayMonthsIfLost", awayMonthsIfLost(), 1, awayMonths());
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link StagePolicy}. */
    public static final class Builder extends ImmutableStagePolicy.Builder {
        Builder() {}
    }
}
