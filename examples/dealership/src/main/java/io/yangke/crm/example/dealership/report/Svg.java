package io.yangke.crm.example.dealership.report;

/** The few shapes the charts are drawn with, in whole units of their view box. */
final class Svg {

    private Svg() {}

    /** Returns an empty drawing that fills the width of its place; {@code label} says what it shows to those who cannot see. */
    static Tag drawing(int width, int height, String label) {
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("aria-label", label);
    }

    static Tag rect(int x, int y, int width, int height, String styleClass) {
        return Tag.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .styled(styleClass);
    }

    static Tag line(int x1, int y1, int x2, int y2, String styleClass) {
        return Tag.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .styled(styleClass);
    }

    static Tag dot(int x, int y, int radius, String styleClass) {
        return Tag.of("circle").with("cx", x).with("cy", y).with("r", radius).styled(styleClass);
    }

    /** Returns a text that begins at x. */
    static Tag text(int x, int y, String styleClass, String text) {
        return Tag.of("text").with("x", x).with("y", y).styled(styleClass).text(text);
    }

    /** Returns a text around x. */
    static Tag centred(int x, int y, String styleClass, String text) {
        return text(x, y, styleClass, text).with("text-anchor", "middle");
    }

    /** Returns a text that ends at x. */
    static Tag ending(int x, int y, String styleClass, String text) {
        return text(x, y, styleClass, text).with("text-anchor", "end");
    }

    /** Adds what is shown where the pointer rests on a shape. */
    static Tag titled(Tag shape, String title) {
        return shape.add(Tag.of("title", title));
    }
}
