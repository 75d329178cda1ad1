package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A rate with the tickets behind it. Each complaint of the quarter is in exactly one of {@code achieved}, {@code missed}
 * and {@code excluded}; tickets are in order of their number.
 *
 * @param name which rate, and by which formula
 * @param achieved the tickets of the numerator
 * @param missed the tickets that are in the denominator only
 * @param excluded the tickets left out, by reason
 * @param provisional whether time may still change the rate: the quarter is not over, or a ticket is yet undecided
 */
public record Rate(
        RateName name,
        List<TicketId> achieved,
        List<TicketId> missed,
        Map<Exclusion, List<TicketId>> excluded,
        boolean provisional) {
    public Rate {
        Objects.requireNonNull(name, "name");
        achieved = ImmutableList.copyOf(achieved);
        missed = ImmutableList.copyOf(missed);
        excluded = ImmutableMap.copyOf(excluded);
    }

    /** Returns how many tickets are in the numerator. */
    public int numerator() {
        return achieved.size();
    }

    /** Returns how many tickets are in the denominator. */
    public int denominator() {
        return achieved.size() + missed.size();
    }

    /** Returns how many tickets were left out for a reason. */
    public int excluded(Exclusion reason) {
        return excluded.getOrDefault(reason, List.of()).size();
    }

    /** Returns whether no ticket is in the denominator, so that there is no rate. */
    public boolean isEmpty() {
        return denominator() == 0;
    }

    /**
     * Returns the rate in hundredths of a percent, 0 to 10 000, rounded down, so that 10 000 is shown only where nothing was
     * missed (K2); empty if there is none.
     */
    public OptionalInt hundredthsOfPercent() {
        return isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) (10_000L * numerator() / denominator()));
    }

    /** Returns the rate in words to be: numerator, denominator, what was missed and what was left out. */
    public Explanation explain() {
        return KpiExplanations.rate(this);
    }
}
