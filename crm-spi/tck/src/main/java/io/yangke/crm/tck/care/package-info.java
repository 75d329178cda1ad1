/**
 * The contract of a store that keeps the care for customers: {@link io.yangke.crm.tck.care.CareStorageContract}; and of one that
 * keeps every feature: {@link io.yangke.crm.tck.care.WholeStorageContract}. Both are composed of the suites here.
 */
package io.yangke.crm.tck.care;
