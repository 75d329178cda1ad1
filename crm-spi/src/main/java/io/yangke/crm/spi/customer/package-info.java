/**
 * The customer: one customer, one file. {@link io.yangke.crm.spi.customer.CustomerFile} holds the {@link
 * io.yangke.crm.spi.customer.CustomerFact}s a host told, with the {@link io.yangke.crm.spi.customer.Profile} as the only place
 * of personal data; {@link io.yangke.crm.spi.customer.Standing} says which files stand together and what may be done with them.
 * Ports: {@link io.yangke.crm.spi.customer.CustomerFiles} (files a host keeps), {@link
 * io.yangke.crm.spi.customer.CustomerFileStorage} (files the library keeps), {@link
 * io.yangke.crm.spi.customer.CustomerStorage}.
 *
 * <p>Everything is immutable and thread-safe. {@code toString} never shows personal data.
 */
package io.yangke.crm.spi.customer;
