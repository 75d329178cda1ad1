package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.util.List;

/**
 * The figures of a summary. Source: CMP-15; the documents name none, so the defaults are ours.
 *
 * @param reactionSteps the upper ends of the reaction times told apart, inclusive, ascending
 * @param recurringFrom so many complaints on a matter make it a recurring one, at least 1
 * @param recurringMatters at most so many recurring matters become mandatory questions, at least 0
 */
public record SummaryFigures(List<Duration> reactionSteps, int recurringFrom, int recurringMatters) {
    /** 30 minutes, 1 hour, the response limit of 2 hours, 4 hours, a day; 3 complaints; 5 matters. */
    public static final SummaryFigures DEFAULT = new SummaryFigures(
            List.of(
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofDays(1)),
            3,
            5);

    public SummaryFigures {
        reactionSteps = ImmutableList.copyOf(reactionSteps);
        Duration last = Duration.ofNanos(-1);
        for (Duration step : reactionSteps) {
            Checks.require(step.compareTo(last) > 0, "reactionSteps", "are not ascending", "each longer than the last");
            last = step;
        }
        Checks.range("recurringFrom", recurringFrom, 1, 1_000_000);
        Checks.range("recurringMatters", recurringMatters, 0, 1_000);
    }
}
