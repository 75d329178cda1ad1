package io.yangke.crm.rules.points;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why the ledger decided as it did, and what would change the answer, as data: rule, facts and thresholds. It looks at the same
 * rules as the decision, reads no clock, and names nobody. Pure and thread-safe.
 */
public final class PointsExplainer {

    private PointsExplainer() {}

    /** Returns everything an explanation of the ledger can say; what refusals say stands in {@link PointsRefusals#codes()}. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(PointsCode.values()).map(PointsCode::entry).toList();
    }

    /**
     * Returns what an invoice earns: what each rule and campaign gives, what it would give without caps and which cap took how
     * much; which lines do not count and why; how much is missing where a least spend is not reached. Source: PTS-02.
     *
     * @param fact the invoice; whether it earned before is not looked at
     * @param past what happened before
     * @param rules the rules of the day
     * @param at when it happened
     */
    public static Explanation earning(PointsAction.Earn fact, EarningPast past, PointsRules rules, Instant at) {
        return EarningTelling.of(fact, past, rules, at);
    }

    /**
     * Returns what a fixed award gives. Source: PTS-02.
     *
     * @param fact the award; whether it was given before is not looked at
     * @param past what happened before
     * @param rules the rules of the day
     * @param at when it happened
     */
    public static Explanation earning(PointsAction.Award fact, EarningPast past, PointsRules rules, Instant at) {
        return EarningTelling.of(fact, past, rules, at);
    }

    /**
     * Returns what a further spend would earn. Source: PTS-02.
     *
     * @param category on what
     * @param fen how much, paid by the customer, in fen, 0 to {@link InvoiceLine#MAX_FEN}
     * @param tier the member's tier
     * @param past what happened before
     * @param rules the rules of the day
     * @param at when
     */
    public static Explanation furtherSpend(
            SpendingCategory category,
            long fen,
            Optional<TierCode> tier,
            EarningPast past,
            PointsRules rules,
            Instant at) {
        return EarningTelling.furtherSpend(category, fen, tier, past, rules, at);
    }

    /**
     * Returns what points could pay, and what they could not, and why. It says what {@link SpendingRules#quote} says. Source:
     * PTS-03, P29.
     *
     * @param available how many points the member can spend; negative counts as 0
     * @param category on what
     * @param lines the lines of the invoice; empty if there is none
     * @param rules the rules of the day
     */
    public static Explanation quote(
            long available, SpendingCategory category, List<InvoiceLine> lines, PointsRules rules) {
        return SpendingTelling.quote(available, category, lines, rules);
    }

    /** Returns what a spending pays of which lines. Source: PTS-03. */
    public static List<Explanation> spending(Spending spending) {
        return SpendingTelling.shares(spending);
    }

    /**
     * Returns what a posting did and why: first what happened, then which lots it changed, the debt, the balance before and
     * after, and by which version of the rules.
     *
     * @param posting the posting
     * @param zone the zone of the ledger's dealer
     */
    public static List<Explanation> posting(Posting posting, ZoneId zone) {
        return PostingTelling.of(posting, zone);
    }

    /**
     * Returns what time alone will bring about on an account, and what is missing for what: points that expire, day by day;
     * points that can be spent later or wait for an action; holds that run out; debt that the next points repay; how many
     * points are missing to the least of each spending. Source: PTS-05, PTS-07, PTS-08.
     *
     * @param account the account
     * @param rules the rules of the day
     * @param now the instant from which it is counted
     */
    public static List<Explanation> coming(PointsAccount account, PointsRules rules, Instant now) {
        return ComingTelling.of(account, rules, now);
    }
}
