package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a month in one language: a page of complaints, a page of points, and with a base a page of customers and one customer's file. */
public final class MonthReport {

    static final String COMPLAINTS = "index.html";
    static final String POINTS = "points.html";
    static final String CUSTOMERS = "customers.html";

    private MonthReport() {}

    /** Returns the page of complaints as text. */
    public static String page(PlayedMonth month, Words words) {
        return complaints(month, words).render();
    }

    /** Returns the page of points as text. */
    public static String pointsPage(PlayedMonth month, Words words) {
        return points(month, words).render();
    }

    /** Returns the page of customers as text; the month must have a base. */
    public static String customersPage(PlayedMonth month, Words words) {
        return customers(month, words, BaseOverview.of(month.base())).render();
    }

    /** Returns the page of one customer's file as text; the month must have a base. */
    public static String filePage(PlayedMonth month, Words words) {
        return new CustomerFilePage(month.base(), words).page().render();
    }

    /**
     * Writes the pages into a folder, which is made if need be: {@code index.html} and {@code points.html}, and with a base {@code
     * customers.html} and the file of one customer.
     *
     * @return the files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(PlayedMonth month, Words words, Path folder) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(
                complaints(month, words).write(folder, COMPLAINTS),
                points(month, words).write(folder, POINTS)));
        if (!month.base().isEmpty()) {
            BaseOverview overview = BaseOverview.of(month.base());
            pages.add(customers(month, words, overview).write(folder, CUSTOMERS));
            pages.add(new CustomerFilePage(month.base(), words)
                    .page()
                    .write(folder, CustomerFilePage.name(month.base())));
        }
        return pages;
    }

    private static Page customers(PlayedMonth month, Words words, BaseOverview overview) {
        PlayedBase base = month.base();
        return new Page(
                words,
                words.get("base.title"),
                List.of(
                        new BaseMastheadSection(base, overview, words),
                        new BaseHeadlineSection(overview, words),
                        new MixSection(overview, words),
                        new FlowsSection(overview, words),
                        new RiskSection(base, overview, words),
                        new WorkSection(base, words),
                        new CareSection(overview.care(), words),
                        new ModelsSection(overview, words),
                        new RetentionSection(overview, words)));
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
