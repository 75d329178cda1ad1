package io.yangke.crm.rules.explain;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.explain.Argument;
import java.util.List;
import java.util.Objects;

/**
 * One kind of statement an explanation can make.
 *
 * @param code the code, which is the key of its wording, such as {@code complaint.grade.byChannel}
 * @param rule the rule it follows from, such as {@code CMP-02}; a statement on a clock names the rule of its duty instead;
 *     empty for what follows from no single rule
 * @param arguments what stands in each place, in the order the wording counts them from {@code {0}}
 */
public record ExplanationCode(String code, String rule, List<ArgumentKind> arguments) {
    public ExplanationCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(rule, "rule");
        arguments = ImmutableList.copyOf(arguments);
    }

    /** Returns whether these facts fit the places, one for one. */
    public boolean admits(List<Argument> facts) {
        boolean admitted = facts.size() == arguments.size();
        for (int i = 0; admitted && i < facts.size(); i++) {
            admitted = arguments.get(i).admits(facts.get(i));
        }
        return admitted;
    }
}
