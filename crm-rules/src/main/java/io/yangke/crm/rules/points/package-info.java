/**
 * The points ledger's rules as pure functions: {@link io.yangke.crm.rules.points.PointsLedger} (what follows from a command or
 * from time alone), {@link io.yangke.crm.rules.points.PointsPolicy} with its {@link
 * io.yangke.crm.rules.points.ProgrammePolicy} (every figure), {@link io.yangke.crm.rules.points.AccountFold} (an account from
 * its postings), {@link io.yangke.crm.rules.points.EarningRules} and {@link io.yangke.crm.rules.points.SpendingRules} (what
 * money earns, and what points pay).
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.points;
