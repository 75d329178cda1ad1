package io.yangke.crm.core.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a receipt, and how it is made again from the journal: for each account its text, the first posting and
 * how many follow it, such as {@code 12+2@BRANCH/C-1001}, with a space between two accounts. A memory is short, for it is
 * written with every command.
 */
final class ReceiptMemory {

    private final PointsPorts ports;

    ReceiptMemory(PointsPorts ports) {
        this.ports = ports;
    }

    static String of(Receipt receipt) {
        List<Posting> postings = receipt.postings();
        if (postings.size() == 1) {
            PostingId only = postings.get(0).id();
            return only.sequence() + "@" + only.account();
        }
        StringBuilder memory = new StringBuilder();
        for (int i = 0; i < postings.size(); ) {
            int end = endOfAccount(postings, i);
            append(memory, postings.get(i).id(), end - i - 1);
            i = end;
        }
        return memory.toString();
    }

    private static int endOfAccount(List<Posting> postings, int begin) {
        AccountId account = postings.get(begin).id().account();
        int end = begin + 1;
        while (end < postings.size() && postings.get(end).id().account().equals(account)) {
            end++;
        }
        return end;
    }

    private static void append(StringBuilder memory, PostingId first, int more) {
        memory.append(memory.isEmpty() ? "" : " ").append(first.sequence());
        if (more > 0) {
            memory.append('+').append(more);
        }
        memory.append('@').append(first.account());
    }

    /** Whether what was remembered, of one receipt or several, names a posting. */
    static boolean names(String memory, PostingId posting) {
        String account = posting.account().toString();
        for (String part : memory.split("[ \\n]", -1)) {
            int at = part.indexOf('@');
            if (at > 0 && part.length() - at - 1 == account.length() && part.endsWith(account)) {
                int plus = part.lastIndexOf('+', at);
                long first = Long.parseLong(part, 0, plus < 0 ? at : plus, 10);
                long last = plus < 0 ? first : first + Long.parseLong(part, plus + 1, at, 10);
                if (posting.sequence() >= first && posting.sequence() <= last) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the receipt of which this was remembered. */
    Receipt recall(DealerId ledger, String memory) {
        List<Posting> postings = new ArrayList<>();
        for (String part : memory.split(" ", -1)) {
            if (!part.isEmpty()) {
                postings.addAll(read(ledger, part));
            }
        }
        return postings.isEmpty() ? Receipt.NOTHING : new Receipt(postings);
    }

    private List<Posting> read(DealerId ledger, String part) {
        int at = part.indexOf('@');
        int plus = part.lastIndexOf('+', at);
        long first = Long.parseLong(part, 0, plus < 0 ? at : plus, 10);
        int count = plus < 0 ? 1 : 1 + Integer.parseInt(part, plus + 1, at, 10);
        AccountId account = AccountId.parse(part.substring(at + 1));
        List<Posting> postings = ports.points().postings(ledger, account, first - 1, count);
        if (postings.size() < count) {
            throw new IllegalStateException("postings of account " + account + " of dealer " + ledger + " are gone");
        }
        return postings;
    }
}
