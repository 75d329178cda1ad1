package io.yangke.crm.core.policy;

import java.time.Instant;

/** Which rules hold when: those at an index from its start, inclusive, to the start of the next. Immutable. */
final class RulesTimeline {

    private final long[] startSeconds;
    private final PeriodRules[] rules;

    /**
     * Makes a timeline.
     *
     * @param startSeconds from when each holds, in seconds since 1970, ascending; the first counts for all time before
     * @param rules what holds
     */
    RulesTimeline(long[] startSeconds, PeriodRules[] rules) {
        this.startSeconds = startSeconds.clone();
        this.rules = rules.clone();
    }

    static RulesTimeline always(PeriodRules rules) {
        return new RulesTimeline(new long[] {Long.MIN_VALUE}, new PeriodRules[] {rules});
    }

    /** Most decisions are about now, so the search begins at the end. */
    PeriodRules at(Instant at) {
        int i = rules.length - 1;
        while (i > 0 && at.getEpochSecond() < startSeconds[i]) {
            i--;
        }
        return rules[i];
    }
}
