/**
 * The care for customers as a service: {@link io.yangke.crm.core.care.CallTraces} forgets what an erased customer said.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
package io.yangke.crm.core.care;
