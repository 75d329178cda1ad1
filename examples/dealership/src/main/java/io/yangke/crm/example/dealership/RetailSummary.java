package io.yangke.crm.example.dealership;

import io.yangke.crm.example.dealership.retail.RetailReplay;
import io.yangke.crm.example.dealership.retail.RetailTotals;
import io.yangke.crm.example.dealership.text.TextTable;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.points.PointsRefusalReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** A year of purchases in a few lines for the console. */
record RetailSummary(RetailReplay.Result result, Words words) {

    private static final String INDENT = "  ";

    /** Returns the lines, each ended. */
    String render() {
        RetailTotals totals = result.totals();
        StringBuilder out = new StringBuilder();
        line(
                out,
                "retail.done",
                totals.invoices(),
                totals.coupons(),
                result.bad().size());
        out.append(points(totals));
        out.append(refusals(totals.refused()));
        line(
                out,
                "retail.books",
                result.books().accounts(),
                result.books().postings(),
                result.books().entries());
        line(
                out,
                result.books().isClean() ? "retail.clean" : "retail.wrong",
                result.books().wrong());
        result.books().findings().stream()
                .limit(1)
                .forEach(finding -> line(out, "retail.finding", finding.check(), finding.account()));
        line(
                out,
                result.rebuilt().isSame() ? "retail.same" : "retail.different",
                result.rebuilt().accounts(),
                result.rebuilt().different());
        line(
                out,
                "retail.time",
                seconds(result.reading()),
                seconds(result.playing()),
                result.commandsPerSecond(),
                seconds(result.proving()));
        return out.toString();
    }

    private void line(StringBuilder out, String key, Object... arguments) {
        out.append(words.get(key, arguments)).append('\n');
    }

    private String points(RetailTotals totals) {
        return new TextTable()
                .row(words.get("retail.points"), "")
                .row(words.get("retail.earned"), words.number(totals.earned()))
                .row(words.get("retail.spent"), words.number(totals.spent()))
                .row(words.get("retail.expired"), words.number(totals.expired()))
                .row(words.get("retail.outstanding"), words.number(result.outstanding()))
                .row(words.get("retail.worth"), words.yuan(result.worth()))
                .render(INDENT);
    }

    private String refusals(Map<PointsRefusalReason, Long> refused) {
        TextTable table = new TextTable().row(words.get("retail.refused"), "");
        refused.forEach((reason, count) -> table.row(words.term(reason), words.number(count)));
        return table.render(INDENT);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}
