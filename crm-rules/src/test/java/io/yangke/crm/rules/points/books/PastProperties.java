package io.yangke.crm.rules.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.AccountFold;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("The past of any account")
final class PastProperties {

    private static final int STEPS = 40;
    private static final Instant BEGINNING = Instant.parse("2026-01-05T01:00:00Z");

    @Provide
    Arbitrary<PointsRules> rules() {
        return Arbitraries.of(LedgerPlay.RULES, LedgerPlay.STAYS_EXPIRED);
    }

    /** A moment within the play, so many per mille from its beginning. */
    private static Instant moment(LedgerPlay play, int perMille) {
        Duration whole = Duration.between(BEGINNING, play.now());
        return BEGINNING.plus(whole.multipliedBy(perMille).dividedBy(1_000));
    }

    private static PastAccount past(List<Posting> journal, PointsAccount account, Instant at, TimeBasis basis) {
        PastFold fold = PastFold.of(account.id(), at, basis);
        journal.forEach(fold::add);
        return fold.account();
    }

    @Property
    @Label("by booking time is what the postings booked until then made of it (PTS-10, P7)")
    void by_booking_time(
            @ForAll long seed, @ForAll("rules") PointsRules rules, @ForAll @IntRange(max = 1_000) int when) {
        LedgerPlay play = RandomPlay.of(seed, rules, STEPS);
        Instant at = moment(play, when);
        for (PointsAccount account : play.accounts()) {
            AccountFold fold = AccountFold.begin(account.dealer(), account.id(), account.openedAt());
            play.journal(account.id()).stream()
                    .filter(posting -> !posting.recordedAt().isAfter(at))
                    .forEach(fold::add);
            PointsAccount then = fold.account();

            PastAccount past = past(play.journal(account.id()), account, at, TimeBasis.BOOKED);

            assertThat(past.postings()).isEqualTo(then.sequence());
            assertThat(past.balance()).isEqualTo(then.balance());
            assertThat(past.debt()).isEqualTo(then.debt());
            assertThat(past.held()).isEqualTo(then.held());
            assertThat(past.available()).isEqualTo(then.available(at));
            assertThat(past.mergedInto()).isEqualTo(then.mergedInto());
            assertThat(past.lots())
                    .isEqualTo(then.lots().stream()
                            .map(open -> new LotPoints(open.lot(), open.points()))
                            .toList());
            assertThat(past.holds().stream().map(PastAccount.PastHold::id))
                    .containsExactlyInAnyOrderElementsOf(
                            then.holds().stream().map(hold -> hold.id()).toList());
        }
    }

    @Property
    @Label("by booking time does not change whatever is booked later (P31)")
    void by_booking_time_stays(@ForAll long seed, @ForAll @IntRange(max = 1_000) int when) {
        LedgerPlay play = RandomPlay.of(seed, LedgerPlay.RULES, STEPS);
        Instant at = moment(play, when);
        for (PointsAccount account : play.accounts()) {
            List<Posting> before = play.journal(account.id()).stream()
                    .filter(posting -> !posting.recordedAt().isAfter(at))
                    .toList();

            assertThat(past(play.journal(account.id()), account, at, TimeBasis.BOOKED))
                    .isEqualTo(past(before, account, at, TimeBasis.BOOKED));
        }
    }

    @Property
    @Label("by effective time is the sum of what happened until then, whenever it was booked (PTS-10, P31)")
    void by_effective_time(
            @ForAll long seed, @ForAll("rules") PointsRules rules, @ForAll @IntRange(max = 1_000) int when) {
        LedgerPlay play = RandomPlay.of(seed, rules, STEPS);
        Instant at = moment(play, when);
        for (PointsAccount account : play.accounts()) {
            List<Posting> then = play.journal(account.id()).stream()
                    .filter(posting -> !posting.effectiveAt().isAfter(at))
                    .toList();
            Map<LotId, Long> points = new TreeMap<>();
            then.stream()
                    .flatMap(posting -> posting.lots().stream())
                    .forEach(movement -> points.merge(movement.lot().id(), movement.points(), Long::sum));
            points.values().removeIf(sum -> sum == 0);

            PastAccount past = past(play.journal(account.id()), account, at, TimeBasis.EFFECTIVE);

            assertThat(past.balance())
                    .isEqualTo(then.stream().mapToLong(Posting::points).sum());
            assertThat(past.debt())
                    .isEqualTo(then.stream().mapToLong(Posting::debt).sum());
            Map<LotId, Long> told = new TreeMap<>();
            Stream.concat(past.lots().stream(), past.holds().stream().flatMap(hold -> hold.lots().stream()))
                    .forEach(open -> told.merge(open.lot().id(), open.points(), Long::sum));
            told.values().removeIf(sum -> sum == 0);
            assertThat(told).isEqualTo(points);
            assertThat(past.balance())
                    .isEqualTo(past.lots().stream().mapToLong(LotPoints::points).sum() + past.held() - past.debt());
        }
    }

    @Property
    @Label("is told by statements that follow on one another without a gap (PTS-12)")
    void is_told_by_statements(
            @ForAll long seed, @ForAll TimeBasis basis, @ForAll @IntRange(min = 1, max = 998) int when) {
        LedgerPlay play = RandomPlay.of(seed, LedgerPlay.RULES, STEPS);
        Instant middle = moment(play, when);
        Instant end = play.now().plusSeconds(1);
        for (PointsAccount account : play.accounts()) {
            List<Posting> journal = play.journal(account.id());
            Statement first = statement(journal, account, Instant.EPOCH, middle, basis);
            Statement second = statement(journal, account, middle, end, basis);

            assertThat(first.opening()).isZero();
            assertThat(second.opening()).isEqualTo(first.closing());
            assertThat(second.closing()).isEqualTo(account.balance());
            assertThat(first.lines().size() + second.lines().size()).isEqualTo(journal.size());
            for (Statement statement : List.of(first, second)) {
                assertAddsUp(statement);
            }
        }
    }

    private static Statement statement(
            List<Posting> journal, PointsAccount account, Instant from, Instant until, TimeBasis basis) {
        StatementFold fold = StatementFold.of(account.id(), from, until, basis);
        journal.forEach(fold::add);
        return fold.statement(LedgerPlay.POLICY);
    }

    private static void assertAddsUp(Statement statement) {
        long balance = statement.opening();
        for (Statement.Line line : statement.lines()) {
            balance += line.points();
            assertThat(line.balanceAfter()).isEqualTo(balance);
            Instant when = statement.basis() == TimeBasis.BOOKED ? line.recordedAt() : line.effectiveAt();
            assertThat(when).isBefore(statement.until()).isAfterOrEqualTo(statement.from());
        }
        assertThat(statement.closing()).isEqualTo(balance);
        assertThat(statement.totals().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(statement.closing() - statement.opening());
        assertThat(statement.open().stream().mapToLong(Statement.Open::points).sum())
                .isEqualTo(statement.closing() + statement.debt());
    }

    @Property
    @Label("is told by a statement that shows each balance as it was booked (P7)")
    void shows_each_balance(@ForAll long seed) {
        LedgerPlay play = RandomPlay.of(seed, LedgerPlay.RULES, STEPS);
        for (PointsAccount account : play.accounts()) {
            List<Posting> journal = play.journal(account.id());
            Statement all =
                    statement(journal, account, Instant.EPOCH, play.now().plusSeconds(1), TimeBasis.BOOKED);

            assertThat(all.lines().stream().map(Statement.Line::balanceAfter))
                    .isEqualTo(journal.stream().map(Posting::balanceAfter).toList());
            assertThat(all.lines().stream().map(Statement.Line::kind))
                    .isEqualTo(journal.stream()
                            .map(posting -> posting.what().kind())
                            .toList());
        }
    }

    @Property
    @Label("leaves nobody's points out of the liability, and none twice (PTS-13)")
    void liability_is_complete(@ForAll long seed, @ForAll("rules") PointsRules rules) {
        LedgerPlay play = RandomPlay.of(seed, rules, STEPS);
        Instant now = play.now();
        LiabilitySum whole = LiabilitySum.at(now);
        LiabilitySum past = LiabilitySum.at(now);
        LiabilitySum one = LiabilitySum.at(now);
        LiabilitySum other = LiabilitySum.at(now);
        boolean odd = false;
        for (PointsAccount account : play.accounts()) {
            whole.add(account);
            past.add(past(play.journal(account.id()), account, now, TimeBasis.BOOKED));
            (odd ? one : other).add(account);
            odd = !odd;
        }

        Liability liability = whole.result(any -> LedgerPlay.POLICY);

        assertThat(past.result(any -> LedgerPlay.POLICY)).isEqualTo(liability);
        assertThat(one.merge(other).result(any -> LedgerPlay.POLICY)).isEqualTo(liability);
        if (!play.accounts().isEmpty()) {
            assertOwed(play, liability);
        }
    }

    private static void assertOwed(LedgerPlay play, Liability liability) {
        Liability.Total total = liability.totals().get(0);
        long balances =
                play.accounts().stream().mapToLong(PointsAccount::balance).sum();
        long usableOrPending = play.accounts().stream()
                .flatMap(account -> account.lots().stream())
                .filter(open -> !open.lot().isExpired(play.now()))
                .mapToLong(open -> open.points())
                .sum();
        long held = play.accounts().stream()
                .flatMap(account -> account.holds().stream())
                .flatMap(hold -> hold.lots().stream()
                        .filter(open -> !hold.isOver(play.now()) || !open.lot().isExpired(play.now())))
                .mapToLong(open -> open.points())
                .sum();

        assertThat(total.points()).isEqualTo(usableOrPending + held);
        assertThat(total.points() + total.lapsed() - total.debt()).isEqualTo(balances);
        assertThat(total.accounts()).isEqualTo(play.accounts().size());
        assertThat(liability.rows().stream().mapToLong(Liability.Row::points).sum())
                .isEqualTo(total.points());
    }

    @Property
    @Label("leaves dealers owing each other what sums to nothing (PTS-10)")
    void settlement_sums_to_nothing(@ForAll long seed) {
        LedgerPlay play = RandomPlay.of(seed, LedgerPlay.RULES, STEPS);
        SettlementSum whole = new SettlementSum();
        SettlementSum one = new SettlementSum();
        SettlementSum other = new SettlementSum();
        for (Posting posting : play.everything()) {
            whole.add(posting);
            (posting.id().sequence() % 2 == 0 ? one : other).add(posting);
        }

        Settlement settlement = whole.result(any -> LedgerPlay.POLICY);

        assertThat(one.merge(other).result(any -> LedgerPlay.POLICY)).isEqualTo(settlement);
        assertThat(settlement.dealers().stream()
                        .mapToLong(Settlement.OfDealer::balanceFen)
                        .sum())
                .isZero();
        assertThat(spent(settlement).stream()
                        .mapToLong(Settlement.Claim::points)
                        .sum())
                .isEqualTo(-pointsOf(play, Movement.Kind.REDEEMED) - pointsOf(play, Movement.Kind.REFUNDED));
        assertThat(spent(settlement).stream()
                        .mapToLong(Settlement.Claim::valueFen)
                        .sum())
                .isEqualTo(play.everything().stream()
                        .mapToLong(posting -> valueOf(posting.what()))
                        .sum());
        assertThat(settlement.dealers().stream()
                        .mapToLong(dealer -> dealer.issued() - dealer.takenBack())
                        .sum())
                .isEqualTo(pointsOf(play, Movement.Kind.EARNED) + pointsOf(play, Movement.Kind.TAKEN_BACK));
    }

    private static List<Settlement.Claim> spent(Settlement settlement) {
        return settlement.claims().stream()
                .filter(claim -> claim.cause() == Settlement.Cause.SPENT)
                .toList();
    }

    private static long pointsOf(LedgerPlay play, Movement.Kind kind) {
        return play.everything().stream()
                .filter(posting -> posting.what().kind() == kind)
                .mapToLong(Posting::points)
                .sum();
    }

    private static long valueOf(Movement what) {
        if (what instanceof Movement.Redeemed redeemed) {
            return redeemed.spending().valueFen();
        }
        return what instanceof Movement.Refunded refunded ? -refunded.valueFen() : 0;
    }

    @Property
    @Label("says of each funding dealer what expired and what was spent (PTS-13)")
    void breakage_is_complete(@ForAll long seed) {
        LedgerPlay play = RandomPlay.of(seed, LedgerPlay.RULES, STEPS);
        BreakageSum whole = new BreakageSum();
        BreakageSum one = new BreakageSum();
        BreakageSum other = new BreakageSum();
        for (Posting posting : play.everything()) {
            whole.add(posting);
            (posting.id().sequence() % 2 == 0 ? one : other).add(posting);
        }

        assertThat(one.merge(other).result()).isEqualTo(whole.result());
        assertThat(whole.result().stream().mapToLong(Breakage::redeemed).sum())
                .isEqualTo(-pointsOf(play, Movement.Kind.REDEEMED));
        assertThat(whole.result().stream().mapToLong(Breakage::refunded).sum())
                .isEqualTo(pointsOf(play, Movement.Kind.REFUNDED));
        for (Breakage sum : whole.result()) {
            assertThat(sum.expired())
                    .isEqualTo(play.everything().stream()
                            .filter(posting -> posting.what().kind() == Movement.Kind.EXPIRED)
                            .flatMap(posting -> posting.lots().stream())
                            .filter(movement ->
                                    movement.lot().funding().dealer().equals(sum.funding()))
                            .mapToLong(LotMovement::points)
                            .map(points -> -points)
                            .sum());
        }
    }
}
