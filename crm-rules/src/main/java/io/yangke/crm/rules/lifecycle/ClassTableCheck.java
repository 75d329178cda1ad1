package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;

/**
 * What a table of classes must keep: it is total, every row is the first to hold for someone, and nobody is worse off for
 * spending more, coming more often or later, or renewing. Source: SEG-01, T1.
 */
final class ClassTableCheck {

    private static final int MAX_ROWS = 64;

    private final List<ClassRow> rows;
    private final ClassCells cells;

    private ClassTableCheck(List<ClassRow> rows) {
        this.rows = rows;
        this.cells = ClassCells.of(rows);
    }

    static void check(List<ClassRow> rows) {
        require(!rows.isEmpty() && rows.size() <= MAX_ROWS, "are " + rows.size(), "1 to 64 are allowed");
        require(
                rows.get(rows.size() - 1).anyOf().contains(ClassCondition.ALWAYS),
                "leave some customers without a class",
                "the last row must hold without condition",
                rows.size() - 1);
        ClassTableCheck check = new ClassTableCheck(rows);
        check.everyRowIsReached();
        check.betterFactsNeverHarm();
    }

    private void everyRowIsReached() {
        boolean[] reached = new boolean[rows.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.isPossible(cell)) {
                reached[cells.row(cell)] = true;
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            require(
                    reached[row],
                    "have a row that is never the first to hold: " + name(row),
                    "rows before it must leave it some customers",
                    row);
        }
    }

    private void betterFactsNeverHarm() {
        for (int cell = 0; cell < cells.size(); cell++) {
            for (ClassFact fact : ClassFact.values()) {
                if (cells.isPossible(cell)) {
                    checkStep(cell, fact);
                }
            }
        }
    }

    /** Steps over the limits one by one are enough: a longer way is made of them. */
    private void checkStep(int cell, ClassFact fact) {
        int band = cells.band(cell, fact);
        if (fact.better() == ClassFact.Better.MORE && band + 1 < cells.bands().count(fact)) {
            checkStep(cell, cell + cells.stride(fact), fact, "more");
        }
        if (fact.better() == ClassFact.Better.LESS && band > 0) {
            checkStep(cell, cell - cells.stride(fact), fact, "less");
        }
    }

    private void checkStep(int from, int to, ClassFact fact, String better) {
        require(
                !classOf(to).isBelow(classOf(from)),
                "make " + better + " " + fact + " worse: from " + name(cells.row(from)) + " to " + name(cells.row(to)),
                "a better fact must never give a lower class",
                cells.row(from),
                cells.row(to));
    }

    private static void require(boolean holds, String problem, String allowed, Integer... rows) {
        if (!holds) {
            throw new UnfitRowsException(problem, allowed, List.of(rows));
        }
    }

    private CustomerClass classOf(int cell) {
        return rows.get(cells.row(cell)).customerClass();
    }

    private String name(int row) {
        return "row " + (row + 1) + " (" + rows.get(row).customerClass() + ")";
    }
}
