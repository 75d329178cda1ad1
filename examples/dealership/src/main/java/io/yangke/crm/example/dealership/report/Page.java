package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A page: one file without script, with its style within.
 *
 * @param words the language
 * @param title what stands in the window's title
 * @param sections its parts
 */
record Page(Words words, String title, List<Section> sections) {

    /** Returns the page as text. */
    String render() {
        return "<!DOCTYPE html>\n" + html().render() + "\n";
    }

    /**
     * Writes the page into a folder, which is made if need be.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    Path write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.writeString(file, render());
        return file.toAbsolutePath().normalize();
    }

    private Tag html() {
        return Tag.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", words.language().code())
                .add(head(), body());
    }

    private Tag head() {
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Tag.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Tag.of("title", title),
                        Tag.of("style", style()));
    }

    /** The style sheet needs no escaping: it has none of the characters that XML takes for its own. */
    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tag body() {
        return Tag.of("body")
                .add(Tag.of("main").add(sections.stream().map(Section::render).toList()))
                .add(Tag.of("footer", words.get("report.footer")));
    }
}
