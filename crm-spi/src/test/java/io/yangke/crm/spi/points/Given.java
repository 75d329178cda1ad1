package io.yangke.crm.spi.points;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One valid value of each of the ledger's types, to be broken in one place. */
final class Given {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant AT = Instant.parse("2026-11-30T01:30:00Z");
    static final DealerId DEALER = DealerId.of("D-1");
    static final AccountId ACCOUNT = AccountId.of(ProgrammeId.BRANCH, "C-1");
    static final AccountId OTHER = AccountId.of(ProgrammeId.BRANCH, "C-2");
    static final PostingId POSTING = new PostingId(ACCOUNT, 1);
    static final RuleCode RULE = RuleCode.of("R-1");
    static final Expiry EXPIRY = Expiry.endOf(LocalDate.parse("2028-11-30"), SHANGHAI);
    static final Funding FUNDING = new Funding(DEALER, DepartmentCode.SERVICE);
    static final InvoiceLine LINE = new InvoiceLine("1", SpendingCategory.LABOUR, LineNature.PAID, 100, 20, 30);
    static final LineShare SHARE = new LineShare("1", 1_000, 40, 400);
    static final Spending SPENDING = spending(40, 400, List.of(SHARE));

    private Given() {}

    static Lot lot(int part, long points) {
        LotId id = new LotId(ACCOUNT, 1, part);
        return new Lot(id, id, points, AT, Optional.of(AT), Optional.of(EXPIRY), FUNDING);
    }

    static Lot lot(int part, Optional<Instant> usableFrom, Optional<Expiry> expiry) {
        LotId id = new LotId(ACCOUNT, 1, part);
        return new Lot(id, id, 100, AT, usableFrom, expiry, FUNDING);
    }

    static OpenLot open(int part, long points) {
        return new OpenLot(lot(part, 100), points);
    }

    static Spending spending(long points, long valueFen, List<LineShare> lines) {
        return new Spending(SpendingCategory.LABOUR, DepartmentCode.SERVICE, Optional.empty(), points, valueFen, lines);
    }

    static Hold hold(Instant expiresAt, OpenLot... lots) {
        return new Hold(POSTING, SPENDING, expiresAt, List.of(lots));
    }

    static PointsAccount account(long balance, long debt, List<OpenLot> lots, List<Hold> holds) {
        return account(balance, debt, lots, holds, Optional.empty());
    }

    static PointsAccount account(
            long balance, long debt, List<OpenLot> lots, List<Hold> holds, Optional<AccountId> mergedInto) {
        return new PointsAccount(
                DEALER,
                ACCOUNT,
                1,
                1,
                0,
                AT,
                balance,
                debt,
                lots,
                holds,
                mergedInto,
                AT,
                Optional.empty(),
                Optional.empty());
    }

    static Posting posting(long before, long after, List<LotMovement> lots, long debt, HouseEntry... house) {
        return new Posting(
                POSTING,
                DEALER,
                Optional.of(CommandKey.of("K-1")),
                Actor.dealer("S-1"),
                AT,
                AT,
                PolicyVersion.of("P-1"),
                before,
                after,
                lots,
                debt,
                List.of(house),
                new Movement.Expired(),
                Optional.empty());
    }

    static HouseEntry house(long points) {
        return new HouseEntry(new HouseAccount(HouseAccount.Kind.REDEEMED, FUNDING), points);
    }

    static List<Movement> movements() {
        return List.of(
                new Movement.Earned(
                        Optional.of(DocumentId.of("I-1")),
                        Optional.of(TierCode.of("GOLD")),
                        List.of(new EarnedPart(RULE, Optional.empty(), 100, 10, 9))),
                new Movement.Activated(POSTING),
                new Movement.Held(SPENDING, AT),
                new Movement.Released(POSTING, true),
                new Movement.Redeemed(Optional.of(POSTING), SPENDING),
                new Movement.Refunded(POSTING, 4, Optional.of("1"), 100, 40, 60),
                new Movement.TakenBack(POSTING, 4, 40, 1, RULE),
                new Movement.Expired(),
                new Movement.Repaid(),
                new Movement.Adjusted(RULE, StaffId.of("S-1")),
                new Movement.TransferredOut(OTHER),
                new Movement.TransferredIn(OTHER),
                new Movement.MergedOut(OTHER, List.of()),
                new Movement.MergedIn(OTHER, List.of()),
                new Movement.UnmergedOut(OTHER, List.of()),
                new Movement.UnmergedIn(OTHER, List.of()),
                new Movement.Imported(Movement.Imported.Past.OPENING));
    }

    static List<PointsAction> actions() {
        return List.of(
                new PointsAction.Earn(Optional.empty(), Optional.empty(), List.of(LINE)),
                new PointsAction.Award(RULE, Optional.empty(), Optional.empty()),
                new PointsAction.Activate(POSTING),
                new PointsAction.Hold(
                        1, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(Duration.ZERO.plusNanos(1))),
                new PointsAction.Capture(POSTING, Optional.of(1L), false),
                new PointsAction.Release(POSTING),
                new PointsAction.Redeem(1, SpendingCategory.GIFT, Optional.empty(), List.of()),
                new PointsAction.Refund(POSTING, PointsAction.Part.REST),
                new PointsAction.TakeBack(POSTING, new PointsAction.Part.Points(1), Optional.empty(), RULE),
                new PointsAction.Adjust(-1, RULE, StaffId.of("S-1")),
                new PointsAction.Transfer(OTHER, 1),
                new PointsAction.Merge(OTHER),
                new PointsAction.Unmerge(),
                new PointsAction.ImportPast(List.of(PAST)));
    }

    static final PointsAction.PastMovement PAST =
            new PointsAction.PastMovement(Movement.Imported.Past.OPENING, AT, 1, Optional.empty());

    /** Values of all the types whose parts are not movements or actions. */
    static List<Record> parts() {
        return List.of(
                ACCOUNT,
                POSTING,
                FUNDING,
                LINE,
                SHARE,
                SPENDING,
                lot(0, 100),
                new LotId(ACCOUNT, 1, 0),
                open(0, 100),
                LotMovement.free(lot(0, 100), 1),
                hold(AT, open(0, 100)),
                house(1),
                house(1).account(),
                new EarnedPart(RULE, Optional.empty(), 100, 10, 9),
                account(100, 0, List.of(open(0, 100)), List.of()),
                posting(0, 0, List.of(), 0),
                PointsCommand.of(DEALER, ACCOUNT, Actor.dealer("S-1"), "K-1", new PointsAction.Unmerge()),
                new PointsAction.Part.Line("1", 1),
                PAST,
                new PointsEvent.ExpiryComing(30, LocalDate.parse("2028-11-30"), 1),
                new PointsEvent.PointsExpired(POSTING, 1),
                new PointsEvent.HoldTimedOut(POSTING, 1),
                new PointsEvent.DebtIncurred(POSTING, 1),
                new PointsEvent.AccountMerged(OTHER),
                new PointsEvent.AccountUnmerged(OTHER));
    }
}
