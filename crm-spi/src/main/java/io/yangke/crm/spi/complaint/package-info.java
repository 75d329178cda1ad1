/**
 * The complaint desk: {@link io.yangke.crm.spi.complaint.Complaint} (a ticket as it stands), the commands {@link
 * io.yangke.crm.spi.complaint.RegisterComplaint}, {@link io.yangke.crm.spi.complaint.TicketCommand} with its {@link
 * io.yangke.crm.spi.complaint.ComplaintAction}s and {@link io.yangke.crm.spi.complaint.ImportTicket}, what happened ({@link
 * io.yangke.crm.spi.complaint.ComplaintEvent}), and the port a store implements ({@link
 * io.yangke.crm.spi.complaint.ComplaintStorage}).
 *
 * <p>Everything is immutable and thread-safe. A ticket, its clocks and its events hold no personal data; what people said
 * is in {@link io.yangke.crm.spi.complaint.TicketNote}s.
 */
package io.yangke.crm.spi.complaint;
