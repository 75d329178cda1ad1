/**
 * The complaint desk's rules as pure functions: {@link io.yangke.crm.rules.complaint.ComplaintDesk} (what follows from a
 * command or from time alone), {@link io.yangke.crm.rules.complaint.ComplaintPolicy} (every figure), {@link
 * io.yangke.crm.rules.complaint.DeskRules} (policy and calendar in force), {@link
 * io.yangke.crm.rules.complaint.TicketFold} (a ticket from its events), {@link
 * io.yangke.crm.rules.complaint.ContactBookRules} (who is told of tickets), {@link
 * io.yangke.crm.rules.complaint.ComplaintExplainer} (why, and what would change it).
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.complaint;
