package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the category table: the grade of a category, and who handles the 1st, 2nd and 3rd complaint on the same
 * matter. Source: CMP-02.
 *
 * @param code the category
 * @param phase the table it belongs to
 * @param grade its grade
 * @param handlers who handles each round, from the first; a later round than the last one listed stays with the last;
 *     empty if the ticket stays with whoever has it
 */
public record CategoryRule(CategoryCode code, SalesPhase phase, Grade grade, List<HandlerLevel> handlers) {
    public CategoryRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(grade, "grade");
        handlers = ImmutableList.copyOf(handlers);
    }

    /** Returns who handles a round; empty if the ticket stays with whoever has it. */
    public Optional<HandlerLevel> handler(int round) {
        return handlers.isEmpty() ? Optional.empty() : Optional.of(handlers.get(Math.min(round, handlers.size()) - 1));
    }
}
