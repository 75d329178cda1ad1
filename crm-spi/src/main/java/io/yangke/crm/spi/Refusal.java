package io.yangke.crm.spi;

import io.yangke.crm.spi.explain.Explanation;
import java.util.Objects;

/**
 * A no: a command was understood and is not followed.
 *
 * @param reason why, in a word
 * @param explanation why, with the facts that decided
 */
public record Refusal(RefusalReason reason, Explanation explanation) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(explanation, "explanation");
    }
}
