package io.yangke.crm.core.points;

import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.rules.points.books.BooksCheck;
import io.yangke.crm.rules.points.books.BooksFinding;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.rules.points.books.BooksVerifier;
import io.yangke.crm.rules.points.books.Half;
import io.yangke.crm.rules.points.books.Rebuild;
import io.yangke.crm.rules.points.books.RebuiltAccount;
import io.yangke.crm.rules.points.books.Reversals;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves one ledger, while commands go on. One object for one proof. Source: PTS-10, P36. */
final class BooksProof {

    /** Before any posting, and in the reach of every store. */
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final PointsStorage points;
    private final DealerId ledger;
    private final BooksWalk walk;
    private final BooksVerifier verifier = new BooksVerifier();

    BooksProof(PointsStorage points, DealerId ledger) {
        this.points = points;
        this.ledger = ledger;
        this.walk = new BooksWalk(points, ledger);
    }

    BooksReport verify() {
        walk.accounts(this::look);
        verifier.halves().forEach(this::lookAgain);
        for (PostingId reversed : verifier.reversedElsewhere()) {
            Reversals.check(points.findPosting(ledger, reversed), points.postingsAbout(ledger, reversed))
                    .ifPresent(verifier::report);
        }
        return verifier.report();
    }

    private void look(PointsAccount account) {
        verifier.begin(account.id());
        walk.journal(account, verifier::add);
        verifier.end(account);
    }

    private void lookAgain(Half half) {
        half.check(journal(half.posting().account()), journal(half.other())).ifPresent(verifier::report);
    }

    private List<Posting> journal(AccountId account) {
        List<Posting> journal = new ArrayList<>();
        walk.journal(account, journal::add);
        return journal;
    }

    /** Looks besides at every posting by itself: at its account, and at what is remembered of its command. */
    BooksReport verifyCommands(CommandRunner runner) {
        verify();
        walk.postings(
                EVER,
                NEVER,
                posting -> checkAccount(posting)
                        .or(() -> checkCommand(posting, runner))
                        .ifPresent(verifier::report));
        return verifier.report();
    }

    private Optional<BooksFinding> checkAccount(Posting posting) {
        return points.findAccount(ledger, posting.id().account()).isPresent()
                ? Optional.empty()
                : Optional.of(BooksFinding.of(BooksCheck.ACCOUNT, posting.id()));
    }

    private Optional<BooksFinding> checkCommand(Posting posting, CommandRunner runner) {
        if (posting.key().isEmpty()) {
            return Optional.empty();
        }
        CommandKey key = LedgerKeys.in(ledger, posting.dealer(), posting.key().get());
        boolean known = runner.remembered(ledger, key, CommandDigest.FEATURE)
                .filter(memory -> ReceiptMemory.names(memory, posting.id()))
                .isPresent();
        return known ? Optional.empty() : Optional.of(BooksFinding.of(BooksCheck.COMMAND, posting.id()));
    }

    RebuiltAccount rebuild(PointsAccount stored) {
        Rebuild rebuild = Rebuild.of(stored);
        walk.journal(stored, rebuild::add);
        return rebuild.result();
    }

    RebuildReport rebuild() {
        RebuildReport.Builder report = new RebuildReport.Builder();
        walk.accounts(account -> report.add(rebuild(account)));
        return report.build();
    }
}
