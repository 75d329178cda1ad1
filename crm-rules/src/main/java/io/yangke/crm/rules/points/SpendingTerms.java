package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;

/** The bounds of one spending: the least, the most, the steps, and what points are worth. Source: PTS-03. */
final class SpendingTerms {

    private final SpendingRule rule;
    private final ProgrammePolicy programme;
    private final boolean onInvoice;
    private final long dueFen;

    SpendingTerms(SpendingRule rule, List<InvoiceLine> lines, ProgrammePolicy programme) {
        this.rule = rule;
        this.programme = programme;
        this.onInvoice = !lines.isEmpty();
        this.dueFen = dueFen(rule.category(), lines);
    }

    /** Returns what is left to pay for the lines of a category, in fen. */
    static long dueFen(SpendingCategory category, List<InvoiceLine> lines) {
        long due = 0;
        for (InvoiceLine line : lines) {
            due += line.category().equals(category) ? line.dueFen() : 0;
        }
        return due;
    }

    SpendingRule rule() {
        return rule;
    }

    boolean pays(InvoiceLine line) {
        return line.category().equals(rule.category());
    }

    boolean lacksInvoice() {
        return rule.invoiceNeeded() && !onInvoice;
    }

    /** What is left to pay for the lines of the category, in fen; 0 without an invoice. */
    long dueFen() {
        return dueFen;
    }

    /** The most that points may pay, in fen. */
    long ceilingFen() {
        return onInvoice
                ? Math.min(Proportion.of(dueFen, rule.ceilingPercent(), 100), InvoiceLine.MAX_FEN)
                : InvoiceLine.MAX_FEN;
    }

    long valueFen(long points) {
        return programme.valueFen(points);
    }

    /** The fewest points that may be spent: on an invoice they must be worth something. */
    long least() {
        long least = onInvoice ? Math.max(rule.minPoints(), pointsFor(1)) : rule.minPoints();
        return inSteps(least + rule.step() - 1);
    }

    /** The most points whose value is within the ceiling, in whole steps. */
    long most() {
        long most = pointsFor(ceilingFen() + 1) - 1;
        return inSteps(Math.min(most, PointsAccount.MAX_POINTS));
    }

    /** The fewest points that may be spent and are worth as much as the most whole steps within {@code points}, if there are any. */
    long useful(long points) {
        long most = inSteps(points);
        if (!onInvoice || most < least()) {
            return most;
        }
        return Math.max(least(), inSteps(pointsFor(valueFen(most)) + rule.step() - 1));
    }

    private long inSteps(long points) {
        return points - points % rule.step();
    }

    // Rounded up: the first number of points that is worth so much.
    private long pointsFor(long fen) {
        return Proportion.of(fen, programme.pointsPerYuan(), 100, Rounding.UP);
    }
}
