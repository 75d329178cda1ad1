package io.yangke.crm.rules.care;

/** What happened makes a step needless. */
public enum Overtaking {
    /** A visit to the workshop, with the same car if the step is about one. */
    VISIT,
    /** A maintenance of the car. */
    MAINTENANCE,
    /** An insurance of the car, bought later than the step counts from. */
    INSURANCE,
    /** The customer joined the club. */
    JOINING
}
