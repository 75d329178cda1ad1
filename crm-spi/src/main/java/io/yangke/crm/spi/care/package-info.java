/**
 * Care journeys: {@link io.yangke.crm.spi.care.CareFile} (what is remembered of the care for a customer, with its {@link
 * io.yangke.crm.spi.care.CareTask}s), the command {@link io.yangke.crm.spi.care.CareCommand} with its {@link
 * io.yangke.crm.spi.care.CareAction}s, {@link io.yangke.crm.spi.care.CareSignal}s of the host, what the host is told ({@link
 * io.yangke.crm.spi.care.CareEvent}), and the port a store implements ({@link io.yangke.crm.spi.care.CareStorage}).
 *
 * <p>Everything is immutable and thread-safe. A customer is an opaque identity; personal data stand in {@link
 * io.yangke.crm.spi.care.CallRecord} only, masked.
 */
package io.yangke.crm.spi.care;
