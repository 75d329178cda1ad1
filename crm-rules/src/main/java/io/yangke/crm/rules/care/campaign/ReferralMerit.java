package io.yangke.crm.rules.care.campaign;

/** What speaks for asking a customer for a referral. Source: LIF-16. */
public enum ReferralMerit {
    /** Full years of membership. */
    MEMBER_YEARS,
    /** Full years the oldest of the customer's cars has been the customer's. */
    OWNER_YEARS,
    /** Earlier referrals that were verified and bought. */
    REFERRALS,
    /** Of gold tier or better: one unit. */
    GOLD_TIER,
    /** Visits within twelve months. */
    VISITS
}
