package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.util.Set;

/**
 * A mobile number 手机号. Normalised when it is made: narrow digits; without spaces, invisible characters, dashes, dots and
 * brackets; a mobile number of mainland China without +86, 0086, 86 or a leading 0; any other number of a country with a plus
 * and the country's code. A number that is not of the mainland's form, such as a landline's, is kept with a warning; which
 * prefixes are in use is not asked, for carriers add to them every year.
 *
 * <p>{@code toString} is masked. Source: CUS-03.
 *
 * @param value 5 to 15 digits, with a plus before them if they begin with a country's code other than 86
 */
public record MobileNumber(String value) {

    private static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 15;
    private static final int MAINLAND_DIGITS = 11;

    public MobileNumber {
        value = national(international(Spelling.normal("mobile", value, MobileNumber::isSeparator)));
        String digits = value.startsWith("+") ? value.substring(1) : value;
        Checks.require(
                Spelling.isAll(digits, Spelling::isDigit),
                "mobile",
                "holds something else than digits",
                "digits with an optional plus before them are allowed");
        Checks.require(
                !value.startsWith("+0"),
                "mobile",
                "has a country's code that begins with 0",
                "1 to 9 after the plus are allowed");
        Checks.require(
                digits.length() >= MIN_DIGITS && digits.length() <= MAX_DIGITS,
                "mobile",
                "has " + digits.length() + " digits",
                MIN_DIGITS + " to " + MAX_DIGITS + " are allowed");
    }

    /**
     * Returns the number that was typed so.
     *
     * @throws IllegalArgumentException if there is anything in it but digits, separators and a leading plus, or if there are
     *     fewer than 5 or more than 15 digits
     */
    public static MobileNumber of(String raw) {
        return new MobileNumber(raw);
    }

    /** Returns what one may doubt about it; empty if nothing. */
    public Set<IdentityWarning> warnings() {
        return isMainland(value) ? Set.of() : Set.of(IdentityWarning.MOBILE_FORM);
    }

    @Override
    public String toString() {
        return Spelling.masked(value);
    }

    // 00 is how a number of another country begins when it is dialled in China.
    private static String international(String typed) {
        return typed.startsWith("00") ? "+" + typed.substring(2) : typed;
    }

    /** Takes away what may stand before a mobile number of the mainland, and nothing else. */
    private static String national(String number) {
        String rest = without("0", without(number.startsWith("+") ? "+86" : "86", number));
        return isMainland(rest) ? rest : number;
    }

    private static String without(String prefix, String number) {
        return number.startsWith(prefix) ? number.substring(prefix.length()) : number;
    }

    private static boolean isMainland(String digits) {
        return digits.length() == MAINLAND_DIGITS
                && digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && Spelling.isAll(digits, Spelling::isDigit);
    }

    private static boolean isSeparator(int c) {
        return Spelling.isGap(c) || Spelling.isDash(c) || c == '.' || c == '(' || c == ')';
    }
}
