package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.util.Set;

/**
 * A number plate 车牌号, compared as a whole and never taken apart by the rules. Normalised when it is made: narrow capital
 * letters, without spaces, invisible characters, dashes and dots. A plate of no known form is kept, with a warning: there are
 * more kinds of plates than any list of them. A plate goes from car to car, so that it alone identifies neither a car nor a
 * person for ever.
 *
 * <p>{@code toString} is masked. Source: CUS-03.
 *
 * @param value 2 to 12 capital letters, digits and Chinese characters
 */
public record Plate(String value) {

    private static final int MIN = 2;
    private static final int MAX = 12;

    public Plate {
        value = Spelling.capitals(Spelling.normal("plate", value, Plate::isSeparator));
        Checks.require(
                Spelling.isAll(value, Plate::isAllowed),
                "plate",
                "holds something else than letters, digits and Chinese characters",
                "those, with spaces, dashes and dots between them, are allowed");
        Checks.require(
                value.length() >= MIN && value.length() <= MAX,
                "plate",
                "has " + value.length() + " characters",
                MIN + " to " + MAX + " are allowed");
    }

    /**
     * Returns the plate that was typed so.
     *
     * @throws IllegalArgumentException if it holds anything but letters, digits, Chinese characters and separators, or fewer
     *     than 2 or more than 12 of them
     */
    public static Plate of(String raw) {
        return new Plate(raw);
    }

    /** Returns what its form says it is; {@link PlateKind#UNKNOWN} if the form is none we know. */
    public PlateKind kind() {
        return PlateKind.of(value);
    }

    /** Returns what one may doubt about it; empty if nothing. */
    public Set<IdentityWarning> warnings() {
        return kind() == PlateKind.UNKNOWN ? Set.of(IdentityWarning.PLATE_FORM) : Set.of();
    }

    @Override
    public String toString() {
        return Spelling.masked(value);
    }

    private static boolean isSeparator(int c) {
        return Spelling.isGap(c) || Spelling.isDash(c) || Spelling.isMiddleDot(c) || c == '.';
    }

    private static boolean isAllowed(int c) {
        return Spelling.isCapital(c)
                || Spelling.isDigit(c)
                || (Character.isBmpCodePoint(c)
                        && Character.isIdeographic(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
