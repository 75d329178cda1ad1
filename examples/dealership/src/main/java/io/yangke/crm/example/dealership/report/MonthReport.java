package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The report of a month in one language: a page of complaints, and a page of points. */
public final class MonthReport {

    static final String COMPLAINTS = "index.html";
    static final String POINTS = "points.html";

    private MonthReport() {}

    /** Returns the page of complaints as text. */
    public static String page(PlayedMonth month, Words words) {
        return complaints(month, words).render();
    }

    /** Returns the page of points as text. */
    public static String pointsPage(PlayedMonth month, Words words) {
        return points(month, words).render();
    }

    /**
     * Writes the pages as {@code index.html} and {@code points.html} into a folder, which is made if need be.
     *
     * @return the files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(PlayedMonth month, Words words, Path folder) throws IOException {
        return List.of(
                complaints(month, words).write(folder, COMPLAINTS),
                points(month, words).write(folder, POINTS));
    }

    private static Page complaints(PlayedMonth month, Words words) {
        return new Page(
                words,
                words.get("report.title"),
                List.of(
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
                        new StorySection(month, words)));
    }

    private static Page points(PlayedMonth month, Words words) {
        return new Page(
                words,
                words.get("points.title"),
                List.of(
                        new PointsMastheadSection(month, words),
                        new PointsHeadlineSection(month, words),
                        new OwedSection(month, words),
                        new MovesSection(month, words),
                        new SettlementSection(month, words),
                        new StatementSection(month, words),
                        new PointsRefusalsSection(month, words),
                        new BooksSection(month, words)));
    }
}
