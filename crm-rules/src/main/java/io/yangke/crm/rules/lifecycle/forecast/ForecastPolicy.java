package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** The figures by which the next visit is expected. Figures the documents do not give are marked as ours. Source: SEG-05. */
@Value.Immutable
public abstract class ForecastPolicy {

    /** The default figures. */
    public static final ForecastPolicy DEFAULT = builder().build();

    private static final int PERMILLE = 1_000;

    ForecastPolicy() {}

    /** How readings are judged and carried on. Source: LIF-20. */
    @Value.Default
    public MileagePolicy mileage() {
        return MileagePolicy.DEFAULT;
    }

    /** The maintenance plan of models without one of their own. Source: LIF-26. */
    @Value.Default
    public MaintenancePlan plan() {
        return MaintenancePlan.DEFAULT;
    }

    /** The maintenance plans of single models. Source: LIF-26. */
    public abstract Map<ModelCode, MaintenancePlan> plans();

    /** Which visits bring the customer to the workshop (ours). */
    @Value.Default
    public Set<VisitKind> visitKinds() {
        return EnumSet.complementOf(EnumSet.of(VisitKind.BOUTIQUE));
    }

    /** Visits so many days after the last, or fewer, belong to the same occasion, 0 to 60 (ours). */
    @Value.Default
    public int sameOccasionDays() {
        return 7;
    }

    /** How many of the latest gaps between visits make the customer's own rhythm, 1 to 30 (ours). */
    @Value.Default
    public int latestGaps() {
        return 8;
    }

    /** How much each gap makes the customer's own rhythm count against the car, in thousandths, 0 to 1 000 (ours). */
    @Value.Default
    public int permillePerGap() {
        return 150;
    }

    /** How much the customer's own rhythm counts at the most, in thousandths, 0 to 1 000 (ours). */
    @Value.Default
    public int mostRhythmPermille() {
        return 750;
    }

    /** No visit is expected sooner after the last than so many days, 1 to 366 (ours). */
    @Value.Default
    public int leastIntervalDays() {
        return 45;
    }

    /** How far the visit may lie from the expected day at the least, to either side, in thousandths of the interval, 0 to 900 (ours). */
    @Value.Default
    public int leastSpreadPermille() {
        return 150;
    }

    @Value.Check
    void check() {
        Checks.require(!visitKinds().isEmpty(), "visitKinds", "is empty", "one kind at least is needed");
        Checks.range("sameOccasionDays", sameOccasionDays(), 0, 60);
        Checks.range("latestGaps", latestGaps(), 1, 30);
        Checks.range("permillePerGap", permillePerGap(), 0, PERMILLE);
        Checks.range("mostRhythmPermille", mostRhythmPermille(), 0, PERMILLE);
        Checks.range("leastIntervalDays", leastIntervalDays(), 1, 366);
        Checks.range("leastSpreadPermille", leastSpreadPermille(), 0, 900);
    }

    /** Returns the maintenance plan of a model. Source: LIF-26. */
    public final MaintenancePlan plan(ModelCode model) {
        return plans().getOrDefault(model, plan());
    }

    /** How much so many gaps make the customer's own rhythm count, in thousandths. */
    final int rhythmPermille(int gaps) {
        return Math.min(mostRhythmPermille(), permillePerGap() * gaps);
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ForecastPolicy}. */
    public static final class Builder extends ImmutableForecastPolicy.Builder {
        Builder() {}
    }
}
