/**
 * The two paper forms of the complaint desk as values: {@link io.yangke.crm.rules.complaint.form.HandlingForm}
 * 客户抱怨/投诉处理表 and {@link io.yangke.crm.rules.complaint.form.WarningForm} 客户投诉升级预警单, made of a ticket, its events and notes,
 * and what the host knows of the customer ({@link io.yangke.crm.rules.complaint.form.CustomerCard}).
 *
 * <p>Everything is immutable and thread-safe. All that may name or describe a person is masked in {@code toString}. What has
 * not been recorded is empty, to be filled in by hand.
 */
package io.yangke.crm.rules.complaint.form;
