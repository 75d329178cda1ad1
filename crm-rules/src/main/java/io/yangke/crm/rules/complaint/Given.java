package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import java.time.Instant;

/**
 * Who does something, and when it happens.
 *
 * @param by who
 * @param at when
 */
record Given(Actor by, Instant at) {}
