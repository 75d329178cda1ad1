package io.yangke.crm.rules.customer.matching;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * Something two files must have in common to be looked at together.
 *
 * @param kind what it is
 * @param text its text; personal data, never shown
 */
record MatchKey(Kind kind, String text) {

    private static final HashFunction HASH = Hashing.sipHash24();

    enum Kind {
        MOBILE,
        VIN,
        PLATE,
        EMAIL,
        NAME_AND_BIRTHDAY
    }

    /** Returns a number that is the same for equal keys, and for others only by rare chance. */
    long digest() {
        return HASH.newHasher()
                .putInt(kind.ordinal())
                .putUnencodedChars(text)
                .hash()
                .asLong();
    }

    @Override
    public String toString() {
        return kind + "/****";
    }
}
