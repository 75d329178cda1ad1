package io.yangke.crm.rules.customer.matching;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;

/** Why two files match, as data. It names the files and the kinds of what they have in common, and nobody. Source: CUS-05. */
public final class MatchExplainer {

    private MatchExplainer() {}

    /** Returns everything an explanation of a match can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(MatchCode.values()).map(MatchCode::entry).toList();
    }

    /**
     * Returns how likely it is, because of all that speaks for and against it.
     *
     * @param match the match
     * @param policy the rules it was found by
     */
    public static Explanation of(Match match, MatchingPolicy policy) {
        return MatchCode.valueOf(match.likeness().name())
                .with(Argument.reference(match.one()), Argument.reference(match.other()))
                .because(match.reasons().stream()
                        .map(reason -> reason(reason, policy))
                        .toList());
    }

    private static Explanation reason(MatchReason reason, MatchingPolicy policy) {
        MatchCode code = MatchCode.valueOf(reason.name());
        return reason == MatchReason.SHARED_BY_MANY ? code.with(Argument.count(policy.holdersAtMost())) : code.with();
    }
}
