package io.yangke.crm.rules.points;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Points go from one account to another. Source: PTS-09, P30. */
final class Moves {

    private Moves() {}

    static @Nullable Refusal transfer(Booking from, Booking to, Given given, PointsAction.Transfer action) {
        AccountId sender = from.draft().id();
        AccountId receiver = to.draft().id();
        if (!from.policy().transferAllowed()
                || sender.equals(receiver)
                || !sender.programme().equals(receiver.programme())) {
            return PointsRefusals.transferNotAllowed(sender.programme());
        }
        Draw draw = new Draw(from.draft().lots());
        Refusal refusal = Spendings.drawUsable(from, given.at(), action.points(), draw);
        if (refusal != null) {
            return refusal;
        }
        from.post(given.at(), draw.movements(), 0, moved(from, action.points()), new Movement.TransferredOut(receiver));
        to.post(
                given.at(),
                received(to, draw.movements()),
                0,
                moved(to, -action.points()),
                new Movement.TransferredIn(sender));
        TimePassing.repay(to, given.at());
        return null;
    }

    private static List<LotMovement> received(Booking to, List<LotMovement> sent) {
        PostingId id = to.nextId();
        List<LotMovement> received = new ArrayList<>(sent.size());
        for (LotMovement movement : sent) {
            Lot lot = movement.lot();
            LotId own = new LotId(id.account(), id.sequence(), received.size());
            long points = -movement.free();
            received.add(LotMovement.free(
                    new Lot(own, own, points, lot.earnedAt(), lot.usableFrom(), lot.expiry(), lot.funding()), points));
        }
        return received;
    }

    private static List<HouseEntry> moved(Booking booking, long points) {
        return Booking.entry(HouseAccount.Kind.MOVED, booking.ledger(), points);
    }

    static void merge(Booking from, Booking into, Instant at) {
        List<Hold> holds = List.copyOf(from.draft().holds());
        long debt = from.draft().debt();
        long balance = from.draft().balance();
        List<LotMovement> all = everything(from, lot -> true, holds);
        AccountId source = from.draft().id();
        AccountId target = into.draft().id();
        from.post(at, negated(all), -debt, moved(from, balance), new Movement.MergedOut(target, ids(holds)));
        into.post(at, all, debt, moved(into, -balance), new Movement.MergedIn(source, holds));
        from.announce(new PointsEvent.AccountMerged(target));
    }

    /** What came along with a merge and is still there goes back. */
    static void unmerge(Booking from, Booking to, Posting mergedOut, Instant at) {
        Movement.MergedOut merged = (Movement.MergedOut) mergedOut.what();
        Set<LotId> origins = new HashSet<>();
        mergedOut.lots().forEach(movement -> origins.add(movement.lot().origin()));
        List<Hold> holds = from.draft().holds().stream()
                .filter(hold -> merged.holds().contains(hold.id()))
                .toList();
        long debt = Math.min(-mergedOut.debt(), from.draft().debt());
        AccountId source = to.draft().id();
        List<LotMovement> back = everything(from, lot -> cameFrom(source, origins, lot.origin()), holds);
        long balance = back.stream().mapToLong(LotMovement::points).sum() - debt;
        AccountId survivor = from.draft().id();
        from.post(at, negated(back), -debt, moved(from, balance), new Movement.UnmergedOut(source, ids(holds)));
        to.post(at, back, debt, moved(to, -balance), new Movement.UnmergedIn(survivor, holds));
        to.announce(new PointsEvent.AccountUnmerged(survivor));
    }

    /** What was spent before the merge and came back after it belongs to the source too. */
    private static boolean cameFrom(AccountId source, Set<LotId> moved, LotId origin) {
        return moved.contains(origin) || origin.account().equals(source);
    }

    private static List<LotMovement> everything(Booking booking, Predicate<Lot> kind, List<Hold> holds) {
        Map<Lot, LotMovement> movements = new LinkedHashMap<>();
        LotList lots = booking.draft().lots();
        for (int i = 0; i < lots.size(); i++) {
            OpenLot open = lots.get(i);
            if (kind.test(open.lot())) {
                movements.put(open.lot(), LotMovement.free(open.lot(), open.points()));
            }
        }
        for (Hold hold : holds) {
            for (OpenLot open : hold.lots()) {
                movements.merge(open.lot(), new LotMovement(open.lot(), 0, open.points()), Moves::sum);
            }
        }
        return List.copyOf(movements.values());
    }

    private static LotMovement sum(LotMovement one, LotMovement other) {
        return new LotMovement(one.lot(), one.free() + other.free(), one.held() + other.held());
    }

    private static List<LotMovement> negated(List<LotMovement> movements) {
        return movements.stream()
                .map(movement -> new LotMovement(movement.lot(), -movement.free(), -movement.held()))
                .toList();
    }

    private static List<PostingId> ids(List<Hold> holds) {
        return holds.stream().map(Hold::id).toList();
    }
}
