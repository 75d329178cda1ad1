package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of points that came in together; how many of them are left stands in {@link OpenLot}. Source: PTS-04.
 *
 * @param id the identity
 * @param origin the lot whose points these are: the lot itself, or, for points given back with a life of grace, the lot they
 *     were spent from
 * @param points how many came in, 1 to {@link PointsAccount#MAX_POINTS}
 * @param earnedAt when they were earned: the time the rules count
 * @param usableFrom from when they may be spent, inclusive; empty while they wait for an action
 * @param expiry until when they may be spent; empty if for ever
 * @param funding who pays for them
 */
public record Lot(
        LotId id,
        LotId origin,
        long points,
        Instant earnedAt,
        Optional<Instant> usableFrom,
        Optional<Expiry> expiry,
        Funding funding) {

    /** The order of spending: what expires first, what never expires last; then what is older; then by id. Source: PTS-04, P24. */
    public static final Comparator<Lot> SPENDING_ORDER = Lot::compareForSpending;

    public Lot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(usableFrom, "usableFrom");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(funding, "funding");
    }

    /** Whether the points may be spent at an instant. */
    public boolean isUsable(Instant at) {
        return !at.isBefore(earnedAt) && usableFrom.isPresent() && !at.isBefore(usableFrom.get()) && !isExpired(at);
    }

    /** Whether the points are no longer good at an instant. */
    public boolean isExpired(Instant at) {
        return expiry.isPresent() && expiry.get().isPast(at);
    }

    /** Returns the same lot, to be spent from an instant on. */
    public Lot usableFrom(Instant from) {
        return new Lot(id, origin, points, earnedAt, Optional.of(from), expiry, funding);
    }

    private static int compareForSpending(Lot one, Lot other) {
        int byExpiry = compare(one.expiry.orElse(null), other.expiry.orElse(null));
        if (byExpiry != 0) {
            return byExpiry;
        }
        int byAge = one.earnedAt.compareTo(other.earnedAt);
        return byAge != 0 ? byAge : one.id.compareTo(other.id);
    }

    private static int compare(@Nullable Expiry one, @Nullable Expiry other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        return one.end().compareTo(other.end());
    }
}
