package io.yangke.crm.rules.customer.matching;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/** Which keys of a base several files have: counted once over the whole base, in eight bytes for each key of each file. */
final class KeyCensus {

    private final long[] shared;
    private final int[] holders;
    private final long[] common;

    private KeyCensus(long[] shared, int[] holders, long[] common) {
        this.shared = shared;
        this.holders = holders;
        this.common = common;
    }

    static KeyCensus of(Iterable<MatchForm> base, int most) {
        ImmutableLongArray.Builder all = ImmutableLongArray.builder();
        for (MatchForm form : base) {
            for (long digest : form.digests()) {
                all.add(digest);
            }
        }
        long[] digests = all.build().toArray();
        Arrays.sort(digests);
        return of(digests, most);
    }

    private static KeyCensus of(long[] digests, int most) {
        ImmutableLongArray.Builder shared = ImmutableLongArray.builder();
        ImmutableIntArray.Builder holders = ImmutableIntArray.builder();
        ImmutableLongArray.Builder common = ImmutableLongArray.builder();
        int to;
        for (int from = 0; from < digests.length; from = to) {
            to = endOfRun(digests, from);
            if (to - from > most) {
                common.add(digests[from]);
            } else if (to - from > 1) {
                shared.add(digests[from]);
                holders.add(to - from);
            }
        }
        return new KeyCensus(
                shared.build().toArray(),
                holders.build().toArray(),
                common.build().toArray());
    }

    private static int endOfRun(long[] digests, int from) {
        int to = from + 1;
        while (to < digests.length && digests[to] == digests[from]) {
            to++;
        }
        return to;
    }

    /** Returns digests of the keys that two files have, or more but not too many, in order. */
    long[] shared() {
        return shared;
    }

    /** Returns how many files have each of the shared keys. */
    int[] holders() {
        return holders;
    }

    /** Returns whether too many files have a key. */
    boolean isCommon(MatchKey key) {
        return Arrays.binarySearch(common, key.digest()) >= 0;
    }

    /** Returns where a run of shared keys ends whose files are at most so many; it has one key at least. */
    int end(int from, int filesAtOnce) {
        int to = from;
        long files = 0;
        do {
            files += holders[to++];
        } while (to < shared.length && files + holders[to] <= filesAtOnce);
        return to;
    }
}
