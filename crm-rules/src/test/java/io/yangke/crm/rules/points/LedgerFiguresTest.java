package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.LedgerPlay.CLERK;
import static io.yangke.crm.rules.points.LedgerPlay.DEALER;
import static io.yangke.crm.rules.points.LedgerPlay.account;
import static io.yangke.crm.rules.points.LedgerPlay.gift;
import static io.yangke.crm.rules.points.LedgerPlay.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of the points ledger, lot by lot")
class LedgerFiguresTest {

    /** A member with 10, 20 and 30 points, good through 5, 6 and 7 February 2026. */
    private static LedgerPlay three() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.lifeMonths(1).toEndOfMonth(false));
        play.earn("C-1", 10);
        play.at("2026-01-06 10:00").earn("C-1", 20);
        play.at("2026-01-07 10:00").earn("C-1", 30);
        return play;
    }

    private static List<Long> taken(Posting posting) {
        return posting.lots().stream().map(LotMovement::points).toList();
    }

    @Test
    @DisplayName("PTS-06: what was spent last comes back first, part by part")
    void a_refund_goes_backwards_through_the_lots() {
        LedgerPlay play = three();
        PostingId spending = play.redeem("C-1", 55);
        assertThat(taken(play.posting(spending))).containsExactly(-10L, -20L, -25L);
        assertThat(taken(play.posting(play.refund("C-1", spending, new Part.Points(5)))))
                .containsExactly(5L);
        assertThat(taken(play.posting(play.refund("C-1", spending, new Part.Points(22)))))
                .containsExactly(20L, 2L);
        assertThat(taken(play.posting(play.refund("C-1", spending, new Part.Points(18)))))
                .containsExactly(18L);
        assertThat(play.lots("C-1")).containsExactly("20 until 2026-02-06", "30 until 2026-02-07");
        assertThat(taken(play.posting(play.refund("C-1", spending, Part.REST)))).containsExactly(10L);
    }

    @Test
    @DisplayName("PTS-06, P25: each lot that has expired meanwhile has a lot of grace of its own")
    void each_expired_lot_has_its_grace() {
        LedgerPlay play = three();
        PostingId spending = play.redeem("C-1", 60);
        play.at("2026-02-07 10:00").refund("C-1", spending, Part.REST);
        assertThat(play.lots("C-1"))
                .containsExactly("30 until 2026-02-07", "10 until 2026-03-09", "20 until 2026-03-09");
        assertThat(play.state("C-1").lots().stream().map(open -> open.lot().id().part()))
                .containsExactly(0, 1, 0);
    }

    @Test
    @DisplayName("PTS-05: a capture takes the hold's lots in their order, and frees the rest unless it is kept")
    void a_capture_takes_in_order() {
        LedgerPlay play = three();
        PostingId hold = play.hold("C-1", 50, Duration.ofDays(1));
        assertThat(play.lots("C-1")).containsExactly("10 until 2026-02-07");
        PostingId part = play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.of(15L), true));
        assertThat(taken(play.posting(part))).containsExactly(-10L, -5L);
        assertThat(play.refused("C-1", new PointsAction.Capture(hold, Optional.of(36L), true)))
                .isEqualTo(PointsRefusalReason.MORE_THAN_HELD);
        play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.of(15L), false));
        assertThat(play.state("C-1").holds()).isEmpty();
        assertThat(play.lots("C-1")).containsExactly("30 until 2026-02-07");
        assertThat(why(play, hold)).isEqualTo("points.refused.holdEnded");
        play.at("2026-01-08 10:00");
        assertThat(why(play, hold)).isEqualTo("points.refused.holdTimedOut");
        assertThat(why(play, new PostingId(account("C-1"), 99))).isEqualTo("points.refused.unknownPosting");
    }

    private static String why(LedgerPlay play, PostingId hold) {
        return play.give(play.command(account("C-1"), CLERK, new PointsAction.Release(hold)))
                .map(Refusal::explanation)
                .orElseThrow()
                .code();
    }

    @Test
    @DisplayName("PTS-05, PTS-08: holds run out in the order of their time-outs, and who holds them is told")
    void holds_run_out_in_order() {
        LedgerPlay play = three();
        PostingId later = play.hold("C-1", 5, Duration.ofHours(3));
        PostingId first = play.hold("C-1", 7, Duration.ofHours(2));
        play.at("2026-01-08 10:00").sweep();
        assertThat(play.events())
                .startsWith(new PointsEvent.HoldTimedOut(first, 7), new PointsEvent.HoldTimedOut(later, 5));
        assertThat(play.journal("C-1").get(5).effectiveAt()).isEqualTo(instant("2026-01-07 12:00"));
        assertThat(play.journal("C-1").get(6).effectiveAt()).isEqualTo(instant("2026-01-07 13:00"));
    }

    @Test
    @DisplayName("PTS-08, PTS-10: what expires on one day is one posting, to each funding what is its own, and is told")
    void one_posting_a_day() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(1));
        play.earn("C-1", 10);
        play.at("2026-01-06 10:00").earn("C-1", 20);
        play.must(account("C-1"), CLERK, labour(3_000));
        assertThat(play.state("C-1").wakeAt()).contains(instant("2026-01-30 00:00"));
        play.at("2026-03-02 10:00").sweep();
        Posting expiry = play.journal("C-1").get(3);
        assertThat(expiry.house())
                .containsExactlyInAnyOrder(
                        entry(HouseAccount.Kind.EXPIRED, "BOUTIQUE", 30),
                        entry(HouseAccount.Kind.EXPIRED, "SERVICE", 30));
        assertThat(play.events()).containsExactly(new PointsEvent.PointsExpired(expiry.id(), 60));
        assertThat(play.state("C-1").wakeAt()).isEmpty();
        assertThat(PointsLedger.passTime(
                        play.state("C-1"), play.rules(account("C-1").programme()), play.now()))
                .isEmpty();
    }

    private static PointsAction.Earn labour(long fen) {
        return new PointsAction.Earn(
                Optional.empty(), Optional.empty(), List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, fen)));
    }

    private static HouseEntry entry(HouseAccount.Kind kind, String department, long points) {
        return new HouseEntry(new HouseAccount(kind, new Funding(DEALER, DepartmentCode.of(department))), points);
    }

    @Test
    @DisplayName("PTS-08: an account waits for the first notice that is still to come, of whichever lot")
    void the_next_notice_is_of_any_lot() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(2));
        play.earn("C-1", 10);
        play.policy(policy -> policy.lifeMonths(4)).earn("C-1", 20);
        assertThat(wake(play)).isEqualTo("2026-03-02T00:00");
        play.at("2026-03-02 00:00").sweep();
        assertThat(play.events()).containsExactly(new PointsEvent.ExpiryComing(30, LocalDate.of(2026, 3, 31), 10));
        assertThat(wake(play)).isEqualTo("2026-03-03T00:00");
        play.at("2026-03-03 00:00").sweep();
        assertThat(play.events().get(1)).isEqualTo(new PointsEvent.ExpiryComing(90, LocalDate.of(2026, 5, 31), 20));
        assertThat(wake(play)).isEqualTo("2026-03-25T00:00");
        play.at("2026-03-25 00:00").sweep();
        assertThat(wake(play)).isEqualTo("2026-04-01T00:00");
        play.at("2026-04-01 00:00").sweep();
        assertThat(wake(play)).isEqualTo("2026-05-02T00:00");
        play.hold("C-1", 1, Duration.ofMinutes(5));
        assertThat(wake(play)).isEqualTo("2026-04-01T00:05");
    }

    private static String wake(LedgerPlay play) {
        return play.state("C-1")
                .wakeAt()
                .orElseThrow()
                .atZone(LedgerPlay.ZONE)
                .toLocalDateTime()
                .toString();
    }

    @Test
    @DisplayName(
            "PTS-07: what other lots lose is first what can be spent, then what waits, and no lot is taken from twice")
    void taking_back_goes_from_lot_to_lot() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.lifeMonths(1).toEndOfMonth(false).awards(List.of(waiting())));
        play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Award(RuleCode.of("waiting"), Optional.empty(), Optional.empty()));
        play.at("2026-01-06 10:00");
        PostingId earning = play.earn("C-1", 50);
        play.redeem("C-1", 45);
        play.at("2026-01-07 10:00").earn("C-1", 30);
        Posting some = play.posting(play.takeBack("C-1", earning, new Part.Points(20)));
        assertThat(taken(some)).containsExactly(-5L, -15L);
        assertThat(play.lots("C-1")).containsExactly("10 until 2026-02-05", "15 until 2026-02-07");
        Posting rest = play.posting(play.takeBack("C-1", earning, new Part.Points(20)));
        assertThat(taken(rest)).containsExactly(-15L, -5L);
        assertThat(play.lots("C-1")).containsExactly("5 until 2026-02-05");
        assertThat(play.state("C-1").debt()).isZero();
        play.takeBack("C-1", earning, Part.REST);
        assertThat(play.state("C-1").debt()).isEqualTo(5);
        assertThat(play.events().stream().filter(PointsEvent.DebtIncurred.class::isInstance))
                .hasSize(1);
    }

    @Test
    @DisplayName("PTS-07: points that wait are taken back last, though they expire last too")
    void waiting_points_are_taken_last() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.lifeMonths(1).toEndOfMonth(false).awards(List.of(waiting())));
        PostingId earning = play.earn("C-1", 50);
        play.redeem("C-1", 50);
        play.at("2026-01-06 10:00").earn("C-1", 30);
        play.at("2026-01-07 10:00");
        play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Award(RuleCode.of("waiting"), Optional.empty(), Optional.empty()));
        assertThat(taken(play.posting(play.takeBack("C-1", earning, new Part.Points(34)))))
                .containsExactly(-30L, -4L);
        assertThat(play.lots("C-1")).containsExactly("6 until 2026-02-07");
    }

    @Test
    @DisplayName("PTS-05, P29: captured in parts without an invoice, the value of the parts sums to that of the whole")
    void values_of_parts_sum_to_the_whole() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.pointsPerYuan(7));
        play.earn("C-1", 60);
        PostingId hold = play.hold("C-1", 50, Duration.ofDays(1));
        assertThat(value(play, hold, 15)).isEqualTo(214);
        assertThat(value(play, hold, 16)).isEqualTo(442 - 214);
        assertThat(value(play, hold, 19)).isEqualTo(714 - 442);
    }

    @Test
    @DisplayName("PTS-05, P3: a line too small for a point is in the first part, so that it can be returned")
    void a_line_without_points_is_kept() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 1_000);
        PostingId hold = play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Hold(
                        200,
                        SpendingCategory.LABOUR,
                        Optional.empty(),
                        List.of(
                                InvoiceLine.paid("bolt", SpendingCategory.LABOUR, 1),
                                InvoiceLine.paid("oil", SpendingCategory.LABOUR, 9_999)),
                        Optional.empty()));
        assertThat(lines(play, hold, 50)).containsExactly("bolt", "oil");
        assertThat(lines(play, hold, 150)).containsExactly("oil");
    }

    private static Movement.Redeemed captured(LedgerPlay play, PostingId hold, long points) {
        return (Movement.Redeemed) play.posting(
                        play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.of(points), true)))
                .what();
    }

    private static long value(LedgerPlay play, PostingId hold, long points) {
        return captured(play, hold, points).spending().valueFen();
    }

    private static List<String> lines(LedgerPlay play, PostingId hold, long points) {
        return captured(play, hold, points).spending().lines().stream()
                .map(share -> share.line())
                .toList();
    }

    private static FixedAward waiting() {
        return new FixedAward(
                RuleCode.of("waiting"),
                10,
                new Grant(DepartmentCode.MARKETING, Set.of(), 0, true, Optional.empty(), Optional.empty(), Caps.NONE));
    }

    @Test
    @DisplayName("PTS-07, PTS-10: what was forgiven once is not what an issuer gets back later")
    void forgiven_points_do_not_go_back_to_the_issuer() {
        LedgerPlay play =
                LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.takeBackRest(TakeBackRest.FORGIVE));
        PostingId earning = play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 80);
        Posting first = play.posting(play.takeBack("C-1", earning, new Part.Points(50)));
        assertThat(first.house()).containsExactly(entry(HouseAccount.Kind.ISSUED, "BOUTIQUE", 20));
        play.refund("C-1", spending, Part.REST);
        Posting second = play.posting(play.takeBack("C-1", earning, Part.REST));
        assertThat(second.house()).containsExactly(entry(HouseAccount.Kind.ISSUED, "BOUTIQUE", 50));
        assertThat(play.available("C-1")).isEqualTo(30);
        assertThat(play.events()).isEmpty();
    }

    @Test
    @DisplayName("PTS-02: a part that a cap took wholly is told, and makes no lot")
    void a_part_without_points_makes_no_lot() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.earningRules(List.of(
                        capped(StandardProgrammes.EARNING_RULES.get(0)), StandardProgrammes.EARNING_RULES.get(1))));
        play.must(account("C-1"), CLERK, labour(1_000));
        Posting earning = play.posting(play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Earn(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                InvoiceLine.paid("1", SpendingCategory.LABOUR, 500),
                                InvoiceLine.paid("2", SpendingCategory.BOUTIQUE, 700)))));
        assertThat(((Movement.Earned) earning.what()).parts())
                .extracting(part -> part.given())
                .containsExactly(0L, 7L);
        assertThat(taken(earning)).containsExactly(7L);
        assertThat(earning.lots().get(0).lot().id().part()).isZero();
    }

    private static EarningRule capped(EarningRule rule) {
        Grant grant = rule.grant();
        return new EarningRule(
                rule.code(),
                rule.categories(),
                rule.points(),
                rule.perFen(),
                rule.minFen(),
                rule.rounding(),
                new Grant(
                        grant.department(),
                        grant.tiers(),
                        0,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        new Caps(Optional.empty(), Optional.of(10L), Optional.empty())));
    }

    @Test
    @DisplayName(
            "PTS-07, PTS-09: who owes can spend just what is left beyond the debt, and transferred points repay debt")
    void debt_is_kept_back() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.transferAllowed(true));
        PostingId earning = play.earn("C-1", 50);
        play.redeem("C-1", 50);
        play.takeBack("C-1", earning, Part.REST);
        play.earn("C-2", 100);
        play.merge("C-1", "C-2");
        assertThat(play.refused("C-2", gift(51))).isEqualTo(PointsRefusalReason.INSUFFICIENT);
        play.redeem("C-2", 50);
        assertThat(play.available("C-2")).isZero();
        play.earn("C-3", 60);
        assertThat(play.refused("C-3", new PointsAction.Transfer(account("C-2"), 61)))
                .isEqualTo(PointsRefusalReason.INSUFFICIENT);
        play.must(account("C-3"), CLERK, new PointsAction.Transfer(account("C-2"), 60));
        assertThat(play.state("C-2").debt()).isZero();
        assertThat(play.state("C-2").balance()).isEqualTo(60);
    }

    @Test
    @DisplayName("PTS-09: an un-merge takes open holds along, and is told")
    void an_unmerge_takes_holds_along() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 50);
        PostingId hold = play.hold("C-1", 20, Duration.ofDays(1));
        PostingId other = play.hold("C-1", 5, Duration.ofDays(1));
        play.earn("C-2", 1);
        play.merge("C-1", "C-2");
        play.must(account("C-2"), CLERK, new PointsAction.Release(other));
        play.unmerge("C-1");
        assertThat(play.state("C-2").holds()).isEmpty();
        assertThat(play.state("C-2").balance()).isEqualTo(1);
        assertThat(play.state("C-1").held()).isEqualTo(20);
        assertThat(play.lots("C-1")).containsExactly("30 until 2028-01-31");
        play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.empty(), false));
        assertThat(play.state("C-1").balance()).isEqualTo(30);
        assertThat(play.events())
                .containsExactly(
                        new PointsEvent.AccountMerged(account("C-2")), new PointsEvent.AccountUnmerged(account("C-2")));
    }

    @Test
    @DisplayName("PTS-09, P19: what had run out on either account by a merge or an un-merge is posted before it")
    void time_passes_before_accounts_merge() {
        LedgerPlay play = three();
        play.at("2026-01-08 10:00").earn("C-2", 1_000);
        play.at("2026-02-06 10:00").merge("C-2", "C-1");
        assertThat(play.kinds("C-1")).endsWith(Movement.Kind.EXPIRED, Movement.Kind.MERGED_IN);
        play.at("2026-02-08 10:00").unmerge("C-2");
        assertThat(play.kinds("C-1"))
                .endsWith(Movement.Kind.EXPIRED, Movement.Kind.EXPIRED, Movement.Kind.UNMERGED_OUT);
        PointsAccount parted = play.state("C-2");
        assertThat(parted.balance()).isEqualTo(1_000);
        assertThat(play.state("C-1").balance()).isZero();
    }
}
