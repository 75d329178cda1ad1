package io.yangke.crm.rules.customer.matching;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** The files that have each of some shared keys in common. */
final class Blocks {

    private final KeyCensus census;
    private final int firstKey;
    private final int[] ends;
    private final int[] filled;
    private final Member[] members;

    private static final class Member {

        private final MatchForm form;
        private final long[] digests;

        Member(MatchForm form) {
            this.form = form;
            this.digests = form.digests();
        }
    }

    /** Makes room for the files of the census's shared keys from one to another, exclusive. */
    Blocks(KeyCensus census, int firstKey, int endKey) {
        this.census = census;
        this.firstKey = firstKey;
        this.ends = Arrays.copyOfRange(census.holders(), firstKey, endKey);
        Arrays.parallelPrefix(ends, Integer::sum);
        this.filled = new int[ends.length];
        this.members = new Member[ends[ends.length - 1]];
    }

    void add(MatchForm form) {
        Member member = new Member(form);
        for (long digest : member.digests) {
            int key = Arrays.binarySearch(census.shared(), firstKey, firstKey + ends.length, digest);
            if (key >= 0) {
                put(key - firstKey, member);
            }
        }
    }

    private void put(int block, Member member) {
        int at = start(block) + filled[block]++;
        requireSameBase(at < ends[block]);
        members[at] = member;
    }

    private int start(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    /** Tells each pair of the blocks that has no shared key before that of its block. */
    void forEachPair(BiConsumer<MatchForm, MatchForm> action) {
        for (int block = 0; block < ends.length; block++) {
            requireSameBase(start(block) + filled[block] == ends[block]);
            long key = census.shared()[firstKey + block];
            for (int i = start(block); i < ends[block]; i++) {
                for (int j = i + 1; j < ends[block]; j++) {
                    if (leastShared(members[i], members[j]) == key) {
                        action.accept(members[i].form, members[j].form);
                    }
                }
            }
        }
    }

    private long leastShared(Member one, Member other) {
        return Arrays.stream(one.digests)
                .filter(digest -> Arrays.binarySearch(other.digests, digest) >= 0)
                .filter(digest -> Arrays.binarySearch(census.shared(), digest) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static void requireSameBase(boolean same) {
        if (!same) {
            throw new IllegalStateException("base: changed while it was read; the same files in every pass are needed");
        }
    }
}
