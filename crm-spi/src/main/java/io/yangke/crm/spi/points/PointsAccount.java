package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account as it stands: what its journal adds up to. It is not checked against the clock: a lot may have expired and a hold
 * may have run out without a posting that says so yet. Source: PTS-01, PTS-04.
 *
 * @param dealer the ledger's dealer: the dealer itself for branch points, headquarters for HQ points
 * @param id the account
 * @param version the state's version, from 1; 0 before it is stored
 * @param sequence the last posting's; 0 if there is none
 * @param events the last event's sequence; 0 if there is none
 * @param openedAt when the account was opened
 * @param balance {@code Σ lots + Σ holds − debt} (see {@link #checked()}), from −{@link #MAX_POINTS} to {@link #MAX_POINTS}
 * @param debt points taken back that were spent already, to be repaid by what comes in next, at least 0. Source: PTS-07
 * @param lots the points that are free, in spending order, none of them twice
 * @param holds the points set aside, in order of their posting
 * @param mergedInto the account everything went to; such an account has nothing left. Source: PTS-09
 * @param noticedUntil notices of expiry were given, or were not due, up to this instant, inclusive. Source: PTS-08
 * @param wakeAt when time alone next brings something about; empty if it does not
 * @param chain the last posting's link in the hash chain; empty if there is no chain
 */
public record PointsAccount(
        DealerId dealer,
        AccountId id,
        long version,
        long sequence,
        long events,
        Instant openedAt,
        long balance,
        long debt,
        List<OpenLot> lots,
        List<Hold> holds,
        Optional<AccountId> mergedInto,
        Instant noticedUntil,
        Optional<Instant> wakeAt,
        Optional<String> chain) {

    /** The most points of one posting and of one balance. */
    public static final long MAX_POINTS = 1_000_000_000_000L;

    public PointsAccount {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(id, "id");
        Checks.range("version", version, 0, Long.MAX_VALUE);
        Checks.range("sequence", sequence, 0, PostingId.MAX_SEQUENCE);
        Checks.range("events", events, 0, Long.MAX_VALUE);
        Objects.requireNonNull(openedAt, "openedAt");
        Checks.range("balance", balance, -MAX_POINTS, MAX_POINTS);
        Checks.range("debt", debt, 0, MAX_POINTS);
        lots = ImmutableList.copyOf(lots);
        holds = ImmutableList.copyOf(holds);
        Objects.requireNonNull(mergedInto, "mergedInto");
        Objects.requireNonNull(noticedUntil, "noticedUntil");
        Objects.requireNonNull(wakeAt, "wakeAt");
        Objects.requireNonNull(chain, "chain");
        Checks.require(
                mergedInto.isEmpty() || (lots.isEmpty() && holds.isEmpty() && debt == 0),
                "mergedInto",
                "is set though something is left",
                "an account without lots, holds and debt may be merged");
    }

    /**
     * Returns this account if its lots are in spending order, each once, and balance, lots, holds and debt agree. What the ledger
     * makes does; it is asked of what comes from elsewhere, as it means to look at every lot.
     *
     * @throws IllegalArgumentException if they do not
     */
    public PointsAccount checked() {
        checkLots("lots", lots);
        Checks.require(
                balance == sum(lots) + held(holds) - debt,
                "balance",
                "is not what lots, holds and debt add up to",
                "lots plus holds less debt is allowed");
        return this;
    }

    /** Returns an account without postings, not stored yet. */
    public static PointsAccount open(DealerId dealer, AccountId id, Instant at) {
        return new PointsAccount(
                dealer,
                id,
                0,
                0,
                0,
                at,
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the same account in another version. */
    public PointsAccount withVersion(long version) {
        return new PointsAccount(
                dealer,
                id,
                version,
                sequence,
                events,
                openedAt,
                balance,
                debt,
                lots,
                holds,
                mergedInto,
                noticedUntil,
                wakeAt,
                chain);
    }

    /** How many points are set aside. */
    public long held() {
        return held(holds);
    }

    /** Returns a hold that is still open, whether or not its time is out; empty if there is none with this id. */
    public Optional<Hold> hold(PostingId hold) {
        for (Hold held : holds) {
            if (held.id().equals(hold)) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what can be spent at an instant: lots that are usable then, and held points whose time is out and whose lots are
     * usable then, less debt; negative if there is more debt. What a hold sets free repays debt when its time is out. It does not
     * depend on any sweep. Source: PTS-08, P19.
     */
    public long available(Instant at) {
        if (debt > 0 && !holds.isEmpty()) {
            return new FreedPoints(this).available(at);
        }
        long available = usable(lots, at) - debt;
        for (Hold hold : holds) {
            available += hold.isOver(at) ? usable(hold.lots(), at) : 0;
        }
        return available;
    }

    static long usable(List<OpenLot> lots, Instant at) {
        long points = 0;
        for (OpenLot open : lots) {
            points += open.lot().isUsable(at) ? open.points() : 0;
        }
        return points;
    }

    private static long held(List<Hold> holds) {
        long points = 0;
        for (Hold hold : holds) {
            points += hold.points();
        }
        return points;
    }

    static long sum(List<OpenLot> lots) {
        long points = 0;
        for (OpenLot open : lots) {
            points += open.points();
        }
        return points;
    }

    static void checkLots(String field, List<OpenLot> lots) {
        for (int i = 1; i < lots.size(); i++) {
            Checks.require(
                    Lot.SPENDING_ORDER.compare(
                                    lots.get(i - 1).lot(), lots.get(i).lot())
                            < 0,
                    field,
                    "are not in spending order, or hold one twice",
                    "spending order, each once, is allowed");
        }
    }
}
