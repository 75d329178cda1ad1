package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account while postings are added to it. */
final class AccountDraft {

    private final PointsAccount before;
    private final LotList lots;
    private final List<Hold> holds;
    private long sequence;
    private long balance;
    private long debt;
    private Optional<AccountId> mergedInto;
    private Optional<String> chain;

    AccountDraft(PointsAccount before) {
        this.before = before;
        this.lots = new LotList(before.lots());
        this.holds = before.holds().isEmpty() ? new ArrayList<>(0) : new ArrayList<>(before.holds());
        this.sequence = before.sequence();
        this.balance = before.balance();
        this.debt = before.debt();
        this.mergedInto = before.mergedInto();
        this.chain = before.chain();
    }

    /** Whether a hold ran out or a lot expired until an instant; what expires first is first. */
    boolean isTouchedByTime(Instant until) {
        for (Hold hold : holds) {
            if (hold.isOver(until)) {
                return true;
            }
        }
        return lots.size() > 0 && lots.get(0).lot().isExpired(until);
    }

    AccountId id() {
        return before.id();
    }

    PointsAccount before() {
        return before;
    }

    LotList lots() {
        return lots;
    }

    List<Hold> holds() {
        return holds;
    }

    long sequence() {
        return sequence;
    }

    long balance() {
        return balance;
    }

    long debt() {
        return debt;
    }

    Optional<String> chain() {
        return chain;
    }

    @Nullable
    Hold hold(PostingId id) {
        for (Hold hold : holds) {
            if (hold.id().equals(id)) {
                return hold;
            }
        }
        return null;
    }

    /**
     * Adds the next posting.
     *
     * @throws IllegalArgumentException if it does not fit what is there
     */
    void apply(Posting posting) {
        for (LotMovement movement : posting.lots()) {
            if (movement.free() != 0 || movement.held() == 0) {
                lots.change(movement.lot(), movement.free());
            }
        }
        applyHolds(posting);
        sequence = posting.id().sequence();
        balance = posting.balanceAfter();
        debt += posting.debt();
        chain = posting.chain();
    }

    private void applyHolds(Posting posting) {
        Movement what = posting.what();
        if (what instanceof Movement.Held held) {
            holds.add(new Hold(posting.id(), held.spending(), held.expiresAt(), setAside(posting)));
        } else if (what instanceof Movement.Released released) {
            lessen(released.hold(), posting.lots());
        } else if (what instanceof Movement.Redeemed redeemed && redeemed.hold().isPresent()) {
            lessen(redeemed.hold().get(), posting.lots());
        } else if (what instanceof Movement.MergedOut merged) {
            removeHolds(merged.holds());
            mergedInto = Optional.of(merged.into());
        } else if (what instanceof Movement.MergedIn merged) {
            holds.addAll(merged.holds());
        } else if (what instanceof Movement.UnmergedOut parted) {
            removeHolds(parted.holds());
        } else if (what instanceof Movement.UnmergedIn parted) {
            holds.addAll(parted.holds());
            mergedInto = Optional.empty();
        }
    }

    private static List<OpenLot> setAside(Posting posting) {
        List<OpenLot> held = new ArrayList<>(posting.lots().size());
        for (LotMovement movement : posting.lots()) {
            held.add(new OpenLot(movement.lot(), movement.held()));
        }
        return held;
    }

    private void lessen(PostingId id, List<LotMovement> movements) {
        for (int i = 0; i < holds.size(); i++) {
            Hold hold = holds.get(i);
            if (hold.id().equals(id)) {
                LotList left = new LotList(hold.lots());
                movements.forEach(movement -> left.change(movement.lot(), movement.held()));
                if (left.size() == 0) {
                    holds.remove(i);
                } else {
                    holds.set(i, new Hold(id, hold.spending(), hold.expiresAt(), left.toList()));
                }
                return;
            }
        }
        throw new IllegalArgumentException("hold: there is none; one of the account's is allowed");
    }

    private void removeHolds(List<PostingId> ids) {
        for (Iterator<Hold> all = holds.iterator(); all.hasNext(); ) {
            if (ids.contains(all.next().id())) {
                all.remove();
            }
        }
    }

    /** Returns the account as it stands. */
    PointsAccount account(long version, long events, Instant noticedUntil, Optional<Instant> wakeAt) {
        return new PointsAccount(
                before.dealer(),
                before.id(),
                version,
                sequence,
                events,
                before.openedAt(),
                balance,
                debt,
                lots.toList(),
                holds,
                mergedInto,
                noticedUntil,
                wakeAt,
                chain);
    }
}
