package io.yangke.crm.core.json;

/**
 * Where a value stands in its document.
 *
 * @param pointer the JSON pointer (RFC 6901), empty for the document itself. Field names of more than 64 characters are
 *     cut and control characters replaced, so that a hostile name cannot forge a log line
 * @param line from 1
 * @param column from 1
 */
public record Place(String pointer, int line, int column) {

    private static final int LONGEST_SEGMENT = 64;

    /** Returns the pointer of the field with this name below {@code pointer}. */
    static String child(String pointer, String name) {
        return pointer + "/" + readable(name).replace("~", "~0").replace("/", "~1");
    }

    /** Returns the pointer of the item at this index below {@code pointer}. */
    static String item(String pointer, int index) {
        return pointer + "/" + index;
    }

    private static String readable(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SEGMENT)
                .map(c -> JsonText.isBroken(c) ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        boolean cut = name.codePointCount(0, name.length()) > LONGEST_SEGMENT;
        return cut ? safe.append('…').toString() : safe.toString();
    }
}
