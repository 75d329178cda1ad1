package io.yangke.crm.core.json;

/** Which characters a string of a document may hold: all but control characters and half surrogate pairs. */
final class JsonText {

    private JsonText() {}

    static boolean isSound(String text) {
        return text.codePoints().noneMatch(JsonText::isBroken);
    }

    static boolean isBroken(int c) {
        return Character.isISOControl(c) || isLineSeparator(c) || isHalfPair(c);
    }

    private static boolean isLineSeparator(int c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean isHalfPair(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
