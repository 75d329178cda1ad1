package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * The identity of a lot; it stays the same when the lot moves to another account by a merge.
 *
 * @param account the account it came to be on
 * @param sequence the posting that made it
 * @param part its place among the lots this posting made, from 0
 */
public record LotId(AccountId account, long sequence, int part) implements Comparable<LotId> {
    public LotId {
        Objects.requireNonNull(account, "account");
        Checks.range("sequence", sequence, 1, PostingId.MAX_SEQUENCE);
        Checks.range("part", part, 0, 9_999);
    }

    /** Whether the posting made this lot. */
    public boolean isOf(PostingId posting) {
        return sequence == posting.sequence() && account.equals(posting.account());
    }

    /** By sequence, then by part, then by account: the order in which lots of equal expiry and age are spent. */
    @Override
    public int compareTo(LotId other) {
        int bySequence = Long.compare(sequence, other.sequence);
        if (bySequence != 0) {
            return bySequence;
        }
        return part != other.part ? Integer.compare(part, other.part) : account.compareTo(other.account);
    }

    @Override
    public String toString() {
        return account + "#" + sequence + "." + part;
    }
}
