package io.yangke.crm.example.dealership.report;

/** A row of figures, each with a label and a line below it. */
final class Tiles {

    private Tiles() {}

    /** Returns the row. */
    static Tag of(Tag... tiles) {
        return Tag.of("section").with("id", "headline").styled("tiles").add(tiles);
    }

    static Tag tile(String figure, String label, String more) {
        return Tag.of("div")
                .styled("tile")
                .add(Tag.of("p", "figure", figure), Tag.of("p", "label", label), Tag.of("p", "more", more));
    }
}
