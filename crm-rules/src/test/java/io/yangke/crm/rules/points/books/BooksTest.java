package io.yangke.crm.rules.points.books;

import static io.yangke.crm.rules.points.books.LedgerPlay.EAST;
import static io.yangke.crm.rules.points.books.LedgerPlay.JOINING;
import static io.yangke.crm.rules.points.books.LedgerPlay.WEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.books.Settlement.Cause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The books")
final class BooksTest {

    private static final AccountId ANNA = LedgerPlay.account("C-1");
    private static final AccountId BORIS = LedgerPlay.account("C-2");

    private final LedgerPlay play = new LedgerPlay(LedgerPlay.RULES);

    private PastAccount past(AccountId account, Instant at, TimeBasis basis) {
        PastFold fold = PastFold.of(account, at, basis);
        play.journal(account).forEach(fold::add);
        return fold.account();
    }

    private Statement statement(Instant from, TimeBasis basis) {
        StatementFold fold = StatementFold.of(ANNA, from, play.now().plusSeconds(1), basis);
        play.journal(ANNA).forEach(fold::add);
        return fold.statement(LedgerPlay.POLICY);
    }

    private Settlement settlement(ProgrammePolicy policy) {
        SettlementSum sum = new SettlementSum();
        play.everything().forEach(sum::add);
        return sum.result(any -> policy);
    }

    @Test
    @DisplayName(
            "P17: earn 100, spend 100, earn 50, the first expire: 50 are left at every moment since, and nothing expired")
    void p17_no_collapse() {
        play.must(EAST, ANNA, LedgerPlay.earn(10_000));
        play.must(EAST, ANNA, LedgerPlay.redeem(100));
        play.pass(Duration.ofDays(50));
        play.must(EAST, ANNA, LedgerPlay.earn(5_000));
        Instant before = play.now();
        play.pass(Duration.ofDays(36));
        play.sweep();

        for (TimeBasis basis : TimeBasis.values()) {
            assertThat(past(ANNA, before, basis).balance()).isEqualTo(50);
            assertThat(past(ANNA, play.now(), basis).available()).isEqualTo(50);
        }
        assertThat(statement(Instant.EPOCH, TimeBasis.BOOKED).totals()).doesNotContainKey(Movement.Kind.EXPIRED);
    }

    @Test
    @DisplayName(
            "P18: what expired stays in the statement, and its expiry is a line of its own, effective when it ceased")
    void p18_expiry_is_a_line() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        Instant end =
                play.stored(ANNA).lots().get(0).lot().expiry().orElseThrow().end();
        play.pass(Duration.ofDays(200));
        play.sweep();

        Statement statement = statement(Instant.EPOCH, TimeBasis.BOOKED);

        assertThat(statement.lines().stream().map(Statement.Line::kind))
                .containsExactly(Movement.Kind.EARNED, Movement.Kind.EXPIRED);
        assertThat(statement.lines().get(1).effectiveAt()).isEqualTo(end);
        assertThat(past(ANNA, end, TimeBasis.EFFECTIVE).balance()).isZero();
        assertThat(past(ANNA, end.minusNanos(1), TimeBasis.EFFECTIVE).balance()).isEqualTo(500);
        assertThat(past(ANNA, end, TimeBasis.BOOKED).balance()).isEqualTo(500);
        assertThat(past(ANNA, end, TimeBasis.BOOKED).available()).isZero();
    }

    @Test
    @DisplayName("P23: postings of one instant are told in order of sequence")
    void p23_order_by_sequence() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.redeem(500));
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.redeem(20));

        for (TimeBasis basis : TimeBasis.values()) {
            assertThat(statement(play.now(), basis).lines().stream().map(Statement.Line::balanceAfter))
                    .containsExactly(500L, 0L, 500L, 480L);
        }
    }

    @Test
    @DisplayName("P31: what is booked late changes what is known of a moment, and not what the books said then")
    void p31_booked_late() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.pass(Duration.ofDays(10));
        Instant then = play.now();
        play.pass(Duration.ofDays(5));
        assertThat(play.give(EAST, ANNA, LedgerPlay.redeem(200), Optional.of(then)))
                .isInstanceOf(Decision.Accepted.class);

        assertThat(past(ANNA, then, TimeBasis.BOOKED).balance()).isEqualTo(500);
        assertThat(past(ANNA, then, TimeBasis.EFFECTIVE).balance()).isEqualTo(300);
        assertThat(past(ANNA, play.now(), TimeBasis.BOOKED).balance()).isEqualTo(300);
    }

    @Test
    @DisplayName("P31: with a clock that went back, what was booked later still counts no earlier")
    void p31_clock_went_back() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        Instant late = play.now();
        play.pass(Duration.ofHours(-1));
        Posting back = Fields.with(
                play.journal(ANNA).get(0),
                "id",
                new PostingId(ANNA, 2),
                "effectiveAt",
                play.now(),
                "recordedAt",
                play.now());

        PastFold fold = PastFold.of(ANNA, play.now(), TimeBasis.BOOKED)
                .add(play.journal(ANNA).get(0))
                .add(back);

        assertThat(fold.account().postings()).isZero();
        assertThat(PastFold.of(ANNA, late, TimeBasis.BOOKED)
                        .add(play.journal(ANNA).get(0))
                        .add(back)
                        .account()
                        .postings())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("P34: a document may stand on any number of lines, each with its kind")
    void p34_lines_of_one_document() {
        PostingId earned = play.must(EAST, ANNA, LedgerPlay.earn(100_000));
        PostingId spent = play.must(EAST, ANNA, LedgerPlay.redeem(100));
        play.must(EAST, ANNA, LedgerPlay.refund(spent, 40));
        play.must(EAST, ANNA, LedgerPlay.refund(spent, 60));
        play.must(EAST, ANNA, LedgerPlay.takeBack(earned, 10));

        assertThat(statement(Instant.EPOCH, TimeBasis.BOOKED).totals())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Movement.Kind.EARNED, 1_000L,
                        Movement.Kind.REDEEMED, -100L,
                        Movement.Kind.REFUNDED, 100L,
                        Movement.Kind.TAKEN_BACK, -10L));
    }

    @Test
    @DisplayName("PTS-12: a statement values points, and tells what is set aside and what waits")
    void statement_values_points() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.award(LedgerPlay.PENDING));
        play.must(EAST, ANNA, LedgerPlay.hold(120, Duration.ofHours(5)));

        Statement statement = statement(play.now(), TimeBasis.BOOKED);

        assertThat(statement.closing()).isEqualTo(800);
        assertThat(statement.closingValueFen()).isEqualTo(800);
        assertThat(statement.open()).hasSize(1);
        Statement.Open open = statement.open().get(0);
        assertThat(open.points()).isEqualTo(800);
        assertThat(open.held()).isEqualTo(120);
        assertThat(open.pending()).isEqualTo(300);
    }

    @Test
    @DisplayName("PTS-12: a period that does not end after it begins is refused")
    void statement_of_no_time() {
        assertThatThrownBy(() -> StatementFold.of(ANNA, play.now(), play.now(), TimeBasis.BOOKED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("until: ");
    }

    @Test
    @DisplayName("PTS-13: what is owed is told by funding dealer and month of expiry; debt stands apart")
    void liability_by_month() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.must(WEST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.hold(100, Duration.ofHours(5)));
        PostingId earned = play.must(EAST, BORIS, LedgerPlay.earn(3_000));
        play.must(EAST, BORIS, LedgerPlay.redeem(30));
        play.must(EAST, BORIS, LedgerPlay.takeBack(earned, 30));

        Liability liability = liability(play.now());

        assertThat(liability.rows())
                .containsExactly(
                        new Liability.Row(ProgrammeId.HQ, EAST, Optional.of(YearMonth.of(2026, 3)), 500, 500),
                        new Liability.Row(ProgrammeId.HQ, WEST, Optional.of(YearMonth.of(2026, 3)), 500, 500));
        assertThat(liability.totals()).containsExactly(new Liability.Total(ProgrammeId.HQ, 2, 1_000, 1_000, 0, 30, 30));
    }

    private Liability liability(Instant at) {
        LiabilitySum sum = LiabilitySum.at(at);
        for (PointsAccount account : play.accounts()) {
            sum.add(account);
        }
        return sum.result(any -> LedgerPlay.POLICY);
    }

    @Test
    @DisplayName(
            "PTS-13: points that expired are not owed, swept or not; a hold protects its own until its time is out")
    void liability_without_sweep() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        Instant end =
                play.stored(ANNA).lots().get(0).lot().expiry().orElseThrow().end();
        play.pass(Duration.between(play.now(), end.minusSeconds(60)));
        play.must(EAST, ANNA, LedgerPlay.hold(100, Duration.ofHours(1)));

        assertThat(liability(end).totals().get(0).points()).isEqualTo(100);
        assertThat(liability(end).totals().get(0).lapsed()).isEqualTo(400);
        assertThat(liability(end.plusSeconds(3_600)).totals().get(0).points()).isZero();
        assertThat(liability(end.plusSeconds(3_600)).totals().get(0).lapsed()).isEqualTo(500);
    }

    @Test
    @DisplayName("PTS-13: sums of two moments are not mixed")
    void liability_of_one_moment() {
        LiabilitySum now = LiabilitySum.at(play.now());

        assertThatThrownBy(() -> now.merge(LiabilitySum.at(play.now().plusNanos(1))))
                .hasMessageStartingWith("other: ");
        assertThatThrownBy(() -> now.add(past(ANNA, Instant.EPOCH, TimeBasis.BOOKED)))
                .hasMessageStartingWith("account: ");
    }

    @Test
    @DisplayName("PTS-13: the breakage rate is what expired of what ended, exact; what was given back did not end")
    void breakage_rate() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        PostingId spent = play.must(WEST, ANNA, LedgerPlay.redeem(200));
        play.must(WEST, ANNA, LedgerPlay.refund(spent, 50));
        play.pass(Duration.ofDays(200));
        play.sweep();
        BreakageSum sum = new BreakageSum();
        play.everything().forEach(sum::add);

        assertThat(sum.result()).containsExactly(new Breakage(ProgrammeId.HQ, EAST, 350, 200, 50));
        assertThat(sum.result().get(0).rate()).contains(new Argument.Share(350, 500));
        assertThat(Breakage.rate(List.of())).isEmpty();
    }

    @Test
    @DisplayName(
            "PTS-10: who issued points pays whom they are spent with, at the rate of the policy; own spending comes to nothing")
    void settlement_between_dealers() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.redeem(120));
        PostingId spent = play.must(WEST, ANNA, LedgerPlay.redeem(300));
        play.must(EAST, ANNA, LedgerPlay.refund(spent, 99));
        ProgrammePolicy policy =
                LedgerPlay.POLICY.toBuilder().settlementPercent(80).build();

        Settlement settlement = settlement(policy);

        assertThat(settlement.claims())
                .containsExactly(
                        new Settlement.Claim(ProgrammeId.HQ, Cause.SPENT, EAST, EAST, 120, 120, 0),
                        new Settlement.Claim(ProgrammeId.HQ, Cause.SPENT, EAST, WEST, 201, 201, 160));
        assertThat(settlement.dealers())
                .containsExactly(
                        new Settlement.OfDealer(EAST, 500, 0, 120, 120, 160, 0),
                        new Settlement.OfDealer(WEST, 0, 0, 201, 0, 0, 160));
        assertThat(settlement.dealers().stream().map(Settlement.OfDealer::balanceFen))
                .containsExactly(-160L, 160L);
    }

    @Test
    @DisplayName(
            "PTS-10: a take-back relieves the issuer's cost; where another's points are drawn for it, that one pays")
    void settlement_of_take_back() {
        PostingId earned = play.must(EAST, ANNA, LedgerPlay.earn(50_000));
        play.must(WEST, ANNA, LedgerPlay.redeem(400));
        play.must(WEST, ANNA, LedgerPlay.award(JOINING));
        play.must(EAST, ANNA, LedgerPlay.takeBack(earned, 300));

        Settlement settlement = settlement(LedgerPlay.POLICY);

        assertThat(settlement.claims())
                .containsExactly(
                        new Settlement.Claim(ProgrammeId.HQ, Cause.SPENT, EAST, WEST, 400, 400, 400),
                        new Settlement.Claim(ProgrammeId.HQ, Cause.TAKEN_BACK, WEST, EAST, 200, 200, 200));
        assertThat(settlement.dealers())
                .containsExactly(
                        new Settlement.OfDealer(EAST, 500, 300, 0, 0, 400, 200),
                        new Settlement.OfDealer(WEST, 500, 0, 400, 0, 200, 400));
    }

    @Test
    @DisplayName("P36: an account whose journal leads nowhere is told with the posting where it breaks")
    void p36_rebuild_of_a_broken_journal() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        PostingId spent = play.must(EAST, ANNA, LedgerPlay.redeem(400));
        Rebuild rebuild = Rebuild.of(play.stored(ANNA));
        play.journal(ANNA).forEach(rebuild::add);
        rebuild.add(play.posting(spent).orElseThrow());

        assertThat(rebuild.result().isSame()).isFalse();
        assertThat(rebuild.result().rebuilt()).isEmpty();
        assertThat(rebuild.result().brokenAt()).contains(spent);
    }

    @Test
    @DisplayName("P36: an account that drifted is told with what differs, and as it should be")
    void p36_rebuild_of_a_drifted_account() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        PointsAccount right = play.stored(ANNA);
        PointsAccount drifted =
                Fields.with(right, "lots", List.of(), "balance", 0L, "chain", Optional.of("x"), "sequence", 7L);
        Rebuild rebuild = Rebuild.of(drifted);
        play.journal(ANNA).forEach(rebuild::add);

        assertThat(rebuild.result().differences())
                .containsExactlyInAnyOrder(
                        RebuiltAccount.Part.SEQUENCE,
                        RebuiltAccount.Part.BALANCE,
                        RebuiltAccount.Part.LOTS,
                        RebuiltAccount.Part.CHAIN);
        assertThat(rebuild.result().rebuilt()).contains(right);
    }

    @Test
    @DisplayName("are begun before anything is added")
    void are_begun_first() {
        play.must(EAST, ANNA, LedgerPlay.award(JOINING));
        BooksVerifier verifier = new BooksVerifier();

        assertThatThrownBy(() -> verifier.add(play.last(ANNA)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("account: ");
    }
}
