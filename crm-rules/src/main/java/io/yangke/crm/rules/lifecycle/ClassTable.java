package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A table of classes, compiled: for each fact the limits that matter, and for each combination of what lies between them the row
 * that is the first to hold. Immutable and thread-safe. Source: SEG-01.
 */
public final class ClassTable {

    private final ClassPolicy policy;
    private final ClassCells cells;
    private final byte[] classOfCell;
    private final int spendMask;
    private final int frequencyMask;
    private final int recencyMask;

    private ClassTable(ClassPolicy policy) {
        this.policy = policy;
        this.cells = ClassCells.of(policy.rows());
        this.classOfCell = new byte[cells.size()];
        this.spendMask = mask(policy.spendKinds());
        this.frequencyMask = mask(policy.frequencyKinds());
        this.recencyMask = mask(policy.recencyKinds());
        for (int cell = 0; cell < cells.size(); cell++) {
            classOfCell[cell] = (byte) row(cell).customerClass().ordinal();
        }
    }

    private static int mask(Set<VisitKind> kinds) {
        return kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }

    /** Returns the table a policy holds. */
    public static ClassTable compile(ClassPolicy policy) {
        return new ClassTable(policy);
    }

    /** Returns the policy. */
    public ClassPolicy policy() {
        return policy;
    }

    /** Returns the table for one day: its lengths of time end on days then. */
    public DatedClassTable on(LocalDate asOf) {
        return new DatedClassTable(this, asOf);
    }

    /** Returns the class of a customer as of the day of the facts. */
    public CustomerClass classify(ClassFacts facts) {
        return on(facts.asOf()).classify(facts);
    }

    ClassCells cells() {
        return cells;
    }

    List<ClassRow> rows() {
        return policy.rows();
    }

    /** Returns for each combination the ordinal of the class; not to be changed. */
    byte[] classOfCell() {
        return classOfCell;
    }

    /** Which kinds of visit count for money, a bit each at its ordinal. */
    int spendMask() {
        return spendMask;
    }

    /** Which kinds of visit count for frequency, a bit each at its ordinal. */
    int frequencyMask() {
        return frequencyMask;
    }

    /** Which kinds of visit count for recency, a bit each at its ordinal. */
    int recencyMask() {
        return recencyMask;
    }

    private ClassRow row(int cell) {
        return policy.rows().get(cells.row(cell));
    }
}
