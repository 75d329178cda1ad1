/**
 * What customers are to a dealer: {@link io.yangke.crm.core.lifecycle.LifecycleService} answers of one customer and of the whole base
 * ({@link io.yangke.crm.core.lifecycle.BaseReport}). Nothing is kept: every answer is computed from the files.
 */
package io.yangke.crm.core.lifecycle;
