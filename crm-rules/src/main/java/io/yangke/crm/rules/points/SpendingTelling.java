package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.fen;
import static io.yangke.crm.rules.points.Facts.named;
import static io.yangke.crm.rules.points.Facts.points;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.reference;

import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what points pay, and why not more. */
final class SpendingTelling {

    private SpendingTelling() {}

    static Explanation quote(long available, SpendingCategory category, List<InvoiceLine> lines, PointsRules rules) {
        Quote quote = SpendingRules.quote(available, category, lines, rules);
        List<Explanation> details = new ArrayList<>();
        Optional<SpendingRule> rule = rules.programme().spendingRule(category);
        if (rule.isEmpty()) {
            details.add(PointsCode.QUOTE_NOT_SPENT.with(named(category)));
        } else {
            SpendingTerms terms = new SpendingTerms(rule.get(), lines, rules.programme());
            details.add(limit(quote.limit(), Math.max(0, available), terms));
            details.addAll(terms(terms, rules.programme()));
        }
        return PointsCode.QUOTE
                .with(named(category), points(quote.points()), fen(quote.valueFen()), fen(quote.moneyFen()))
                .because(details);
    }

    private static Explanation limit(Quote.Limit limit, long available, SpendingTerms terms) {
        SpendingRule rule = terms.rule();
        return switch (limit) {
            case NOT_SPENT_HERE -> PointsCode.QUOTE_NOT_SPENT.with(named(rule.category()));
            case INVOICE_NEEDED -> PointsCode.QUOTE_INVOICE_NEEDED.with(named(rule.category()));
            case MINIMUM ->
                PointsCode.QUOTE_MINIMUM.with(points(terms.least()), points(Math.min(available, terms.most())));
            case CEILING ->
                PointsCode.QUOTE_CEILING.with(
                        count(rule.ceilingPercent()), fen(terms.dueFen()), fen(terms.ceilingFen()));
            case AVAILABLE -> PointsCode.QUOTE_AVAILABLE.with(points(available));
        };
    }

    private static List<Explanation> terms(SpendingTerms terms, ProgrammePolicy programme) {
        List<Explanation> told = new ArrayList<>();
        told.add(PointsCode.POINTS_WORTH.with(points(programme.pointsPerYuan()), fen(100)));
        if (terms.rule().step() > 1) {
            told.add(PointsCode.QUOTE_STEP.with(points(terms.rule().step())));
        }
        return told;
    }

    static List<Explanation> shares(Spending spending) {
        return spending.lines().stream().map(SpendingTelling::share).toList();
    }

    private static Explanation share(LineShare share) {
        return PointsCode.SHARE_OF_LINE.with(
                reference(share.line()),
                points(share.points()),
                fen(share.valueFen()),
                fen(share.amountFen() - share.valueFen()));
    }
}
