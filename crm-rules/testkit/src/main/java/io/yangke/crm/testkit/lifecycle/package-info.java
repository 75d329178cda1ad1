/**
 * Given and then for what a customer is to the dealer: {@link io.yangke.crm.testkit.lifecycle.CustomerFacts} puts a customer's file
 * together fact by fact, and {@link io.yangke.crm.testkit.lifecycle.CustomerFileAssert} says in which class the customer is as of a
 * day.
 *
 * <p>Days are written {@code 2026-01-05}. Nothing here reads a clock.
 */
@NullMarked
package io.yangke.crm.testkit.lifecycle;

import org.jspecify.annotations.NullMarked;
