package io.yangke.crm.rules.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A table of classes does not keep what it must; tells which rows are at fault. Source: SEG-01, T1. */
public final class UnfitRowsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String allowed;
    private final transient List<Integer> rows;

    UnfitRowsException(String problem, String allowed, List<Integer> rows) {
        super("rows: " + problem + "; " + allowed);
        this.problem = problem;
        this.allowed = allowed;
        this.rows = ImmutableList.copyOf(rows);
    }

    /** Returns what is wrong with the rows, such as {@code are 65}. */
    public String problem() {
        return problem;
    }

    /** Returns what is allowed. */
    public String allowed() {
        return allowed;
    }

    /** Returns the indexes of the rows at fault, from 0; empty if it is the table as a whole. */
    public List<Integer> rows() {
        return rows;
    }
}
