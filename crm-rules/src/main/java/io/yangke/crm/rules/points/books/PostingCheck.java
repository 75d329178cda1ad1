package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.Spending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is right or wrong with a posting by itself. One object checks one posting after the other; not thread-safe. */
final class PostingCheck {

    private final HouseAccount.Kind[] houseKinds = houseKinds();

    private long free;
    private long held;
    private long house;

    private static HouseAccount.Kind[] houseKinds() {
        HouseAccount.Kind[] kinds = new HouseAccount.Kind[Movement.Kind.values().length];
        for (Movement.Kind kind : Movement.Kind.values()) {
            kinds[kind.ordinal()] = switch (kind) {
                case EARNED, TAKEN_BACK -> HouseAccount.Kind.ISSUED;
                case REDEEMED, REFUNDED -> HouseAccount.Kind.REDEEMED;
                case EXPIRED -> HouseAccount.Kind.EXPIRED;
                case ADJUSTED -> HouseAccount.Kind.ADJUSTED;
                case IMPORTED -> HouseAccount.Kind.OPENING;
                // What has no other side at all cannot have one on a wrong account: its entries would not sum to zero.
                case ACTIVATED, HELD, RELEASED, REPAID -> HouseAccount.Kind.MOVED;
                case TRANSFERRED_OUT, TRANSFERRED_IN, MERGED_OUT, MERGED_IN, UNMERGED_OUT, UNMERGED_IN ->
                    HouseAccount.Kind.MOVED;
            };
        }
        return kinds;
    }

    @Nullable
    Fault check(Posting posting, Movement.Kind kind) {
        sum(posting);
        long points = posting.points();
        if (house != -points) {
            return new Fault(BooksCheck.ENTRIES, -house, points);
        }
        if (free + held - posting.debt() != points) {
            return new Fault(BooksCheck.LOTS_AND_DEBT, free + held - posting.debt(), points);
        }
        Fault fault = checkHouse(posting, kind);
        if (fault == null) {
            fault = checkMovement(posting, kind);
        }
        return fault == null ? checkUsable(posting, kind) : fault;
    }

    private void sum(Posting posting) {
        free = 0;
        held = 0;
        house = 0;
        List<LotMovement> lots = posting.lots();
        for (int i = 0; i < lots.size(); i++) {
            free += lots.get(i).free();
            held += lots.get(i).held();
        }
        List<HouseEntry> entries = posting.house();
        for (int i = 0; i < entries.size(); i++) {
            house += entries.get(i).points();
        }
    }

    private @Nullable Fault checkHouse(Posting posting, Movement.Kind kind) {
        HouseAccount.Kind expected = houseKinds[kind.ordinal()];
        List<HouseEntry> entries = posting.house();
        for (int i = 0; i < entries.size(); i++) {
            HouseAccount account = entries.get(i).account();
            if (account.kind() != expected
                    || !isOwner(account.owner(), entries.get(i).points(), posting, kind)) {
                return Fault.of(BooksCheck.HOUSE_ACCOUNT);
            }
        }
        return null;
    }

    private static boolean isOwner(Funding owner, long points, Posting posting, Movement.Kind kind) {
        return switch (kind) {
            case EARNED, EXPIRED -> points == -fundedBy(owner, posting.lots());
            case REDEEMED ->
                owner.dealer().equals(posting.dealer())
                        && owner.department()
                                .equals(((Movement.Redeemed) posting.what())
                                        .spending()
                                        .department());
            default -> true;
        };
    }

    private static long fundedBy(Funding owner, List<LotMovement> lots) {
        long points = 0;
        for (int i = 0; i < lots.size(); i++) {
            Funding funding = lots.get(i).lot().funding();
            points += funding.equals(owner) ? lots.get(i).points() : 0;
        }
        return points;
    }

    private @Nullable Fault checkMovement(Posting posting, Movement.Kind kind) {
        Movement what = posting.what();
        return switch (kind) {
            case EARNED -> figures(posting, earned(((Movement.Earned) what).parts()), 0);
            case ACTIVATED -> figures(posting, 0, 0);
            case HELD -> aside(posting, ((Movement.Held) what).spending());
            case RELEASED -> held < 0 ? figures(posting, -held, held) : wrong(held, -1);
            case REDEEMED -> redeemed(posting, (Movement.Redeemed) what);
            case REFUNDED -> figures(posting, ((Movement.Refunded) what).points(), 0);
            case TAKEN_BACK -> takenBack(posting, (Movement.TakenBack) what);
            case EXPIRED -> free < 0 ? figures(posting, free, 0) : wrong(free, -1);
            case REPAID -> free < 0 && held == 0 ? equal(posting.debt(), free) : wrong(free, -1);
            case ADJUSTED -> free != 0 ? figures(posting, free, 0) : wrong(free, 1);
            case IMPORTED -> imported(posting, ((Movement.Imported) what).past());
            case TRANSFERRED_OUT -> free < 0 ? figures(posting, free, 0) : wrong(free, -1);
            case TRANSFERRED_IN -> free > 0 ? figures(posting, free, 0) : wrong(free, 1);
            case MERGED_OUT, UNMERGED_OUT -> free <= 0 && held <= 0 ? equal(least(posting.debt()), 0) : wrong(free, 0);
            case MERGED_IN, UNMERGED_IN -> free >= 0 && held >= 0 ? equal(least(-posting.debt()), 0) : wrong(free, 0);
        };
    }

    /** More than nothing, where there must not be. */
    private static long least(long points) {
        return Math.max(points, 0);
    }

    private static Fault wrong(long is, long expected) {
        return new Fault(BooksCheck.MOVEMENT, is, expected);
    }

    private static @Nullable Fault equal(long is, long expected) {
        return Fault.unlessEqual(BooksCheck.MOVEMENT, is, expected);
    }

    private @Nullable Fault figures(Posting posting, long expectedFree, long expectedHeld) {
        if (free != expectedFree) {
            return wrong(free, expectedFree);
        }
        return held != expectedHeld ? wrong(held, expectedHeld) : equal(posting.debt(), 0);
    }

    private static long earned(List<EarnedPart> parts) {
        long given = 0;
        for (int i = 0; i < parts.size(); i++) {
            given += parts.get(i).given();
        }
        return given;
    }

    private @Nullable Fault aside(Posting posting, Spending spending) {
        return figures(posting, -spending.points(), spending.points());
    }

    private @Nullable Fault redeemed(Posting posting, Movement.Redeemed what) {
        long points = -what.spending().points();
        return what.hold().isPresent() ? figures(posting, 0, points) : figures(posting, points, 0);
    }

    private @Nullable Fault takenBack(Posting posting, Movement.TakenBack what) {
        if (held != 0 || free > 0 || posting.debt() < 0) {
            return wrong(held != 0 ? held : free, 0);
        }
        return equal(posting.debt() - free, what.claimed() - what.forgiven());
    }

    private @Nullable Fault imported(Posting posting, Movement.Imported.Past past) {
        boolean in = past == Movement.Imported.Past.OPENING || past == Movement.Imported.Past.EARNED;
        return (in ? free > 0 : free < 0) ? figures(posting, free, 0) : wrong(free, in ? 1 : -1);
    }

    private static @Nullable Fault checkUsable(Posting posting, Movement.Kind kind) {
        boolean spends = kind == Movement.Kind.REDEEMED
                || kind == Movement.Kind.HELD
                || kind == Movement.Kind.TRANSFERRED_OUT
                || (kind == Movement.Kind.ADJUSTED && posting.points() < 0);
        if (!spends && kind != Movement.Kind.EXPIRED) {
            return null;
        }
        Instant at = posting.effectiveAt();
        List<LotMovement> lots = posting.lots();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i).lot();
            // What was set aside in time is captured whenever the hold is open.
            boolean fits = spends ? lots.get(i).free() == 0 || lot.isUsable(at) : lot.isExpired(at);
            if (!fits) {
                return Fault.of(BooksCheck.USABLE);
            }
        }
        return null;
    }
}
