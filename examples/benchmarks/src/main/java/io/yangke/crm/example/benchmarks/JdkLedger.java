package io.yangke.crm.example.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What anyone would write with the collections of the JDK: idempotency keys, balances, lots in order of coming in, a journal of
 * two entries a movement, a lock for each account. No rules, no versions, no explanation, nothing kept of what was refused: the yardstick.
 */
final class JdkLedger {

    private final Set<String> keys;
    private final Map<String, Account> accounts;
    private final List<Entry> journal = new ArrayList<>();
    private long house;

    private JdkLedger(Set<String> keys, Map<String, Account> accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    /** Returns an empty ledger for one thread. */
    static JdkLedger ofOneThread() {
        return new JdkLedger(new HashSet<>(), new HashMap<>());
    }

    /** Returns empty ledgers, one for each of several threads, with the same keys and accounts and a journal of their own. */
    static List<JdkLedger> ofThreads(int count) {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        Map<String, Account> accounts = new ConcurrentHashMap<>();
        return Stream.generate(() -> new JdkLedger(keys, accounts)).limit(count).toList();
    }

    /** One side of a movement. */
    private record Entry(String key, String account, long before, long after, long at) {}

    /** Points that came in together. */
    private static final class Lot {
        private final long end;
        private long left;

        private Lot(long points, long end) {
            this.left = points;
            this.end = end;
        }
    }

    /** A balance and its lots. */
    private static final class Account {
        private final ArrayDeque<Lot> lots = new ArrayDeque<>();
        private long balance;

        private boolean redeem(long points, long at) {
            if (balance < points) {
                return false;
            }
            long wanted = points;
            while (wanted > 0) {
                Lot lot = lots.element();
                if (lot.end <= at) {
                    return false;
                }
                long part = Math.min(wanted, lot.left);
                lot.left -= part;
                wanted -= part;
                if (lot.left == 0) {
                    lots.remove();
                }
            }
            balance -= points;
            return true;
        }

        private void earn(long points, long end) {
            lots.add(new Lot(points, end));
            balance += points;
        }
    }

    /** Books a movement, and answers whether it was new and there was enough. */
    boolean book(String key, String member, long points, boolean redeems, long at, long end) {
        if (!keys.add(key)) {
            return false;
        }
        Account account = accounts.computeIfAbsent(member, unknown -> new Account());
        synchronized (account) {
            long before = account.balance;
            if (!redeems) {
                account.earn(points, end);
            } else if (!account.redeem(points, at)) {
                return false;
            }
            long change = account.balance - before;
            journal.add(new Entry(key, member, before, account.balance, at));
            journal.add(new Entry(key, "house", house, house - change, at));
            house -= change;
            return true;
        }
    }
}
