package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/**
 * From how much on a figure makes how much of a customer's value. Of several steps the first that is reached counts, so that they
 * stand from the greatest to the least; below the last there is nothing. Source: SEG-05, L10.
 *
 * @param from the figure from which on it counts, inclusive, 1 or more
 * @param points what it counts, 1 to 100
 */
public record ValueStep(long from, int points) {
    public ValueStep {
        Checks.range("from", from, 1, Long.MAX_VALUE);
        Checks.range("points", points, 1, 100);
    }

    static void checkOrder(String field, List<ValueStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Checks.require(
                    steps.get(i).from < steps.get(i - 1).from && steps.get(i).points < steps.get(i - 1).points,
                    field,
                    "do not fall",
                    "steps from the greatest to the least, each for fewer points, are allowed");
        }
    }

    static int points(List<ValueStep> steps, long figure) {
        for (int i = 0; i < steps.size(); i++) {
            if (figure >= steps.get(i).from) {
                return steps.get(i).points;
            }
        }
        return 0;
    }
}
