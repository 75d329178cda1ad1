package io.yangke.crm.rules.care.campaign;

/** Where a referral stands; where several hold, the first. Source: LIF-16, L12. */
public enum ReferralState {
    /** Somebody recommended himself, under whatever identity: it never counts. */
    SELF,
    /** The reward was given. */
    REWARDED,
    /** Another referral of the same buyer counts: a buyer counts once. */
    OTHER_COUNTS,
    /** The buyer had bought before being recommended: it never counts. */
    BOUGHT_BEFORE,
    /** The buyer did not buy in time: it never counts. */
    TOO_LATE,
    /** The customer who recommends has not confirmed it yet. */
    REFERRER_TO_CONFIRM,
    /** The buyer has not confirmed it yet. */
    BUYER_TO_CONFIRM,
    /** The buyer has not bought yet. */
    PURCHASE_TO_COME,
    /** It counts, and the reward is due. */
    COUNTS
}
