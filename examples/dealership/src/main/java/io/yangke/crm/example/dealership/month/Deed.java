package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.ComplaintAction;
import java.time.Instant;

/**
 * What someone tries to do to a ticket.
 *
 * @param at when
 * @param by who
 * @param action what
 * @param forbidden whether the desk is expected to refuse it
 */
record Deed(Instant at, Doer by, ComplaintAction action, boolean forbidden) {}
