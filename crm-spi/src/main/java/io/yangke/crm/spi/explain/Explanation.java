package io.yangke.crm.spi.explain;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * One statement about a decision and the statements it rests on. Immutable; the same decision always has an equal
 * explanation.
 *
 * @param code what is said; the key of its wording, such as {@code complaint.grade.byChannel}
 * @param rule the rule it follows from, such as {@code CMP-02}
 * @param arguments the facts and thresholds, in the order the wording counts them from {@code {0}}
 * @param details the statements it rests on
 */
public record Explanation(String code, String rule, List<Argument> arguments, List<Explanation> details) {
    public Explanation {
        Checks.id("code", code);
        Objects.requireNonNull(rule, "rule");
        arguments = ImmutableList.copyOf(arguments);
        details = ImmutableList.copyOf(details);
    }

    /** Returns a statement without details. */
    public static Explanation of(String code, String rule, Argument... arguments) {
        return new Explanation(code, rule, List.of(arguments), List.of());
    }

    /** Returns the statement with these details. */
    public Explanation because(List<Explanation> reasons) {
        return new Explanation(code, rule, arguments, reasons);
    }
}
