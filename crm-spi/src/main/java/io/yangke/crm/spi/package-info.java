/**
 * Identities and people, shared by every feature: {@link io.yangke.crm.spi.DealerId} (the tenant), {@link
 * io.yangke.crm.spi.CustomerId}, {@link io.yangke.crm.spi.Actor} with its {@link io.yangke.crm.spi.Role}, and {@link
 * io.yangke.crm.spi.CommandKey}, the host's idempotency key.
 *
 * <p>All values are immutable and thread-safe. Identifiers are opaque: the library never takes them apart. Personal
 * data lives in {@link io.yangke.crm.spi.PersonalText}, whose {@code toString} shows nothing.
 */
@CrmStyle
package io.yangke.crm.spi;
