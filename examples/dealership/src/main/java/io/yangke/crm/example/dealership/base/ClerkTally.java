package io.yangke.crm.example.dealership.base;

import io.yangke.crm.spi.RefusalReason;
import java.util.Map;

/**
 * What those who work on the lists did.
 *
 * @param handedOver how many tasks were taken up, or sent
 * @param reached how often a customer was reached, or a message went out
 * @param notReached how often nobody answered
 * @param refused how often the library said no when a task was taken up, by reason
 */
public record ClerkTally(long handedOver, long reached, long notReached, Map<String, Long> refused) {
    public ClerkTally {
        refused = Map.copyOf(refused);
    }

    /** Returns how often the library said no for a reason. */
    public long refused(RefusalReason reason) {
        return refused.getOrDefault(reason.name(), 0L);
    }
}
