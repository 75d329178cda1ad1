package io.yangke.crm.core.json;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers what is wrong in one document, so that one report can name all of it. Not thread-safe. */
public final class ProblemCollector {

    /** After this many problems the rest is only counted: a hostile document must not blow up its own report. */
    static final int MOST = 200;

    private final String document;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private int left;

    /** Makes a collector for the document of this name. */
    public ProblemCollector(String document) {
        this.document = Objects.requireNonNull(document, "document");
    }

    /** Returns the name of the document. */
    public String document() {
        return document;
    }

    /** Notes a problem. */
    public void add(Place at, String problem, String allowed) {
        if (problems.size() < MOST) {
            problems.add(new DocumentProblem(at.pointer(), at.line(), at.column(), problem, allowed));
        } else {
            left++;
        }
    }

    /** Returns whether nothing is wrong so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws the report if anything is wrong. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw report();
        }
    }

    /** Returns the report; there must be a problem. */
    InvalidDocumentException report() {
        List<DocumentProblem> all = new ArrayList<>(problems);
        if (left > 0) {
            DocumentProblem last = all.get(all.size() - 1);
            String problem = "has " + left + " more problems that are not listed";
            all.add(new DocumentProblem("", last.line(), last.column(), problem, "mend the " + MOST + " above first"));
        }
        return new InvalidDocumentException(document, all);
    }
}
