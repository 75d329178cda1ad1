package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.internal.Checks;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a person or a firm, kept exactly as given: rare characters, spaces and dots in it are part of it. Names are
 * compared by {@link #comparisonKey()}.
 *
 * <p>{@code toString} is masked. Source: CUS-01, CUS-03.
 *
 * @param value 1 to 100 code points, at least one of them neither a space nor invisible; no control characters, no line breaks,
 *     no half of a surrogate pair
 */
public record PersonName(String value) {

    /** The longest name, in code points. */
    public static final int MAX = 100;

    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "太太", "师傅", "老板", "经理", "老师", "同志", "总");

    public PersonName {
        Checks.label("name", value, MAX);
        Checks.require(
                value.codePoints().noneMatch(Character::isISOControl),
                "name",
                "holds a line break or a tab",
                "text of one line is allowed");
        Checks.require(!keyOf(value).isEmpty(), "name", "is blank", "1 to " + MAX + " characters are allowed");
    }

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if it is blank, longer than {@value #MAX} code points, or holds control characters or half
     *     a character
     */
    public static PersonName of(String value) {
        return new PersonName(value);
    }

    /**
     * Returns the text by which names are compared: compatibility characters and full-width letters as plain ones, small letters,
     * without spaces, invisible characters and middle dots. It is personal data as the name is, and never shown.
     */
    public String comparisonKey() {
        return keyOf(value);
    }

    /** Returns what one may doubt about it; empty if nothing. */
    public Set<IdentityWarning> warnings() {
        Set<IdentityWarning> warnings = EnumSet.noneOf(IdentityWarning.class);
        if (!value.codePoints().allMatch(PersonName::isOfNames)) {
            warnings.add(IdentityWarning.NAME_FORM);
        }
        String key = comparisonKey();
        if (TITLES.stream().anyMatch(title -> isSurnameWith(title, key))) {
            warnings.add(IdentityWarning.NAME_TITLE);
        }
        return Set.copyOf(warnings);
    }

    /** Returns stars alone: a part of a name is a name. */
    @Override
    public String toString() {
        return "***";
    }

    /** A family name has one character, or two. */
    private static boolean isSurnameWith(String title, String key) {
        int surname = key.codePointCount(0, key.length()) - title.length();
        return key.endsWith(title) && surname >= 0 && surname <= 2;
    }

    private static boolean isOfNames(int c) {
        return Character.isLetter(c)
                || Spelling.isGap(c)
                || Spelling.isMiddleDot(c)
                || Spelling.isDash(c)
                || "'’.()（）".indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static String keyOf(String name) {
        String plain = Spelling.without(nfkc(name), c -> Spelling.isGap(c) || Spelling.isMiddleDot(c));
        return nfkc(plain.toLowerCase(Locale.ROOT));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
