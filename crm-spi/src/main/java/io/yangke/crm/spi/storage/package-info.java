/**
 * The one write of every store, and what goes into it: {@link io.yangke.crm.spi.storage.Storage}, {@link
 * io.yangke.crm.spi.storage.ChangeSet}, {@link io.yangke.crm.spi.storage.RecordedEvent}, {@link
 * io.yangke.crm.spi.storage.IdempotencyRecord}.
 *
 * <p>The contract is numbered in the README of this module; the Javadoc here names the clauses.
 */
package io.yangke.crm.spi.storage;
