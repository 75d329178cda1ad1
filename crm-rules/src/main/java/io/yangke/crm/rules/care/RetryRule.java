package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What follows when a customer is not reached. Source: LIF-21; three failed attempts are the document's, the other figures are ours.
 *
 * @param afterDays how many days after a failed attempt the next one is made, 1 to 30
 * @param beforeOther after how many failed attempts by one channel the other channel is taken, 1 to {@code most}
 * @param most after how many failed attempts in all the task ends, 1 to 100
 */
public record RetryRule(int afterDays, int beforeOther, int most) {

    /** The next day; after three the other channel; after five no more. */
    public static final RetryRule DEFAULT = new RetryRule(1, 3, 5);

    public RetryRule {
        Checks.range("afterDays", afterDays, 1, 30);
        Checks.range("most", most, 1, 100);
        Checks.range("beforeOther", beforeOther, 1, most);
    }

    /** Returns the day of the next attempt at a task, in the dealer's zone; empty if none failed yet. */
    public Optional<LocalDate> retryOn(CareTask task, ZoneId zone) {
        List<Attempt> attempts = task.attempts();
        return attempts.isEmpty() ? Optional.empty() : Optional.of(after(attempts.get(attempts.size() - 1), zone));
    }

    /** Returns the first day on which another attempt may be made after this one. */
    LocalDate after(Attempt failed, ZoneId zone) {
        return LocalDate.ofInstant(failed.at(), zone).plusDays(afterDays);
    }
}
