/**
 * The conformance kit for stores: what an implementer supplies is a {@link io.yangke.crm.tck.StorageFixture}, what holds for
 * every test is in {@link io.yangke.crm.tck.ContractSuite}, and the suites for the one write, its races, events and values
 * follow. Who keeps complaints extends {@code io.yangke.crm.tck.complaint.ComplaintStorageContract}, which has them all.
 *
 * <p>Each test is named by the clauses of the storage contract (README of crm-spi) it proves, and runs beside a second
 * dealer who uses the same ids. Nothing here ever skips.
 */
package io.yangke.crm.tck;
