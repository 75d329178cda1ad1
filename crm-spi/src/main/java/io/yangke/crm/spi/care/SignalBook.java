package io.yangke.crm.spi.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * The signals of a dealer that are not over.
 *
 * @param dealer the tenant
 * @param version how often it was committed, from 1; 0 before it is
 * @param signals the signals, in order of identity, none twice
 */
public record SignalBook(DealerId dealer, long version, List<CareSignal> signals) {

    public SignalBook {
        Objects.requireNonNull(dealer, "dealer");
        Checks.range("version", version, 0, Long.MAX_VALUE);
        signals = ImmutableList.copyOf(signals);
        for (int i = 1; i < signals.size(); i++) {
            Checks.require(
                    signals.get(i - 1).id().compareTo(signals.get(i).id()) < 0,
                    "signals",
                    "are out of order or hold one twice",
                    "signals in order of identity are allowed");
        }
    }
}
