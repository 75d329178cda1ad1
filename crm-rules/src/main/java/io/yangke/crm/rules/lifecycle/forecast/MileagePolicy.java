package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.internal.Checks;
import org.immutables.value.Value;

/** The figures by which readings of an odometer are judged and carried on. All are ours. Source: LIF-20. */
@Value.Immutable
public abstract class MileagePolicy {

    /** The default figures. */
    public static final MileagePolicy DEFAULT = builder().build();

    MileagePolicy() {}

    /** The most a car can be driven on one day, in km, 100 to 5 000: readings that say more cannot both be right. */
    @Value.Default
    public int mostKmPerDay() {
        return 1_000;
    }

    /** What a car is driven in a year where its readings do not tell, in km, 100 to 300 000. */
    @Value.Default
    public int fallbackKmPerYear() {
        return 15_000;
    }

    /** How many of the latest readings count, 2 to 50. */
    @Value.Default
    public int latestReadings() {
        return 12;
    }

    /** How many days must lie between two readings for them to tell how far the car is driven, 1 to 366. */
    @Value.Default
    public int leastDaysBetween() {
        return 14;
    }

    /** How far the true distance may lie from the expected one at the least, to either side, in thousandths, 0 to 900. */
    @Value.Default
    public int leastSpreadPermille() {
        return 100;
    }

    /** The same where the fallback is all there is; not less than the least, at most 900. */
    @Value.Default
    public int fallbackSpreadPermille() {
        return 400;
    }

    @Value.Check
    void check() {
        Checks.range("mostKmPerDay", mostKmPerDay(), 100, 5_000);
        Checks.range("fallbackKmPerYear", fallbackKmPerYear(), 100, 300_000);
        Checks.range("latestReadings", latestReadings(), 2, 50);
        Checks.range("leastDaysBetween", leastDaysBetween(), 1, 366);
        Checks.range("leastSpreadPermille", leastSpreadPermille(), 0, 900);
        Checks.range("fallbackSpreadPermille", fallbackSpreadPermille(), leastSpreadPermille(), 900);
    }

    /** What a car is driven in a day where its readings do not tell, in metres. */
    final int fallbackMetresPerDay() {
        return (int) (fallbackKmPerYear() * 1_000L / 365);
    }

    /** Returns a builder; what is not set has the default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link MileagePolicy}. */
    public static final class Builder extends ImmutableMileagePolicy.Builder {
        Builder() {}
    }
}
