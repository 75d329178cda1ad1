package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.util.Set;

/**
 * An e-mail address. Normalised when it is made: narrow letters, small letters throughout (no provider tells addresses apart
 * by case), without invisible characters and without spaces at the ends.
 *
 * <p>{@code toString} is masked. Source: CUS-03.
 *
 * @param value at most 254 ASCII characters: a local part of 1 to 64, one at sign, and a domain of two labels or more, each of 1
 *     to 63 letters, digits and dashes with no dash at an end
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;
    private static final String FIELD = "email";

    public EmailAddress {
        value = small(trimmed(Spelling.normal(FIELD, value, Spelling::isInvisible)));
        Checks.require(
                Spelling.isAll(value, c -> c > ' ' && c < 127),
                FIELD,
                "holds a space or a character beyond ASCII",
                "letters, digits and signs of ASCII are allowed");
        Checks.require(
                value.length() <= MAX,
                FIELD,
                "has " + value.length() + " characters",
                "at most " + MAX + " are allowed");
        int at = value.indexOf('@');
        Checks.require(
                at == value.lastIndexOf('@') && at > 0 && at <= MAX_LOCAL,
                FIELD,
                "has no local part, a long one, or not one at sign",
                "1 to " + MAX_LOCAL + " characters before one at sign are allowed");
        Checks.require(
                isDomain(value.substring(at + 1)),
                FIELD,
                "has no domain after the at sign",
                "two or more labels of letters, digits and dashes with dots between them are allowed");
        Checks.require(
                Spelling.isAll(value.substring(0, at), EmailAddress::isLocal),
                FIELD,
                "holds a sign that needs quotes",
                "a local part without quotes, brackets, commas, colons, semicolons and backslashes is allowed");
    }

    /**
     * Returns the address that was typed so.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public static EmailAddress of(String raw) {
        return new EmailAddress(raw);
    }

    /** Returns what one may doubt about it; empty if nothing. */
    public Set<IdentityWarning> warnings() {
        String local = value.substring(0, value.indexOf('@'));
        boolean odd = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        return odd ? Set.of(IdentityWarning.EMAIL_FORM) : Set.of();
    }

    /** Returns stars alone: what is left of a short address would say who it is. */
    @Override
    public String toString() {
        return "***";
    }

    private static boolean isLocal(int c) {
        return "\"()<>[]:;,\\".indexOf(c) < 0;
    }

    private static boolean isDomain(String domain) {
        int start = 0;
        int dots = 0;
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', start)) {
            if (!isLabel(domain.substring(start, dot))) {
                return false;
            }
            start = dot + 1;
            dots++;
        }
        return dots > 0 && isLabel(domain.substring(start));
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && Spelling.isAll(label, c -> (c >= 'a' && c <= 'z') || Spelling.isDigit(c) || c == '-');
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Spelling.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Spelling.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String small(String text) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Spelling.isCapital(c)) {
                small.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return small.toString();
    }
}
