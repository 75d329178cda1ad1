package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in the way of a contact.
 *
 * @param why what it is
 * @param again the day from which it no longer does; empty if time alone does not take it away
 */
record Obstacle(Refusal why, Optional<LocalDate> again) {

    static Obstacle lasting(Refusal why) {
        return new Obstacle(why, Optional.empty());
    }

    static Obstacle until(LocalDate again, Refusal why) {
        return new Obstacle(why, Optional.of(again));
    }
}
