package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.LedgerPlay.CLERK;
import static io.yangke.crm.rules.points.LedgerPlay.DEALER;
import static io.yangke.crm.rules.points.LedgerPlay.OFFICE;
import static io.yangke.crm.rules.points.LedgerPlay.account;
import static io.yangke.crm.rules.points.LedgerPlay.adjusted;
import static io.yangke.crm.rules.points.LedgerPlay.bought;
import static io.yangke.crm.rules.points.LedgerPlay.gift;
import static io.yangke.crm.rules.points.LedgerPlay.instant;
import static io.yangke.crm.rules.points.LedgerPlay.labour;
import static io.yangke.crm.rules.points.LedgerPlay.takenBack;
import static io.yangke.crm.spi.points.PointsRefusalReason.ALREADY_EARNED;
import static io.yangke.crm.spi.points.PointsRefusalReason.DEBT_LIMIT;
import static io.yangke.crm.spi.points.PointsRefusalReason.HOLD_ENDED;
import static io.yangke.crm.spi.points.PointsRefusalReason.INSUFFICIENT;
import static io.yangke.crm.spi.points.PointsRefusalReason.IN_THE_FUTURE;
import static io.yangke.crm.spi.points.PointsRefusalReason.MORE_THAN_ORIGINAL;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOTHING_EARNED;
import static io.yangke.crm.spi.points.PointsRefusalReason.ROLE_MAY_NOT;
import static io.yangke.crm.spi.points.PointsRefusalReason.TOO_FAR_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What went wrong in other ledgers, case by case. The ledger is a field, so that {@link PlantedLedgerBugsTest} can give these
 * same tests a ledger with a bug in it and see them fail.
 */
@DisplayName("What went wrong in other ledgers")
class LedgerHardCasesTest {

    private static final Optional<DocumentId> INVOICE = Optional.of(DocumentId.of("INV-1"));

    Ledger ledger = Ledger.REAL;

    private LedgerPlay from(String local) {
        return LedgerPlay.from(ledger, local);
    }

    /** Points that live through the same day so many months later. */
    private static ProgrammePolicy.Builder months(ProgrammePolicy.Builder policy, int life) {
        return policy.lifeMonths(life).toEndOfMonth(false);
    }

    @Test
    @DisplayName("P1: what an invoice earned goes when the invoice is returned, and only once")
    void P1_a_returned_purchase_takes_its_points_along() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100, INVOICE);
        PostingId back = play.takeBack("C-1", earning, Part.REST);
        assertThat(play.available("C-1")).isZero();
        assertThat(play.posting(back).what().about()).contains(earning);
        assertThat(play.house(HouseAccount.Kind.ISSUED)).isZero();
        assertThat(play.refused("C-1", takenBack(earning, Part.REST))).isEqualTo(MORE_THAN_ORIGINAL);
    }

    @Test
    @DisplayName("P2: a spending given back returns just what it took, and only once")
    void P2_a_refund_returns_what_the_spending_took_once() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        List<String> before = play.lots("C-1");
        PostingId spending = play.redeem("C-1", 60);
        play.refund("C-1", spending, Part.REST);
        assertThat(play.lots("C-1")).isEqualTo(before);
        assertThat(play.refused("C-1", new PointsAction.Refund(spending, Part.REST)))
                .isEqualTo(MORE_THAN_ORIGINAL);
        assertThat(play.available("C-1")).isEqualTo(100);
        assertThat(play.house(HouseAccount.Kind.REDEEMED)).isZero();
    }

    private static final InvoiceLine OIL = InvoiceLine.paid("oil", SpendingCategory.LABOUR, 10_000);
    private static final InvoiceLine WASH = InvoiceLine.paid("wash", SpendingCategory.LABOUR, 5_000);

    @Test
    @DisplayName("P3: a returned line brings back the share that was kept with the spending, in any parts")
    void P3_a_returned_line_brings_back_its_kept_share() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 4_000);
        PostingId spending = play.must(account("C-1"), CLERK, labour(3_000, INVOICE, OIL, WASH));
        play.refund("C-1", spending, new Part.Line("wash", 5_000));
        assertThat(play.available("C-1")).isEqualTo(2_000);
        play.refund("C-1", spending, new Part.Line("oil", 3_333));
        play.refund("C-1", spending, new Part.Line("oil", 6_667));
        assertThat(play.available("C-1")).isEqualTo(4_000);
        assertThat(play.refused("C-1", new PointsAction.Refund(spending, new Part.Line("oil", 1))))
                .isEqualTo(MORE_THAN_ORIGINAL);
    }

    @Test
    @DisplayName("P4: what is taken back is a share of what was earned; the earning rule is not asked again")
    void P4_earning_rules_see_no_refund() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> policy.earningRules(List.of(leastSpend(50_000))));
        PostingId earning = play.must(account("C-1"), CLERK, bought(60_000, INVOICE));
        play.takeBack("C-1", earning, new Part.Money(20_000));
        assertThat(play.available("C-1")).isEqualTo(400);
        assertThat(play.refused("C-1", bought(40_000, Optional.empty()))).isEqualTo(NOTHING_EARNED);
    }

    private static EarningRule leastSpend(long minFen) {
        EarningRule boutique = StandardProgrammes.EARNING_RULES.get(1);
        return new EarningRule(
                boutique.code(),
                boutique.categories(),
                boutique.points(),
                boutique.perFen(),
                minFen,
                boutique.rounding(),
                boutique.grant());
    }

    @Test
    @DisplayName("P5: a refund says apart what is points' value and what is money, and both make up the line")
    void P5_points_are_not_paid_back_as_money() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 1_000);
        InvoiceLine lamp = InvoiceLine.paid("lamp", SpendingCategory.LABOUR, 3_609);
        PostingId spending = play.must(account("C-1"), CLERK, labour(100, INVOICE, lamp));
        Movement.Refunded back =
                (Movement.Refunded) play.posting(play.refund("C-1", spending, new Part.Line("lamp", 3_609)))
                        .what();
        assertThat(back.points()).isEqualTo(100);
        assertThat(back.valueFen()).isEqualTo(100);
        assertThat(back.moneyFen()).isEqualTo(3_509);
    }

    @Test
    @DisplayName("P6: points taken back after they were spent are owed, and the next that come in repay them")
    void P6_what_was_spent_already_is_owed() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100);
        play.redeem("C-1", 80);
        play.takeBack("C-1", earning, Part.REST);
        assertThat(play.state("C-1").debt()).isEqualTo(80);
        assertThat(play.available("C-1")).isEqualTo(-80);
        assertThat(play.refused("C-1", gift(1))).isEqualTo(INSUFFICIENT);
        play.earn("C-1", 100);
        assertThat(play.state("C-1").debt()).isZero();
        assertThat(play.available("C-1")).isEqualTo(20);
        assertThat(play.events()).hasAtLeastOneElementOfType(PointsEvent.DebtIncurred.class);
    }

    @Test
    @DisplayName("P6: policy may limit the debt, refuse to take back what is not there, or let the member keep it")
    void P6_debt_is_a_matter_of_policy() {
        assertThat(takenBackAfterSpending(80, policy -> policy.debtLimit(79))).contains(DEBT_LIMIT);
        assertThat(takenBackAfterSpending(80, policy -> policy.debtLimit(80))).isEmpty();
        assertThat(takenBackAfterSpending(
                        80, policy -> policy.debtLimit(0).debtLimits(Map.of(TierCode.of("gold"), 80L))))
                .contains(DEBT_LIMIT);
        assertThat(takenBackAfterSpending(80, policy -> policy.takeBackRest(TakeBackRest.REFUSE)))
                .contains(INSUFFICIENT);
        assertThat(takenBackAfterSpending(80, policy -> policy.takeBackRest(TakeBackRest.FORGIVE)))
                .isEmpty();
    }

    private Optional<RefusalReason> takenBackAfterSpending(long spent, UnaryOperator<ProgrammePolicy.Builder> policy) {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy);
        PostingId earning = play.earn("C-1", 100);
        play.redeem("C-1", spent);
        return play.give(play.command(account("C-1"), CLERK, takenBack(earning, Part.REST)))
                .map(Refusal::reason);
    }

    @Test
    @DisplayName("P6: what policy forgives the member keeps, and it is not taken back later")
    void P6_what_is_forgiven_is_forgiven() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> policy.takeBackRest(TakeBackRest.FORGIVE));
        PostingId earning = play.earn("C-1", 100);
        play.redeem("C-1", 80);
        Movement.TakenBack back = (Movement.TakenBack)
                play.posting(play.takeBack("C-1", earning, Part.REST)).what();
        assertThat(back.claimed()).isEqualTo(100);
        assertThat(back.forgiven()).isEqualTo(80);
        assertThat(play.state("C-1").balance()).isZero();
        assertThat(play.refused("C-1", takenBack(earning, Part.REST))).isEqualTo(MORE_THAN_ORIGINAL);
    }

    @Test
    @DisplayName("P7: after cancelling and refunding in any order each balance follows from the one before")
    void P7_balances_follow_from_each_other() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 70);
        play.takeBack("C-1", earning, Part.REST);
        play.refund("C-1", spending, Part.REST);
        long balance = 0;
        for (Posting posting : play.journal("C-1")) {
            assertThat(posting.balanceBefore()).isEqualTo(balance);
            assertThat(posting.isBalanced()).isTrue();
            balance = posting.balanceAfter();
        }
        assertThat(balance).isZero();
        assertThat(play.state("C-1").balance()).isZero();
        assertThat(play.state("C-1").debt()).isZero();
    }

    @Test
    @DisplayName("P8: a document earns once, and again only after all it earned was taken back")
    void P8_a_document_earns_again_only_when_it_was_taken_back() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100, INVOICE);
        assertThat(play.refused("C-1", bought(10_000, INVOICE))).isEqualTo(ALREADY_EARNED);
        play.takeBack("C-1", earning, new Part.Points(99));
        assertThat(play.refused("C-1", bought(10_000, INVOICE))).isEqualTo(ALREADY_EARNED);
        play.takeBack("C-1", earning, Part.REST);
        play.earn("C-1", 100, INVOICE);
        assertThat(play.available("C-1")).isEqualTo(100);
        assertThat(play.refused("C-1", bought(10_000, INVOICE))).isEqualTo(ALREADY_EARNED);
    }

    @Test
    @DisplayName("P8: a fixed award is given once for a document")
    void P8_an_award_is_given_once_for_a_document() {
        LedgerPlay play = from("2026-01-05 10:00");
        PointsAction.Award event = new PointsAction.Award(
                RuleCode.of("clubEvent"), Optional.of(DocumentId.of("EVENT-1")), Optional.empty());
        PostingId first = play.must(account("C-1"), CLERK, event);
        assertThat(play.refused("C-1", event)).isEqualTo(ALREADY_EARNED);
        play.takeBack("C-1", first, Part.REST);
        play.must(account("C-1"), CLERK, event);
        assertThat(play.available("C-1")).isEqualTo(300);
    }

    @Test
    @DisplayName("P9: cancelled and refunded, a spending returns its points once")
    void P9_two_ways_of_giving_back_return_points_once() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 200);
        play.redeem("C-1", 100);
        PostingId spending = play.redeem("C-1", 60);
        play.refund("C-1", spending, new Part.Points(60));
        assertThat(play.refused("C-1", new PointsAction.Refund(spending, new Part.Money(60))))
                .isEqualTo(MORE_THAN_ORIGINAL);
        assertThat(play.available("C-1")).isEqualTo(100);
    }

    @Test
    @DisplayName("P9: a hold that was released does not run out as well")
    void P9_a_released_hold_does_not_time_out() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        PostingId hold = play.hold("C-1", 60, Duration.ofHours(1));
        play.must(account("C-1"), CLERK, new PointsAction.Release(hold));
        play.at("2026-01-06 10:00").sweep();
        assertThat(play.available("C-1")).isEqualTo(100);
        assertThat(play.kinds("C-1")).containsExactly(Movement.Kind.EARNED, Movement.Kind.HELD, Movement.Kind.RELEASED);
        assertThat(play.refused("C-1", new PointsAction.Release(hold))).isEqualTo(HOLD_ENDED);
    }

    @Test
    @DisplayName("P11: of two tills that decide on one state of an account only one can commit")
    void P11_two_tills_do_not_spend_the_same_points() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        List<PointsChange> one = accepted(play.decide(play.command(account("C-1"), CLERK, gift(100))));
        List<PointsChange> other = accepted(play.decide(play.command(account("C-1"), CLERK, gift(100))));
        play.commit(one.get(0));
        assertThatThrownBy(() -> play.commit(other.get(0))).hasMessageContaining("conflict");
        assertThat(play.state("C-1").balance()).isZero();
    }

    private static List<PointsChange> accepted(Decision<PointsChange, Refusal> decision) {
        return ((Decision.Accepted<PointsChange, Refusal>) decision).events();
    }

    @Test
    @DisplayName("P12: each of several spendings is checked against what the one before left")
    void P12_one_after_the_other_not_each_for_itself() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        play.redeem("C-1", 60);
        assertThat(play.refused("C-1", gift(60))).isEqualTo(INSUFFICIENT);
        assertThat(play.available("C-1")).isEqualTo(40);
    }

    @Test
    @DisplayName("P13: deciding is a calculation: done twice it says the same and changes nothing")
    void P13_deciding_changes_nothing() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        PointsAccount before = play.state("C-1");
        PointsCommand command = play.command(account("C-1"), CLERK, gift(60));
        assertThat(play.decide(command)).isEqualTo(play.decide(command));
        assertThat(play.state("C-1")).isSameAs(before);
    }

    @Test
    @DisplayName("P14: a changed reward is the old one given back and the new one taken, to the same lots")
    void P14_a_change_is_a_refund_and_a_new_spending() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        PostingId first = play.redeem("C-1", 80);
        play.refund("C-1", first, Part.REST);
        PostingId second = play.redeem("C-1", 90);
        assertThat(play.available("C-1")).isEqualTo(10);
        play.refund("C-1", second, Part.REST);
        assertThat(play.refused("C-1", new PointsAction.Refund(first, Part.REST)))
                .isEqualTo(MORE_THAN_ORIGINAL);
        assertThat(play.lots("C-1")).containsExactly("100 until 2028-01-31");
    }

    @Test
    @DisplayName("P15: what was paid with points earns nothing, unless policy says so")
    void P15_the_part_paid_with_points_earns_by_policy() {
        InvoiceLine line = new InvoiceLine("1", SpendingCategory.BOUTIQUE, LineNature.PAID, 10_000, 1_000, 4_000);
        PointsAction.Earn fact = new PointsAction.Earn(INVOICE, Optional.empty(), List.of(line));
        LedgerPlay play = from("2026-01-05 10:00");
        play.must(account("C-1"), CLERK, fact);
        assertThat(play.available("C-1")).isEqualTo(50);
        play.policy(policy -> policy.redeemedEarns(true));
        play.must(account("C-2"), CLERK, fact);
        assertThat(play.available("C-2")).isEqualTo(90);
    }

    @Test
    @DisplayName("P16: a spending takes from the lots exactly what it is for, or is refused")
    void P16_a_spending_takes_all_it_is_for_or_nothing() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> policy.awards(List.of(later(500))));
        play.earn("C-1", 30);
        play.must(account("C-1"), CLERK, award("later"));
        assertThat(play.state("C-1").balance()).isEqualTo(530);
        assertThat(play.refused("C-1", gift(31))).isEqualTo(INSUFFICIENT);
        Posting spending = play.posting(play.redeem("C-1", 30));
        assertThat(spending.lots().stream().mapToLong(LotMovement::points).sum())
                .isEqualTo(-30);
        assertThat(play.state("C-1").balance()).isEqualTo(500);
        assertThat(play.refused("C-1", gift(1))).isEqualTo(INSUFFICIENT);
    }

    private static FixedAward later(long points) {
        Grant grant = Grant.by(DepartmentCode.MARKETING);
        return new FixedAward(
                RuleCode.of("later"),
                points,
                new Grant(grant.department(), grant.tiers(), 14, false, Optional.empty(), Optional.empty(), Caps.NONE));
    }

    private static PointsAction.Award award(String code) {
        return new PointsAction.Award(RuleCode.of(code), Optional.empty(), Optional.empty());
    }

    @Test
    @DisplayName("P17: points that were spent before they expired do not expire a second time")
    void P17_what_was_spent_does_not_expire() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        play.redeem("C-1", 100);
        play.at("2026-01-20 10:00").earn("C-1", 50);
        play.at("2026-02-06 00:00").sweep();
        assertThat(play.available("C-1")).isEqualTo(50);
        assertThat(play.state("C-1").balance()).isEqualTo(50);
        assertThat(play.house(HouseAccount.Kind.EXPIRED)).isZero();
    }

    @Test
    @DisplayName("P18: expiry is a posting of its own, and nothing of before is touched")
    void P18_expiry_is_an_entry() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        play.redeem("C-1", 30);
        List<Posting> before = List.copyOf(play.journal("C-1"));
        play.at("2026-03-01 03:00").sweep();
        assertThat(play.journal("C-1").subList(0, 2)).isEqualTo(before);
        Posting expiry = play.journal("C-1").get(2);
        assertThat(expiry.what()).isEqualTo(new Movement.Expired());
        assertThat(expiry.points()).isEqualTo(-70);
        assertThat(expiry.effectiveAt()).isEqualTo(instant("2026-02-06 00:00"));
        assertThat(expiry.recordedAt()).isEqualTo(instant("2026-03-01 03:00"));
    }

    @Test
    @DisplayName("P19: expired points cannot be spent though no sweep ever came by")
    void P19_availability_needs_no_sweep() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        play.at("2026-02-05 23:59:59");
        assertThat(play.available("C-1")).isEqualTo(100);
        play.at("2026-02-06 00:00");
        assertThat(play.available("C-1")).isZero();
        assertThat(play.refused("C-1", gift(1))).isEqualTo(INSUFFICIENT);
        assertThat(play.refused("C-1", adjusted(-1))).isEqualTo(ROLE_MAY_NOT);
        assertThat(play.refused(account("C-1"), OFFICE, adjusted(-1))).isEqualTo(INSUFFICIENT);
    }

    @Test
    @DisplayName("P20: expiry takes what is left of its own lot, and of no other")
    void P20_expiry_touches_its_own_lot() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        play.at("2026-01-20 10:00").earn("C-1", 100);
        play.at("2026-02-05 23:59").redeem("C-1", 60);
        play.at("2026-02-06 00:00").sweep();
        assertThat(play.lots("C-1")).containsExactly("100 until 2026-02-20");
        assertThat(play.house(HouseAccount.Kind.EXPIRED)).isEqualTo(40);
    }

    @Test
    @DisplayName("P21: whatever takes an earning back, together it takes no more than was earned")
    void P21_all_reversals_share_one_cap() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 100);
        play.earn("C-1", 500);
        play.takeBack("C-1", earning, new Part.Points(70));
        play.takeBack("C-1", earning, new Part.Money(6_000));
        assertThat(play.available("C-1")).isEqualTo(500);
        assertThat(play.refused("C-1", takenBack(earning, new Part.Points(1)))).isEqualTo(MORE_THAN_ORIGINAL);
        assertThat(play.refused("C-1", takenBack(earning, Part.REST))).isEqualTo(MORE_THAN_ORIGINAL);
    }

    @Test
    @DisplayName("P23: what happens in one instant is ordered by sequence, and replayed gives the same lots")
    void P23_sequence_orders_one_instant() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 10);
        play.earn("C-1", 20);
        play.redeem("C-1", 15);
        play.earn("C-1", 30);
        play.redeem("C-1", 5);
        assertThat(play.journal("C-1").stream().map(posting -> posting.id().sequence()))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(play.lots("C-1")).containsExactly("10 until 2028-01-31", "30 until 2028-01-31");
        AccountFold fold = AccountFold.begin(DEALER, account("C-1"), play.now());
        play.journal("C-1").forEach(fold::add);
        assertThat(fold.account().lots()).isEqualTo(play.state("C-1").lots());
    }

    @Test
    @DisplayName("P24: what expires first is spent first, what never expires last, of equals the older")
    void P24_the_order_of_spending() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> policy.lifeMonths(0));
        play.earn("C-1", 1);
        play.at("2026-01-06 10:00").policy(policy -> months(policy, 3)).earn("C-1", 10);
        play.at("2026-01-07 10:00").policy(policy -> months(policy, 1)).earn("C-1", 100);
        play.at("2026-01-08 10:00")
                .policy(policy -> policy.lifeMonths(1).toEndOfMonth(true))
                .earn("C-1", 1_000);
        play.at("2026-01-09 10:00").earn("C-1", 10_000);
        assertThat(play.lots("C-1"))
                .containsExactly(
                        "100 until 2026-02-07",
                        "1000 until 2026-02-28",
                        "10000 until 2026-02-28",
                        "10 until 2026-04-06",
                        "1 for ever");
        play.redeem("C-1", 600);
        assertThat(play.lots("C-1")).startsWith("500 until 2026-02-28", "10000 until 2026-02-28");
        play.redeem("C-1", 10_505);
        assertThat(play.lots("C-1")).containsExactly("5 until 2026-04-06", "1 for ever");
    }

    @Test
    @DisplayName("P25: points given back return to their lot and its expiry")
    void P25_refunds_keep_the_old_expiry() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 2));
        play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 100);
        play.at("2026-03-05 23:59").refund("C-1", spending, Part.REST);
        assertThat(play.lots("C-1")).containsExactly("100 until 2026-03-05");
    }

    @Test
    @DisplayName(
            "P25: points given back after their expiry live on for the days of grace, and are still the same points")
    void P25_points_back_too_late_have_a_grace() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 2));
        PostingId earning = play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 100);
        play.at("2026-03-06 00:00").refund("C-1", spending, new Part.Points(40));
        assertThat(play.lots("C-1")).containsExactly("40 until 2026-04-05");
        OpenLot grace = play.state("C-1").lots().get(0);
        assertThat(grace.lot().origin().isOf(earning)).isTrue();
        assertThat(grace.lot().id().isOf(earning)).isFalse();
        play.takeBack("C-1", earning, new Part.Points(40));
        assertThat(play.state("C-1").balance()).isZero();
    }

    @Test
    @DisplayName("P25: where policy says so, points given back after their expiry expire at once, for all to see")
    void P25_points_back_too_late_expire_at_once() {
        LedgerPlay play =
                from("2026-01-05 10:00").policy(policy -> months(policy, 2).expiredRefund(ExpiredRefund.STAYS_EXPIRED));
        play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 100);
        play.at("2026-03-06 10:00").refund("C-1", spending, Part.REST);
        assertThat(play.state("C-1").balance()).isZero();
        Posting last = play.journal("C-1").get(3);
        assertThat(last.what().kind()).isEqualTo(Movement.Kind.EXPIRED);
        assertThat(last.effectiveAt()).isEqualTo(instant("2026-03-06 10:00"));
    }

    @Test
    @DisplayName("P26: points are good through the whole last day where the dealer is")
    void P26_the_last_day_is_whole_and_local() {
        LedgerPlay play = from("2026-02-28 23:30").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        Expiry expiry = play.state("C-1").lots().get(0).lot().expiry().orElseThrow();
        assertThat(expiry).isEqualTo(Expiry.endOf(LocalDate.of(2026, 3, 28), LedgerPlay.ZONE));
        assertThat(expiry.end()).isEqualTo(Instant.parse("2026-03-28T16:00:00Z"));
        assertThat(play.available("C-1", instant("2026-03-28 23:59:59"))).isEqualTo(100);
        assertThat(play.available("C-1", instant("2026-03-29 00:00"))).isZero();
    }

    @Test
    @DisplayName("P27: months are counted from the day of earning, never from month to month")
    void P27_months_do_not_drift() {
        assertThat(lastDay("2026-01-31 10:00", 1)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(lastDay("2026-01-31 10:00", 2)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(lastDay("2024-02-29 10:00", 36)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(lastDay("2024-02-29 10:00", 48)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    private LocalDate lastDay(String local, int life) {
        LedgerPlay play = from(local).policy(policy -> months(policy, life));
        play.earn("C-1", 100);
        return play.state("C-1").lots().get(0).lot().expiry().orElseThrow().lastDay();
    }

    @Test
    @DisplayName("P28: an earning taken back money by money is taken back exactly, and no part too much")
    void P28_parts_by_money_sum_to_the_whole() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.must(account("C-1"), CLERK, bought(1_099, INVOICE));
        assertThat(play.available("C-1")).isEqualTo(10);
        long fen = 0;
        for (long part : List.of(333L, 333L, 333L, 100L)) {
            play.takeBack("C-1", earning, new Part.Money(part));
            fen += part;
            assertThat(play.available("C-1")).isEqualTo(10 - 10 * fen / 1_099);
        }
        assertThat(play.available("C-1")).isZero();
    }

    @Test
    @DisplayName("P29: a quote says how many points pay how much, and what is left to pay in money")
    void P29_points_pay_whole_fen_and_the_rest_is_told() {
        InvoiceLine line = InvoiceLine.paid("1", SpendingCategory.LABOUR, 3_333);
        ProgrammePolicy policy = LedgerPlay.from("2026-01-05 10:00")
                .policy(builder -> builder.pointsPerYuan(7))
                .rules(ProgrammeId.BRANCH)
                .programme();
        PointsRules rules =
                LedgerPlay.from("2026-01-05 10:00").programme(policy).rules(policy.programme());
        Quote quote = SpendingRules.quote(10_000, SpendingCategory.LABOUR, List.of(line), rules);
        assertThat(quote.valueFen()).isEqualTo(policy.valueFen(quote.points())).isLessThanOrEqualTo(1_666);
        assertThat(quote.valueFen() + quote.moneyFen()).isEqualTo(3_333);
        assertThat(policy.valueFen(10)).isEqualTo(142);
    }

    @Test
    @DisplayName("P30: a merge moves lot by lot with expiry; twice is once; the old card stands for the new account")
    void P30_a_merge_moves_lot_by_lot() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 50);
        play.at("2026-01-10 10:00").earn("C-2", 100);
        PostingId hold = play.hold("C-1", 20, Duration.ofDays(2));
        play.merge("C-1", "C-2");
        assertThat(play.lots("C-2")).containsExactly("30 until 2026-02-05", "100 until 2026-02-10");
        assertThat(play.state("C-2").balance()).isEqualTo(150);
        assertThat(play.state("C-2").held()).isEqualTo(20);
        assertThat(play.state("C-1").balance()).isZero();
        assertThat(play.house(HouseAccount.Kind.MOVED)).isZero();
        int length = play.journal().size();
        play.give(play.command(account("C-1"), OFFICE, new PointsAction.Merge(account("C-2"))));
        assertThat(play.journal()).hasSize(length);
        play.redeem("C-1", 60);
        assertThat(play.lots("C-2")).containsExactly("70 until 2026-02-10");
        play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.empty(), false));
        assertThat(play.state("C-2").balance()).isEqualTo(70);
    }

    @Test
    @DisplayName("P30: an un-merge takes back what came along and is still there")
    void P30_an_unmerge_restores() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 50);
        PostingId hold = play.hold("C-1", 20, Duration.ofDays(2));
        play.at("2026-01-10 10:00");
        play.earn("C-2", 100);
        play.hold("C-2", 10, Duration.ofDays(2));
        List<OpenLot> one = play.sweep().state("C-1").lots();
        List<OpenLot> two = play.state("C-2").lots();
        play.merge("C-1", "C-2");
        play.unmerge("C-1");
        assertThat(play.state("C-1").lots()).isEqualTo(one);
        assertThat(play.state("C-2").lots()).isEqualTo(two);
        assertThat(play.state("C-1").mergedInto()).isEmpty();
        assertThat(play.state("C-1").hold(hold)).isEmpty();
        assertThat(play.state("C-2").held()).isEqualTo(10);
    }

    @Test
    @DisplayName("P31: what is recorded late counts from its own time and replays no later spending")
    void P31_a_late_record_rewrites_nothing() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 2));
        play.earn("C-1", 100);
        play.at("2026-01-20 10:00").redeem("C-1", 60);
        List<Posting> before = List.copyOf(play.journal("C-1"));
        play.at("2026-01-25 10:00").happened("2026-01-01 10:00").earn("C-1", 30);
        assertThat(play.journal("C-1").subList(0, 2)).isEqualTo(before);
        Posting late = play.journal("C-1").get(2);
        assertThat(late.effectiveAt()).isEqualTo(instant("2026-01-01 10:00"));
        assertThat(late.recordedAt()).isEqualTo(instant("2026-01-25 10:00"));
        assertThat(play.lots("C-1")).containsExactly("30 until 2026-03-01", "40 until 2026-03-05");
        play.happened("2026-01-03 10:00");
        assertThat(play.refused("C-1", gift(31))).isEqualTo(INSUFFICIENT);
        play.happened("2026-01-03 10:00").redeem("C-1", 30);
        assertThat(play.lots("C-1")).containsExactly("40 until 2026-03-05");
    }

    @Test
    @DisplayName("P31: nothing is recorded from before the window of policy, or in closed books")
    void P31_late_records_have_a_limit() {
        LedgerPlay play = from("2026-03-05 10:00").policy(policy -> policy.closedThrough(LocalDate.of(2026, 2, 28)));
        assertThat(play.happened("2026-02-28 23:59").refused("C-1", bought(10_000, INVOICE)))
                .isEqualTo(TOO_FAR_BACK);
        play.happened("2026-03-01 00:00").earn("C-1", 100);
        play.policy(policy -> policy.closedThrough(Optional.empty()));
        assertThat(play.happened("2026-02-02 09:59").refused("C-1", gift(1))).isEqualTo(TOO_FAR_BACK);
        assertThat(play.happened("2026-02-02 10:00").refused("C-1", gift(1))).isEqualTo(INSUFFICIENT);
        assertThat(play.happened("2026-03-05 10:01").refused("C-1", gift(1))).isEqualTo(IN_THE_FUTURE);
    }

    @Test
    @DisplayName("P31: nothing is given or taken back before it was spent or earned")
    void P31_a_reversal_is_not_before_its_original() {
        LedgerPlay play = from("2026-03-05 10:00");
        PostingId earning = play.happened("2026-03-04 10:00").earn("C-1", 100);
        PointsAction returned =
                new PointsAction.TakeBack(earning, PointsAction.Part.REST, Optional.empty(), RuleCode.of("returned"));
        assertThat(play.happened("2026-03-04 09:59").refused("C-1", returned)).isEqualTo(TOO_FAR_BACK);
        play.happened("2026-03-04 10:00").takeBack("C-1", earning, PointsAction.Part.REST);
        assertThat(play.available("C-1")).isZero();
    }

    @Test
    @DisplayName("P31: books closed through today take nothing that happens today either")
    void P31_closed_books_are_closed_today_too() {
        LedgerPlay play = from("2026-03-05 10:00").policy(policy -> policy.closedThrough(LocalDate.of(2026, 3, 5)));
        assertThat(play.refused("C-1", bought(10_000, INVOICE))).isEqualTo(TOO_FAR_BACK);
    }

    @Test
    @DisplayName("P32: a mistaken award is taken back with a reason by somebody; nothing is deleted")
    void P32_a_mistake_is_reversed() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId award = play.must(account("C-1"), CLERK, award("joining"));
        Posting back = play.posting(play.takeBack("C-1", award, Part.REST));
        assertThat(back.by()).isEqualTo(CLERK);
        assertThat(((Movement.TakenBack) back.what()).reason()).isEqualTo(LedgerPlay.RETURNED);
        assertThat(play.kinds("C-1")).containsExactly(Movement.Kind.EARNED, Movement.Kind.TAKEN_BACK);
        assertThat(play.state("C-1").balance()).isZero();
    }

    @Test
    @DisplayName("P33: points set aside for a payment that fails are free again, and cannot be captured any more")
    void P33_a_hold_ends_by_itself() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 100);
        PostingId hold = play.hold("C-1", 100, Duration.ofMinutes(15));
        assertThat(play.refused("C-1", gift(1))).isEqualTo(INSUFFICIENT);
        play.at("2026-01-05 10:15");
        assertThat(play.available("C-1")).isEqualTo(100);
        assertThat(play.refused("C-1", new PointsAction.Capture(hold, Optional.empty(), false)))
                .isEqualTo(HOLD_ENDED);
        play.redeem("C-1", 100);
        Posting freed = play.journal("C-1").get(2);
        assertThat(freed.what()).isEqualTo(new Movement.Released(hold, true));
        assertThat(freed.effectiveAt()).isEqualTo(instant("2026-01-05 10:15"));
    }

    @Test
    @DisplayName("P33: points set aside are safe from expiry until the time-out, and expire then")
    void P33_a_hold_protects_from_expiry() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        play.earn("C-1", 100);
        play.at("2026-02-05 23:00");
        PostingId hold = play.hold("C-1", 100, Duration.ofHours(2));
        play.at("2026-02-06 00:30").sweep();
        play.must(account("C-1"), CLERK, new PointsAction.Capture(hold, Optional.of(70L), true));
        assertThat(play.state("C-1").balance()).isEqualTo(30);
        play.at("2026-02-06 01:00");
        assertThat(play.available("C-1")).isZero();
        play.at("2026-02-07 08:00").sweep();
        assertThat(play.kinds("C-1")).endsWith(Movement.Kind.RELEASED, Movement.Kind.EXPIRED);
        assertThat(play.journal("C-1").get(4).effectiveAt()).isEqualTo(instant("2026-02-06 01:00"));
    }

    @Test
    @DisplayName("P34: one invoice earns by two rules and is paid with points; each is a posting or part of its own")
    void P34_one_document_has_many_postings() {
        LedgerPlay play = from("2026-01-05 10:00");
        play.earn("C-1", 1_000);
        InvoiceLine rims = InvoiceLine.paid("rims", SpendingCategory.BOUTIQUE, 20_000);
        PostingId spending = play.must(account("C-1"), CLERK, labour(500, INVOICE, OIL));
        PostingId earning =
                play.must(account("C-1"), CLERK, new PointsAction.Earn(INVOICE, Optional.empty(), List.of(OIL, rims)));
        assertThat(play.journal("C-1").stream()
                        .filter(posting -> posting.what().document().equals(INVOICE))
                        .map(Posting::id))
                .containsExactly(spending, earning);
        assertThat(((Movement.Earned) play.posting(earning).what()).parts()).hasSize(2);
    }

    @Test
    @DisplayName("P35: a return takes from what counts for the tier, and a refund of points adds nothing to it")
    void P35_what_qualifies_is_net_of_returns() {
        LedgerPlay play = from("2026-01-05 10:00");
        PostingId earning = play.earn("C-1", 1_000, INVOICE);
        PostingId spending = play.redeem("C-1", 500);
        play.at("2026-02-05 10:00");
        play.refund("C-1", spending, Part.REST);
        play.takeBack("C-1", earning, new Part.Points(400));
        assertThat(qualifying(play, "2026-01-31 00:00")).isEqualTo(1_000);
        assertThat(qualifying(play, "2026-02-28 00:00")).isEqualTo(600);
    }

    private static long qualifying(LedgerPlay play, String until) {
        long points = 0;
        for (Posting posting : play.journal("C-1")) {
            if (posting.effectiveAt().isBefore(instant(until))) {
                points += posting.what() instanceof Movement.Earned earned ? earned.points() : 0;
                points -= posting.what() instanceof Movement.TakenBack taken ? taken.claimed() : 0;
            }
        }
        return points;
    }

    @Test
    @DisplayName("P36: the account is at every moment what its journal adds up to")
    void P36_the_state_is_the_fold_of_the_journal() {
        LedgerPlay play = from("2026-01-05 10:00").policy(policy -> months(policy, 1));
        PostingId earning = play.earn("C-1", 100);
        PostingId spending = play.redeem("C-1", 60);
        assertFolded(play);
        play.takeBack("C-1", earning, Part.REST);
        assertFolded(play);
        play.refund("C-1", spending, new Part.Points(30));
        play.earn("C-1", 50);
        play.hold("C-1", 20, Duration.ofHours(1));
        assertFolded(play);
        play.at("2026-04-01 00:00").sweep();
        assertFolded(play);
        assertThat(play.state("C-1").balance()).isZero();
    }

    private static void assertFolded(LedgerPlay play) {
        PointsAccount state = play.state("C-1");
        PointsAccount folded = PointsAccount.open(DEALER, account("C-1"), state.openedAt());
        for (Posting posting : play.journal("C-1")) {
            folded = AccountFold.apply(folded, posting);
        }
        assertThat(folded.lots()).isEqualTo(state.lots());
        assertThat(folded.holds()).isEqualTo(state.holds());
        assertThat(folded.balance()).isEqualTo(state.balance());
        assertThat(folded.debt()).isEqualTo(state.debt());
        assertThat(folded.sequence()).isEqualTo(state.sequence());
    }
}
