package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.books.PastAccount.PastHold;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums the journal of an account up to a moment. All postings are added, in order of sequence; those that do not count are passed
 * over. Not thread-safe. Source: PTS-10, P7, P31.
 */
public final class PastFold {

    private final AccountId account;
    private final Instant at;
    private final TimeBasis basis;
    private final Map<LotId, LotPoints> lots = new LinkedHashMap<>();
    private final Map<PostingId, PastHold> holds = new LinkedHashMap<>();
    private Instant booked = Instant.MIN;
    private long postings;
    private long balance;
    private long debt;
    private Optional<AccountId> mergedInto = Optional.empty();

    private PastFold(AccountId account, Instant at, TimeBasis basis) {
        this.account = account;
        this.at = at;
        this.basis = basis;
    }

    /**
     * Begins.
     *
     * @param at the moment, inclusive
     */
    public static PastFold of(AccountId account, Instant at, TimeBasis basis) {
        return new PastFold(account, at, basis);
    }

    /** Adds the next posting. */
    public PastFold add(Posting posting) {
        booked = later(booked, posting.recordedAt());
        Instant when = basis == TimeBasis.BOOKED ? booked : posting.effectiveAt();
        if (!when.isAfter(at)) {
            count(posting);
        }
        return this;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void count(Posting posting) {
        postings++;
        balance += posting.points();
        debt += posting.debt();
        for (LotMovement movement : posting.lots()) {
            change(lots, movement.lot(), movement.free());
        }
        countHolds(posting);
    }

    private static void change(Map<LotId, LotPoints> points, Lot lot, long change) {
        LotPoints before = points.get(lot.id());
        long after = (before == null ? 0 : before.points()) + change;
        if (after == 0) {
            points.remove(lot.id());
        } else {
            points.put(lot.id(), new LotPoints(lot, after));
        }
    }

    private void countHolds(Posting posting) {
        Movement what = posting.what();
        if (what instanceof Movement.Held held) {
            holds.put(posting.id(), new PastHold(posting.id(), held.expiresAt(), aside(posting.lots())));
        } else if (what instanceof Movement.Released released) {
            holds.remove(released.hold());
        } else if (what instanceof Movement.Redeemed redeemed) {
            redeemed.hold().ifPresent(id -> capture(id, posting.lots()));
        } else if (what instanceof Movement.MergedOut merged) {
            merged.holds().forEach(holds::remove);
            mergedInto = Optional.of(merged.into());
        } else if (what instanceof Movement.MergedIn merged) {
            merged.holds().forEach(this::comeIn);
        } else if (what instanceof Movement.UnmergedOut parted) {
            parted.holds().forEach(holds::remove);
        } else if (what instanceof Movement.UnmergedIn parted) {
            parted.holds().forEach(this::comeIn);
            mergedInto = Optional.empty();
        }
    }

    private static List<LotPoints> aside(List<LotMovement> movements) {
        return movements.stream()
                .map(movement -> new LotPoints(movement.lot(), movement.held()))
                .toList();
    }

    private void comeIn(Hold hold) {
        holds.put(
                hold.id(),
                new PastHold(
                        hold.id(),
                        hold.expiresAt(),
                        hold.lots().stream().map(PastFold::points).toList()));
    }

    private static LotPoints points(OpenLot open) {
        return new LotPoints(open.lot(), open.points());
    }

    private void capture(PostingId id, List<LotMovement> movements) {
        PastHold hold = holds.get(id);
        if (hold != null) {
            Map<LotId, LotPoints> left = new LinkedHashMap<>();
            hold.lots().forEach(held -> left.put(held.lot().id(), held));
            movements.forEach(movement -> change(left, movement.lot(), movement.held()));
            if (left.isEmpty()) {
                holds.remove(id);
            } else {
                holds.put(id, new PastHold(id, hold.expiresAt(), List.copyOf(left.values())));
            }
        }
    }

    /** Returns the account as it stood. */
    public PastAccount account() {
        List<LotPoints> inOrder = new ArrayList<>(lots.values());
        inOrder.sort((one, other) -> Lot.SPENDING_ORDER.compare(one.lot(), other.lot()));
        return new PastAccount(
                account, at, basis, postings, balance, debt, inOrder, List.copyOf(holds.values()), mergedInto);
    }
}
