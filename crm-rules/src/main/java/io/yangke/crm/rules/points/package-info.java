/**
 * The points ledger's rules as pure functions: {@link io.yangke.crm.rules.points.PointsLedger} (what follows from a command or
 * from time alone), {@link io.yangke.crm.rules.points.PointsPolicy} with its {@link
 * io.yangke.crm.rules.points.ProgrammePolicy} (every figure), {@link io.yangke.crm.rules.points.AccountFold} (an account from
 * its postings), {@link io.yangke.crm.rules.points.EarningRules}, {@link io.yangke.crm.rules.points.SpendingRules} and {@link
 * io.yangke.crm.rules.points.PartRules} (what money earns, what points pay, and what parts of either come to), {@link
 * io.yangke.crm.rules.points.PointsExplainer} (why, and what is coming).
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.points;
