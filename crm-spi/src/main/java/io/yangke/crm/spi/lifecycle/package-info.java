/**
 * What a customer is to the dealer: {@link io.yangke.crm.spi.lifecycle.CustomerClass} (by spend and visits) with its {@link
 * io.yangke.crm.spi.lifecycle.MixGroup}, {@link io.yangke.crm.spi.lifecycle.LifecycleStage} (the way from lead to lost and
 * back), {@link io.yangke.crm.spi.lifecycle.RiskBand} and {@link io.yangke.crm.spi.lifecycle.ValueBand} (how likely to be lost,
 * and how much is lost then), {@link io.yangke.crm.spi.lifecycle.CustomerGroup} and {@link
 * io.yangke.crm.spi.lifecycle.StrategyCode} (who looks after the customer, and how).
 *
 * <p>Plain values only, immutable and thread-safe. Nothing here holds personal data.
 */
package io.yangke.crm.spi.lifecycle;
