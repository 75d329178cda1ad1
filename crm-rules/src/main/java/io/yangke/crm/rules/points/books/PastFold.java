package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.books.PastAccount.PastHold;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
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
            change(lots, movement.lot(), movement.points());
        }
        // What holds gain, free points lose. By effective time a hold may be captured before it was made, and has
        // nothing then.
        for (LotPoints gained : changeHolds(posting).values()) {
            change(lots, gained.lot(), -gained.points());
        }
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

    /** Returns what the holds gain of each lot. */
    private Map<LotId, LotPoints> changeHolds(Posting posting) {
        Map<LotId, LotPoints> gained = new LinkedHashMap<>();
        Movement what = posting.what();
        if (what instanceof Movement.Held held) {
            comeIn(new PastHold(posting.id(), held.expiresAt(), aside(posting.lots())), gained);
        } else if (what instanceof Movement.Released released) {
            take(released.hold(), posting.lots(), gained);
        } else if (what instanceof Movement.Redeemed redeemed) {
            redeemed.hold().ifPresent(id -> take(id, posting.lots(), gained));
        } else if (what instanceof Movement.MergedOut merged) {
            merged.holds().forEach(id -> goOut(id, gained));
            mergedInto = Optional.of(merged.into());
        } else if (what instanceof Movement.MergedIn merged) {
            merged.holds().forEach(hold -> comeIn(past(hold), gained));
        } else if (what instanceof Movement.UnmergedOut parted) {
            parted.holds().forEach(id -> goOut(id, gained));
        } else if (what instanceof Movement.UnmergedIn parted) {
            parted.holds().forEach(hold -> comeIn(past(hold), gained));
            mergedInto = Optional.empty();
        }
        return gained;
    }

    private static List<LotPoints> aside(List<LotMovement> movements) {
        return movements.stream()
                .map(movement -> new LotPoints(movement.lot(), movement.held()))
                .toList();
    }

    private static PastHold past(Hold hold) {
        return new PastHold(
                hold.id(),
                hold.expiresAt(),
                hold.lots().stream()
                        .map(open -> new LotPoints(open.lot(), open.points()))
                        .toList());
    }

    private void comeIn(PastHold hold, Map<LotId, LotPoints> gained) {
        goOut(hold.id(), gained);
        holds.put(hold.id(), hold);
        hold.lots().forEach(held -> change(gained, held.lot(), held.points()));
    }

    private void goOut(PostingId id, Map<LotId, LotPoints> gained) {
        PastHold hold = holds.remove(id);
        if (hold != null) {
            hold.lots().forEach(held -> change(gained, held.lot(), -held.points()));
        }
    }

    /** Takes from a hold what movements say, as far as it is there. */
    private void take(PostingId id, List<LotMovement> movements, Map<LotId, LotPoints> gained) {
        PastHold hold = holds.get(id);
        if (hold == null) {
            return;
        }
        Map<LotId, LotPoints> left = new LinkedHashMap<>();
        hold.lots().forEach(held -> left.put(held.lot().id(), held));
        for (LotMovement movement : movements) {
            LotPoints there = left.get(movement.lot().id());
            long taken = there == null ? 0 : Math.min(there.points(), -movement.held());
            change(left, movement.lot(), -taken);
            change(gained, movement.lot(), -taken);
        }
        if (left.isEmpty()) {
            holds.remove(id);
        } else {
            holds.put(id, new PastHold(id, hold.expiresAt(), List.copyOf(left.values())));
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
