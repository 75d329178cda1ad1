package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of an assessment as statements. Source: CMP-13. */
final class KpiExplanations {

    static final String RULE = "CMP-13";
    /** More ticket numbers than that in one sentence help nobody; the rate itself lists them all. */
    static final int MAX_NAMED = 20;

    private KpiExplanations() {}

    static Explanation rate(Rate rate) {
        return headline(rate).because(details(rate));
    }

    private static Explanation headline(Rate rate) {
        if (rate.isEmpty()) {
            return Explanation.of(rate.name().code() + ".none", RULE);
        }
        return Explanation.of(
                rate.name().code(),
                RULE,
                Argument.count(rate.numerator()),
                Argument.count(rate.denominator()),
                Argument.share(rate.numerator(), rate.denominator()));
    }

    private static List<Explanation> details(Rate rate) {
        List<Explanation> details = new ArrayList<>();
        if (!rate.missed().isEmpty()) {
            details.add(Explanation.of(
                    "complaint.kpi.missed", RULE, Argument.count(rate.missed().size()), named(rate.missed())));
        }
        rate.excluded().forEach((reason, tickets) -> details.add(excluded(reason, tickets)));
        if (rate.provisional()) {
            details.add(Explanation.of("complaint.kpi.provisional", RULE));
        }
        return details;
    }

    static Explanation excluded(Exclusion reason, List<TicketId> tickets) {
        return Explanation.of(
                "complaint.kpi.excluded", RULE, Argument.count(tickets.size()), Argument.term(reason), named(tickets));
    }

    private static Argument named(List<TicketId> tickets) {
        String names = tickets.stream().limit(MAX_NAMED).map(TicketId::value).collect(Collectors.joining(", "));
        return Argument.reference(tickets.size() > MAX_NAMED ? names + ", …" : names);
    }

    static Explanation score(DealerAssessment assessment) {
        List<Explanation> details = new ArrayList<>();
        assessment.rates().values().forEach(rate -> addWeighed(details, assessment, rate));
        if (!assessment.reopened().isEmpty()) {
            details.add(Explanation.of(
                    "complaint.kpi.reopened",
                    RULE,
                    Argument.count(assessment.reopened().size()),
                    named(assessment.reopened())));
        }
        if (assessment.provisional()) {
            details.add(Explanation.of("complaint.kpi.provisional", RULE));
        }
        return scoreLine(assessment).because(details);
    }

    private static Explanation scoreLine(DealerAssessment assessment) {
        Argument dealer = Argument.reference(assessment.dealer());
        Argument quarter = Argument.reference(assessment.quarter());
        return assessment
                .score()
                .map(score -> Explanation.of("complaint.kpi.score", RULE, dealer, quarter, points(score)))
                .orElseGet(() -> Explanation.of("complaint.kpi.score.none", RULE, dealer, quarter));
    }

    private static void addWeighed(List<Explanation> details, DealerAssessment assessment, Rate rate) {
        int weight = Scoring.weight(rate.name(), assessment.weights());
        if (weight > 0) {
            String code = rate.isEmpty() ? "complaint.kpi.weight.shared" : "complaint.kpi.weight";
            details.add(Explanation.of(code, RULE, Argument.term(rate.name()), Argument.count(weight))
                    .because(List.of(rate(rate))));
        }
    }

    /** The points with two decimals, rounded down: a share would be shown in percent, and points are none. */
    static Argument points(Score score) {
        return Argument.reference(score);
    }
}
