package io.yangke.crm.example.dealership.report;

/** A part of the page. */
interface Section {

    /** Returns the part. */
    Tag render();

    /** Returns an empty part with a heading and a sentence below it. */
    static Tag titled(String id, String title, String lead) {
        return Tag.of("section").with("id", id).add(Tag.of("h2", title), Tag.of("p", "lead", lead));
    }
}
