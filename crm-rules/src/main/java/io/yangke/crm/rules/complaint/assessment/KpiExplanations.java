package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of an assessment as statements. Source: CMP-13. */
final class KpiExplanations {

    /** More ticket numbers than that in one sentence help nobody; the rate itself lists them all. */
    static final int MAX_NAMED = 20;

    private KpiExplanations() {}

    static Explanation rate(Rate rate) {
        List<Explanation> details = new ArrayList<>();
        if (!rate.missed().isEmpty()) {
            details.add(KpiCode.MISSED.say(Argument.count(rate.missed().size()), named(rate.missed())));
        }
        rate.excluded().forEach((reason, tickets) -> details.add(excluded(reason, tickets)));
        if (rate.provisional()) {
            details.add(KpiCode.PROVISIONAL.say());
        }
        return headline(rate).because(details);
    }

    private static Explanation headline(Rate rate) {
        if (rate.isEmpty()) {
            return without(rate.name()).say();
        }
        return with(rate.name()).say(Argument.share(rate.numerator(), rate.denominator()));
    }

    private static KpiCode with(RateName rate) {
        return switch (rate) {
            case TIMELY_RESPONSE -> KpiCode.TIMELY_RESPONSE;
            case TIMELY_CLOSING -> KpiCode.TIMELY_CLOSING;
            case FIRST_TIME_RESOLUTION -> KpiCode.FIRST_TIME_RESOLUTION;
            case CLOSING_OF_ASSIGNED -> KpiCode.CLOSING_OF_ASSIGNED;
            case CLOSING_OF_CLOSED -> KpiCode.CLOSING_OF_CLOSED;
        };
    }

    private static KpiCode without(RateName rate) {
        return switch (rate) {
            case TIMELY_RESPONSE -> KpiCode.TIMELY_RESPONSE_NONE;
            case TIMELY_CLOSING -> KpiCode.TIMELY_CLOSING_NONE;
            case FIRST_TIME_RESOLUTION -> KpiCode.FIRST_TIME_RESOLUTION_NONE;
            case CLOSING_OF_ASSIGNED -> KpiCode.CLOSING_OF_ASSIGNED_NONE;
            case CLOSING_OF_CLOSED -> KpiCode.CLOSING_OF_CLOSED_NONE;
        };
    }

    private static Explanation excluded(Exclusion reason, List<TicketId> tickets) {
        return KpiCode.EXCLUDED.say(Argument.count(tickets.size()), Argument.term(reason), named(tickets));
    }

    private static Argument named(List<TicketId> tickets) {
        String names = tickets.stream().limit(MAX_NAMED).map(TicketId::value).collect(Collectors.joining(", "));
        return Argument.reference(tickets.size() > MAX_NAMED ? names + ", …" : names);
    }

    static Explanation score(DealerAssessment assessment) {
        List<Explanation> details = new ArrayList<>();
        assessment.rates().values().forEach(rate -> addWeighed(details, assessment, rate));
        List<TicketId> reopened = assessment.reopened();
        if (!reopened.isEmpty()) {
            details.add(KpiCode.REOPENED.say(Argument.count(reopened.size()), named(reopened)));
        }
        if (assessment.provisional()) {
            details.add(KpiCode.PROVISIONAL.say());
        }
        return scoreLine(assessment).because(details);
    }

    private static Explanation scoreLine(DealerAssessment assessment) {
        Argument dealer = Argument.reference(assessment.dealer());
        Argument quarter = Argument.reference(assessment.quarter());
        return assessment
                .score()
                .map(score -> KpiCode.SCORE.say(dealer, quarter, points(score)))
                .orElseGet(() -> KpiCode.SCORE_NONE.say(dealer, quarter));
    }

    private static void addWeighed(List<Explanation> details, DealerAssessment assessment, Rate rate) {
        int weight = Scoring.weight(rate.name(), assessment.weights());
        if (weight > 0) {
            KpiCode code = rate.isEmpty() ? KpiCode.WEIGHT_SHARED : KpiCode.WEIGHT;
            details.add(
                    code.say(Argument.term(rate.name()), Argument.count(weight)).because(List.of(rate(rate))));
        }
    }

    /** The points with two decimals, rounded down: a share would be shown in percent, and points are none. */
    static Argument points(Score score) {
        return Argument.reference(score);
    }
}
