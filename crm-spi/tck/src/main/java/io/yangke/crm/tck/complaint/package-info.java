/**
 * The kit for stores that keep complaints: {@link io.yangke.crm.tck.complaint.ComplaintStorageContract} is the one class to
 * extend; the suites behind it prove the reads of {@link io.yangke.crm.spi.complaint.ComplaintStorage}.
 */
package io.yangke.crm.tck.complaint;
