package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a customer has come with the dealer, and why. Source: LIF-01.
 *
 * @param stage the stage
 * @param reason why
 * @param on the day the reason is about: when the customer bought, came back, gave up the last car, came last; empty if there is none
 * @param cars how many cars the customer has ever had here
 */
public record StageVerdict(LifecycleStage stage, Reason reason, Optional<LocalDate> on, int cars) {

    /** Why a customer is in a stage. */
    public enum Reason {
        /** Has no car yet. */
        NO_CAR_YET,
        /** Has no car yet, but ordered one. */
        CAR_ORDERED,
        /** Has no car any more. */
        NO_CAR_LEFT,
        /** Both the class and the risk say that the customer does not come any more. */
        STAYS_AWAY,
        /** The class or the risk says that the customer should have come. */
        SHOULD_HAVE_COME,
        /** Came, or bought, after staying away for long. */
        CAME_BACK,
        /** Bought lately. */
        BOUGHT_LATELY,
        /** Comes as expected. */
        COMES
    }

    public StageVerdict {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
        Checks.range("cars", cars, 0, Integer.MAX_VALUE);
    }

    /** Whether the customer bought again: had another car before or beside. */
    public boolean isRepurchase() {
        return cars > 1;
    }
}
