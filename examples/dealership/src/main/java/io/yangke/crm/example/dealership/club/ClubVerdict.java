package io.yangke.crm.example.dealership.club;

import io.yangke.crm.core.points.BooksService;
import io.yangke.crm.core.points.RebuildReport;
import io.yangke.crm.rules.points.books.BooksFinding;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.spi.DealerId;
import java.util.List;
import java.util.Optional;

/**
 * Whether the books of all ledgers are right. Source: PTS-10, P36.
 *
 * @param ledgers how many ledgers there are
 * @param accounts how many accounts
 * @param postings how many postings
 * @param entries how many entries on accounts of members and of the house
 * @param linked how many postings are linked by the hash chain
 * @param wrong how many findings there are
 * @param first the first finding
 * @param different how many accounts do not come out of their journals as they are stored
 */
public record ClubVerdict(
        int ledgers,
        long accounts,
        long postings,
        long entries,
        long linked,
        long wrong,
        Optional<BooksFinding> first,
        long different) {

    private static final ClubVerdict NOTHING = new ClubVerdict(0, 0, 0, 0, 0, 0, Optional.empty(), 0);

    /** Looks through the books of some ledgers, each posting held against the command that made it. */
    public static ClubVerdict of(BooksService books, List<DealerId> ledgers) {
        ClubVerdict verdict = NOTHING;
        for (DealerId ledger : ledgers) {
            verdict = verdict.plus(books.verifyWithCommands(ledger), books.rebuild(ledger));
        }
        return verdict;
    }

    private ClubVerdict plus(BooksReport report, RebuildReport rebuilt) {
        return new ClubVerdict(
                ledgers + 1,
                accounts + report.accounts(),
                postings + report.postings(),
                entries + report.entries(),
                linked + report.linked(),
                wrong + report.wrong(),
                first.or(() -> report.findings().stream().findFirst()),
                different + rebuilt.different());
    }

    /** Returns whether everything is right. */
    public boolean isClean() {
        return wrong == 0 && different == 0;
    }
}
