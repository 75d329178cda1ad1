package io.yangke.crm.spi.internal;

import java.util.Objects;

/** Checks of values at construction: one message that names the field, the problem and what is allowed, never the value. */
public final class Checks {

    /** The longest identifier, in code points. */
    public static final int MAX_ID = 64;

    private Checks() {}

    /**
     * Returns an identifier that is 1 to {@value #MAX_ID} code points of visible text.
     *
     * @throws IllegalArgumentException if it is blank, too long, or holds spaces, control characters or half a
     *     surrogate pair
     */
    public static String id(String field, String value) {
        return id(field, value, MAX_ID);
    }

    /** Returns an identifier that is 1 to {@code max} code points of visible text. */
    public static String id(String field, String value, int max) {
        Objects.requireNonNull(value, field);
        if (value.isEmpty()) {
            throw broken(field, "is empty", "1 to " + max + " characters are allowed");
        }
        length(field, value, max);
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            require(
                    isVisible(c),
                    field,
                    "holds a space, a control character or a broken character",
                    "visible characters are allowed");
            i += Character.charCount(c);
        }
        return value;
    }

    /** Returns a non-blank name of at most {@code max} code points, spaces allowed, without control characters. */
    public static String label(String field, String value, int max) {
        if (value.isBlank()) {
            throw broken(field, "is blank", "1 to " + max + " characters are allowed");
        }
        return text(field, value, max);
    }

    /**
     * Returns free text of at most {@code max} code points without control characters (line breaks and tabs are
     * allowed) and without half surrogate pairs.
     */
    public static String text(String field, String value, int max) {
        Objects.requireNonNull(value, field);
        length(field, value, max);
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            require(
                    c == '\n' || c == '\r' || c == '\t' || (!Character.isISOControl(c) && !isSurrogate(c)),
                    field,
                    "holds a control character or a broken character",
                    "text with line breaks and tabs is allowed");
            i += Character.charCount(c);
        }
        return value;
    }

    /** Fails with one message of the form {@code field: problem; allowed}. */
    public static void require(boolean holds, String field, String problem, String allowed) {
        if (!holds) {
            throw broken(field, problem, allowed);
        }
    }

    /** Returns {@code value} if it lies within the closed range. */
    public static long range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw broken(field, "is " + value, min + " to " + max + " (both inclusive) is allowed");
        }
        return value;
    }

    private static void length(String field, String value, int max) {
        // No more code points than code units: most values need no counting.
        if (value.length() > max) {
            int length = value.codePointCount(0, value.length());
            if (length > max) {
                throw broken(field, "has " + length + " characters", "at most " + max + " are allowed");
            }
        }
    }

    // A message is put together only for a value that is refused: these checks run on every hot path.
    private static IllegalArgumentException broken(String field, String problem, String allowed) {
        return new IllegalArgumentException(field + ": " + problem + "; " + allowed);
    }

    private static boolean isVisible(int c) {
        if (c < 128) {
            return c > ' ' && c != 127;
        }
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c) && !isSurrogate(c);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
