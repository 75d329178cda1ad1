package io.yangke.crm.spi.complaint;

/** What makes a complaint a major matter that goes straight to the general manager. Source: CMP-12. */
public enum MajorReason {
    /** The complaint is of grade B. */
    GRADE_B,
    /** Injury or safety. */
    SAFETY,
    /** Customers enough complained of the same matter: a group complaint. */
    GROUP
}
