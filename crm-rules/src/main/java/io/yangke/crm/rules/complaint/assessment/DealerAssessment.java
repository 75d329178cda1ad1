package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The assessment of a dealer in a quarter. Source: CMP-13.
 *
 * <p>The response rate is over all complaints assigned, whoever was assigned first; {@code responseByLevel} says how much
 * of it was the dealer's own (K4).
 *
 * @param dealer the dealer
 * @param quarter the quarter in which the tickets were first assigned
 * @param asOf what had run out by then counts as run out
 * @param rates every rate, by name
 * @param responseByLevel the response rate of each level whose response is judged; no level without a ticket
 * @param apart the tickets of the quarter that count in no rate, by reason
 * @param reopened the tickets handled anew; each counts once, with the worst of its closing limits (K3)
 * @param score the score; empty if no rate has a ticket
 * @param weights the figures the score was made with
 */
public record DealerAssessment(
        DealerId dealer,
        Quarter quarter,
        Instant asOf,
        Map<RateName, Rate> rates,
        Map<HandlerLevel, Rate> responseByLevel,
        Map<Exclusion, List<TicketId>> apart,
        List<TicketId> reopened,
        Optional<Score> score,
        AssessmentPolicy weights) {
    public DealerAssessment {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(asOf, "asOf");
        rates = ImmutableMap.copyOf(rates);
        responseByLevel = ImmutableMap.copyOf(responseByLevel);
        apart = ImmutableMap.copyOf(apart);
        reopened = ImmutableList.copyOf(reopened);
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(weights, "weights");
    }

    /** Returns a rate. */
    public Rate rate(RateName name) {
        return Objects.requireNonNull(rates.get(name), "rate");
    }

    /** Returns whether time may still change the score: one of the rates it is made of is provisional. */
    public boolean provisional() {
        return rates.values().stream().anyMatch(rate -> rate.provisional() && Scoring.weight(rate.name(), weights) > 0);
    }

    /** Returns the score in words to be: each rate with its weight, what was left out, what is provisional. */
    public Explanation explain() {
        return KpiExplanations.score(this);
    }
}
