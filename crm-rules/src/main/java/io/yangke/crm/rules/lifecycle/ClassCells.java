package io.yangke.crm.rules.lifecycle;

import java.util.List;

/**
 * Which row of a table of classes is the first to hold, for every combination of bands. A combination is a number in mixed radix,
 * the first fact counting most.
 */
final class ClassCells {

    private final List<ClassRow> rows;
    private final FactBands bands;
    private final int[] strides;
    private final byte[] rowOfCell;

    private ClassCells(List<ClassRow> rows, FactBands bands) {
        this.rows = rows;
        this.bands = bands;
        this.strides = new int[ClassFact.values().length];
        int cells = 1;
        for (int fact = strides.length - 1; fact >= 0; fact--) {
            strides[fact] = cells;
            cells *= bands.count(ClassFact.values()[fact]);
        }
        rowOfCell = new byte[cells];
    }

    /** Returns the combinations of a table whose last row always holds. */
    static ClassCells of(List<ClassRow> rows) {
        ClassCells cells = new ClassCells(rows, FactBands.of(rows));
        for (int cell = 0; cell < cells.size(); cell++) {
            cells.rowOfCell[cell] = (byte) cells.firstMatch(cell);
        }
        return cells;
    }

    private int firstMatch(int cell) {
        int row = 0;
        while (!holds(rows.get(row), cell)) {
            row++;
        }
        return row;
    }

    private boolean holds(ClassRow row, int cell) {
        return row.anyOf().stream()
                .anyMatch(condition ->
                        condition.allOf().stream().allMatch(range -> bands.isWithin(band(cell, range.fact()), range)));
    }

    int size() {
        return rowOfCell.length;
    }

    FactBands bands() {
        return bands;
    }

    int stride(ClassFact fact) {
        return strides[fact.ordinal()];
    }

    int band(int cell, ClassFact fact) {
        return cell / stride(fact) % bands.count(fact);
    }

    int row(int cell) {
        return rowOfCell[cell];
    }

    /**
     * Returns whether a customer can be there at all: nobody has stayed away for longer than the last car has been owned, since
     * buying it counts as coming.
     */
    boolean isPossible(int cell) {
        int away = band(cell, ClassFact.MONTHS_AWAY);
        int owned = band(cell, ClassFact.MONTHS_OWNED);
        boolean ownedForEver = owned == bands.count(ClassFact.MONTHS_OWNED) - 1;
        return ownedForEver
                || bands.least(ClassFact.MONTHS_AWAY, away) < bands.least(ClassFact.MONTHS_OWNED, owned + 1);
    }
}
