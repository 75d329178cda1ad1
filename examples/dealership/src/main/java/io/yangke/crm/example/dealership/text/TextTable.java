package io.yangke.crm.example.dealership.text;

import java.util.ArrayList;
import java.util.List;

/** A table for the console: columns as wide as their widest cell, where a Chinese character is two places wide. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first one is the heading. A column whose other cells all begin with a digit, a sign or a dash is set to the right. */
    public TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** Returns the table, each row on a line of its own. */
    public String render(String indent) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append((indent + line(row)).stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(columnWidth(column) - width(cell));
            line.append(isFigure(column) ? space + cell : cell + space).append(GAP);
        }
        return line.toString();
    }

    private int columnWidth(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
    }

    private boolean isFigure(int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .allMatch(row -> "0123456789+-–".indexOf(row.get(column).charAt(0)) >= 0);
    }

    /** Returns how many places a text takes on a console. */
    public static int width(String text) {
        return text.codePoints().map(TextTable::places).sum();
    }

    private static int places(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF01 && character <= 0xFF60);
        return wide ? 2 : 1;
    }
}
