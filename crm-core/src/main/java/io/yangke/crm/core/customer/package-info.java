/**
 * The customer's file as a service: {@link io.yangke.crm.core.customer.CustomerService} takes commands and answers with a {@link
 * io.yangke.crm.core.customer.CustomerReceipt}, and finds the file that stands for a person; {@link
 * io.yangke.crm.core.customer.CustomerSweepReport} says what time alone brought about. What other features keep of a customer
 * follows by {@link io.yangke.crm.core.customer.AccountMerges} and {@link io.yangke.crm.core.customer.Traces}.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
package io.yangke.crm.core.customer;
