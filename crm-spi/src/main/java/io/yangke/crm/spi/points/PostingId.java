package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * The identity of a posting; unique within the ledger's dealer, for ever, also after its account was merged into another.
 *
 * @param account the account it was posted to
 * @param sequence its place in the account's journal, from 1 without gaps, at most {@value #MAX_SEQUENCE}
 */
public record PostingId(AccountId account, long sequence) implements Comparable<PostingId> {

    /** The last sequence of a journal. */
    public static final long MAX_SEQUENCE = 999_999_999_999L;

    private static final int DIGITS = 12;

    public PostingId {
        Objects.requireNonNull(account, "account");
        Checks.range("sequence", sequence, 1, MAX_SEQUENCE);
    }

    /**
     * Returns the posting with this text.
     *
     * @throws IllegalArgumentException if it is not of the form {@code programme/member#000000000001}
     */
    public static PostingId parse(String text) {
        int mark = text.length() - DIGITS - 1;
        Checks.require(
                mark >= 0 && text.charAt(mark) == '#' && areDigits(text, mark + 1),
                "posting",
                "is no posting's text",
                "programme/member#, then " + DIGITS + " digits, is allowed");
        return new PostingId(
                AccountId.parse(text.substring(0, mark)), Long.parseLong(text, mark + 1, text.length(), 10));
    }

    private static boolean areDigits(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /** In the order of the text forms: by account, then by sequence. */
    @Override
    public int compareTo(PostingId other) {
        int byAccount = account.equals(other.account) ? 0 : toString().compareTo(other.toString());
        return byAccount != 0 ? byAccount : Long.compare(sequence, other.sequence);
    }

    /** The text form, such as {@code BRANCH/C-1001#000000000012}: at most 94 code points. */
    @Override
    public String toString() {
        String digits = Long.toString(sequence);
        return account + "#" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
