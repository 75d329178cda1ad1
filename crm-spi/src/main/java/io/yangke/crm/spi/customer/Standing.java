package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the library itself remembers of a customer's identity: which files stand together, and what may be done with the data. A
 * customer without one is active and stands alone. It holds no personal data. Source: CUS-05, CUS-06.
 *
 * @param dealer the tenant
 * @param customer the customer
 * @param version how often it was committed, from 1; 0 before it is
 * @param sequence how many events its own stream has
 * @param state what may be done with the data
 * @param mergedInto the customer this one is the same person as, whose file stands for both
 * @param mergedFrom the customers whose files this one stands for, directly
 * @param holds reasons of law to keep the data
 * @param erasureAskedOn when the customer asked for erasure; empty if that did not happen
 * @param eraseOn when a restricted customer's data shall be erased; empty if nobody asked, or a hold has no end
 * @param wakeAt when time alone next brings something about; empty if it does not
 */
public record Standing(
        DealerId dealer,
        CustomerId customer,
        long version,
        long sequence,
        StandingState state,
        Optional<CustomerId> mergedInto,
        Set<CustomerId> mergedFrom,
        List<LegalHold> holds,
        Optional<LocalDate> erasureAskedOn,
        Optional<LocalDate> eraseOn,
        Optional<Instant> wakeAt) {

    public Standing {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(customer, "customer");
        Checks.range("version", version, 0, Long.MAX_VALUE);
        Checks.range("sequence", sequence, 0, Long.MAX_VALUE);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(mergedInto, "mergedInto");
        mergedFrom = ImmutableSortedSet.copyOf(mergedFrom);
        holds = ImmutableList.copyOf(holds);
        Objects.requireNonNull(erasureAskedOn, "erasureAskedOn");
        Objects.requireNonNull(eraseOn, "eraseOn");
        Objects.requireNonNull(wakeAt, "wakeAt");
        Checks.require(
                !mergedFrom.contains(customer) && !mergedInto.equals(Optional.of(customer)),
                "mergedFrom",
                "holds the customer itself",
                "other customers are allowed");
    }

    /** Returns the standing of a customer of whom nothing is remembered. */
    public static Standing of(DealerId dealer, CustomerId customer) {
        return new Standing(
                dealer,
                customer,
                0,
                0,
                StandingState.ACTIVE,
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
