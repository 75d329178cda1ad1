package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.HashChain;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one account while it is checked, posting by posting, and what it leads to. One object serves one account after
 * the other. After a fault, what it leads to means nothing. Not thread-safe.
 */
final class JournalCheck {

    private final PostingCheck alone = new PostingCheck();
    private final LotTable lots = new LotTable();
    private final HoldTable holds = new HoldTable();
    private final Originals originals = new Originals();
    private final Set<PostingId> reversedElsewhere;

    private AccountId account;
    private long sequence;
    private long balance;
    private long debt;
    private @Nullable AccountId mergedInto;
    private Optional<String> link = Optional.empty();
    private @Nullable PolicyVersion policy;

    /**
     * Begins with the first account.
     *
     * @param reversedElsewhere what is reversed on another account than it was posted to is added here, to be looked at later
     */
    JournalCheck(AccountId account, Set<PostingId> reversedElsewhere) {
        this.account = account;
        this.reversedElsewhere = reversedElsewhere;
    }

    /** Begins another account. */
    void begin(AccountId next) {
        account = next;
        sequence = 0;
        balance = 0;
        debt = 0;
        mergedInto = null;
        link = Optional.empty();
        policy = null;
        lots.clear();
        holds.clear();
        originals.clear();
    }

    AccountId account() {
        return account;
    }

    /** Adds the next posting, and returns what is wrong with it. */
    @Nullable
    Fault add(Posting posting, Movement.Kind kind) {
        Fault fault = checkOrder(posting);
        if (fault == null) {
            fault = alone.check(posting, kind);
        }
        if (fault == null) {
            fault = checkOriginal(posting, kind);
        }
        if (fault == null) {
            fault = moveLots(posting);
        }
        if (fault == null) {
            fault = holds.check(posting, kind);
        }
        return fault == null ? settle(posting, kind) : fault;
    }

    private @Nullable Fault checkOrder(Posting posting) {
        long expected = sequence + 1;
        PostingId id = posting.id();
        if (id.sequence() != expected || !id.account().equals(account)) {
            return new Fault(BooksCheck.SEQUENCE, id.sequence(), expected);
        }
        sequence = expected;
        return Fault.unlessEqual(BooksCheck.BALANCE_BEFORE, posting.balanceBefore(), balance);
    }

    private @Nullable Fault checkOriginal(Posting posting, Movement.Kind kind) {
        if (!Originals.isAboutOriginal(kind)) {
            originals.add(posting, kind);
            return null;
        }
        PostingId about = posting.what().about().orElseThrow();
        if (about.account().equals(account)) {
            return originals.check(posting, about);
        }
        reversedElsewhere.add(about);
        return null;
    }

    private @Nullable Fault moveLots(Posting posting) {
        List<LotMovement> movements = posting.lots();
        for (int i = 0; i < movements.size(); i++) {
            Fault fault = moveLot(posting, movements.get(i));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable Fault moveLot(Posting posting, LotMovement movement) {
        Lot lot = movement.lot();
        int place = lots.find(lot.id());
        if (place < 0) {
            if (!LotRules.mayComeIn(posting, movement)) {
                return Fault.of(BooksCheck.LOT_ORIGIN);
            }
            place = lots.add(lot);
        } else if (!LotRules.mayChange(posting, movement, lots.lot(place))) {
            return Fault.of(BooksCheck.LOT_TERMS);
        }
        if (!lots.touch(place, sequence)) {
            return Fault.of(BooksCheck.LOT_TWICE);
        }
        long free = lots.free(place) + movement.free();
        long held = lots.held(place) + movement.held();
        if (free < 0 || held < 0) {
            return new Fault(BooksCheck.LOT_BELOW_ZERO, Math.min(free, held), 0);
        }
        lots.set(place, lot, free, held);
        return free + held <= lot.points() ? null : new Fault(BooksCheck.LOT_ABOVE_POINTS, free + held, lot.points());
    }

    private @Nullable Fault settle(Posting posting, Movement.Kind kind) {
        debt += posting.debt();
        balance = posting.balanceAfter();
        if (debt < 0) {
            return new Fault(BooksCheck.DEBT, debt, 0);
        }
        if ((mergedInto != null || Transit.concerns(kind)) && !mayBe(posting.what())) {
            return Fault.of(BooksCheck.MERGED);
        }
        Fault fault = checkLink(posting);
        link = posting.chain();
        policy = posting.policy();
        return fault;
    }

    private boolean mayBe(Movement what) {
        if (what instanceof Movement.MergedOut merged) {
            boolean empty = mergedInto == null && balance == 0 && debt == 0 && lots.open() == 0 && holds.size() == 0;
            mergedInto = merged.into();
            return empty;
        }
        if (what instanceof Movement.UnmergedIn) {
            boolean merged = mergedInto != null;
            mergedInto = null;
            return merged;
        }
        return mergedInto == null;
    }

    private @Nullable Fault checkLink(Posting posting) {
        if (posting.chain().isPresent() != link.isPresent()
                && sequence > 1
                && posting.policy().equals(policy)) {
            return Fault.of(BooksCheck.LINK);
        }
        return Fault.unless(posting.chain().isEmpty() || HashChain.fits(link, posting), BooksCheck.LINK);
    }

    /** Returns what is wrong with a stored account whose postings were all added. */
    @Nullable
    Fault compare(PointsAccount stored) {
        Fault fault = Fault.unlessEqual(BooksCheck.STATE_SEQUENCE, stored.sequence(), sequence);
        if (fault == null) {
            fault = Fault.unlessEqual(BooksCheck.STATE_BALANCE, stored.balance(), balance);
        }
        if (fault == null) {
            fault = Fault.unlessEqual(BooksCheck.STATE_DEBT, stored.debt(), debt);
        }
        if (fault == null) {
            fault = Fault.unless(isSame(stored.lots()), BooksCheck.STATE_LOTS);
        }
        if (fault == null) {
            fault = Fault.unless(holds.isSame(stored.holds()), BooksCheck.STATE_HOLDS);
        }
        if (fault == null) {
            fault = Fault.unless(stored.mergedInto().equals(Optional.ofNullable(mergedInto)), BooksCheck.STATE_MERGED);
        }
        return fault == null ? Fault.unless(stored.chain().equals(link), BooksCheck.STATE_LINK) : fault;
    }

    private boolean isSame(List<OpenLot> stored) {
        for (int i = 0; i < stored.size(); i++) {
            OpenLot open = stored.get(i);
            int place = lots.find(open.lot().id());
            if (place < 0
                    || lots.free(place) != open.points()
                    || !lots.lot(place).equals(open.lot())) {
                return false;
            }
        }
        return stored.size() == lots.open();
    }
}
