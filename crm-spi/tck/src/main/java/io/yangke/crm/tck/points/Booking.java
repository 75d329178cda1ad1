package io.yangke.crm.tck.points;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.storage.ChangeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The next state of an account, and the postings that lead to it: booked without any rules but those of arithmetic. Every
 * posting balances. Not safe for use by many threads.
 */
final class Booking {

    private final PointsAccount before;
    private final List<Posting> postings = new ArrayList<>();
    private final List<OpenLot> lots;
    private final List<Hold> holds;
    private long balance;
    private Instant effectiveAt = PointsSamples.NOW;
    private Instant recordedAt = PointsSamples.NOW;
    private Optional<Expiry> expiry = Optional.of(PointsSamples.EXPIRY);
    private Optional<Instant> wakeAt;
    private Instant noticedUntil;

    private Booking(PointsAccount before) {
        this.before = before;
        this.lots = new ArrayList<>(before.lots());
        this.holds = new ArrayList<>(before.holds());
        this.balance = before.balance();
        this.wakeAt = before.wakeAt();
        this.noticedUntil = before.noticedUntil();
    }

    /** Begins on an account as it is stored, or as it was opened. */
    static Booking on(PointsAccount before) {
        return new Booking(before);
    }

    /** Says when the postings that follow happen and are recorded. */
    Booking at(Instant at) {
        return at(at, at);
    }

    Booking at(Instant effective, Instant recorded) {
        effectiveAt = effective;
        recordedAt = recorded;
        return this;
    }

    /** Says how long what is earned from here on is good. */
    Booking good(Optional<Expiry> until) {
        expiry = until;
        return this;
    }

    Booking waking(Instant at) {
        wakeAt = Optional.of(at);
        return this;
    }

    Booking asleep() {
        wakeAt = Optional.empty();
        return this;
    }

    Booking noticed(Instant until) {
        noticedUntil = until;
        return this;
    }

    Booking earn(long points) {
        return earn(points, Optional.empty());
    }

    Booking earn(long points, DocumentId document) {
        return earn(points, Optional.of(document));
    }

    private Booking earn(long points, Optional<DocumentId> document) {
        EarnedPart part = new EarnedPart(PointsSamples.RULE, Optional.empty(), 0, points, points);
        return post(
                new Movement.Earned(document, Optional.empty(), List.of(part)),
                List.of(LotMovement.free(newLot(points), points)),
                HouseAccount.Kind.ISSUED);
    }

    private Lot newLot(long points) {
        LotId id = new LotId(before.id(), nextId().sequence(), 0);
        return new Lot(
                id, id, points, effectiveAt, Optional.of(effectiveAt), expiry, PointsSamples.funding(before.dealer()));
    }

    Booking redeem(long points) {
        return redeem(PointsSamples.spending(points, Optional.empty()));
    }

    Booking redeem(long points, DocumentId document) {
        return redeem(PointsSamples.spending(points, Optional.of(document)));
    }

    private Booking redeem(Spending spending) {
        return post(
                new Movement.Redeemed(Optional.empty(), spending),
                drawn(spending.points()),
                HouseAccount.Kind.REDEEMED);
    }

    /** Gives a spending back, wholly. */
    Booking refund(Posting redemption) {
        List<LotMovement> back = redemption.lots().stream()
                .map(movement -> LotMovement.free(movement.lot(), -movement.points()))
                .toList();
        return post(
                new Movement.Refunded(redemption.id(), -redemption.points(), Optional.empty(), 0, 0, 0),
                back,
                HouseAccount.Kind.REDEEMED);
    }

    /** Takes points back that were earned, from whatever is left. */
    Booking takeBack(PostingId earning, long points) {
        return post(
                new Movement.TakenBack(earning, points, 0, 0, RuleCode.of("return")),
                drawn(points),
                HouseAccount.Kind.ISSUED);
    }

    /** Lets what is no longer good at the time of the posting expire. */
    Booking expire() {
        List<LotMovement> gone = lots.stream()
                .filter(open -> open.lot().isExpired(effectiveAt))
                .map(open -> LotMovement.free(open.lot(), -open.points()))
                .toList();
        return post(new Movement.Expired(), gone, HouseAccount.Kind.EXPIRED);
    }

    Booking hold(long points) {
        return hold(PointsSamples.spending(points, Optional.empty()));
    }

    Booking hold(long points, DocumentId document) {
        return hold(PointsSamples.spending(points, Optional.of(document)));
    }

    private Booking hold(Spending spending) {
        Instant until = effectiveAt.plusSeconds(900);
        List<LotMovement> setAside = drawn(spending.points()).stream()
                .map(drawn -> new LotMovement(drawn.lot(), drawn.free(), -drawn.free()))
                .toList();
        List<OpenLot> held = setAside.stream()
                .map(movement -> new OpenLot(movement.lot(), movement.held()))
                .toList();
        holds.add(new Hold(nextId(), spending, until, held));
        return post(new Movement.Held(spending, until), setAside, HouseAccount.Kind.MOVED);
    }

    Booking capture(PostingId id) {
        Hold hold = takeHold(id);
        List<LotMovement> spent = hold.lots().stream()
                .map(open -> new LotMovement(open.lot(), 0, -open.points()))
                .toList();
        return post(new Movement.Redeemed(Optional.of(id), hold.spending()), spent, HouseAccount.Kind.REDEEMED);
    }

    Booking release(PostingId id, boolean timedOut) {
        List<LotMovement> free = takeHold(id).lots().stream()
                .map(open -> new LotMovement(open.lot(), open.points(), -open.points()))
                .toList();
        return post(new Movement.Released(id, timedOut), free, HouseAccount.Kind.MOVED);
    }

    private Hold takeHold(PostingId id) {
        Hold hold = holds.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
        holds.remove(hold);
        return hold;
    }

    /** Sends points to another account; both bookings belong into one commit. */
    Booking transfer(long points, Booking to) {
        post(new Movement.TransferredOut(to.before.id()), drawn(points), HouseAccount.Kind.MOVED);
        to.post(
                new Movement.TransferredIn(before.id()),
                List.of(LotMovement.free(to.newLot(points), points)),
                HouseAccount.Kind.MOVED);
        return this;
    }

    /** Records something that moves no points. */
    Booking record(Movement what) {
        return post(what, List.of(), HouseAccount.Kind.MOVED);
    }

    /** Takes free points in spending order. */
    private List<LotMovement> drawn(long points) {
        List<LotMovement> drawn = new ArrayList<>();
        long wanted = points;
        for (OpenLot open : lots) {
            long some = Math.min(wanted, open.points());
            if (some > 0) {
                drawn.add(LotMovement.free(open.lot(), -some));
                wanted -= some;
            }
        }
        if (wanted > 0) {
            throw new IllegalStateException("not enough points: " + wanted + " more are needed");
        }
        return drawn;
    }

    private Booking post(Movement what, List<LotMovement> movements, HouseAccount.Kind other) {
        long points = movements.stream().mapToLong(LotMovement::points).sum();
        HouseAccount house = new HouseAccount(other, PointsSamples.funding(before.dealer()));
        postings.add(new Posting(
                nextId(),
                before.dealer(),
                Optional.empty(),
                Actor.dealer("S-1"),
                effectiveAt,
                recordedAt,
                PointsSamples.POLICY,
                balance,
                balance + points,
                movements,
                0,
                points == 0 ? List.of() : List.of(new HouseEntry(house, -points)),
                what,
                Optional.empty()));
        balance += points;
        movements.forEach(this::apply);
        return this;
    }

    private void apply(LotMovement movement) {
        long left = movement.free()
                + lots.stream()
                        .filter(open -> open.lot().id().equals(movement.lot().id()))
                        .mapToLong(OpenLot::points)
                        .sum();
        lots.removeIf(open -> open.lot().id().equals(movement.lot().id()));
        if (left > 0) {
            lots.add(new OpenLot(movement.lot(), left));
            lots.sort(Comparator.comparing(OpenLot::lot, Lot.SPENDING_ORDER));
        }
    }

    private PostingId nextId() {
        return new PostingId(before.id(), before.sequence() + postings.size() + 1);
    }

    /** The account as the postings leave it, in the next version. */
    PointsAccount account() {
        return new PointsAccount(
                before.dealer(),
                before.id(),
                before.version() + 1,
                before.sequence() + postings.size(),
                before.events(),
                before.openedAt(),
                balance,
                before.debt(),
                lots,
                holds,
                before.mergedInto(),
                noticedUntil,
                wakeAt,
                before.chain());
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** The last posting. */
    Posting last() {
        return postings.get(postings.size() - 1);
    }

    /** Adds account and postings to a change set. */
    ChangeSet.Builder to(ChangeSet.Builder changes) {
        return changes.addPointsAccount(account()).addAllPostings(postings);
    }
}
