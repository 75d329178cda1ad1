package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.PointsCommand;
import java.time.Instant;

/**
 * What a decision has to go by.
 *
 * @param facts what is known
 * @param command the command
 * @param ledger the ledger's dealer
 * @param at when it happened
 */
record Given(PointsFacts facts, PointsCommand command, DealerId ledger, Instant at) {}
