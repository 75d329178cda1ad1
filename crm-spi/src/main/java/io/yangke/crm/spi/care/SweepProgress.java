package io.yangke.crm.spi.care;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a dealer's review of all customers has come, so that any node can go on where another stopped.
 *
 * @param dealer the tenant
 * @param version how often it was committed, from 1; 0 before it is
 * @param startedOn the day of the dealer's first pass. Source: L5
 * @param pass which pass, from 1
 * @param day the day the pass is for
 * @param dayBefore the day the pass before was for; empty in the first
 * @param place where it goes on, in the form of {@code ScanPage.next}; empty at the beginning and when it is finished
 * @param finished whether the pass has seen every customer
 */
public record SweepProgress(
        DealerId dealer,
        long version,
        LocalDate startedOn,
        long pass,
        LocalDate day,
        Optional<LocalDate> dayBefore,
        Optional<String> place,
        boolean finished) {

    public SweepProgress {
        Objects.requireNonNull(dealer, "dealer");
        Checks.range("version", version, 0, Long.MAX_VALUE);
        Objects.requireNonNull(startedOn, "startedOn");
        Checks.range("pass", pass, 1, Long.MAX_VALUE);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(dayBefore, "dayBefore");
        Objects.requireNonNull(place, "place");
    }
}
