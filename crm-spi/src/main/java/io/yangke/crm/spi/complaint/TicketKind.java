package io.yangke.crm.spi.complaint;

/** Whether a ticket is a complaint or a question. Source: CMP-01, CMP-19. */
public enum TicketKind {
    /** A complaint 投诉: graded, with limits. */
    COMPLAINT,
    /** A consultation 咨询: without a grade, counted apart from complaints. */
    CONSULTATION
}
