/**
 * The complaint desk as a service: {@link io.yangke.crm.core.complaint.ComplaintService}, and {@link
 * io.yangke.crm.core.complaint.SweepReport} of what time alone brought about; {@link io.yangke.crm.core.complaint.AssessmentService} for figures and forms, and
 * {@link io.yangke.crm.core.complaint.FormPages} to print the latter.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
package io.yangke.crm.core.complaint;
