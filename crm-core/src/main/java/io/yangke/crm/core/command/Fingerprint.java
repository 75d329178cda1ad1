package io.yangke.crm.core.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Makes a digest of a command's fields one after the other, without a text of the whole in between: for commands whose time
 * matters. What is added is marked so that no two lists of fields run together: a text by its length, what may be absent by
 * whether it is there. The digest is the same on every machine and in every run.
 *
 * <p>Not safe for use by several threads.
 */
public final class Fingerprint {

    private static final long SEED = 0x9E37_79B9_7F4A_7C15L;
    private static final long SALT = 0xD6E8_FEB8_6659_FD93L;
    private static final HexFormat HEX = HexFormat.of();

    private long state = SEED;

    /** Adds a number. */
    public Fingerprint add(long number) {
        state = mix(state ^ number, SALT) + SEED;
        return this;
    }

    /** Adds a text. */
    public Fingerprint add(String text) {
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            add(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 16 | text.charAt(i);
        }
        return add(rest);
    }

    /** Adds whether something is there; the caller adds it then. */
    public boolean has(Optional<?> something) {
        add(something.isPresent() ? 1 : 0);
        return something.isPresent();
    }

    /** Adds an instant. */
    public Fingerprint add(Instant instant) {
        return add(instant.getEpochSecond()).add(instant.getNano());
    }

    /** Adds a length of time. */
    public Fingerprint add(Duration duration) {
        return add(duration.getSeconds()).add(duration.getNano());
    }

    /** Adds a constant by its name, which does not change when constants are added. */
    public Fingerprint add(Enum<?> constant) {
        return add(constant.name());
    }

    /**
     * Returns the digest of what was added.
     *
     * @param form the feature's letters and the number of the form, ending with a hyphen
     */
    public ContentDigest digest(String form) {
        return new ContentDigest(form.concat(HEX.toHexDigits(mix(state, SEED))));
    }

    private static long mix(long one, long other) {
        return one * other ^ Math.multiplyHigh(one, other);
    }
}
