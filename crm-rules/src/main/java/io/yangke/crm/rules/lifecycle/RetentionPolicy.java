package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;

/**
 * When a compensated customer counts as having stayed. Source: SEG-03.
 *
 * @param months a paid visit within so many months after the compensation, 1 to 60
 * @param targetPercent so many of them are to stay, in percent, 0 to 100
 */
public record RetentionPolicy(int months, int targetPercent) {

    /** Half a year, as long as it takes to be lost (ours), and 80 percent. Source: SEG-03. */
    public static final RetentionPolicy DEFAULT = new RetentionPolicy(6, 80);

    public RetentionPolicy {
        Checks.range("months", months, 1, 60);
        Checks.range("targetPercent", targetPercent, 0, 100);
    }
}
