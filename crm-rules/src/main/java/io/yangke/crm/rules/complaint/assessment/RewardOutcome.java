package io.yangke.crm.rules.complaint.assessment;

/** What a dealer gets for its score. Source: CMP-13. */
public enum RewardOutcome {
    /** Among the best of its region: gets the reward. */
    REWARDED,
    /** Below the limit: pays the penalty, however few are better. */
    PENALISED,
    /** Neither. */
    NONE,
    /** Without a score: neither. */
    NO_SCORE
}
