package io.yangke.crm.example.dealership;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.base.CareFigures;
import io.yangke.crm.example.dealership.club.ClubFigures;
import io.yangke.crm.example.dealership.club.ClubVerdict;
import io.yangke.crm.example.dealership.month.DutyCount;
import io.yangke.crm.example.dealership.month.GroupAssessment;
import io.yangke.crm.example.dealership.month.MonthFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.TextTable;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.complaint.assessment.DealerAssessment;
import io.yangke.crm.rules.complaint.assessment.Quarter;
import io.yangke.crm.rules.complaint.assessment.Rate;
import io.yangke.crm.rules.complaint.assessment.RateName;
import io.yangke.crm.rules.complaint.assessment.Reward;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.lifecycle.MixGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.List;

/** The month in a few lines for the console. */
record Summary(PlayedMonth month, long seed, Words words) {

    private static final String INDENT = "  ";

    /** Returns the lines, each ended. */
    String render() {
        MonthFigures figures = MonthFigures.of(month);
        StringBuilder out = new StringBuilder();
        line(
                out,
                "summary.title",
                month.group().shops().size(),
                month.group().regions().size(),
                String.valueOf(seed));
        line(
                out,
                "summary.tickets",
                figures.complaints().size(),
                figures.consultations(),
                figures.complaints(Complaint::isOpen),
                month.sweeps());
        out.append('\n').append(duties(figures.duties())).append('\n');
        int warnings =
                figures.warnings().values().stream().mapToInt(Integer::intValue).sum();
        int settled = figures.warnings().keySet().stream()
                .mapToInt(figures::settledWarnings)
                .sum();
        line(out, "summary.warnings", warnings, settled, figures.escalated(), satisfied(figures));
        out.append('\n');
        List.of(ProgrammeId.HQ, ProgrammeId.BRANCH).forEach(programme -> points(out, programme));
        books(out);
        if (!month.base().isEmpty()) {
            base(out, BaseOverview.of(month.base()));
        }
        GroupAssessment.quarters(month).stream().findFirst().ifPresent(quarter -> assessment(out, quarter));
        month.refused().stream().findFirst().ifPresent(deed -> {
            out.append('\n');
            line(
                    out,
                    "summary.refused",
                    month.crm()
                            .explain(
                                    deed.refusal().explanation(),
                                    words.language().locale()));
        });
        return out.toString();
    }

    private void line(StringBuilder out, String key, Object... arguments) {
        out.append(words.get(key, arguments)).append('\n');
    }

    private String duties(List<DutyCount> duties) {
        TextTable table = new TextTable()
                .row(
                        words.get("summary.duty"),
                        words.get("summary.decided"),
                        words.get("summary.intime"),
                        "%",
                        words.get("summary.late"),
                        words.get("summary.running"));
        for (DutyCount duty : duties) {
            table.row(
                    words.term(duty.kind()),
                    duty.judged(),
                    duty.inTime(),
                    duty.percentInTime(),
                    duty.late(),
                    duty.running());
        }
        return table.render(INDENT);
    }

    private static String satisfied(MonthFigures figures) {
        int satisfied = figures.followUps(FollowUpResult.SATISFIED);
        int all = satisfied + figures.followUps(FollowUpResult.UNSATISFIED);
        return all == 0 ? "–" : 100 * satisfied / all + " %";
    }

    private void points(StringBuilder out, ProgrammeId programme) {
        ClubFigures figures = ClubFigures.of(month.club(), programme);
        line(
                out,
                "summary.points." + programme,
                figures.points(Movement.Kind.EARNED),
                -figures.points(Movement.Kind.REDEEMED),
                -figures.points(Movement.Kind.EXPIRED),
                figures.outstanding(),
                words.yuan(month.club().valueFen(programme, figures.outstanding())));
    }

    private void books(StringBuilder out) {
        ClubVerdict verdict =
                ClubVerdict.of(month.crm().points().books(), month.group().ledgers());
        line(
                out,
                verdict.isClean() ? "summary.books.right" : "summary.books.wrong",
                verdict.ledgers(),
                verdict.accounts(),
                verdict.postings(),
                verdict.wrong() + verdict.different());
    }

    private void base(StringBuilder out, BaseOverview overview) {
        long all = overview.customers();
        line(
                out,
                "summary.base",
                all,
                100 * overview.customers(MixGroup.LOYAL) / Math.max(1, all),
                overview.targetPercent(MixGroup.LOYAL),
                overview.customers(MixGroup.LOST),
                overview.atRisk(RiskBand.HIGH));
        CareFigures.Count care = overview.care().all();
        line(out, "summary.care", care.due(), care.done(), care.missed(), care.unneeded(), overview.heldByComplaint());
    }

    private void assessment(StringBuilder out, Quarter quarter) {
        List<Reward> rewards = GroupAssessment.settle(month, quarter);
        boolean provisional = rewards.stream().anyMatch(Reward::provisional);
        out.append('\n');
        line(
                out,
                "summary.quarter",
                quarter.toString(),
                words.get(provisional ? "assessment.provisional" : "assessment.final"));
        TextTable table = new TextTable()
                .row(
                        words.get("summary.region"),
                        words.get("summary.place"),
                        words.get("summary.dealer"),
                        words.get("summary.response"),
                        words.get("summary.closing"),
                        words.get("summary.first"),
                        words.get("summary.score"),
                        words.get("summary.reward"));
        rewards.forEach(reward -> add(table, reward));
        out.append(table.render(INDENT));
    }

    private void add(TextTable table, Reward reward) {
        DealerAssessment assessment = reward.standing().assessment();
        table.row(
                month.group().regionName(reward.standing().region(), words.language()),
                reward.rank().isPresent() ? String.valueOf(reward.rank().getAsInt()) : "–",
                month.group().shop(assessment.dealer()).name(words.language()),
                rate(assessment.rate(RateName.TIMELY_RESPONSE)),
                rate(assessment.rate(RateName.TIMELY_CLOSING)),
                rate(assessment.rate(RateName.FIRST_TIME_RESOLUTION)),
                assessment.score().map(Object::toString).orElse("–"),
                reward.amountFen() == 0 ? "–" : String.valueOf(reward.amountFen() / 100));
    }

    private static String rate(Rate rate) {
        return rate.isEmpty() ? "–" : rate.numerator() + "/" + rate.denominator();
    }
}
