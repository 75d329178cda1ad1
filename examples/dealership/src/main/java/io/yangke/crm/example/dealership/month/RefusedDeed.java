package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Instant;

/**
 * Something the desk refused.
 *
 * @param shop the dealer
 * @param ticket the ticket
 * @param at when
 * @param by who tried
 * @param action what
 * @param refusal why not
 * @param expected whether the plan meant it to be refused
 */
public record RefusedDeed(
        Shop shop, TicketId ticket, Instant at, Actor by, ActionKind action, Refusal refusal, boolean expected) {}
