/**
 * The care for customers as a service: {@link io.yangke.crm.core.care.CareService} reviews customers, takes commands about tasks
 * ({@link io.yangke.crm.core.care.CareReceipt}) and signals, and sweeps ({@link io.yangke.crm.core.care.CareSweepReport}); {@link
 * io.yangke.crm.core.care.CallTraces} forgets what an erased customer said.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
package io.yangke.crm.core.care;
