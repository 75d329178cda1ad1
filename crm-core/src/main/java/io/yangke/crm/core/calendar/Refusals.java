package io.yangke.crm.core.calendar;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ProblemCollector;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns what a value refuses at construction into a problem of the document. The values' messages have the form {@code
 * field: problem; what is allowed} and hold no value.
 */
final class Refusals {

    private Refusals() {}

    static <T> Optional<T> orNothing(ProblemCollector problems, LocatedJson at, Supplier<T> construction) {
        try {
            return Optional.of(construction.get());
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            String problem = message.substring(message.indexOf(": ") + 2);
            int split = problem.indexOf("; ");
            problems.add(at.at(), problem.substring(0, split), problem.substring(split + 2));
            return Optional.empty();
        }
    }

    static <T> T orElseThrow(ProblemCollector problems, LocatedJson at, Supplier<T> construction) {
        Optional<T> made = orNothing(problems, at, construction);
        problems.throwIfAny();
        return made.orElseThrow();
    }
}
