package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.LedgerPlay.CLERK;
import static io.yangke.crm.rules.points.LedgerPlay.DEALER;
import static io.yangke.crm.rules.points.LedgerPlay.OFFICE;
import static io.yangke.crm.rules.points.LedgerPlay.account;
import static io.yangke.crm.rules.points.LedgerPlay.bought;
import static io.yangke.crm.rules.points.LedgerPlay.gift;
import static io.yangke.crm.rules.points.LedgerPlay.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules of the points ledger")
class LedgerRulesTest {

    private static LedgerPlay monthly(String local) {
        return LedgerPlay.from(local).policy(policy -> policy.lifeMonths(1).toEndOfMonth(false));
    }

    @Test
    @DisplayName(
            "PTS-01: a branch's points are of the branch alone, HQ points are spent at any dealer and settled there")
    void programmes_have_ledgers_of_their_own() {
        AccountId hq = AccountId.of(ProgrammeId.HQ, "C-1");
        DealerId other = DealerId.of("DLR-0002");
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 100);
        play.must(hq, CLERK, bought(10_000, Optional.empty()));
        play.with(other);
        assertThat(play.refused("C-1", gift(1))).isEqualTo(PointsRefusalReason.UNKNOWN_ACCOUNT);
        Posting spent = play.posting(play.must(hq, CLERK, gift(40)));
        assertThat(spent.dealer()).isEqualTo(other);
        assertThat(spent.house()).containsExactly(entry(HouseAccount.Kind.REDEEMED, other, "BOUTIQUE", 40));
        assertThat(play.state(hq).dealer()).isEqualTo(DealerId.of("HQ"));
        assertThat(play.available("C-1")).isEqualTo(100);
    }

    @Test
    @DisplayName("PTS-01, PTS-03: points are spent with the dealers policy names, and earned with all that take part")
    void points_are_spent_with_the_dealers_of_policy() {
        AccountId hq = AccountId.of(ProgrammeId.HQ, "C-1");
        DealerId other = DealerId.of("DLR-0002");
        ProgrammePolicy programme =
                PointsPolicy.DEFAULT.programme(ProgrammeId.HQ).orElseThrow();
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .programme(programme.toBuilder().addSpentWith(DEALER).build());
        play.with(other).must(hq, CLERK, bought(10_000, Optional.empty()));
        PointsAction aside =
                new PointsAction.Hold(5, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.empty());
        assertThat(play.refused(hq, CLERK, gift(40))).isEqualTo(PointsRefusalReason.NOT_SPENT_HERE);
        assertThat(play.refused(hq, CLERK, aside)).isEqualTo(PointsRefusalReason.NOT_SPENT_HERE);
        PostingId held = play.with(DEALER).must(hq, CLERK, aside);
        PointsAction capture = new PointsAction.Capture(held, Optional.empty(), false);
        assertThat(play.with(other).refused(hq, CLERK, capture)).isEqualTo(PointsRefusalReason.NOT_SPENT_HERE);
        play.with(DEALER).must(hq, CLERK, capture);
        play.must(hq, CLERK, gift(40));
        assertThat(play.state(hq).balance()).isEqualTo(55);
    }

    private static HouseEntry entry(HouseAccount.Kind kind, DealerId dealer, String department, long points) {
        return new HouseEntry(new HouseAccount(kind, new Funding(dealer, DepartmentCode.of(department))), points);
    }

    @Test
    @DisplayName("PTS-02: points that wait for an action may be spent when it happens, and not before")
    void pending_points_wait_for_their_action() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.awards(List.of(new FixedAward(
                        RuleCode.of("referral"),
                        500,
                        new Grant(
                                DepartmentCode.MARKETING,
                                Set.of(),
                                0,
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Caps.NONE)))));
        PostingId earning = play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Award(RuleCode.of("referral"), Optional.empty(), Optional.empty()));
        assertThat(play.refused("C-1", gift(1))).isEqualTo(PointsRefusalReason.INSUFFICIENT);
        play.at("2026-01-06 10:00");
        play.must(account("C-1"), CLERK, new PointsAction.Activate(earning));
        assertThat(play.available("C-1", instant("2026-01-06 09:59"))).isZero();
        assertThat(play.available("C-1")).isEqualTo(500);
        assertThat(play.refused("C-1", new PointsAction.Activate(earning))).isEqualTo(PointsRefusalReason.NOT_PENDING);
    }

    @Test
    @DisplayName(
            "PTS-03, PTS-06, P5: captured in parts, a line's money is in the first part, and points and value in all")
    void a_lines_money_is_captured_once() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 1_000);
        PostingId hold = play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Hold(
                        300,
                        SpendingCategory.LABOUR,
                        Optional.empty(),
                        List.of(
                                InvoiceLine.paid("a", SpendingCategory.LABOUR, 1_000),
                                InvoiceLine.paid("b", SpendingCategory.LABOUR, 2_000)),
                        Optional.empty()));
        assertThat(shares(play, hold, 60)).containsExactly(new LineShare("a", 960, 60, 60));
        assertThat(shares(play, hold, 90))
                .containsExactly(new LineShare("a", 40, 40, 40), new LineShare("b", 1_850, 50, 50));
        assertThat(shares(play, hold, 150)).containsExactly(new LineShare("b", 150, 150, 150));
        assertThat(play.house(HouseAccount.Kind.REDEEMED)).isEqualTo(300);
    }

    private static List<LineShare> shares(LedgerPlay play, PostingId hold, long points) {
        PostingId captured =
                play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.of(points), true));
        return ((Movement.Redeemed) play.posting(captured).what()).spending().lines();
    }

    @Test
    @DisplayName("PTS-05: a hold may last as long as policy allows, and no longer")
    void a_hold_has_a_longest_time() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.maxHoldMinutes(2_000));
        play.earn("C-1", 100);
        assertThat(play.refused("C-1", LedgerPlay.held(1, Duration.ofMinutes(2_001))))
                .isEqualTo(PointsRefusalReason.NOT_ALLOWED);
        play.hold("C-1", 10, Duration.ofMinutes(2_000));
        PostingId standard = play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Hold(5, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.empty()));
        assertThat(play.state("C-1").hold(standard).orElseThrow().expiresAt()).isEqualTo(instant("2026-01-06 10:00"));
    }

    @Test
    @DisplayName("PTS-05: no more is set aside than can be spent")
    void a_hold_needs_points() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 100);
        assertThat(play.refused("C-1", LedgerPlay.held(101, Duration.ofHours(1))))
                .isEqualTo(PointsRefusalReason.INSUFFICIENT);
        play.hold("C-1", 100, Duration.ofHours(1));
        assertThat(play.refused("C-1", LedgerPlay.held(1, Duration.ofHours(1))))
                .isEqualTo(PointsRefusalReason.INSUFFICIENT);
    }

    @Test
    @DisplayName("PTS-05: a hold recorded after its own time-out is over at once")
    void a_hold_recorded_too_late_is_over() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 100);
        play.at("2026-01-06 10:00").happened("2026-01-05 12:00").hold("C-1", 60, Duration.ofHours(1));
        assertThat(play.kinds("C-1")).containsExactly(Movement.Kind.EARNED, Movement.Kind.HELD, Movement.Kind.RELEASED);
        assertThat(play.available("C-1")).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "PTS-07: taken back are first the earning's own points, then others that may be spent, then others that wait")
    void the_order_of_taking_back() {
        LedgerPlay play = monthly("2026-01-05 10:00");
        play.earn("C-1", 10);
        play.at("2026-01-06 10:00");
        PostingId earning = play.earn("C-1", 100);
        play.at("2026-01-07 10:00").earn("C-1", 1_000);
        play.takeBack("C-1", earning, new Part.Points(60));
        assertThat(play.lots("C-1"))
                .containsExactly("10 until 2026-02-05", "40 until 2026-02-06", "1000 until 2026-02-07");
        play.redeem("C-1", 50);
        play.takeBack("C-1", earning, Part.REST);
        assertThat(play.lots("C-1")).containsExactly("960 until 2026-02-07");
    }

    @Test
    @DisplayName("PTS-07: with OWN_LOTS no other points are touched, and points in a hold never are")
    void own_lots_only() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00")
                .policy(policy -> policy.takeBackReach(TakeBackReach.OWN_LOTS).takeBackRest(TakeBackRest.FORGIVE));
        PostingId earning = play.earn("C-1", 100);
        play.earn("C-1", 50);
        play.hold("C-1", 30, Duration.ofDays(1));
        play.takeBack("C-1", earning, Part.REST);
        assertThat(play.state("C-1").held()).isEqualTo(30);
        assertThat(play.state("C-1").balance()).isEqualTo(80);
        assertThat(play.house(HouseAccount.Kind.ISSUED)).isEqualTo(-80);
    }

    @Test
    @DisplayName("PTS-10: what is taken back goes back to who issued it, the first first, in any parts")
    void issuers_get_back_what_they_issued() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        PostingId earning = play.must(
                account("C-1"),
                CLERK,
                new PointsAction.Earn(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                InvoiceLine.paid("1", SpendingCategory.LABOUR, 3_000),
                                InvoiceLine.paid("2", SpendingCategory.BOUTIQUE, 5_000))));
        Posting one = play.posting(play.takeBack("C-1", earning, new Part.Points(20)));
        Posting two = play.posting(play.takeBack("C-1", earning, new Part.Points(25)));
        Posting three = play.posting(play.takeBack("C-1", earning, Part.REST));
        assertThat(one.house()).containsExactly(entry(HouseAccount.Kind.ISSUED, DEALER, "SERVICE", 20));
        assertThat(two.house())
                .containsExactly(
                        entry(HouseAccount.Kind.ISSUED, DEALER, "SERVICE", 10),
                        entry(HouseAccount.Kind.ISSUED, DEALER, "BOUTIQUE", 15));
        assertThat(three.house()).containsExactly(entry(HouseAccount.Kind.ISSUED, DEALER, "BOUTIQUE", 35));
        assertThat(play.house()).isZero();
    }

    @Test
    @DisplayName(
            "PTS-07, PTS-08, P19: debt is repaid when a hold runs out, swept or not, and what expired repays nothing")
    void a_hold_that_runs_out_repays_debt() {
        for (boolean swept : List.of(true, false)) {
            LedgerPlay play = monthly("2026-01-05 10:00");
            PostingId earning = play.earn("C-1", 100);
            play.hold("C-1", 100, Duration.ofDays(1));
            play.takeBack("C-1", earning, Part.REST);
            play.at("2026-01-06 10:00");
            if (swept) {
                play.sweep();
            }
            assertThat(play.available("C-1")).isZero();
            assertThat(play.available("C-1", instant("2026-03-01 00:00"))).isZero();
            play.at("2026-03-01 00:00").sweep();
            assertThat(play.kinds("C-1")).doesNotContain(Movement.Kind.EXPIRED);
        }
        LedgerPlay late = monthly("2026-01-05 10:00");
        PostingId earning = late.earn("C-1", 100);
        late.at("2026-02-05 10:00").hold("C-1", 100, Duration.ofDays(5));
        late.takeBack("C-1", earning, Part.REST);
        assertThat(late.available("C-1", instant("2026-02-10 10:00"))).isEqualTo(-100);
        late.at("2026-02-10 10:00").sweep();
        assertThat(late.state("C-1").debt()).isEqualTo(100);
        assertThat(late.house(HouseAccount.Kind.EXPIRED)).isEqualTo(100);
    }

    @Test
    @DisplayName("PTS-07: debt that came along with a merge is repaid by what comes in, not by what goes out")
    void debt_is_repaid_by_what_comes_in() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 50);
        play.redeem("C-1", 50);
        play.takeBack("C-1", earning, Part.REST);
        play.earn("C-2", 100);
        play.merge("C-1", "C-2");
        PostingId hold = play.hold("C-2", 10, Duration.ofDays(1));
        play.must(account("C-2"), CLERK, new PointsAction.Capture(hold, Optional.empty(), false));
        play.redeem("C-2", 20);
        assertThat(play.state("C-2").debt()).isEqualTo(50);
        assertThat(play.refused("C-2", gift(21))).isEqualTo(PointsRefusalReason.INSUFFICIENT);
        play.earn("C-2", 1);
        assertThat(play.state("C-2").debt()).isZero();
        assertThat(play.available("C-2")).isEqualTo(21);
    }

    @Test
    @DisplayName(
            "PTS-07: what is there can be taken back though nothing may be owed, and what costs nothing though too much is")
    void only_what_is_owed_is_limited() {
        LedgerPlay play =
                LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.takeBackRest(TakeBackRest.REFUSE));
        play.takeBack("C-1", play.earn("C-1", 100), Part.REST);
        assertThat(play.available("C-1")).isZero();
        play.policy(policy -> policy.takeBackRest(TakeBackRest.DEBT));
        PostingId earning = play.earn("C-2", 100);
        play.redeem("C-2", 100);
        play.takeBack("C-2", earning, new Part.Points(60));
        play.policy(policy -> policy.debtLimit(0));
        play.takeBack("C-2", earning, new Part.Money(1));
        assertThat(play.refused("C-2", LedgerPlay.takenBack(earning, new Part.Points(1))))
                .isEqualTo(PointsRefusalReason.DEBT_LIMIT);
        assertThat(play.state("C-2").debt()).isEqualTo(60);
    }

    @Test
    @DisplayName("PTS-08: notice of expiry is given once for each distance, the nearest if several are due")
    void notices_come_once() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(4));
        play.earn("C-1", 100);
        play.at("2026-03-02 23:59").sweep();
        assertThat(play.events()).isEmpty();
        play.at("2026-03-03 00:00").sweep();
        play.sweep();
        assertThat(play.events()).containsExactly(notice(90, 100));
        play.redeem("C-1", 40);
        play.at("2026-05-29 12:00").sweep();
        assertThat(play.events()).containsExactly(notice(90, 100), notice(7, 60));
        assertThat(play.state("C-1").wakeAt()).contains(instant("2026-06-01 00:00"));
    }

    private static PointsEvent notice(int days, long points) {
        return new PointsEvent.ExpiryComing(days, LocalDate.of(2026, 5, 31), points);
    }

    @Test
    @DisplayName("PTS-08: one notice is given for all that expires on a day")
    void a_notice_is_for_a_day() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(4));
        play.earn("C-1", 100);
        play.at("2026-01-06 10:00").earn("C-1", 30);
        play.at("2026-03-03 00:00").sweep();
        assertThat(play.events()).containsExactly(notice(90, 130));
    }

    @Test
    @DisplayName("PTS-08: points that came in after the time of a notice are in it, but bring none about")
    void late_points_bring_no_notice_about() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(4));
        play.earn("C-1", 100);
        play.at("2026-03-04 10:00").policy(policy -> policy.lifeMonths(2)).earn("C-1", 30);
        play.at("2026-03-05 10:00").sweep();
        assertThat(play.events()).containsExactly(notice(90, 130));
    }

    @Test
    @DisplayName("PTS-08: points that come in at the very time of a notice bring none about")
    void points_at_the_time_of_a_notice() {
        LedgerPlay play = LedgerPlay.from("2026-01-01 00:00").policy(policy -> policy.lifeMonths(0));
        play.earn("C-1", 1);
        play.at("2026-03-01 00:00")
                .policy(policy -> policy.lifeMonths(3).toEndOfMonth(false).noticeDays(List.of(93, 92)));
        play.earn("C-1", 100);
        play.at("2026-03-01 12:00").sweep();
        assertThat(play.events()).isEmpty();
        assertThat(play.state("C-1").wakeAt()).contains(instant("2026-03-02 00:00"));
    }

    @Test
    @DisplayName("P36: a journal that frees what was never held is no account's")
    void a_fold_refuses_what_does_not_fit() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 100);
        play.redeem("C-1", 20);
        PointsAccount before = play.state("C-1");
        PostingId hold = play.hold("C-1", 10, Duration.ofDays(1));
        play.must(account("C-1"), CLERK, new PointsAction.Release(hold));
        Posting release = play.journal("C-1").get(3);
        assertThatThrownBy(() -> AccountFold.apply(before, release))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hold");
    }

    @Test
    @DisplayName("DESIGN §9: an account that waits for a notice policy no longer has is let go, and told nothing")
    void an_account_is_woken_for_nothing_once() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(4));
        play.earn("C-1", 100);
        play.policy(policy -> policy.noticeDays(List.of(30)));
        PointsAccount waiting = play.state("C-1");
        PointsRules rules = play.rules(ProgrammeId.BRANCH);
        assertThat(PointsLedger.passTime(waiting, rules, instant("2026-03-02 23:59")))
                .isEmpty();
        PointsChange change = PointsLedger.passTime(waiting, rules, instant("2026-03-03 00:00"))
                .orElseThrow();
        assertThat(change.postings()).isEmpty();
        assertThat(change.events()).isEmpty();
        assertThat(change.after().wakeAt()).contains(instant("2026-05-02 00:00"));
        assertThat(PointsLedger.passTime(change.after(), rules, instant("2026-03-03 00:00")))
                .isEmpty();
    }

    @Test
    @DisplayName("PTS-08, PTS-06: points that live on for thirty days are not announced ninety days ahead")
    void grace_is_not_announced_too_early() {
        LedgerPlay play = monthly("2026-01-05 10:00");
        play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 100);
        play.at("2026-03-08 10:00").refund("C-1", spending, Part.REST);
        play.at("2026-03-08 11:00").sweep();
        assertThat(play.events()).isEmpty();
        play.at("2026-03-09 00:00").sweep();
        assertThat(play.events()).containsExactly(new PointsEvent.ExpiryComing(30, LocalDate.of(2026, 4, 7), 100));
    }

    @Test
    @DisplayName("PTS-09: points go to another member only where policy lets them, with their lots' terms")
    void transfers_keep_the_terms() {
        LedgerPlay play = monthly("2026-01-05 10:00");
        play.earn("C-1", 100);
        PointsAction.Transfer transfer = new PointsAction.Transfer(account("C-2"), 60);
        assertThat(play.refused("C-1", transfer)).isEqualTo(PointsRefusalReason.NOT_ALLOWED);
        play.policy(policy -> policy.transferAllowed(true));
        assertThat(play.refused("C-1", new PointsAction.Transfer(account("C-1"), 1)))
                .isEqualTo(PointsRefusalReason.NOT_ALLOWED);
        assertThat(play.refused("C-1", new PointsAction.Transfer(AccountId.of(ProgrammeId.HQ, "C-1"), 1)))
                .isEqualTo(PointsRefusalReason.NOT_ALLOWED);
        play.at("2026-01-20 10:00");
        play.must(account("C-1"), CLERK, transfer);
        assertThat(play.lots("C-1")).containsExactly("40 until 2026-02-05");
        assertThat(play.lots("C-2")).containsExactly("60 until 2026-02-05");
        assertThat(play.house(HouseAccount.Kind.MOVED)).isZero();
    }

    @Test
    @DisplayName("PTS-09: what was spent before a merge and given back after it goes back with an un-merge")
    void what_came_back_after_a_merge_goes_back() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 100);
        play.earn("C-2", 5);
        play.merge("C-1", "C-2");
        play.refund("C-2", spending, Part.REST);
        play.unmerge("C-1");
        assertThat(play.state("C-1").balance()).isEqualTo(100);
        assertThat(play.state("C-2").balance()).isEqualTo(5);
    }

    @Test
    @DisplayName("PTS-09: what had come to the account by an earlier merge goes back along with its own")
    void merges_come_apart_in_order() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.adjust("C-1", 1);
        play.adjust("C-2", 10);
        play.adjust("C-3", 100);
        play.merge("C-1", "C-2");
        play.merge("C-2", "C-3");
        assertThat(play.available("C-3")).isEqualTo(111);
        play.unmerge("C-2");
        assertThat(play.available("C-2")).isEqualTo(11);
        play.unmerge("C-1");
        assertThat(play.available("C-1")).isEqualTo(1);
        assertThat(play.available("C-2")).isEqualTo(10);
        assertThat(play.available("C-3")).isEqualTo(100);
    }

    @Test
    @DisplayName("PTS-09: an un-merge takes back no more debt than is left of it, and only from where the account went")
    void an_unmerge_takes_its_debt_along() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 50);
        play.redeem("C-1", 50);
        play.takeBack("C-1", earning, Part.REST);
        play.adjust("C-2", 10);
        play.merge("C-1", "C-2");
        play.earn("C-2", 20);
        play.adjust("C-3", 1);
        play.merge("C-2", "C-3");
        assertThat(play.refused(account("C-1"), OFFICE, new PointsAction.Unmerge()))
                .isEqualTo(PointsRefusalReason.WRONG_MERGE);
        play.unmerge("C-2");
        play.unmerge("C-1");
        assertThat(play.state("C-1").debt()).isEqualTo(20);
        assertThat(play.state("C-2").debt()).isZero();
        assertThat(play.refused(account("C-1"), OFFICE, new PointsAction.Unmerge()))
                .isEqualTo(PointsRefusalReason.WRONG_MERGE);
    }

    @Test
    @DisplayName(
            "PTS-09: an account is merged neither into itself nor into another programme nor a second time elsewhere")
    void wrong_merges_are_refused() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.adjust("C-1", 10);
        play.adjust("C-2", 10);
        for (AccountId wrong : List.of(account("C-1"), AccountId.of(ProgrammeId.HQ, "C-2"))) {
            assertThat(play.refused(account("C-1"), OFFICE, new PointsAction.Merge(wrong)))
                    .isEqualTo(PointsRefusalReason.WRONG_MERGE);
        }
        play.merge("C-1", "C-2");
        assertThat(play.refused(account("C-1"), OFFICE, new PointsAction.Merge(account("C-3"))))
                .isEqualTo(PointsRefusalReason.WRONG_MERGE);
        assertThat(play.refused(account("C-2"), OFFICE, new PointsAction.Merge(account("C-1"))))
                .isEqualTo(PointsRefusalReason.WRONG_MERGE);
        assertThat(play.events()).containsExactly(new PointsEvent.AccountMerged(account("C-2")));
    }

    @Test
    @DisplayName("PTS-10: a past is taken over silently, in order, and what was over by then expires at its own time")
    void a_past_is_taken_over() {
        LedgerPlay play = monthly("2026-06-01 10:00");
        play.must(
                account("C-1"),
                OFFICE,
                new PointsAction.ImportPast(List.of(
                        past(Past.EARNED, "2026-01-05 10:00", 100),
                        past(Past.SPENT, "2026-01-10 10:00", 30),
                        past(Past.EARNED, "2026-05-20 10:00", 40))));
        assertThat(play.lots("C-1")).containsExactly("40 until 2026-06-20");
        assertThat(play.events()).isEmpty();
        Posting expired = play.journal("C-1").get(3);
        assertThat(expired.points()).isEqualTo(-70);
        assertThat(expired.effectiveAt()).isEqualTo(instant("2026-02-06 00:00"));
        assertThat(play.house(HouseAccount.Kind.OPENING)).isEqualTo(-110);
        play.sweep();
        assertThat(play.events()).isEmpty();
        play.at("2026-06-14 00:00").sweep();
        assertThat(play.events()).hasSize(1);
    }

    @Test
    @DisplayName("PTS-10: no past is taken over out of order, from the future, beyond what was there, or a second time")
    void a_wrong_past_is_refused() {
        assertThat(imported(past(Past.SPENT, "2026-01-05 10:00", 1))).isFalse();
        assertThat(itemRefused(past(Past.OPENING, "2026-05-01 10:00", 1), past(Past.SPENT, "2026-05-02 10:00", 2)))
                .contains("=2]");
        assertThat(itemRefused(past(Past.OPENING, "2026-05-02 10:00", 1), past(Past.SPENT, "2026-05-01 10:00", 1)))
                .contains("=2]");
        assertThat(imported(past(Past.OPENING, "2026-06-01 10:01", 1))).isFalse();
        assertThat(imported(past(Past.OPENING, "2026-02-01 10:00", 1), past(Past.EARNED, "2026-01-01 10:00", 1)))
                .isFalse();
        assertThat(imported(past(Past.OPENING, "2026-05-01 10:00", 9), past(Past.EXPIRED, "2026-05-31 10:00", 9)))
                .isTrue();
        assertThat(imported(past(Past.OPENING, "2026-04-01 10:00", 9), past(Past.SPENT, "2026-05-31 10:00", 9)))
                .isFalse();
        LedgerPlay play = LedgerPlay.from("2026-06-01 10:00");
        play.earn("C-1", 1);
        assertThat(play.refused(
                        account("C-1"),
                        OFFICE,
                        new PointsAction.ImportPast(List.of(past(Past.OPENING, "2026-05-01 10:00", 1)))))
                .isEqualTo(PointsRefusalReason.WRONG_IMPORT);
    }

    private static boolean imported(PointsAction.PastMovement... history) {
        LedgerPlay play = monthly("2026-06-01 10:00");
        return play.give(play.command(account("C-1"), OFFICE, new PointsAction.ImportPast(List.of(history))))
                .isEmpty();
    }

    private static String itemRefused(PointsAction.PastMovement... history) {
        LedgerPlay play = monthly("2026-06-01 10:00");
        return play.give(play.command(account("C-1"), OFFICE, new PointsAction.ImportPast(List.of(history))))
                .orElseThrow()
                .explanation()
                .arguments()
                .toString();
    }

    private static PointsAction.PastMovement past(Past kind, String local, long points) {
        return new PointsAction.PastMovement(kind, instant(local), points, Optional.empty());
    }

    @Test
    @DisplayName("PTS-10: no balance and no debt goes beyond what an account holds")
    void balances_have_a_bound() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.adjust("C-1", PointsAccount.MAX_POINTS);
        assertThat(play.refused(account("C-1"), OFFICE, LedgerPlay.adjusted(1)))
                .isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
        play.adjust("C-1", -1);
        play.adjust("C-1", 1);
        play.adjust("C-2", 1);
        assertThat(play.refused(account("C-2"), OFFICE, new PointsAction.Merge(account("C-1"))))
                .isEqualTo(PointsRefusalReason.TOO_MANY_POINTS);
    }

    @Test
    @DisplayName("PTS-10: a hash chain once begun goes on, whatever policy says later")
    void a_chain_goes_on() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        play.earn("C-1", 1);
        play.policy(policy -> policy.hashChain(true)).earn("C-1", 2);
        play.policy(policy -> policy.hashChain(false)).earn("C-1", 3);
        assertThat(play.journal("C-1").stream().map(posting -> posting.chain().isPresent()))
                .containsExactly(false, true, true);
        assertThat(play.state("C-1").chain())
                .isEqualTo(play.journal("C-1").get(2).chain());
    }

    @Test
    @DisplayName("PTS-11: of several reasons against a command the one listed first is given")
    void refusals_have_an_order() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        PointsAction.Adjust less = new PointsAction.Adjust(-5, LedgerPlay.RETURNED, OFFICE.id());
        assertThat(play.refused(account("C-1"), CLERK, less)).isEqualTo(PointsRefusalReason.UNKNOWN_ACCOUNT);
        play.earn("C-1", 1);
        assertThat(play.happened("2027-01-01 00:00").refused(account("C-1"), CLERK, less))
                .isEqualTo(PointsRefusalReason.ROLE_MAY_NOT);
        assertThat(play.happened("2027-01-01 00:00").refused(account("C-1"), OFFICE, less))
                .isEqualTo(PointsRefusalReason.IN_THE_FUTURE);
        assertThat(play.refused(account("C-1"), OFFICE, less)).isEqualTo(PointsRefusalReason.APPROVER_NEEDED);
        assertThat(play.refused("C-1", new PointsAction.Transfer(account("C-2"), 9)))
                .isEqualTo(PointsRefusalReason.NOT_ALLOWED);
        assertThat(play.refused(
                        "C-1", new PointsAction.Redeem(9, SpendingCategory.BOUTIQUE, Optional.empty(), List.of())))
                .isEqualTo(PointsRefusalReason.NOT_SPENT_HERE);
        assertThat(List.of(PointsRefusalReason.values()))
                .containsSubsequence(
                        PointsRefusalReason.UNKNOWN_ACCOUNT,
                        PointsRefusalReason.ROLE_MAY_NOT,
                        PointsRefusalReason.IN_THE_FUTURE,
                        PointsRefusalReason.NOT_ALLOWED,
                        PointsRefusalReason.APPROVER_NEEDED,
                        PointsRefusalReason.NOT_SPENT_HERE,
                        PointsRefusalReason.INSUFFICIENT);
    }

    @Test
    @DisplayName("PTS-05, PTS-06, PTS-07, PTS-10: a command about a posting of another kind or account is refused")
    void only_what_it_is_about() {
        LedgerPlay play = LedgerPlay.from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 10);
        play.earn("C-2", 100);
        List<PointsAction> wrong = List.of(
                new PointsAction.Refund(earning, Part.REST),
                new PointsAction.Capture(earning, Optional.empty(), false),
                new PointsAction.Release(spending),
                new PointsAction.Activate(spending),
                new PointsAction.Activate(new PostingId(account("C-1"), 99)),
                new PointsAction.Refund(new PostingId(account("C-1"), 99), Part.REST),
                LedgerPlay.takenBack(new PostingId(account("C-1"), 99), Part.REST),
                LedgerPlay.takenBack(spending, Part.REST));
        for (PointsAction action : wrong) {
            assertThat(play.refused("C-1", action)).isEqualTo(PointsRefusalReason.UNKNOWN_POSTING);
        }
        assertThat(play.refused("C-2", new PointsAction.Refund(spending, Part.REST)))
                .isEqualTo(PointsRefusalReason.UNKNOWN_POSTING);
        assertThat(play.refused("C-2", LedgerPlay.takenBack(earning, Part.REST)))
                .isEqualTo(PointsRefusalReason.UNKNOWN_POSTING);
    }
}
