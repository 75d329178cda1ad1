package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.util.Set;

/**
 * A vehicle identification number 车架号. Normalised when it is made: narrow capital letters, without spaces, invisible
 * characters and dashes. Nothing is corrected: who typed the letter O is asked again, for it may stand for 0, Q or D.
 *
 * <p>{@code toString} is masked. Source: CUS-03.
 *
 * @param value 17 capital letters and digits, without the letters I, O and Q
 */
public record Vin(String value) {

    private static final int LENGTH = 17;
    private static final int CHECK_PLACE = 8;

    /** What each letter from A counts; I, O and Q do not occur. */
    private static final int[] LETTERS = {1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9};

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    public Vin {
        value = Spelling.capitals(Spelling.normal("vin", value, c -> Spelling.isGap(c) || Spelling.isDash(c)));
        Checks.require(
                Spelling.isAll(value, c -> Spelling.isCapital(c) || Spelling.isDigit(c)),
                "vin",
                "holds something else than letters and digits",
                LENGTH + " letters and digits are allowed");
        Checks.require(
                Spelling.isAll(value, c -> c != 'I' && c != 'O' && c != 'Q'),
                "vin",
                "holds I, O or Q",
                "other letters, and the digits 1 and 0, are allowed");
        Checks.require(
                value.length() == LENGTH, "vin", "has " + value.length() + " characters", LENGTH + " are allowed");
    }

    /**
     * Returns the number that was typed so.
     *
     * @throws IllegalArgumentException if it has not 17 letters and digits, or if I, O or Q is among them
     */
    public static Vin of(String raw) {
        return new Vin(raw);
    }

    /**
     * Returns whether the ninth character is the check digit of the others. It is in every number given for China (GB 16735)
     * and North America; other makers use the place as they like, so that only one in eleven of their numbers fits.
     */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += WEIGHTS[i] * worth(value.charAt(i));
        }
        int digit = sum % 11;
        return value.charAt(CHECK_PLACE) == (digit == 10 ? 'X' : (char) ('0' + digit));
    }

    /** Returns what one may doubt about it; empty if nothing. */
    public Set<IdentityWarning> warnings() {
        return checkDigitFits() ? Set.of() : Set.of(IdentityWarning.VIN_CHECK_DIGIT);
    }

    @Override
    public String toString() {
        return Spelling.masked(value);
    }

    private static int worth(char c) {
        return Spelling.isDigit(c) ? c - '0' : LETTERS[c - 'A'];
    }
}
