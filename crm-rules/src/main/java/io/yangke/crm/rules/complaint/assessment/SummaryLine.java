package io.yangke.crm.rules.complaint.assessment;

import java.util.List;
import java.util.Objects;

/**
 * A line of a summary.
 *
 * @param complaints how many complaints
 * @param speed how fast their customers were contacted
 * @param effectiveness what the handling came to
 */
public record SummaryLine(int complaints, ReactionSpeed speed, Effectiveness effectiveness) {
    public SummaryLine {
        Objects.requireNonNull(speed, "speed");
        Objects.requireNonNull(effectiveness, "effectiveness");
    }

    static SummaryLine of(List<SummaryFacts> tickets, SummaryFigures figures) {
        return new SummaryLine(
                tickets.size(),
                ReactionSpeed.of(tickets.stream().map(SummaryFacts::reaction).toList(), figures.reactionSteps()),
                Effectiveness.of(tickets));
    }
}
