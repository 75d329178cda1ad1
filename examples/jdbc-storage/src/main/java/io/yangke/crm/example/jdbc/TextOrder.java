package io.yangke.crm.example.jdbc;

import java.util.HexFormat;

/**
 * Gives text a key that sorts in every collation as {@link String#compareTo} sorts the text.
 *
 * <p>Databases sort by language, or by the bytes of UTF-8, where rare characters (beyond U+FFFF) come after all others; Java
 * compares units of UTF-16, where they come before U+E000. The digits and the letters a to f, of which the key is made, are
 * in one order everywhere. A store whose ids are ASCII can do without, on a column with a binary collation.
 */
final class TextOrder {

    private static final HexFormat HEX = HexFormat.of();

    private TextOrder() {}

    static String key(String text) {
        StringBuilder key = new StringBuilder(4 * text.length());
        text.chars().forEach(unit -> key.append(HEX.toHexDigits((char) unit)));
        return key.toString();
    }
}
