package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What points pay. Pure and thread-safe. Source: PTS-03.
 *
 * <p>Of an invoice only the lines of the category are paid, by what is left to pay for each. They share points and value in
 * proportion to that, cumulatively in their order, so that the shares sum to the whole and no line is paid more than it costs.
 * The value is rounded down; on an invoice, points that are worth nothing are too few.
 */
public final class SpendingRules {

    private SpendingRules() {}

    /**
     * Returns how points are spent: one spending. Refusals: {@code NOT_SPENT_HERE}, {@code BELOW_MINIMUM}, {@code
     * NOT_IN_STEPS}, {@code ABOVE_CEILING}. Whether the member has the points is not looked at.
     *
     * @param points how many, 1 or more
     * @param category on what
     * @param document the invoice or order
     * @param lines the lines of the invoice; empty if there is none
     * @param rules the rules of the day
     */
    public static Decision<Spending, Refusal> spend(
            long points,
            SpendingCategory category,
            Optional<DocumentId> document,
            List<InvoiceLine> lines,
            PointsRules rules) {
        Optional<SpendingRule> rule = rules.programme().spendingRule(category);
        if (rule.isEmpty()) {
            return Decision.refused(
                    PointsRefusals.notSpentOn(category, rules.programme().programme()));
        }
        SpendingTerms terms = new SpendingTerms(rule.get(), lines, rules.programme());
        Optional<Refusal> refusal = refusal(points, terms);
        return refusal.isPresent()
                ? Decision.refused(refusal.get())
                : Decision.accepted(List.of(spending(points, document, lines, terms)));
    }

    /**
     * Returns what points could pay of something.
     *
     * @param available how many points the member can spend; negative counts as 0
     * @param category on what
     * @param lines the lines of the invoice; empty if there is none
     * @param rules the rules of the day
     */
    public static Quote quote(long available, SpendingCategory category, List<InvoiceLine> lines, PointsRules rules) {
        Optional<SpendingRule> rule = rules.programme().spendingRule(category);
        return rule.isEmpty()
                ? Quote.none(SpendingTerms.dueFen(category, lines), Quote.Limit.NOT_SPENT_HERE)
                : quote(Math.max(0, available), new SpendingTerms(rule.get(), lines, rules.programme()));
    }

    /**
     * Returns what points pay with a dealer with whom they are not spent: nothing. Source: PTS-01.
     *
     * @param category on what
     * @param lines the lines of the invoice; empty if there is none
     */
    public static Quote notSpentWithDealer(SpendingCategory category, List<InvoiceLine> lines) {
        return Quote.none(SpendingTerms.dueFen(category, lines), Quote.Limit.NOT_SPENT_HERE);
    }

    private static Optional<Refusal> refusal(long points, SpendingTerms terms) {
        SpendingRule rule = terms.rule();
        if (terms.lacksInvoice()) {
            return Optional.of(PointsRefusals.invoiceNeeded(rule.category()));
        }
        if (points < terms.least()) {
            return Optional.of(PointsRefusals.belowMinimum(points, terms.least()));
        }
        if (points % rule.step() != 0) {
            return Optional.of(PointsRefusals.notInSteps(points, rule.step()));
        }
        return terms.valueFen(points) > terms.ceilingFen()
                ? Optional.of(PointsRefusals.aboveCeiling(points, terms.useful(terms.most()), rule.ceilingPercent()))
                : Optional.empty();
    }

    private static Spending spending(
            long points, Optional<DocumentId> document, List<InvoiceLine> lines, SpendingTerms terms) {
        long valueFen = terms.valueFen(points);
        return new Spending(
                terms.rule().category(),
                terms.rule().department(),
                document,
                points,
                valueFen,
                lines.isEmpty() ? List.of() : shares(points, valueFen, lines, terms));
    }

    private static List<LineShare> shares(long points, long valueFen, List<InvoiceLine> lines, SpendingTerms terms) {
        List<LineShare> shares = new ArrayList<>(lines.size());
        long all = terms.dueFen();
        long before = 0;
        for (InvoiceLine line : lines) {
            long after = before + (terms.pays(line) ? line.dueFen() : 0);
            if (after > before) {
                shares.add(new LineShare(
                        line.line(),
                        line.dueFen(),
                        Proportion.of(points, after, all) - Proportion.of(points, before, all),
                        Proportion.of(valueFen, after, all) - Proportion.of(valueFen, before, all)));
            }
            before = after;
        }
        return shares;
    }

    private static Quote quote(long available, SpendingTerms terms) {
        if (terms.lacksInvoice()) {
            return Quote.none(0, Quote.Limit.INVOICE_NEEDED);
        }
        long most = terms.useful(Math.min(terms.most(), available));
        if (most < terms.least()) {
            return Quote.none(terms.dueFen(), Quote.Limit.MINIMUM);
        }
        long valueFen = terms.valueFen(most);
        return new Quote(
                most,
                valueFen,
                Math.max(0, terms.dueFen() - valueFen),
                available < terms.most() ? Quote.Limit.AVAILABLE : Quote.Limit.CEILING);
    }
}
