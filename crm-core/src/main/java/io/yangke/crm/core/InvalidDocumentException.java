package io.yangke.crm.core;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A document (policy, calendar, overlay) was refused as a whole: the report lists every problem found, in document
 * order, each with its JSON pointer, its line and what is allowed there. Nothing of the document was used.
 */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String document;
    private final transient List<DocumentProblem> problems;

    /**
     * Makes the report.
     *
     * @param document the name the caller gave the document, such as a file name
     * @param problems what is wrong, at least one
     */
    public InvalidDocumentException(String document, List<DocumentProblem> problems) {
        super(report(document, problems));
        this.document = document;
        this.problems = problems.stream().sorted().toList();
    }

    /** Returns the name the caller gave the document. */
    public String document() {
        return document;
    }

    /** Returns every problem, in document order; empty only after Java serialization, which keeps the message alone. */
    public List<DocumentProblem> problems() {
        return problems == null ? List.of() : problems;
    }

    private static String report(String document, List<DocumentProblem> problems) {
        Objects.requireNonNull(document, "document");
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: is empty; at least one problem is needed");
        }
        return problems.stream()
                .sorted()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", document + ": " + count(problems.size()), ""));
    }

    private static String count(int size) {
        return size == 1 ? "1 problem" : size + " problems";
    }
}
