package io.yangke.crm.rules.customer.matching;

import io.yangke.crm.spi.customer.IdentityWarning;
import io.yangke.crm.spi.customer.PersonName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as it is compared. */
final class NameForm {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf},.]+");
    private static final NameForm NONE = new NameForm("", "", new int[0]);
    private static final int LEAST_FOR_SLIPS = 3;

    /** The text that is equal for equal names; empty if the name says no one in particular. */
    private final String full;

    /** What the name begins with, if all it says is a family name with a title; else empty. */
    private final String surname;

    /** The characters, for slips. */
    private final int[] letters;

    private NameForm(String full, String surname, int[] letters) {
        this.full = full;
        this.surname = surname;
        this.letters = letters;
    }

    static NameForm of(MatchCandidate candidate, Set<String> keysOfNoOne) {
        return candidate.name().map(name -> of(name, keysOfNoOne)).orElse(NONE);
    }

    private static NameForm of(PersonName name, Set<String> keysOfNoOne) {
        String key = name.comparisonKey();
        if (keysOfNoOne.contains(key)) {
            return NONE;
        }
        if (name.warnings().contains(IdentityWarning.NAME_TITLE)) {
            return new NameForm("", key.substring(0, key.offsetByCodePoints(0, 1)), new int[0]);
        }
        return new NameForm(full(name, key), "", key.codePoints().toArray());
    }

    /** Where words are not Chinese, one writes the family name first, the next one last: they are put in order. */
    private static String full(PersonName name, String key) {
        if (key.codePoints().anyMatch(Character::isIdeographic)) {
            return key;
        }
        String plain = Normalizer.normalize(name.value(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String[] words = GAPS.split(plain.strip());
        Arrays.sort(words);
        return String.join("", words);
    }

    String full() {
        return full;
    }

    boolean isKnown() {
        return !full.isEmpty();
    }

    /** Returns what the two names say of each other; nothing if one of them says too little. */
    void compare(NameForm other, Set<MatchReason> reasons) {
        if (isKnown() && other.isKnown()) {
            reasons.add(
                    full.equals(other.full)
                            ? MatchReason.SAME_NAME
                            : isOneSlipFrom(other) ? MatchReason.SIMILAR_NAME : MatchReason.OTHER_NAME);
        } else if (contradicts(other) || other.contradicts(this)) {
            reasons.add(MatchReason.OTHER_NAME);
        }
    }

    /** A family name speaks against a name that begins otherwise, and for no one. */
    private boolean contradicts(NameForm other) {
        String begin = other.isKnown() ? other.full : other.surname;
        return !surname.isEmpty() && !begin.isEmpty() && !begin.startsWith(surname);
    }

    private boolean isOneSlipFrom(NameForm other) {
        if (Arrays.equals(letters, other.letters)) {
            return true;
        }
        if (letters.length < LEAST_FOR_SLIPS || other.letters.length < LEAST_FOR_SLIPS) {
            return false;
        }
        int same = Math.max(0, Arrays.mismatch(letters, other.letters));
        return isOther(other, same)
                || isSwapped(other, same)
                || isMore(letters, other.letters, same)
                || isMore(other.letters, letters, same);
    }

    private boolean isOther(NameForm other, int at) {
        return letters.length == other.letters.length && tailsEqual(letters, at + 1, other.letters, at + 1);
    }

    private boolean isSwapped(NameForm other, int at) {
        return letters.length == other.letters.length
                && at + 1 < letters.length
                && letters[at] == other.letters[at + 1]
                && letters[at + 1] == other.letters[at]
                && tailsEqual(letters, at + 2, other.letters, at + 2);
    }

    private static boolean isMore(int[] longer, int[] shorter, int at) {
        return longer.length == shorter.length + 1 && tailsEqual(longer, at + 1, shorter, at);
    }

    private static boolean tailsEqual(int[] one, int from, int[] other, int otherFrom) {
        return Arrays.equals(one, from, one.length, other, otherFrom, other.length);
    }
}
