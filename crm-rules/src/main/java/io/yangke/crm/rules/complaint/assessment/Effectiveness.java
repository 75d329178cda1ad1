package io.yangke.crm.rules.complaint.assessment;

import java.util.List;

/**
 * What the handling came to.
 *
 * @param resolved complaints that are resolved now
 * @param satisfied whose customer was satisfied at the last follow-up call that reached them
 * @param unsatisfied whose customer was not
 * @param repeated complaints the customer repeated within the window
 * @param reopened complaints handled anew
 * @param solvedFirstTime resolved, neither repeated nor handled anew so far
 */
public record Effectiveness(
        int resolved, int satisfied, int unsatisfied, int repeated, int reopened, int solvedFirstTime) {

    static Effectiveness of(List<SummaryFacts> tickets) {
        return new Effectiveness(
                SummaryFacts.count(tickets, SummaryFacts::resolved),
                SummaryFacts.count(tickets, ticket -> ticket.opinion() == SummaryFacts.Opinion.SATISFIED),
                SummaryFacts.count(tickets, ticket -> ticket.opinion() == SummaryFacts.Opinion.UNSATISFIED),
                SummaryFacts.count(tickets, SummaryFacts::repeated),
                SummaryFacts.count(tickets, SummaryFacts::reopened),
                SummaryFacts.count(tickets, t -> t.resolved() && !t.repeated() && !t.reopened()));
    }
}
