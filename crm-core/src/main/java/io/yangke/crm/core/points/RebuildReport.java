package io.yangke.crm.core.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.points.books.RebuiltAccount;
import io.yangke.crm.spi.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of making all accounts of a ledger again from their journals. Source: P36.
 *
 * @param accounts how many accounts were made again
 * @param different how many did not come out as they are stored
 * @param first the first {@link #MAX_TOLD} of those
 */
public record RebuildReport(long accounts, long different, List<RebuiltAccount> first) {

    /** So many accounts are told at most; the others are counted. */
    public static final int MAX_TOLD = 1_000;

    public RebuildReport {
        first = ImmutableList.copyOf(first);
        Checks.range("different", different, first.size(), accounts);
    }

    /** Whether every account came out as it is stored. */
    public boolean isSame() {
        return different == 0;
    }

    /** Gathers a report. */
    static final class Builder {

        private final List<RebuiltAccount> first = new ArrayList<>();
        private long accounts;
        private long different;

        void add(RebuiltAccount account) {
            accounts++;
            if (!account.isSame()) {
                different++;
                if (first.size() < MAX_TOLD) {
                    first.add(account);
                }
            }
        }

        RebuildReport build() {
            return new RebuildReport(accounts, different, first);
        }
    }
}
