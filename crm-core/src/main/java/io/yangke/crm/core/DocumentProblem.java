package io.yangke.crm.core;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing wrong in a document: where it is, what is wrong and what is allowed there. It never holds the wrong value.
 *
 * @param pointer the JSON pointer (RFC 6901) of the value, empty for the document itself
 * @param line the line in the document, from 1
 * @param column the column in that line, from 1
 * @param problem what is wrong, such as {@code is not a date}
 * @param allowed what may stand there, such as {@code a date like 2026-10-01 is allowed}
 */
public record DocumentProblem(String pointer, int line, int column, String problem, String allowed)
        implements Comparable<DocumentProblem> {

    private static final Comparator<DocumentProblem> IN_DOCUMENT_ORDER = Comparator.comparingInt(DocumentProblem::line)
            .thenComparingInt(DocumentProblem::column)
            .thenComparing(DocumentProblem::pointer)
            .thenComparing(DocumentProblem::problem)
            .thenComparing(DocumentProblem::allowed);

    public DocumentProblem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(allowed, "allowed");
    }

    /** Compares by place in the document. */
    @Override
    public int compareTo(DocumentProblem other) {
        return IN_DOCUMENT_ORDER.compare(this, other);
    }

    /** Returns the problem as one line: {@code /week/mon (line 3, column 9): problem; allowed}. */
    @Override
    public String toString() {
        String where = pointer.isEmpty() ? "document" : pointer;
        return where + " (line " + line + ", column " + column + "): " + problem + "; " + allowed;
    }
}
