/**
 * The complaint desk's rules as pure functions: {@link io.yangke.crm.rules.complaint.ComplaintPolicy} (every figure).
 */
package io.yangke.crm.rules.complaint;
