/**
 * The embedded store: {@link io.yangke.crm.core.storage.InMemoryStorage}.
 *
 * <p>It is the model other stores are compared with: one small table for each kind of record, one dealer's records apart
 * from every other's, one atomic step for each write.
 */
package io.yangke.crm.core.storage;
