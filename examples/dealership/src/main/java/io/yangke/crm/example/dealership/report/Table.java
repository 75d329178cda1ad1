package io.yangke.crm.example.dealership.report;

import java.util.List;

/** A table of the page; columns whose heading begins with {@code #} hold figures and stand to the right. */
final class Table {

    private static final String FIGURES = "#";

    private final Tag body = Tag.of("tbody");
    private Tag last = Tag.of("tr");
    private final Tag table;
    private final List<String> headings;

    private Table(List<String> headings) {
        this.headings = headings;
        Tag row = Tag.of("tr");
        headings.forEach(heading -> row.add(cell("th", heading, heading.replace(FIGURES, ""))));
        this.table = Tag.of("table").add(Tag.of("thead").add(row), body);
    }

    static Table of(String... headings) {
        return new Table(List.of(headings));
    }

    /** Adds a row; a cell is a text or a {@link Tag}. */
    Table row(Object... cells) {
        Tag row = Tag.of("tr");
        last = row;
        for (int i = 0; i < cells.length; i++) {
            Tag cell = cell("td", headings.get(i), cells[i] instanceof Tag ? "" : cells[i].toString());
            row.add(cells[i] instanceof Tag tag ? cell.add(tag) : cell);
        }
        body.add(row);
        return this;
    }

    /** Adds a row that spans all columns, such as an explanation of the row above. */
    Table note(Tag content) {
        last.styled("noted");
        body.add(Tag.of("tr")
                .styled("note")
                .add(Tag.of("td").with("colspan", headings.size()).add(content)));
        return this;
    }

    /** Returns the table in a frame that scrolls by itself where the page is narrow. */
    Tag framed() {
        return Tag.of("div").styled("scroll").add(table);
    }

    private static Tag cell(String name, String heading, String text) {
        Tag cell = Tag.of(name, text);
        return heading.startsWith(FIGURES) ? cell.styled("num") : cell;
    }
}
