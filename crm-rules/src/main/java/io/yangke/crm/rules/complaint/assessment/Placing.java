package io.yangke.crm.rules.complaint.assessment;

import java.util.Optional;

/**
 * Where a ticket goes in a rate.
 *
 * @param achieved whether it is in the numerator
 * @param exclusion why it is not even in the denominator
 */
record Placing(boolean achieved, Optional<Exclusion> exclusion) {
    static final Placing ACHIEVED = new Placing(true, Optional.empty());
    static final Placing MISSED = new Placing(false, Optional.empty());

    static Placing excluded(Exclusion reason) {
        return new Placing(false, Optional.of(reason));
    }

    static Placing achieved(boolean achieved) {
        return achieved ? ACHIEVED : MISSED;
    }
}
