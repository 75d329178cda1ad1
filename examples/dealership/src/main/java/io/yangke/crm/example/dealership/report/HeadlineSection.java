package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.DutyCount;
import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUpResult;

/** The figures one wants first. */
record HeadlineSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        MonthFigures figures = MonthFigures.of(month);
        int warnings =
                figures.warnings().values().stream().mapToInt(Integer::intValue).sum();
        return Tiles.of(
                Tiles.tile(
                        String.valueOf(figures.complaints().size()),
                        words.get("headline.complaints"),
                        words.get("headline.complaints.more", figures.consultations())),
                rate(figures.duty(ClockKind.RESPONSE), "headline.response"),
                rate(figures.duty(ClockKind.CLOSING), "headline.closing"),
                Tiles.tile(
                        String.valueOf(figures.complaints(Complaint::isOpen)),
                        words.get("headline.open"),
                        words.get("headline.open.more", openLate(figures))),
                Tiles.tile(
                        String.valueOf(figures.escalated()),
                        words.get("headline.repeats"),
                        words.get("headline.repeats.more", warnings)),
                Tiles.tile(
                        share(figures),
                        words.get("headline.satisfied"),
                        words.get(
                                "headline.satisfied.more",
                                figures.followUps(FollowUpResult.SATISFIED),
                                figures.followUps(FollowUpResult.UNSATISFIED))));
    }

    private Tag rate(DutyCount duty, String key) {
        return Tiles.tile(
                duty.percentInTime() + " %", words.get(key), words.get(key + ".more", duty.inTime(), duty.judged()));
    }

    private static long openLate(MonthFigures figures) {
        return figures.late().stream()
                .filter(late -> late.clock().kind() == ClockKind.CLOSING)
                .filter(late -> late.of().ticket().isOpen())
                .map(late -> late.of().ticket())
                .distinct()
                .count();
    }

    private static String share(MonthFigures figures) {
        int satisfied = figures.followUps(FollowUpResult.SATISFIED);
        int all = satisfied + figures.followUps(FollowUpResult.UNSATISFIED);
        return all == 0 ? "–" : 100 * satisfied / all + " %";
    }
}
