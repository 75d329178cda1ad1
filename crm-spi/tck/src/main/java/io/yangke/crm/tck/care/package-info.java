/**
 * The contract of a store that keeps the care for customers: {@link io.yangke.crm.tck.care.CareStorageContract}, composed of the
 * suites here.
 */
package io.yangke.crm.tck.care;
