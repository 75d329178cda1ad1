/**
 * The customer's file as pure functions: {@link io.yangke.crm.rules.customer.CustomerDesk} (what follows from a command or from
 * time alone) over {@link io.yangke.crm.rules.customer.Person} (all files that stand together for one), {@link
 * io.yangke.crm.rules.customer.CustomerPolicy} (every figure), {@link io.yangke.crm.rules.customer.Erasing} (what is personal,
 * and how long the law has it kept).
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.customer;
