package io.yangke.crm.rules.care;

/**
 * What a step's conditions may ask of a customer and a car, as whole numbers as of a day. A number nobody knows fits no condition.
 */
public enum CareFact {
    /** 1 for a member of the club, else 0. */
    MEMBER,
    /** Whole months since the membership began; unknown for others. */
    MEMBER_MONTHS,
    /** Whole months the car has been the customer's; of several cars the one owned longest where the step is about none. */
    OWNED_MONTHS,
    /** Whole months since the last visit to the workshop, or since the purchase where there was none. */
    MONTHS_SINCE_VISIT,
    /** Visits to the workshop in the last 12 months. */
    VISITS_12_MONTHS,
    /** What the visits of the last 12 months came to, in whole yuan. */
    SPEND_12_MONTHS,
    /** Maintenances of the car so far. */
    MAINTENANCES,
    /** Insurance policies of the car known so far. */
    INSURANCES,
    /** Recommendations that led to a purchase. */
    REFERRALS,
    /** Complaints open now, whatever the day asked for. */
    OPEN_COMPLAINTS
}
