package io.yangke.crm.core.explain;

import io.yangke.crm.spi.explain.Explanation;
import java.util.List;
import java.util.Locale;

/**
 * Explanations as sentences. A statement of a kind that the languages do not know is shown by its code and facts, so
 * that nothing is lost.
 */
public final class ExplanationText {

    private static final int INDENT = 2;

    private ExplanationText() {}

    /** Returns the statement as one line, without the statements it rests on. */
    public static String render(Explanation explanation, Locale locale) {
        return Language.of(locale).sentence(explanation);
    }

    /**
     * Returns the statement and all it rests on, one line each, two spaces further in for each level, with the rule at the
     * end of a line where it is another than that of the line above it. Lines end with {@code \n}, the last one too.
     */
    public static String renderTree(Explanation explanation, Locale locale) {
        StringBuilder text = new StringBuilder();
        append(text, explanation, "", 0, Language.of(locale));
        return text.toString();
    }

    /** Returns the trees of several statements below each other. */
    public static String renderTree(List<Explanation> explanations, Locale locale) {
        StringBuilder text = new StringBuilder();
        explanations.forEach(explanation -> append(text, explanation, "", 0, Language.of(locale)));
        return text.toString();
    }

    private static void append(StringBuilder text, Explanation explanation, String rule, int level, Language language) {
        text.append(" ".repeat(level * INDENT)).append(language.sentence(explanation));
        if (!explanation.rule().isEmpty() && !explanation.rule().equals(rule)) {
            text.append(" [").append(explanation.rule()).append(']');
        }
        text.append('\n');
        for (Explanation detail : explanation.details()) {
            append(text, detail, explanation.rule(), level + 1, language);
        }
    }
}
