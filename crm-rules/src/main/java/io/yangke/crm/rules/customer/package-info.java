/**
 * The customer's file as pure functions: {@link io.yangke.crm.rules.customer.CustomerDesk} (what follows from a command or from
 * time alone) over {@link io.yangke.crm.rules.customer.Person} (all files that stand together for one), {@link
 * io.yangke.crm.rules.customer.CustomerPolicy} (every figure), {@link io.yangke.crm.rules.customer.Erasing} (what is personal,
 * and how long the law has it kept), {@link io.yangke.crm.rules.customer.Completeness} (what is known, and what to ask for
 * next), {@link io.yangke.crm.rules.customer.Staleness} (what is to be verified), and {@link
 * io.yangke.crm.rules.customer.FileExplainer} (both as data for words). Which files are of one customer stands in {@link
 * io.yangke.crm.rules.customer.matching}.
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.customer;
