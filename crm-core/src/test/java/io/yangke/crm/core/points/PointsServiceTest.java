package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.ANNA_HQ;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.HEADQUARTERS;
import static io.yangke.crm.core.points.Branch.MANAGER;
import static io.yangke.crm.core.points.Branch.OTHER;
import static io.yangke.crm.core.points.Branch.STAFF;
import static io.yangke.crm.core.points.Branch.gift;
import static io.yangke.crm.core.points.Branch.hold;
import static io.yangke.crm.core.points.Branch.invoice;
import static io.yangke.crm.core.points.Branch.refund;
import static io.yangke.crm.core.points.Branch.takeBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.rules.points.Quote;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The points ledger as a service")
final class PointsServiceTest {

    private final Branch branch = new Branch();

    private static RefusalReason reason(Outcome<Receipt> outcome) {
        return outcome.refusal().orElseThrow().reason();
    }

    @Test
    @DisplayName("books an earning and a spending, and tells what is left (PTS-02, PTS-03)")
    void earns_and_redeems() {
        branch.earn(ANNA, 300);
        Receipt spent = branch.redeem(ANNA, 120);

        assertThat(branch.available(ANNA)).isEqualTo(180);
        assertThat(spent.posting().balanceBefore()).isEqualTo(300);
        assertThat(spent.posting().balanceAfter()).isEqualTo(180);
        assertThat(spent.posting().what()).isInstanceOf(Movement.Redeemed.class);
        assertThat(branch.journal(ANNA)).hasSize(2).allMatch(Posting::isBalanced);
        assertThat(branch.stored(ANNA).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("awards one document once, and again once it was taken back (P8)")
    void awards_a_document_once() {
        PostingId earning = branch.does(ANNA, invoice("R-1", 100)).id();

        assertThat(reason(branch.tries(ANNA, invoice("R-1", 100)))).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
        branch.does(ANNA, takeBack(earning));
        assertThat(branch.tries(ANNA, invoice("R-1", 100)).isAccepted()).isTrue();
        assertThat(reason(branch.tries(ANNA, invoice("R-1", 100)))).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
        assertThat(branch.available(ANNA)).isEqualTo(100);
    }

    @Test
    @DisplayName("awards a document once though its account was merged into another since (P8, P30)")
    void awards_a_document_once_over_a_merge() {
        branch.does(ANNA, invoice("R-1", 100));
        branch.decides(ANNA, new PointsAction.Merge(BORIS));

        assertThat(reason(branch.tries(ANNA, invoice("R-1", 100)))).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
        assertThat(reason(branch.tries(BORIS, invoice("R-1", 100)))).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
        assertThat(branch.available(BORIS)).isEqualTo(100);
    }

    @Test
    @DisplayName("gives a spending back once, whoever asks for it and why (P9)")
    void refunds_once() {
        branch.earn(ANNA, 100);
        PostingId spending = branch.redeem(ANNA, 60).id();
        branch.does(ANNA, refund(spending, 40));

        assertThat(branch.does(ANNA, refund(spending)).posting().points()).isEqualTo(20);
        assertThat(reason(branch.tries(ANNA, refund(spending)))).isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
        assertThat(reason(branch.tries(ANNA, refund(spending, 1)))).isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
        assertThat(branch.available(ANNA)).isEqualTo(100);
    }

    @Test
    @DisplayName("gives the first result for a command given again, whatever happened since (P10, PTS-11)")
    void gives_the_first_result_again() {
        PointsCommand earn = branch.command(ANNA, invoice("R-1", 100));
        Receipt first = branch.points.handle(earn).orThrow();
        branch.redeem(ANNA, 100);

        assertThat(branch.points.handle(earn).orThrow()).isEqualTo(first);
        assertThat(branch.available(ANNA)).isZero();
        assertThat(branch.journal(ANNA)).hasSize(2);
    }

    @Test
    @DisplayName("looks the key up before it judges: a spending given again is not short of points (P22)")
    void looks_the_key_up_first() {
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(100));
        Receipt first = branch.points.handle(spend).orThrow();

        assertThat(branch.points.handle(spend)).isEqualTo(Outcome.accepted(first));
        assertThat(reason(branch.tries(ANNA, gift(100)))).isEqualTo(PointsRefusalReason.INSUFFICIENT);
    }

    @Test
    @DisplayName("remembers a refusal, though the command would be accepted now (PTS-11)")
    void remembers_a_refusal() {
        branch.earn(ANNA, 10);
        PointsCommand spend = branch.command(ANNA, gift(100));
        Outcome<Receipt> refused = branch.points.handle(spend);
        PointsAccount before = branch.stored(ANNA);
        branch.earn(ANNA, 100);

        assertThat(reason(refused)).isEqualTo(PointsRefusalReason.INSUFFICIENT);
        assertThat(before.version()).isEqualTo(1);
        assertThat(branch.points.handle(spend)).isEqualTo(refused);
        assertThat(branch.available(ANNA)).isEqualTo(110);
    }

    @Test
    @DisplayName("refuses a key that stood for another command, of any field (PTS-11)")
    void refuses_a_reused_key() {
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(10));
        branch.points.handle(spend).orThrow();
        PointsCommand more = PointsCommand.of(DEALER, ANNA, STAFF, spend.key().value(), gift(11));
        PointsCommand other = PointsCommand.of(DEALER, BORIS, STAFF, spend.key().value(), gift(10));
        PointsCommand boss = PointsCommand.of(DEALER, ANNA, MANAGER, spend.key().value(), gift(10));

        assertThat(List.of(more, other, boss, spend.at(branch.now())))
                .allSatisfy(command ->
                        assertThat(reason(branch.points.handle(command))).isEqualTo(CommandRefusalReason.KEY_REUSED));
        assertThat(branch.available(ANNA)).isEqualTo(90);
    }

    @Test
    @DisplayName("captures a hold in time, and refuses to after its time-out (P33, PTS-05)")
    void captures_in_time() {
        branch.earn(ANNA, 100);
        PostingId first = branch.does(ANNA, hold(60)).id();
        assertThat(branch.available(ANNA)).isEqualTo(40);
        branch.does(ANNA, new PointsAction.Capture(first, Optional.of(50L), false));
        assertThat(branch.available(ANNA)).isEqualTo(50);

        PostingId second = branch.does(ANNA, hold(50)).id();
        branch.pass(Duration.ofHours(2));
        assertThat(branch.available(ANNA)).isEqualTo(50);
        assertThat(reason(branch.tries(ANNA, new PointsAction.Capture(second, Optional.empty(), false))))
                .isEqualTo(PointsRefusalReason.HOLD_ENDED);
        assertThat(branch.available(ANNA)).isEqualTo(50);
    }

    @Test
    @DisplayName("previews a command: nothing is written and nothing remembered")
    void previews() {
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(100));
        PointsAccount before = branch.stored(ANNA);

        Receipt preview = branch.points.preview(spend).orThrow();
        assertThat(reason(branch.points.preview(branch.command(ANNA, gift(101)))))
                .isEqualTo(PointsRefusalReason.INSUFFICIENT);

        assertThat(branch.stored(ANNA)).isEqualTo(before);
        assertThat(branch.points.posting(DEALER, ProgrammeId.BRANCH, spend.key()))
                .isEmpty();
        assertThat(branch.points.handle(spend).orThrow()).isEqualTo(preview);
        assertThat(branch.points.preview(spend).orThrow()).as("given already").isEqualTo(preview);
    }

    @Test
    @DisplayName("finds what a command posted by its key")
    void finds_postings_by_key() {
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(30));
        PointsCommand tooMuch = branch.command(ANNA, gift(300));
        Receipt receipt = branch.points.handle(spend).orThrow();
        branch.points.handle(tooMuch);

        assertThat(branch.points.posting(DEALER, ProgrammeId.BRANCH, spend.key()))
                .contains(receipt);
        assertThat(branch.points.posting(DEALER, ProgrammeId.BRANCH, tooMuch.key()))
                .isEmpty();
        assertThat(branch.points.posting(OTHER, ProgrammeId.BRANCH, spend.key()))
                .isEmpty();
        assertThat(branch.points.posting(DEALER, receipt.id())).contains(receipt.posting());
    }

    @Test
    @DisplayName("keeps two dealers' branch points apart, and HQ points together (PTS-01)")
    void keeps_dealers_apart() {
        branch.earn(ANNA, 100);
        branch.earn(ANNA_HQ, 50);

        assertThat(branch.points.find(OTHER, ANNA)).isEmpty();
        assertThat(branch.points.history(OTHER, ANNA, 0, 10)).isEmpty();
        assertThat(reason(branch.points.handle(PointsCommand.of(OTHER, ANNA, STAFF, "foreign", gift(10)))))
                .isEqualTo(PointsRefusalReason.UNKNOWN_ACCOUNT);
        assertThat(branch.points.balance(OTHER, ANNA_HQ).orElseThrow().available())
                .isEqualTo(50);
        assertThat(branch.stored(ANNA_HQ).dealer()).isEqualTo(HEADQUARTERS);
        assertThat(branch.points
                        .handle(PointsCommand.of(OTHER, ANNA_HQ, STAFF, "abroad", gift(20)))
                        .orThrow()
                        .posting()
                        .dealer())
                .isEqualTo(OTHER);
        assertThat(branch.available(ANNA_HQ)).isEqualTo(30);
        assertThat(branch.points.accountsOf(DEALER, CustomerId.of("C-1")))
                .extracting(PointsAccount::id)
                .containsExactly(ANNA, ANNA_HQ);
        assertThat(branch.points.accountsOf(OTHER, CustomerId.of("C-1")))
                .extracting(PointsAccount::id)
                .containsExactly(ANNA_HQ);
    }

    @Test
    @DisplayName("keeps the keys of two dealers apart in headquarters' ledger (PTS-11)")
    void keeps_keys_apart() {
        String key = "till-1/0001";
        PointsCommand here = PointsCommand.of(DEALER, ANNA_HQ, STAFF, key, invoice("R-1", 100));
        PointsCommand there = PointsCommand.of(OTHER, ANNA_HQ, STAFF, key, invoice("R-2", 10));
        PointsCommand branchPoints = PointsCommand.of(DEALER, ANNA, STAFF, key, invoice("R-1", 7));

        Receipt first = branch.points.handle(here).orThrow();
        Receipt second = branch.points.handle(there).orThrow();
        branch.points.handle(branchPoints).orThrow();

        assertThat(branch.points.handle(here).orThrow()).isEqualTo(first);
        assertThat(branch.points.handle(there).orThrow()).isEqualTo(second);
        assertThat(branch.available(ANNA_HQ)).isEqualTo(110);
        assertThat(branch.available(ANNA)).isEqualTo(7);
        assertThat(branch.points.posting(OTHER, ProgrammeId.HQ, CommandKey.of(key)))
                .contains(second);
        assertThat(first.posting().key()).contains(CommandKey.of(key));
    }

    @Test
    @DisplayName("gives a long key of another dealer a fixed form, and knows it again (PTS-11)")
    void hashes_long_keys() {
        CommandKey longest = CommandKey.of("k".repeat(64));
        CommandKey here = LedgerKeys.in(HEADQUARTERS, DEALER, longest);

        assertThat(LedgerKeys.in(DEALER, DEALER, longest)).isEqualTo(longest);
        assertThat(LedgerKeys.in(HEADQUARTERS, DEALER, CommandKey.of("k"))).isEqualTo(CommandKey.of("SK-0371/k"));
        assertThat(here.value()).startsWith("sha256:").hasSize(50);
        assertThat(here)
                .isEqualTo(LedgerKeys.in(HEADQUARTERS, DEALER, longest))
                .isNotEqualTo(LedgerKeys.in(HEADQUARTERS, OTHER, longest));
        assertThat(LedgerKeys.in(HEADQUARTERS, DealerId.of("A/B"), CommandKey.of("C")))
                .isNotEqualTo(LedgerKeys.in(HEADQUARTERS, DealerId.of("A"), CommandKey.of("B/C")));
    }

    @Test
    @DisplayName("refuses a programme nobody set up, and an account nobody opened (PTS-01)")
    void refuses_what_is_unknown() {
        AccountId nowhere = AccountId.of(ProgrammeId.of("MOON"), "C-1");

        assertThat(reason(branch.tries(nowhere, invoice("R-1", 10)))).isEqualTo(PointsRefusalReason.UNKNOWN_PROGRAMME);
        assertThat(reason(branch.tries(ANNA, gift(1)))).isEqualTo(PointsRefusalReason.UNKNOWN_ACCOUNT);
        assertThat(branch.points.balance(DEALER, ANNA)).isEmpty();
        assertThat(branch.points.find(DEALER, nowhere)).isEmpty();
        assertThat(branch.points.rules(DEALER, nowhere.programme())).isEmpty();
        assertThat(branch.points.quote(DEALER, nowhere, SpendingCategory.GIFT, List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("lets an account that was merged stand for the one it was merged into, back and forth (PTS-09, P30)")
    void follows_merges() {
        branch.earn(ANNA, 100);
        PostingId spending = branch.redeem(ANNA, 40).id();
        branch.earn(BORIS, 10);
        branch.decides(ANNA, new PointsAction.Merge(BORIS));

        assertThat(branch.stored(ANNA)).isEqualTo(branch.stored(BORIS));
        assertThat(branch.available(ANNA)).isEqualTo(70);
        assertThat(branch.does(ANNA, refund(spending)).id().account()).isEqualTo(BORIS);
        assertThat(branch.available(BORIS)).isEqualTo(110);
        assertThat(branch.decides(ANNA, new PointsAction.Merge(BORIS)).postings())
                .as("merged already")
                .isEmpty();

        branch.decides(ANNA, new PointsAction.Unmerge());
        assertThat(branch.available(ANNA)).isEqualTo(100);
        assertThat(branch.available(BORIS)).isEqualTo(10);
    }

    @Test
    @DisplayName("does not give back a spending to an account it is none of")
    void refuses_a_strangers_posting() {
        branch.earn(ANNA, 100);
        branch.earn(BORIS, 100);
        PostingId annas = branch.redeem(ANNA, 40).id();

        assertThat(reason(branch.tries(BORIS, refund(annas)))).isEqualTo(PointsRefusalReason.UNKNOWN_POSTING);
    }

    @Test
    @DisplayName("says what an account comes to: available, pending, held, debt, and worth (PTS-08)")
    void tells_the_balance() {
        PostingId earning = branch.earn(ANNA, 1_000).id();
        branch.does(ANNA, hold(300));
        branch.redeem(ANNA, 200);

        assertThat(branch.points.balance(DEALER, ANNA).orElseThrow())
                .isEqualTo(new Balance(branch.now(), 500, 0, 300, 0, 800, 500));
        assertThat(branch.points
                        .balance(DEALER, ANNA, branch.now().plus(Duration.ofHours(2)))
                        .orElseThrow()
                        .available())
                .as("once the hold ran out")
                .isEqualTo(800);
        branch.does(ANNA, takeBack(earning));
        assertThat(branch.points.balance(DEALER, ANNA).orElseThrow())
                .isEqualTo(new Balance(branch.now(), -500, 0, 300, 500, -200, 0));
    }

    @Test
    @DisplayName("lists several coming expiries, each with its worth (PTS-08)")
    void lists_coming_expiries() {
        branch.earn(ANNA, 300);
        branch.at("2026-10-20T02:00:00Z");
        branch.earn(ANNA, 200);
        branch.redeem(ANNA, 100);

        assertThat(branch.points.comingExpiries(DEALER, ANNA))
                .extracting(coming -> coming.expiry().lastDay(), ComingExpiry::points, ComingExpiry::valueFen)
                .containsExactly(
                        tuple(LocalDate.of(2028, 9, 30), 200L, 200L), tuple(LocalDate.of(2028, 10, 31), 200L, 200L));
        branch.at("2028-10-05T02:00:00Z");
        assertThat(branch.points.comingExpiries(DEALER, ANNA)).hasSize(1);
        assertThat(branch.points.comingExpiries(DEALER, BORIS)).isEmpty();
    }

    @Test
    @DisplayName("quotes before it spends (PTS-03, P29)")
    void quotes() {
        branch.earn(ANNA, 3_000);
        List<InvoiceLine> lines = List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, 4_000));

        assertThat(branch.points
                        .quote(DEALER, ANNA, SpendingCategory.LABOUR, lines)
                        .orElseThrow()
                        .points())
                .as("half of 40 yuan")
                .isEqualTo(2_000);
        assertThat(branch.points
                        .quote(DEALER, BORIS, SpendingCategory.LABOUR, lines)
                        .orElseThrow()
                        .points())
                .isZero();
    }

    @Test
    @DisplayName("quotes nothing where points are not spent, and says so (PTS-01, PTS-03)")
    void quotes_nothing_where_points_are_not_spent() {
        PolicyDocument elsewhere = new PolicyDocument(
                "brand",
                PolicyDocument.Layer.BRAND,
                LocalDate.parse("2020-01-01"),
                "{\"points\": {\"programmes\": {\"BRANCH\": {\"spentWith\": [\"ELSEWHERE\"]}}}}");
        PointsService points = Crm.builder()
                .clock(InstantSource.fixed(Instant.parse("2026-09-30T01:40:00Z")))
                .policies(dealer -> List.of(elsewhere))
                .build()
                .points();
        List<InvoiceLine> lines = List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, 4_000));

        Quote quote = points.quote(DEALER, ANNA, SpendingCategory.LABOUR, lines).orElseThrow();

        assertThat(quote).isEqualTo(new Quote(0, 0, 4_000, Quote.Limit.NOT_SPENT_HERE));
        assertThat(points.explainQuote(DEALER, ANNA, SpendingCategory.LABOUR, lines)
                        .orElseThrow()
                        .code())
                .isEqualTo("points.refused.notSpentWith");
    }

    @Test
    @DisplayName("books a command once though nobody could say whether it was written (P10)")
    void books_once_though_the_outcome_was_unknown() {
        UncertainStorage uncertain = new UncertainStorage();
        Branch branch = new Branch(uncertain.storage());
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(30));

        uncertain.failAfterWriting(1);
        Receipt written = branch.points.handle(spend).orThrow();
        assertThat(branch.available(ANNA)).isEqualTo(70);
        uncertain.failBeforeWriting(2);
        branch.redeem(ANNA, 10);

        assertThat(branch.points.handle(spend).orThrow()).isEqualTo(written);
        assertThat(branch.available(ANNA)).isEqualTo(60);
        assertThat(branch.journal(ANNA)).hasSize(3);
    }

    @Test
    @DisplayName("leaves to the next sweep what nobody could say of (PTS-08)")
    void sweeps_again_what_was_unknown() {
        UncertainStorage uncertain = new UncertainStorage();
        Branch branch = new Branch(uncertain.storage());
        branch.earn(ANNA, 100);
        branch.at("2028-10-01T00:00:00Z");

        uncertain.failBeforeWriting(1);
        assertThat(branch.points.sweep(DEALER).lostRaces()).isEqualTo(1);
        uncertain.failAfterWriting(0);
        assertThat(branch.points.sweep(DEALER).expiredPoints()).isEqualTo(100);
        assertThat(branch.points.sweep(DEALER)).isEqualTo(PointsSweepReport.NOTHING);
    }

    @Test
    @DisplayName("repays debt with what a hold sets free, before any sweep (P6, P19)")
    void tells_of_repaid_debt() {
        PointsAction.TakeBack all = takeBack(branch.earn(ANNA, 1_000).id());
        branch.does(ANNA, hold(300));
        branch.redeem(ANNA, 700);
        branch.does(ANNA, all);
        branch.pass(Duration.ofHours(2));

        Balance unswept = branch.points.balance(DEALER, ANNA).orElseThrow();
        branch.points.sweep(DEALER);

        assertThat(unswept).isEqualTo(new Balance(branch.now(), -700, 0, 0, 700, -700, 0));
        assertThat(branch.points.balance(DEALER, ANNA)).contains(unswept);
    }

    @Test
    @DisplayName("explains what was posted, what would be earned, what could be paid, and what is to come")
    void explains() {
        Receipt earned = branch.earn(ANNA, 300);
        List<InvoiceLine> lines = List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, 4_000));

        assertThat(branch.points.explain(DEALER, earned.posting())).isNotEmpty();
        assertThat(branch.points.explain(branch.command(ANNA, invoice("R-1", 50))))
                .isPresent();
        assertThat(branch.points.explain(branch.command(ANNA, gift(1)))).isEmpty();
        assertThat(branch.points.explainQuote(DEALER, ANNA, SpendingCategory.LABOUR, lines))
                .isPresent();
        assertThat(branch.points.furtherSpend(DEALER, ANNA, SpendingCategory.LABOUR, 5_000, Optional.empty()))
                .isPresent();
        assertThat(branch.points.outlook(DEALER, ANNA)).isNotEmpty();
        assertThat(branch.points.outlook(DEALER, BORIS)).isEmpty();
    }
}
