package io.yangke.crm.rules.care;

import io.yangke.crm.spi.internal.Checks;

/**
 * How often a step comes again.
 *
 * @param everyMonths how many months lie between two, 1 to 120
 * @param times how often at most after the first, 1 to 1 200
 */
public record Repetition(int everyMonths, int times) {

    public Repetition {
        Checks.range("everyMonths", everyMonths, 1, 120);
        Checks.range("times", times, 1, 1_200);
    }
}
