package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.ANNA_HQ;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.HEADQUARTERS;
import static io.yangke.crm.core.points.Branch.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.points.AccountFold;
import io.yangke.crm.rules.points.books.BooksCheck;
import io.yangke.crm.rules.points.books.BooksFinding;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.rules.points.books.Liability;
import io.yangke.crm.rules.points.books.PastAccount;
import io.yangke.crm.rules.points.books.RebuiltAccount;
import io.yangke.crm.rules.points.books.Settlement;
import io.yangke.crm.rules.points.books.Statement;
import io.yangke.crm.rules.points.books.TimeBasis;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The service of the books")
final class BooksServiceTest {

    private final Branch branch = new Branch();
    private final BooksService books = branch.points.books();

    /** A ledger with a merge, a refund behind it, a batch, a hold, a debt and points that expired. */
    private void fill() {
        PostingId early = branch.earn(BORIS, 700).postings().get(0).id();
        PostingId spent = branch.redeem(BORIS, 300).postings().get(0).id();
        branch.decides(BORIS, new PointsAction.Merge(ANNA));
        branch.earn(ANNA, 250);
        branch.does(BORIS, Branch.refund(spent, 120));
        branch.does(ANNA, Branch.takeBack(early));
        branch.does(ANNA, Branch.hold(10));
        branch.points.batch(PointsBatch.allOrNothing(
                "batch-1",
                List.of(branch.command(ANNA, Branch.gift(5)), branch.command(ANNA, Branch.invoice("R-batch", 900)))));
        branch.pass(Duration.ofDays(900));
        branch.points.sweep(DEALER);
        branch.earn(ANNA, 44);
    }

    @Test
    @DisplayName("finds the ledger's own books right, each posting known to its command (P36, PTS-11)")
    void p36_finds_right_books_right() {
        fill();

        BooksReport report = books.verifyWithCommands(DEALER);

        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.accounts()).isEqualTo(2);
        assertThat(report.postings())
                .isEqualTo(branch.journal(ANNA).size() + branch.journal(BORIS).size());
        assertThat(books.verify(DEALER)).isEqualTo(report);
        assertThat(books.rebuild(DEALER).isSame()).isTrue();
        assertThat(books.rebuild(DEALER).accounts()).isEqualTo(2);
    }

    @Test
    @DisplayName("knows the commands of other dealers in headquarters' ledger by their qualified keys (PTS-11)")
    void knows_qualified_keys() {
        branch.earn(ANNA_HQ, 100);
        branch.points
                .handle(PointsCommand.of(OTHER, ANNA_HQ, Branch.STAFF, "k".repeat(64), Branch.gift(30)))
                .orThrow();

        assertThat(books.verifyWithCommands(HEADQUARTERS).postings()).isEqualTo(2);
        assertThat(books.verifyWithCommands(HEADQUARTERS).isClean()).isTrue();
    }

    @Test
    @DisplayName("finds nothing in a ledger that holds nothing, and never another dealer's")
    void finds_nothing_in_nothing() {
        fill();

        assertThat(books.verifyWithCommands(OTHER)).isEqualTo(new BooksReport(0, 0, 0, 0, 0, List.of()));
        assertThat(books.liability(OTHER).totals()).isEmpty();
        assertThat(books.asOf(OTHER, ANNA, branch.now(), TimeBasis.BOOKED)).isEmpty();
        assertThat(books.rebuild(OTHER, ANNA)).isEmpty();
    }

    @Test
    @DisplayName("names a posting whose command nobody accepted (PTS-11)")
    void names_a_posting_without_command() {
        branch.earn(ANNA, 100);
        branch.redeem(ANNA, 10);
        Posting redeemed = branch.journal(ANNA).get(1);
        forge(withKey(redeemed, 3, Optional.of(CommandKey.of("nobody"))));
        forge(withKey(redeemed, 4, redeemed.key()));

        assertThat(books.verify(DEALER).isClean()).isTrue();
        assertThat(books.verifyWithCommands(DEALER).findings())
                .containsExactly(
                        BooksFinding.of(BooksCheck.COMMAND, new PostingId(ANNA, 3)),
                        BooksFinding.of(BooksCheck.COMMAND, new PostingId(ANNA, 4)));
    }

    private static Posting withKey(Posting posting, long sequence, Optional<CommandKey> key) {
        long balance = posting.balanceAfter() - (sequence - 3) * 10;
        return new Posting(
                new PostingId(ANNA, sequence),
                posting.dealer(),
                key,
                posting.by(),
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.policy(),
                balance,
                balance - 10,
                posting.lots(),
                0,
                posting.house(),
                posting.what(),
                posting.chain());
    }

    /** Writes a posting past the ledger, with the state that follows from it. */
    private void forge(Posting posting) {
        PointsAccount before = branch.stored(ANNA);
        PointsAccount folded = AccountFold.apply(before, posting);
        ChangeSet.Builder changes = ChangeSet.builder();
        changes.dealer(DEALER);
        changes.addPointsAccount(folded.withVersion(before.version() + 1));
        changes.addPosting(posting);
        branch.storage.commit(changes.build());
    }

    @Test
    @DisplayName("names an account that drifted from its journal, and makes it again as it should be (P36)")
    void p36_names_drifted_account() {
        branch.earn(ANNA, 100);
        PointsAccount right = branch.stored(ANNA);
        ChangeSet.Builder changes = ChangeSet.builder();
        changes.dealer(DEALER);
        changes.addPointsAccount(new PointsAccount(
                DEALER,
                ANNA,
                right.version() + 1,
                right.sequence(),
                right.events(),
                right.openedAt(),
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                right.noticedUntil(),
                right.wakeAt(),
                right.chain()));
        branch.storage.commit(changes.build());

        BooksFinding finding = books.verify(DEALER).findings().get(0);
        RebuiltAccount rebuilt = books.rebuild(DEALER).first().get(0);

        assertThat(finding.check()).isEqualTo(BooksCheck.STATE_BALANCE);
        assertThat(finding.account()).isEqualTo(ANNA);
        assertThat(finding.posting()).isEmpty();
        assertThat(rebuilt.differences())
                .containsExactlyInAnyOrder(RebuiltAccount.Part.BALANCE, RebuiltAccount.Part.LOTS);
        assertThat(rebuilt.rebuilt().orElseThrow().lots()).isEqualTo(right.lots());
        assertThat(books.rebuild(DEALER).isSame()).isFalse();
        assertThat(books.rebuild(DEALER, ANNA)).contains(rebuilt);
    }

    @Test
    @DisplayName("names a posting whose account is not stored")
    void names_a_posting_without_account() {
        AtomicBoolean lost = new AtomicBoolean();
        Branch forgetful = new Branch(forgetful(new InMemoryStorage(), lost));
        forgetful.earn(ANNA, 100);
        lost.set(true);

        assertThat(forgetful.points.books().verifyWithCommands(DEALER).findings())
                .containsExactly(BooksFinding.of(BooksCheck.ACCOUNT, new PostingId(ANNA, 1)));
    }

    /** A store that finds no account any more once it lost them. */
    private static Storage forgetful(Storage storage, AtomicBoolean lost) {
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class, PointsStorage.class},
                (self, method, arguments) -> method.getName().equals("findAccount") && lost.get()
                        ? Optional.empty()
                        : method.invoke(storage, arguments));
    }

    @Test
    @DisplayName("finds right books right while commands go on")
    void finds_right_books_right_meanwhile() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        branch.earn(ANNA, 100_000);
        Thread till = new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                branch.redeem(ANNA, 1);
                branch.earn(AccountId.of(ProgrammeId.BRANCH, "N-" + i), 7);
            }
            done.set(true);
        });
        till.start();
        while (!done.get()) {
            assertThat(books.verify(DEALER).findings()).isEmpty();
            assertThat(books.rebuild(DEALER).isSame()).isTrue();
        }
        till.join();
        assertThat(books.verifyWithCommands(DEALER).postings()).isEqualTo(4_001);
    }

    @Test
    @DisplayName("tells an account at any past moment, by either time (PTS-10, P31)")
    void tells_the_past() {
        branch.earn(ANNA, 100);
        branch.pass(Duration.ofDays(5));
        Instant then = branch.now();
        branch.pass(Duration.ofDays(5));
        branch.points.handle(branch.command(ANNA, Branch.gift(30)).at(then)).orThrow();

        PastAccount booked = books.asOf(DEALER, ANNA, then, TimeBasis.BOOKED).orElseThrow();
        PastAccount known = books.asOf(DEALER, ANNA, then, TimeBasis.EFFECTIVE).orElseThrow();

        assertThat(booked.balance()).isEqualTo(100);
        assertThat(known.balance()).isEqualTo(70);
    }

    @Test
    @DisplayName("makes a member's statement for a period, by booking time unless asked otherwise (PTS-12)")
    void makes_a_statement() {
        branch.earn(ANNA, 100);
        branch.pass(Duration.ofDays(5));
        Instant from = branch.now();
        branch.redeem(ANNA, 40);
        branch.pass(Duration.ofDays(5));

        Statement statement = books.statement(DEALER, ANNA, from, branch.now()).orElseThrow();

        assertThat(statement.opening()).isEqualTo(100);
        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.closing()).isEqualTo(60);
        assertThat(statement.closingValueFen()).isEqualTo(60);
        assertThat(statement.open()).hasSize(1);
        assertThat(statement.basis()).isEqualTo(TimeBasis.BOOKED);
        assertThat(books.statement(DEALER, BORIS, from, branch.now())).isEmpty();
    }

    @Test
    @DisplayName("tells what is owed now and was owed then, stored or from the journals alone (PTS-13)")
    void tells_what_is_owed() {
        branch.earn(ANNA, 100);
        branch.earn(BORIS, 50);
        Instant then = branch.now();
        branch.pass(Duration.ofDays(1));
        branch.redeem(ANNA, 40);

        Liability now = books.liability(DEALER);

        assertThat(now.totals()).containsExactly(new Liability.Total(ProgrammeId.BRANCH, 2, 110, 110, 0, 0, 0));
        assertThat(now.rows())
                .containsExactly(
                        new Liability.Row(ProgrammeId.BRANCH, DEALER, Optional.of(YearMonth.of(2028, 9)), 110, 110));
        assertThat(books.liability(DEALER, branch.now(), TimeBasis.BOOKED)).isEqualTo(now);
        assertThat(books.liability(DEALER, then, TimeBasis.BOOKED)
                        .totals()
                        .get(0)
                        .points())
                .isEqualTo(150);
    }

    @Test
    @DisplayName("settles headquarters' points between dealers, month by month in the ledger's zone (PTS-10, N6)")
    void settles_between_dealers() {
        branch.at("2026-09-14T02:00:00Z");
        branch.earn(ANNA_HQ, 1_000);
        branch.points
                .handle(PointsCommand.of(OTHER, ANNA_HQ, Branch.STAFF, "far-1", Branch.gift(300)))
                .orThrow();
        // The first of October in Shanghai.
        branch.at("2026-09-30T16:00:00Z");
        branch.points
                .handle(PointsCommand.of(OTHER, ANNA_HQ, Branch.STAFF, "far-2", Branch.gift(50)))
                .orThrow();

        Settlement september = books.settlement(HEADQUARTERS, YearMonth.of(2026, 9));
        Settlement october = books.settlement(HEADQUARTERS, YearMonth.of(2026, 10));

        assertThat(september.claims())
                .containsExactly(
                        new Settlement.Claim(ProgrammeId.HQ, Settlement.Cause.SPENT, DEALER, OTHER, 300, 300, 300));
        assertThat(september.dealers())
                .containsExactly(
                        new Settlement.OfDealer(DEALER, 1_000, 0, 0, 0, 300, 0),
                        new Settlement.OfDealer(OTHER, 0, 0, 300, 0, 0, 300));
        assertThat(october.claims().get(0).points()).isEqualTo(50);
    }

    @Test
    @DisplayName("tells how much of what ended had expired (PTS-13)")
    void tells_breakage() {
        branch.earn(ANNA, 100);
        branch.redeem(ANNA, 25);
        branch.pass(Duration.ofDays(900));
        branch.points.sweep(DEALER);

        assertThat(books.breakage(DEALER, Instant.EPOCH, branch.now().plusSeconds(1))
                        .get(0)
                        .rate())
                .hasValueSatisfying(rate -> {
                    assertThat(rate.numerator()).isEqualTo(75);
                    assertThat(rate.denominator()).isEqualTo(100);
                });
        assertThat(books.breakage(DEALER, Instant.EPOCH, Branch.MONDAY_10)).isEmpty();
    }
}
