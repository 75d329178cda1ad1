package io.yangke.crm.spi.complaint;

/** The duties of a ticket that have a limit. */
public enum ClockKind {
    /** A ticket from media, association, authority or internal transfer is created within 1 hour. Source: CMP-01. */
    REGISTRATION,
    /** The handler contacts the customer within 120 minutes of each assignment. Source: CMP-03. */
    RESPONSE,
    /** The ticket is resolved within the limit of its grade. Source: CMP-04. */
    CLOSING,
    /** The consumer is told within 7 working days of receipt how the complaint was accepted, passed on and handled; never pauses. Source: CMP-17. */
    STATUTORY_NOTICE,
    /** The customer is called within 3 days of resolution. Source: CMP-11. */
    FOLLOW_UP,
    /** A consultation passed to the support engineer is answered. Source: CMP-19. */
    CONSULTATION_ANSWER,
    /** The media support engineer tells the responsible department at once. Source: CMP-20. */
    MEDIA_INFORM,
    /** After closing, the result goes to the media coordinator. Source: CMP-20. */
    MEDIA_RESULT,
    /** The media coordinator answers the medium within its time. Source: CMP-20. */
    MEDIA_ANSWER
}
