package io.yangke.crm.rules.complaint.assessment;

/** What a dealer gets for its score. Source: CMP-13. */
public enum RewardOutcome {
    /** Among the best of its region: gets the reward. */
    REWARDED("complaint.kpi.reward.top"),
    /** Below the limit: pays the penalty, however few are better. */
    PENALISED("complaint.kpi.reward.penalty"),
    /** Neither. */
    NONE("complaint.kpi.reward.none"),
    /** Without a score: neither. */
    NO_SCORE("complaint.kpi.reward.noScore");

    private final String code;

    RewardOutcome(String code) {
        this.code = code;
    }

    /** The code of its explanation. */
    public String code() {
        return code;
    }
}
