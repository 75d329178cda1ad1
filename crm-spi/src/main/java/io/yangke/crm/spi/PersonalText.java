package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * Text that may name or describe a person: what a customer said, a note of a call. Its {@code toString} is masked, and
 * the library never puts it into a message, a log line, an explanation or a digest.
 *
 * @param value at most 4 000 code points, line breaks allowed, no other control characters
 */
public record PersonalText(String value) {

    /** The longest text, in code points. */
    public static final int MAX = 4_000;

    public PersonalText {
        Checks.text("text", value, MAX);
    }

    /** Returns the text. */
    public static PersonalText of(String value) {
        return new PersonalText(value);
    }

    @Override
    public String toString() {
        return "****";
    }
}
