package io.yangke.crm.spi.complaint;

/** Why a grade changes. */
public enum RegradeReason {
    /** B to C: the ticket cannot be closed in time. Source: CMP-06. */
    CANNOT_CLOSE_IN_TIME,
    /** Up: injury or safety came to light. */
    SAFETY_EVIDENCE,
    /** Up: the media took the matter up. */
    MEDIA_INVOLVED,
    /** Up: an association or authority took the matter up. */
    AUTHORITY_INVOLVED,
    /** Up: the customer complained again. */
    REPEATED,
    /** Down: graded too high; needs an approver. */
    WRONGLY_GRADED
}
