package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.ContactBookCommand;
import java.time.Instant;

/**
 * A change of a dealer's ticket contacts. Source: CMP-18.
 *
 * @param at when
 * @param command the change, asked for or recorded
 */
record ContactPlan(Instant at, ContactBookCommand command) {}
