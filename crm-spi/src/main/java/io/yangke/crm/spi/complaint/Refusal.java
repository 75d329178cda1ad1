package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.explain.Explanation;
import java.util.Objects;

/**
 * The desk's no.
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
