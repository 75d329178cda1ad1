package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.at;
import static io.yangke.crm.rules.points.Fixture.invoice;
import static io.yangke.crm.rules.points.Fixture.labour;
import static io.yangke.crm.rules.points.Fixture.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("N3 Why points were earned and spent, and what is coming")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsExplainerTest {

    private static final Instant THURSDAY = at("2026-11-05T09:30");
    private static final AccountId OTHER = AccountId.of(ProgrammeId.BRANCH, "C-2002");
    private static final PostingId EARLIER = new PostingId(Fixture.ACCOUNT, 3);
    private static final RuleCode REASON = RuleCode.of("returned");

    private static final PointsRules RULES = rules(programme -> programme
            .earningRules(List.of(
                    Fixture.minimum(
                            Fixture.capped(
                                    Fixture.rule("labour", 1, 100, SpendingCategory.LABOUR), Fixture.perEvent(15)),
                            1_000),
                    Fixture.rule("oil", 1, 1_000, SpendingCategory.MAINTENANCE)))
            .awards(List.of(
                    new FixedAward(RuleCode.of("event"), 300, waiting()),
                    new FixedAward(RuleCode.of("joining"), 500, Grant.by(DepartmentCode.MARKETING))))
            .spendingRules(List.of(
                    new SpendingRule(SpendingCategory.LABOUR, DepartmentCode.SERVICE, 120, 50, 50, true),
                    new SpendingRule(SpendingCategory.GIFT, DepartmentCode.BOUTIQUE, 200, 1, 100, false)))
            .addCampaigns(new Campaign(
                    RuleCode.of("double"),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30),
                    200,
                    Set.of(),
                    Set.of(),
                    Optional.of(8L))));

    private static final Spending SPENDING = new Spending(
            SpendingCategory.LABOUR,
            DepartmentCode.SERVICE,
            Optional.of(Fixture.INVOICE),
            1_000,
            1_000,
            List.of(new LineShare("oil", 3_521, 704, 704), new LineShare("filter", 1_479, 296, 296)));

    private static Grant waiting() {
        return new Grant(DepartmentCode.EVENTS, Set.of(), 0, true, Optional.empty(), Optional.empty(), Caps.NONE);
    }

    private static InvoiceLine line(String line, SpendingCategory category, LineNature nature, long fen) {
        return new InvoiceLine(line, category, nature, fen, 0, 0);
    }

    private static List<String> details(Explanation explanation) {
        return explanation.details().stream().map(Fixture::told).toList();
    }

    private static String told(Explanation explanation) {
        return Fixture.told(explanation);
    }

    private static final PointsAction.Earn MIXED = invoice(
            new InvoiceLine("1", SpendingCategory.LABOUR, LineNature.PAID, 1_200, 200, 0),
            line("2", SpendingCategory.LABOUR, LineNature.WARRANTY, 9_000),
            line("3", SpendingCategory.GIFT, LineNature.PAID, 9_000),
            line("4", SpendingCategory.MAINTENANCE, LineNature.PAID, 400));

    @Test
    void an_earning_tells_what_each_rule_and_campaign_gives_and_what_does_not_count() {
        Explanation earning = PointsExplainer.earning(MIXED, EarningPast.NONE, RULES, THURSDAY);
        assertThat(told(earning)).isEqualTo("points.earning 15, POINTS 2026-11-05T01:30:00Z, Asia/Shanghai");
        assertThat(details(earning))
                .containsExactly(
                        "points.earning.rule labour 1000, FEN 10, POINTS 10, POINTS",
                        "points.earning.campaign double labour 10, POINTS 5, POINTS",
                        "points.earning.line 1 1000, FEN",
                        "points.earning.nature 2 LineNature, WARRANTY",
                        "points.earning.noRule 3 GIFT",
                        "points.earning.noPoint oil 400, FEN");
        assertThat(details(earning.details().get(0)))
                .containsExactly(
                        "points.earning.rate 1, POINTS 100, FEN Rounding, DOWN",
                        "points.usable.from 2026-11-05T01:30:00Z, Asia/Shanghai",
                        "points.good.until 2028-11-30");
        assertThat(details(earning.details().get(1)))
                .containsExactly(
                        "points.earning.percent 200",
                        "points.earning.cut CapKind, EVENT 15, POINTS 0, POINTS 5, POINTS",
                        "points.usable.from 2026-11-05T01:30:00Z, Asia/Shanghai",
                        "points.good.until 2028-11-30");
    }

    @Test
    void a_part_that_is_cut_away_tells_no_terms() {
        EarningPast past = new EarningPast(
                List.of(),
                List.of(Fixture.posted(
                        1,
                        THURSDAY,
                        Fixture.earned(new EarnedPart(REASON, Optional.of(RuleCode.of("double")), 0, 8, 8)))));
        Explanation earning = PointsExplainer.earning(invoice(labour(1_200)), past, RULES, THURSDAY);
        assertThat(details(earning.details().get(1)))
                .containsExactly(
                        "points.earning.percent 200",
                        "points.earning.cut CapKind, EVENT 15, POINTS 0, POINTS 9, POINTS",
                        "points.earning.cut CapKind, CAMPAIGN 8, POINTS 8, POINTS 3, POINTS");
    }

    @Test
    void the_missing_money_to_the_least_spend_is_told() {
        assertThat(details(PointsExplainer.earning(invoice(labour(999)), EarningPast.NONE, RULES, THURSDAY)))
                .containsExactly("points.earning.belowMinimum labour 1000, FEN 999, FEN 1, FEN");
    }

    @Test
    void an_award_tells_its_points_and_that_they_wait() {
        Explanation earning = PointsExplainer.earning(Fixture.award("event"), EarningPast.NONE, RULES, THURSDAY);
        assertThat(details(earning)).containsExactly("points.earning.award event 300, POINTS 300, POINTS");
        assertThat(details(earning.details().get(0)))
                .containsExactly("points.usable.onAction", "points.good.until 2028-11-30");
        assertThat(details(PointsExplainer.earning(Fixture.award("none"), EarningPast.NONE, RULES, THURSDAY)))
                .containsExactly("points.earning.notInForce none");
    }

    @Test
    void a_further_spend_tells_what_it_would_earn() {
        Explanation spend = PointsExplainer.furtherSpend(
                SpendingCategory.LABOUR, 1_000, Optional.empty(), EarningPast.NONE, RULES, THURSDAY);
        assertThat(told(spend)).isEqualTo("points.wouldEarn 1000, FEN LABOUR 15, POINTS");
        assertThat(details(spend)).first().asString().startsWith("points.earning.rule labour");
        assertThat(details(PointsExplainer.furtherSpend(
                        SpendingCategory.LABOUR, 400, Optional.empty(), EarningPast.NONE, RULES, THURSDAY)))
                .containsExactly("points.earning.belowMinimum labour 1000, FEN 400, FEN 600, FEN");
    }

    @Test
    void too_much_for_an_account_is_told_all_the_same() {
        PointsRules rich = rules(programme -> programme
                .earningRules(List.of(Fixture.rule("rich", 1_000_000, 1, SpendingCategory.LABOUR)))
                .addCampaigns(RULES.programme().campaigns().get(0)));
        Explanation earning =
                PointsExplainer.earning(invoice(labour(InvoiceLine.MAX_FEN)), EarningPast.NONE, rich, THURSDAY);
        assertThat(told(earning)).startsWith("points.earning 1000000000000000008, POINTS");
    }

    @Test
    void a_quote_tells_its_limit_and_the_worth_of_points_P29() {
        Explanation ceiling = PointsExplainer.quote(1_000, SpendingCategory.LABOUR, List.of(labour(800)), RULES);
        assertThat(told(ceiling)).isEqualTo("points.quote LABOUR 400, POINTS 400, FEN 400, FEN");
        assertThat(details(ceiling))
                .containsExactly(
                        "points.quote.ceiling 50 800, FEN 400, FEN",
                        "points.worth 100, POINTS 100, FEN",
                        "points.quote.step 50, POINTS");
        assertThat(details(PointsExplainer.quote(399, SpendingCategory.LABOUR, List.of(labour(800)), RULES)))
                .first()
                .isEqualTo("points.quote.available 399, POINTS");
        assertThat(details(PointsExplainer.quote(149, SpendingCategory.LABOUR, List.of(labour(800)), RULES)))
                .first()
                .isEqualTo("points.quote.minimum 150, POINTS 149, POINTS");
        assertThat(details(PointsExplainer.quote(-5, SpendingCategory.GIFT, List.of(), RULES)))
                .containsExactly("points.quote.minimum 200, POINTS 0, POINTS", "points.worth 100, POINTS 100, FEN");
        assertThat(details(PointsExplainer.quote(999, SpendingCategory.LABOUR, List.of(), RULES)))
                .first()
                .isEqualTo("points.quote.invoiceNeeded LABOUR");
        assertThat(details(PointsExplainer.quote(999, SpendingCategory.VOUCHER, List.of(), RULES)))
                .containsExactly("points.quote.notSpent VOUCHER");
    }

    @Test
    void a_spending_tells_the_share_of_each_line_P5() {
        assertThat(PointsExplainer.spending(SPENDING).stream().map(Fixture::told))
                .containsExactly(
                        "points.share oil 704, POINTS 704, FEN 2817, FEN",
                        "points.share filter 296, POINTS 296, FEN 1183, FEN");
    }

    private static Lot lot(long part, long points, Optional<Instant> usableFrom, Optional<LocalDate> lastDay) {
        LotId id = new LotId(Fixture.ACCOUNT, part, 0);
        return new Lot(
                id,
                id,
                points,
                THURSDAY.minusSeconds(86_400),
                usableFrom,
                lastDay.map(day -> Expiry.endOf(day, Fixture.SHANGHAI)),
                new Funding(DealerId.of("D001"), DepartmentCode.SERVICE));
    }

    private static OpenLot open(long part, long points, Optional<Instant> usableFrom, Optional<LocalDate> lastDay) {
        return new OpenLot(lot(part, points, usableFrom, lastDay), points);
    }

    @Test
    void what_is_coming_on_an_account_is_told_in_order() {
        Instant before = THURSDAY.minusSeconds(86_400);
        OpenLot expired = open(1, 5, Optional.of(before), Optional.of(LocalDate.of(2026, 11, 4)));
        OpenLot today = open(2, 7, Optional.of(before), Optional.of(LocalDate.of(2026, 11, 5)));
        OpenLot month = open(3, 11, Optional.of(before), Optional.of(LocalDate.of(2026, 11, 30)));
        OpenLot sameMonth = open(4, 13, Optional.of(before), Optional.of(LocalDate.of(2026, 11, 30)));
        OpenLot pending = open(5, 17, Optional.of(THURSDAY.plusSeconds(60)), Optional.empty());
        OpenLot waiting = open(6, 19, Optional.empty(), Optional.empty());
        Hold held = hold(7, THURSDAY.plusSeconds(30));
        Hold over = hold(8, THURSDAY);
        PointsAccount account =
                account(List.of(expired, today, month, sameMonth, pending, waiting), List.of(held, over), 23);
        assertThat(PointsExplainer.coming(account, RULES, THURSDAY).stream().map(Fixture::told))
                .containsExactly(
                        "points.coming.expiry 7, POINTS 2026-11-05 0, NATURAL_DAYS",
                        "points.coming.expiry 24, POINTS 2026-11-30 25, NATURAL_DAYS",
                        "points.coming.usable 17, POINTS 2026-11-05T01:31:00Z, Asia/Shanghai",
                        "points.coming.onAction 19, POINTS",
                        "points.coming.timeOut 2, POINTS 2026-11-05T01:30:30Z, Asia/Shanghai",
                        "points.coming.repayment 23, POINTS",
                        "points.coming.minimum GIFT 200, POINTS 190, POINTS",
                        "points.coming.minimum LABOUR 150, POINTS 140, POINTS");
    }

    private static Hold hold(long sequence, Instant expiresAt) {
        return new Hold(
                new PostingId(Fixture.ACCOUNT, sequence),
                SPENDING,
                expiresAt,
                List.of(open(sequence, 2, Optional.of(THURSDAY.minusSeconds(5)), Optional.empty())));
    }

    private static PointsAccount account(List<OpenLot> lots, List<Hold> holds, long debt) {
        PointsAccount empty = PointsAccount.open(DealerId.of("D001"), Fixture.ACCOUNT, THURSDAY);
        long all = lots.stream().mapToLong(OpenLot::points).sum()
                + holds.stream().mapToLong(Hold::points).sum();
        return new PointsAccount(
                empty.dealer(),
                empty.id(),
                1,
                9,
                0,
                empty.openedAt(),
                all - debt,
                debt,
                lots,
                holds,
                Optional.empty(),
                empty.noticedUntil(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_account_with_enough_of_everything_has_nothing_coming() {
        OpenLot plenty = open(1, 500, Optional.of(THURSDAY.minusSeconds(1)), Optional.empty());
        assertThat(PointsExplainer.coming(account(List.of(plenty), List.of(), 0), RULES, THURSDAY))
                .isEmpty();
    }

    @Test
    void points_that_expire_before_they_could_be_spent_are_not_told_as_usable() {
        Instant afterExpiry = at("2026-11-06T00:00");
        List<OpenLot> lots = List.of(open(1, 500, Optional.of(afterExpiry), Optional.of(LocalDate.of(2026, 11, 5))));
        assertThat(PointsExplainer.coming(account(lots, List.of(), 0), RULES, THURSDAY).stream()
                        .map(Explanation::code))
                .doesNotContain("points.coming.usable");
    }

    private static final List<Movement> MOVEMENTS = List.of(
            new Movement.Earned(
                    Optional.of(Fixture.INVOICE),
                    Optional.empty(),
                    List.of(
                            new EarnedPart(RuleCode.of("labour"), Optional.empty(), 2_000, 20, 15),
                            new EarnedPart(RuleCode.of("labour"), Optional.of(RuleCode.of("double")), 0, 20, 0))),
            Fixture.earned(Fixture.part("joining", 0, 500)),
            new Movement.Activated(EARLIER),
            new Movement.Held(SPENDING, THURSDAY),
            new Movement.Released(EARLIER, false),
            new Movement.Released(EARLIER, true),
            new Movement.Redeemed(Optional.of(EARLIER), SPENDING),
            new Movement.Refunded(EARLIER, 10, Optional.of("oil"), 50, 10, 40),
            new Movement.Refunded(EARLIER, 10, Optional.empty(), 0, 10, 0),
            new Movement.TakenBack(EARLIER, 15, 1_500, 4, REASON),
            new Movement.TakenBack(EARLIER, 15, 0, 0, REASON),
            new Movement.Expired(),
            new Movement.Repaid(),
            new Movement.Adjusted(REASON, StaffId.of("boss")),
            new Movement.TransferredOut(OTHER),
            new Movement.TransferredIn(OTHER),
            new Movement.MergedOut(OTHER, List.of()),
            new Movement.MergedIn(OTHER, List.of()),
            new Movement.UnmergedOut(OTHER, List.of()),
            new Movement.UnmergedIn(OTHER, List.of()),
            new Movement.Imported(Movement.Imported.Past.SPENT));

    private static Posting posting(Movement what, long points, long debt) {
        Posting plain = Fixture.posted(5, THURSDAY, what);
        LotMovement lot =
                LotMovement.free(lot(1, 100, Optional.empty(), Optional.of(LocalDate.of(2028, 11, 30))), points + debt);
        return new Posting(
                plain.id(),
                plain.dealer(),
                plain.key(),
                plain.by(),
                plain.effectiveAt(),
                plain.recordedAt().plusSeconds(debt > 0 ? 60 : 0),
                plain.policy(),
                40,
                40 + points,
                List.of(lot, LotMovement.free(lot(2, 100, Optional.empty(), Optional.empty()), 0)),
                debt,
                List.of(),
                what,
                Optional.empty());
    }

    private static String first(Movement what, long points, long debt) {
        return told(PointsExplainer.posting(posting(what, points, debt), Fixture.SHANGHAI)
                .get(0));
    }

    @Test
    void every_kind_of_movement_has_its_words() {
        assertThat(MovementTelling.kinds())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Movement.class.getPermittedSubclasses())
                        .<Class<? extends Movement>>map(kind -> kind.asSubclass(Movement.class))
                        .toList());
        assertThat(MOVEMENTS.stream().map(what -> first(what, -7, 0)))
                .containsExactly(
                        "points.posted.earned 15, POINTS",
                        "points.posted.earned 500, POINTS",
                        "points.posted.activated BRANCH/C-1001#000000000003",
                        "points.posted.held 1000, POINTS LABOUR 2026-11-05T01:30:00Z, Asia/Shanghai",
                        "points.posted.released BRANCH/C-1001#000000000003",
                        "points.posted.timedOut BRANCH/C-1001#000000000003",
                        "points.posted.redeemed 1000, POINTS LABOUR 1000, FEN",
                        "points.posted.refunded 10, POINTS 10, FEN BRANCH/C-1001#000000000003",
                        "points.posted.refunded 10, POINTS 10, FEN BRANCH/C-1001#000000000003",
                        "points.posted.takenBack 15, POINTS BRANCH/C-1001#000000000003 returned",
                        "points.posted.takenBack 15, POINTS BRANCH/C-1001#000000000003 returned",
                        "points.posted.expired 7, POINTS",
                        "points.posted.repaid 0, POINTS",
                        "points.posted.adjustedDown 7, POINTS returned",
                        "points.posted.transferredOut 7, POINTS BRANCH/C-2002",
                        "points.posted.transferredIn 7, POINTS BRANCH/C-2002",
                        "points.posted.mergedOut BRANCH/C-2002",
                        "points.posted.mergedIn BRANCH/C-2002",
                        "points.posted.unmergedOut BRANCH/C-2002",
                        "points.posted.unmergedIn BRANCH/C-2002",
                        "points.posted.imported Movement.Imported.Past, SPENT 7, POINTS"
                                .replace("Movement.Imported.Past", Argument.typeOf(Movement.Imported.Past.class)));
        assertThat(first(new Movement.Adjusted(REASON, StaffId.of("boss")), 7, 0))
                .isEqualTo("points.posted.adjustedUp 7, POINTS returned");
        assertThat(first(new Movement.Repaid(), 0, -7)).isEqualTo("points.posted.repaid 7, POINTS");
    }

    @Test
    void the_details_of_a_posting_say_why() {
        assertThat(detailsOf(0))
                .containsExactly(
                        "points.earning.rule labour 2000, FEN 20, POINTS 15, POINTS",
                        "points.earning.campaign double labour 20, POINTS 0, POINTS",
                        "points.posted.document RO-77");
        assertThat(details(MovementTelling.of(posting(MOVEMENTS.get(0), 0, 0), Fixture.SHANGHAI)
                        .details()
                        .get(0)))
                .containsExactly("points.earning.capped 5, POINTS");
        assertThat(MovementTelling.of(posting(MOVEMENTS.get(1), 0, 0), Fixture.SHANGHAI)
                        .details()
                        .get(0)
                        .details())
                .isEmpty();
        assertThat(detailsOf(3)).hasSize(2).first().asString().startsWith("points.share oil");
        assertThat(detailsOf(6))
                .containsExactly(
                        "points.posted.captured BRANCH/C-1001#000000000003",
                        "points.share oil 704, POINTS 704, FEN 2817, FEN",
                        "points.share filter 296, POINTS 296, FEN 1183, FEN",
                        "points.posted.document RO-77");
        assertThat(detailsOf(7)).containsExactly("points.posted.refundedLine oil 50, FEN 10, FEN 40, FEN");
        assertThat(detailsOf(8)).isEmpty();
        assertThat(detailsOf(9))
                .containsExactly("points.posted.takenBackFor 1500, FEN", "points.posted.forgiven 4, POINTS");
        assertThat(detailsOf(10)).isEmpty();
    }

    private static List<String> detailsOf(int movement) {
        return details(MovementTelling.of(posting(MOVEMENTS.get(movement), 0, 0), Fixture.SHANGHAI));
    }

    @Test
    void a_posting_tells_lots_debt_balance_and_basis() {
        List<Explanation> told = PointsExplainer.posting(posting(new Movement.Expired(), -7, 3), Fixture.SHANGHAI);
        assertThat(told.stream().map(Fixture::told))
                .containsExactly(
                        "points.posted.expired 7, POINTS",
                        "points.lot.loses 4, POINTS 2026-11-04T01:30:00Z, Asia/Shanghai",
                        "points.debt.more 3, POINTS",
                        "points.balance 40 33",
                        "points.happened 2026-11-05T01:30:00Z, Asia/Shanghai",
                        "points.recordedLater 2026-11-05T01:31:00Z, Asia/Shanghai",
                        "points.basis points@test");
        assertThat(details(told.get(1))).containsExactly("points.good.until 2028-11-30");
        assertThat(PointsExplainer.posting(posting(new Movement.Repaid(), 9, -3), Fixture.SHANGHAI).stream()
                        .map(Fixture::told))
                .contains(
                        "points.lot.gains 6, POINTS 2026-11-04T01:30:00Z, Asia/Shanghai", "points.debt.less 3, POINTS")
                .doesNotContain("points.recordedLater 2026-11-05T01:30:00Z, Asia/Shanghai");
    }

    @Test
    void everything_in_the_table_is_told_by_something() {
        Set<String> told = new TreeSet<>();
        Stream.of(
                        MOVEMENTS.stream()
                                .flatMap(what -> Stream.of(posting(what, 7, 3), posting(what, -9, -3)))
                                .flatMap(posting -> PointsExplainer.posting(posting, Fixture.SHANGHAI).stream()),
                        Stream.of(
                                PointsExplainer.earning(MIXED, EarningPast.NONE, RULES, THURSDAY),
                                PointsExplainer.earning(invoice(labour(1)), EarningPast.NONE, RULES, THURSDAY),
                                PointsExplainer.earning(Fixture.award("event"), EarningPast.NONE, RULES, THURSDAY),
                                PointsExplainer.earning(Fixture.award("none"), EarningPast.NONE, RULES, THURSDAY),
                                PointsExplainer.furtherSpend(
                                        SpendingCategory.LABOUR,
                                        9,
                                        Optional.empty(),
                                        EarningPast.NONE,
                                        RULES,
                                        THURSDAY)),
                        Stream.of(labour(800), labour(100_000), labour(20))
                                .map(line -> PointsExplainer.quote(900, SpendingCategory.LABOUR, List.of(line), RULES)),
                        Stream.of(SpendingCategory.LABOUR, SpendingCategory.GIFT, SpendingCategory.VOUCHER)
                                .map(category -> PointsExplainer.quote(100, category, List.of(), RULES)),
                        PointsExplainer.spending(SPENDING).stream(),
                        PointsExplainer.coming(
                                account(
                                        List.of(
                                                open(1, 7, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 5))),
                                                open(2, 7, Optional.of(THURSDAY.plusSeconds(1)), Optional.empty())),
                                        List.of(hold(3, THURSDAY.plusSeconds(1))),
                                        5),
                                RULES,
                                THURSDAY)
                                .stream(),
                        Stream.of(EarningTelling.good(Optional.empty())))
                .flatMap(all -> all)
                .forEach(explanation -> collect(explanation, told));
        assertThat(PointsExplainer.codes().stream().map(ExplanationCode::code))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static void collect(Explanation explanation, Set<String> told) {
        told.add(explanation.code());
        explanation.details().forEach(detail -> collect(detail, told));
    }

    @Test
    void a_statement_with_facts_of_other_kinds_is_a_broken_contract() {
        assertThatThrownBy(() -> PointsCode.BALANCE.with(Argument.count(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("points.balance: has arguments of other kinds");
    }

    @Test
    void a_cap_that_is_just_reached_took_nothing() {
        PointsRules rules = rules(programme -> programme.earningRules(List.of(
                Fixture.capped(Fixture.rule("labour", 1, 100, SpendingCategory.LABOUR), Fixture.perEvent(10)))));
        assertThat(details(PointsExplainer.earning(invoice(labour(1_000)), EarningPast.NONE, rules, THURSDAY)
                        .details()
                        .get(0)))
                .noneMatch(detail -> detail.startsWith("points.earning.cut"));
    }

    @Test
    void nothing_is_missing_to_a_least_that_is_just_reached() {
        OpenLot enough = open(1, 200, Optional.of(THURSDAY.minusSeconds(1)), Optional.empty());
        assertThat(PointsExplainer.coming(account(List.of(enough), List.of(), 0), RULES, THURSDAY))
                .isEmpty();
    }
}
