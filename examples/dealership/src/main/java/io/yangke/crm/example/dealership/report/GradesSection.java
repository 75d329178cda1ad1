package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How far the complaints of each grade have come. */
record GradesSection(PlayedMonth month, Words words) implements Section {

    private static final Set<TicketStatus> OUT =
            EnumSet.of(TicketStatus.MERGED, TicketStatus.WITHDRAWN, TicketStatus.REJECTED);
    private static final Set<TicketStatus> SEALED =
            EnumSet.of(TicketStatus.RESOLVED, TicketStatus.CONFIRMED, TicketStatus.FILED);
    private static final Set<TicketStatus> CONFIRMED = EnumSet.of(TicketStatus.CONFIRMED, TicketStatus.FILED);
    private static final int WIDTH = 320;
    private static final int ROW = 34;
    private static final int BAR = 190;

    /** A step on the way, and which complaints have come so far. */
    private record Step(String key, Predicate<Complaint> reached) {}

    private static final List<Step> STEPS = List.of(
            new Step("received", ticket -> true),
            new Step("responded", ticket -> ticket.firstRespondedAt().isPresent()),
            new Step("resolved", ticket -> SEALED.contains(ticket.status())),
            new Step("confirmed", ticket -> CONFIRMED.contains(ticket.status())),
            new Step("filed", ticket -> ticket.status() == TicketStatus.FILED));

    @Override
    public Tag render() {
        MonthFigures figures = MonthFigures.of(month);
        Tag grades = Tag.of("div").styled("columns");
        for (Grade grade : Grade.values()) {
            grades.add(funnel(figures, grade));
        }
        return Section.titled(
                        "grades",
                        words.get("grades.title"),
                        words.get(
                                "grades.lead",
                                out(figures, TicketStatus.MERGED),
                                out(figures, TicketStatus.WITHDRAWN),
                                out(figures, TicketStatus.REJECTED)))
                .add(grades);
    }

    private static int out(MonthFigures figures, TicketStatus status) {
        return figures.complaints(ticket -> ticket.status() == status);
    }

    private Tag funnel(MonthFigures figures, Grade grade) {
        Predicate<Complaint> ofGrade =
                ticket -> ticket.grade().filter(grade::equals).isPresent() && !OUT.contains(ticket.status());
        int all = figures.complaints(ofGrade);
        Tag chart = Svg.drawing(WIDTH, STEPS.size() * ROW, words.get("grades.grade", words.term(grade)));
        for (int i = 0; i < STEPS.size(); i++) {
            Step step = STEPS.get(i);
            bar(chart, i * ROW, step, figures.complaints(ofGrade.and(step.reached())), all);
        }
        return Tag.of("div")
                .add(
                        Tag.of("h3", words.get("grades.grade", words.term(grade))),
                        Tag.of("p", "more", words.get("grades.limit." + grade.name())),
                        chart);
    }

    private void bar(Tag chart, int y, Step step, int count, int all) {
        int width = all == 0 ? 0 : count * BAR / all;
        chart.add(
                Svg.ending(86, y + 21, "tick", words.get("grades.step." + step.key())),
                Svg.rect(94, y + 5, BAR, ROW - 10, "rail"),
                Svg.rect(94, y + 5, width, ROW - 10, "bar a"),
                Svg.text(94 + BAR + 8, y + 22, "value", String.valueOf(count)));
    }
}
