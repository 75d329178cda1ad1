package io.yangke.crm.rules.points.books;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/**
 * What a look through the books of a ledger found. Source: PTS-10, P36.
 *
 * @param accounts how many accounts were looked at
 * @param postings how many postings
 * @param entries how many entries: one of the member and those of the house for each posting
 * @param linked how many postings are linked by the hash chain
 * @param wrong how many findings there are in all
 * @param findings what is wrong, the first {@link #MAX_FINDINGS} of them: of each account the first wrong posting at most
 */
public record BooksReport(
        long accounts, long postings, long entries, long linked, long wrong, List<BooksFinding> findings) {

    /** So many findings are told at most; the others are counted. */
    public static final int MAX_FINDINGS = 1_000;

    public BooksReport {
        findings = ImmutableList.copyOf(findings);
        Checks.range("findings", findings.size(), Math.min(wrong, 1), Math.min(wrong, MAX_FINDINGS));
    }

    /** Whether everything is right. */
    public boolean isClean() {
        return wrong == 0;
    }
}
