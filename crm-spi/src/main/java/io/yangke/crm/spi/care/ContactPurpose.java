package io.yangke.crm.spi.care;

import io.yangke.crm.spi.customer.ConsentPurpose;

/** Why a customer is contacted; all share one budget. Source: LIF-21. */
public enum ContactPurpose {
    /** The follow-up call after a complaint. Source: CMP-11. */
    COMPLAINT(ConsentPurpose.SERVICE),
    /** A recall, or another matter of safety; owed, outside the budget. */
    SAFETY(ConsentPurpose.SERVICE),
    /** The progress of a repair; owed, outside the budget. Source: LIF-25. */
    REPAIR_PROGRESS(ConsentPurpose.SERVICE),
    /** A call after a purchase or a visit. */
    FOLLOW_UP(ConsentPurpose.SATISFACTION),
    /** Something falls due. */
    REMINDER(ConsentPurpose.SERVICE),
    /** The insurance ends. */
    RENEWAL(ConsentPurpose.MARKETING),
    /** The customer stays away. */
    WIN_BACK(ConsentPurpose.MARKETING),
    /** Points expire. Source: PTS-08. */
    POINTS_NOTICE(ConsentPurpose.SERVICE),
    /** Benefits, club, events, lectures, recommendations. */
    INVITATION(ConsentPurpose.MARKETING),
    /** A birthday, a holiday, bad weather. */
    GREETING(ConsentPurpose.MARKETING);

    private final ConsentPurpose consent;

    ContactPurpose(ConsentPurpose consent) {
        this.consent = consent;
    }

    /** What the customer must not have refused. */
    public ConsentPurpose consent() {
        return consent;
    }
}
