/**
 * The owned base 保有客户 in figures: {@link io.yangke.crm.rules.lifecycle.base.ClassMix} (how many are in which class, against
 * the target) and {@link io.yangke.crm.rules.lifecycle.base.ClassFlows} (who moved from what to what), {@link
 * io.yangke.crm.rules.lifecycle.base.Breakdown} (the mix by model, age of the car, region …), {@link
 * io.yangke.crm.rules.lifecycle.base.ModelMonth} (cars sold, first visits and lost customers by model and month), {@link
 * io.yangke.crm.rules.lifecycle.base.ServiceProfile} (what one customer comes for and how often), {@link
 * io.yangke.crm.rules.lifecycle.base.CompensationRetention} (do compensated customers stay?).
 *
 * <p>What is named after a figure with {@code Sum} behind it adds it up customer by customer, each customer once; sums of parts of
 * a base merge to the sum of the whole, in any order. Sums are for one thread; results are immutable.
 */
package io.yangke.crm.rules.lifecycle.base;
