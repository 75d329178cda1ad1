package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.explain.Argument;
import java.util.List;
import java.util.Optional;

/**
 * Do customers stay who were compensated? Each of them is in exactly one of the lists, in order of identity. Who is still
 * undecided counts neither for nor against: counting those who came already would flatter the rate. Source: SEG-03, K1.
 *
 * @param targetPercent so many are to stay, in percent
 * @param stayed paid for a visit in time: the numerator
 * @param left did not, and the time is over: with those who stayed the denominator
 * @param undecided their time is not over, whether they came already or not
 */
public record CompensationRetention(
        int targetPercent, List<CustomerId> stayed, List<CustomerId> left, List<CustomerId> undecided) {
    public CompensationRetention {
        stayed = ImmutableList.copyOf(stayed);
        left = ImmutableList.copyOf(left);
        undecided = ImmutableList.copyOf(undecided);
    }

    /** Returns how many customers the rate is of. */
    public int denominator() {
        return stayed.size() + left.size();
    }

    /** Returns the share that stayed, exact; empty if nobody's time is over. */
    public Optional<Argument.Share> rate() {
        return denominator() == 0 ? Optional.empty() : Optional.of(new Argument.Share(stayed.size(), denominator()));
    }

    /** Returns whether the target is reached; empty if nobody's time is over. */
    public Optional<Boolean> isReached() {
        return rate().map(share -> 100 * share.numerator() >= targetPercent * share.denominator());
    }
}
