package io.yangke.crm.spi.complaint;

/** The state of a ticket. Source: CMP-10. */
public enum TicketStatus {
    /** Nobody has been in touch with the customer yet 未处理. */
    UNHANDLED,
    /** The handler has responded 处理中. */
    IN_PROGRESS,
    /** Handled and sealed 处理完成/封闭; the follow-up call is due. */
    RESOLVED,
    /** The customer was satisfied at the follow-up call. */
    CONFIRMED,
    /** The file is closed: the handling form is complete. */
    FILED,
    /** Merged into another ticket, which goes on. */
    MERGED,
    /** Withdrawn by the customer. */
    WITHDRAWN,
    /** Found not to be a complaint. */
    REJECTED
}
