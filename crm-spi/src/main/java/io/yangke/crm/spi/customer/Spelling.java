package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.text.Normalizer;
import java.util.Objects;
import java.util.function.IntPredicate;

/** How text that people typed is made comparable: the one place that says what is a space, a dash, an invisible character. */
final class Spelling {

    /** Longer text is refused before any work is done on it. */
    private static final int MAX_RAW = 512;

    private static final int SOFT_HYPHEN = 0xAD;

    private Spelling() {}

    /** Returns the compatibility form of what was typed, without the characters to drop: full-width letters become narrow ones. */
    static String normal(String field, String raw, IntPredicate dropped) {
        Objects.requireNonNull(raw, field);
        Checks.require(
                raw.length() <= MAX_RAW, field, "is far too long", "at most " + MAX_RAW + " characters are allowed");
        String narrow = isPlainAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return without(narrow, dropped);
    }

    /** Returns the text with the letters a to z as capitals; no other letter is touched, so that no locale matters. */
    static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                capitals.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    static String without(String text, IntPredicate dropped) {
        if (text.codePoints().noneMatch(dropped)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(dropped.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Returns whether every character is one of those; true of no characters. */
    static boolean isAll(String text, IntPredicate allowed) {
        return text.codePoints().allMatch(allowed);
    }

    /** A space of any width, a tab, or a line break. */
    static boolean isSpace(int c) {
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** A character nobody sees: zero-width spaces and joiners, marks of direction, soft hyphens, choices of a variant. */
    static boolean isInvisible(int c) {
        return c == SOFT_HYPHEN
                || c == 0x061C
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean isGap(int c) {
        return isSpace(c) || isInvisible(c);
    }

    static boolean isDash(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }

    /** A dot in the middle of the line, as it stands on plates and in the names of minorities. */
    static boolean isMiddleDot(int c) {
        return c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5 || c == 0x30FB;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Returns four stars and the last two characters, or four stars alone where that would show half the text. */
    static String masked(String value) {
        return value.length() < 6 ? "****" : "****" + value.substring(value.length() - 2);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
