package io.yangke.crm.spi.complaint;

/** The dates by which tickets are scanned. */
public enum TicketDate {
    /** {@link Intake#receivedAt()}. */
    RECEIVED,
    /** {@link Complaint#firstAssignedAt()}; tickets without it are left out. */
    ASSIGNED
}
