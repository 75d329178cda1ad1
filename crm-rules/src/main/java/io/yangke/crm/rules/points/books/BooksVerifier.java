package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through the books of a ledger, account by account, and names what is wrong: of each account its first wrong posting, or
 * what is stored of it though its journal is right. It never fails on broken books. Source: PTS-10, P7, P36.
 *
 * <pre>{@code
 * verifier.begin(account.id());
 * journal.forEach(verifier::add);
 * verifier.end(account);
 * }</pre>
 *
 * <p>It needs room for one account, for moves between accounts of which it has seen one half, and for what is reversed behind a
 * merge. What takes more than one look is left to the caller: {@link #halves} and {@link #reversedElsewhere}. Not thread-safe.
 */
public final class BooksVerifier {

    private final Transit transit = new Transit();
    private final Set<PostingId> reversedElsewhere = new LinkedHashSet<>();
    private final List<BooksFinding> findings = new ArrayList<>();
    private Optional<JournalCheck> journal = Optional.empty();
    private boolean broken;
    private long accounts;
    private long postings;
    private long entries;
    private long linked;
    private long wrong;

    /** Creates a verifier that has seen nothing yet. */
    public BooksVerifier() {}

    /** Begins the journal of an account. */
    public void begin(AccountId account) {
        accounts++;
        broken = false;
        if (journal.isPresent()) {
            journal.get().begin(account);
        } else {
            journal = Optional.of(new JournalCheck(account, reversedElsewhere));
        }
    }

    /**
     * Adds the next posting of the account.
     *
     * @throws IllegalStateException if no account was begun
     */
    public void add(Posting posting) {
        postings++;
        entries += 1 + posting.house().size();
        linked += posting.chain().isPresent() ? 1 : 0;
        // The kind is asked for once: to ask a movement which it is takes as long as a check.
        Movement.Kind kind = posting.what().kind();
        if (Transit.concerns(kind)) {
            transit.add(posting);
        }
        if (!broken) {
            Fault fault = current().add(posting, kind);
            if (fault != null) {
                broken = true;
                report(BooksFinding.at(fault, posting.id()));
            }
        }
    }

    /**
     * Ends the journal of the account and compares what is stored with what it leads to.
     *
     * @param stored the account as it stood after the last posting that was added
     * @throws IllegalStateException if no account was begun
     */
    public void end(PointsAccount stored) {
        if (!broken) {
            Fault fault = current().compare(stored);
            if (fault != null) {
                report(BooksFinding.at(fault, current().account()));
            }
        }
    }

    private JournalCheck current() {
        return journal.orElseThrow(() -> new IllegalStateException("account: is missing; begin one first"));
    }

    /** Adds a finding of the caller's own. */
    public void report(BooksFinding finding) {
        wrong++;
        if (findings.size() < BooksReport.MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    /** Returns the postings that move something to or from another account where nothing fits it, in order. */
    public List<Half> halves() {
        return transit.halves();
    }

    /** Returns the postings that are reversed on another account than their own, each once. */
    public Set<PostingId> reversedElsewhere() {
        return Set.copyOf(reversedElsewhere);
    }

    /** Returns what was found so far. */
    public BooksReport report() {
        return new BooksReport(accounts, postings, entries, linked, wrong, findings);
    }
}
