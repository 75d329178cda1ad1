package io.yangke.crm.example.dealership.report;

/** A share as a short bar with its figure. */
final class Meter {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 10;

    /** A share below so many percent stands out. */
    private static final int POOR = 60;

    private Meter() {}

    /** Returns a share that is better the more it is. */
    static Tag of(int percent, String figure) {
        return drawn(percent, figure, percent < POOR ? "bar late" : "bar a");
    }

    /** Returns a share that is neither good nor bad. */
    static Tag part(int percent, String figure) {
        return drawn(percent, figure, "bar a");
    }

    private static Tag drawn(int percent, String figure, String style) {
        return Tag.of("span")
                .styled("meter")
                .add(
                        Svg.drawing(WIDTH, HEIGHT, figure)
                                .add(
                                        Svg.rect(0, 1, WIDTH, HEIGHT - 2, "rail"),
                                        Svg.rect(0, 1, percent * WIDTH / 100, HEIGHT - 2, style)),
                        Tag.of("span", figure));
    }
}
