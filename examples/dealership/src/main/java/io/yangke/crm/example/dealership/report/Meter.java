package io.yangke.crm.example.dealership.report;

/** A share as a short bar with its figure. */
final class Meter {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 10;

    /** A share below so many percent stands out. */
    private static final int POOR = 60;

    private Meter() {}

    static Tag of(int percent, String figure) {
        return Tag.of("span")
                .styled("meter")
                .add(
                        Svg.drawing(WIDTH, HEIGHT, figure)
                                .add(
                                        Svg.rect(0, 1, WIDTH, HEIGHT - 2, "rail"),
                                        Svg.rect(
                                                0,
                                                1,
                                                percent * WIDTH / 100,
                                                HEIGHT - 2,
                                                percent < POOR ? "bar late" : "bar a")),
                        Tag.of("span", figure));
    }
}
