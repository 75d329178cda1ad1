/**
 * The contract of a store that keeps customers: {@link io.yangke.crm.tck.customer.CustomerStorageContract} for what the library
 * remembers of their identity, {@link io.yangke.crm.tck.customer.CustomerFileStorageContract} for their files where the library
 * keeps them, composed of the suites here.
 */
package io.yangke.crm.tck.customer;
