package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The page of a month in one language. */
public final class MonthReport {

    private final PlayedMonth month;
    private final Words words;

    private MonthReport(PlayedMonth month, Words words) {
        this.month = month;
        this.words = words;
    }

    /** Returns the page as text. */
    public static String page(PlayedMonth month, Words words) {
        return "<!DOCTYPE html>\n" + new MonthReport(month, words).html().render() + "\n";
    }

    /**
     * Writes the page as {@code index.html} into a folder, which is made if need be.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(PlayedMonth month, Words words, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("index.html");
        Files.writeString(file, page(month, words));
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
                        Tag.of("title", words.get("report.title")),
                        Tag.of("style", style()));
    }

    /** The style sheet needs no escaping: it has none of the characters that XML takes for its own. */
    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(MonthReport.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tag body() {
        List<Section> sections = List.of(
                new MastheadSection(month, words),
                new HeadlineSection(month, words),
                new DaysSection(month, words),
                new GradesSection(month, words),
                new ResponseSection(month, words),
                new LateSection(month, words),
                new WarningsSection(month, words),
                new AssessmentSection(month, words),
                new MattersSection(month, words),
                new SignalsSection(month, words),
                new RefusalsSection(month, words),
                new StorySection(month, words));
        return Tag.of("body")
                .add(Tag.of("main").add(sections.stream().map(Section::render).toList()))
                .add(Tag.of("footer", words.get("report.footer")));
    }
}
