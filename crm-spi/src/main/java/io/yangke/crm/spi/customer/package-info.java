/**
 * The customer: one customer, one file. {@link io.yangke.crm.spi.customer.CustomerFile} holds the {@link
 * io.yangke.crm.spi.customer.CustomerFact}s a host told, with the {@link io.yangke.crm.spi.customer.Profile} as the only place
 * of personal data; {@link io.yangke.crm.spi.customer.Standing} says which files stand together and what may be done with them.
 * Ports: {@link io.yangke.crm.spi.customer.CustomerFiles} (files a host keeps), {@link
 * io.yangke.crm.spi.customer.CustomerFileStorage} (files the library keeps), {@link
 * io.yangke.crm.spi.customer.CustomerStorage}.
 *
 * <p>Who a customer is, as typed values: {@link io.yangke.crm.spi.customer.PersonName}, {@link
 * io.yangke.crm.spi.customer.MobileNumber}, {@link io.yangke.crm.spi.customer.EmailAddress}, {@link
 * io.yangke.crm.spi.customer.Vin}, {@link io.yangke.crm.spi.customer.Plate}, what one may doubt about them ({@link
 * io.yangke.crm.spi.customer.IdentityWarning}), and the key a store finds customers by ({@link
 * io.yangke.crm.spi.customer.IdentityKey}). They are normalised before they are checked, the same under every default locale:
 * full-width letters, spaces of any kind and invisible characters make no difference. What cannot be such a value is refused;
 * what merely looks odd is kept, with a warning; nothing is corrected.
 *
 * <p>Everything is immutable and thread-safe. Neither {@code toString} nor a message shows personal data.
 */
package io.yangke.crm.spi.customer;
