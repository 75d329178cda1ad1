package io.yangke.crm.tck.points;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values for tests of ledgers, all of one dealer. The ids are the same for every dealer ({@code BRANCH/C-1}, {@code K-1} …),
 * the contents are not, so that records of another dealer show.
 */
public final class PointsSamples {

    /** When every account was opened and every posting was made that does not say otherwise; to the nanosecond. */
    static final Instant NOW = Instant.parse("2026-09-30T01:30:00.123456789Z");

    static final PolicyVersion POLICY = PolicyVersion.of("points@9c41d2e7");
    static final DocumentId INVOICE = DocumentId.of("INV-1");
    static final RuleCode RULE = RuleCode.of("base");
    static final Expiry EXPIRY = Expiry.endOf(LocalDate.of(2028, 9, 30), ZoneId.of("Asia/Shanghai"));

    private static final PostingId EARLIER = new PostingId(id(2), 7);
    private static final Lot LOT = lot(id(2), 3, Optional.of(EXPIRY));

    private final DealerId dealer;

    private PointsSamples(DealerId dealer) {
        this.dealer = dealer;
    }

    /** Returns the values of a dealer. */
    static PointsSamples of(DealerId dealer) {
        return new PointsSamples(dealer);
    }

    /** Returns {@code BRANCH/C-n}. */
    static AccountId id(int n) {
        return id("C-" + n);
    }

    static AccountId id(String member) {
        return AccountId.of(ProgrammeId.BRANCH, member);
    }

    static PostingId posting(int n, long sequence) {
        return new PostingId(id(n), sequence);
    }

    static StreamId stream(int n) {
        return StreamId.of(id(n));
    }

    static CommandKey key(int n) {
        return Samples.key(n);
    }

    /** Returns account {@code BRANCH/C-n} in version 0: opened at {@link #NOW}, nothing in it. */
    PointsAccount open(int n) {
        return open(id(n), NOW);
    }

    PointsAccount open(AccountId id, Instant at) {
        return PointsAccount.open(dealer, id, at);
    }

    /** Begins a booking on account {@code BRANCH/C-n}, which is not stored yet. */
    Booking first(int n) {
        return Booking.on(open(n));
    }

    IdempotencyRecord command(int n) {
        return Samples.of(dealer).command(n);
    }

    /** Returns an announced event of account {@code BRANCH/C-n}. */
    RecordedEvent event(int n, long sequence) {
        return event(stream(n), sequence, new PointsEvent.ExpiryComing(30, LocalDate.of(2028, 9, 30), ownNumber()));
    }

    static RecordedEvent event(StreamId stream, long sequence, PointsEvent event) {
        return new RecordedEvent(new EventId(stream, sequence), NOW, NOW.plusNanos(1), Actor.SYSTEM, true, event);
    }

    private long ownNumber() {
        return Math.floorMod(dealer.value().hashCode(), 1_000) + 1L;
    }

    static Funding funding(DealerId dealer) {
        return new Funding(dealer, DepartmentCode.SERVICE);
    }

    static Lot lot(AccountId account, long sequence, Optional<Expiry> expiry) {
        LotId id = new LotId(account, sequence, 0);
        return new Lot(id, id, 100, NOW, Optional.of(NOW), expiry, funding(DealerId.of("HQ")));
    }

    static Spending spending(long points, Optional<DocumentId> document) {
        return new Spending(SpendingCategory.LABOUR, DepartmentCode.SERVICE, document, points, points, List.of());
    }

    private static Spending spendingOnLines() {
        return new Spending(
                SpendingCategory.of("贴膜"),
                DepartmentCode.BOUTIQUE,
                Optional.of(DocumentId.of("发票-1")),
                30,
                301,
                List.of(new LineShare("1", 1_000, 10, 100), new LineShare("2", 500, 20, 201)));
    }

    static Hold hold(long sequence) {
        return new Hold(
                new PostingId(id(2), sequence),
                spendingOnLines(),
                NOW.plusNanos(1),
                List.of(new OpenLot(LOT, 29), new OpenLot(lot(id(3), 4, Optional.empty()), 1)));
    }

    /** Returns movements of every kind, with and without what may be absent. */
    public static List<Movement> movements() {
        Hold hold = hold(8);
        return Stream.<Movement>of(
                        new Movement.Earned(Optional.empty(), Optional.empty(), List.of(part(Optional.empty()))),
                        new Movement.Earned(
                                Optional.of(INVOICE),
                                Optional.of(TierCode.of("金卡")),
                                List.of(part(Optional.of(RuleCode.of("double-11"))), part(Optional.empty()))),
                        new Movement.Activated(EARLIER),
                        new Movement.Held(spendingOnLines(), NOW.plusSeconds(900)),
                        new Movement.Released(EARLIER, true),
                        new Movement.Released(EARLIER, false),
                        new Movement.Redeemed(Optional.empty(), spendingOnLines()),
                        new Movement.Redeemed(Optional.of(EARLIER), spending(5, Optional.empty())),
                        new Movement.Refunded(EARLIER, 7, Optional.empty(), 0, 70, 0),
                        new Movement.Refunded(EARLIER, 7, Optional.of("2"), 100, 70, 30),
                        new Movement.TakenBack(EARLIER, 12, 1_234, 2, RuleCode.of("return")),
                        new Movement.Expired(),
                        new Movement.Repaid(),
                        new Movement.Adjusted(RuleCode.of("goodwill"), StaffId.of("S-9")),
                        new Movement.TransferredOut(id(3)),
                        new Movement.TransferredIn(id(3)),
                        new Movement.MergedOut(id(3), List.of(EARLIER)),
                        new Movement.MergedIn(id(3), List.of(hold, hold(9))),
                        new Movement.UnmergedOut(id(3), List.of(hold.id(), EARLIER)),
                        new Movement.UnmergedIn(id(3), List.of(hold)),
                        new Movement.Imported(Movement.Imported.Past.OPENING),
                        new Movement.Imported(Movement.Imported.Past.SPENT))
                .toList();
    }

    private static EarnedPart part(Optional<RuleCode> campaign) {
        return new EarnedPart(RULE, campaign, 123_456, 20, 10);
    }

    /** Returns events of every kind. */
    public static List<PointsEvent> events() {
        return List.of(
                new PointsEvent.ExpiryComing(30, LocalDate.of(2028, 2, 29), 40),
                new PointsEvent.PointsExpired(EARLIER, 41),
                new PointsEvent.HoldTimedOut(EARLIER, 42),
                new PointsEvent.DebtIncurred(EARLIER, PointsAccount.MAX_POINTS),
                new PointsEvent.AccountMerged(id(3)),
                new PointsEvent.AccountUnmerged(id(3)));
    }
}
