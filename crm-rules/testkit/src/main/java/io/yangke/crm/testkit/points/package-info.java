/**
 * Given, when, then for the points ledger: {@link io.yangke.crm.testkit.points.LedgerScenario} plays several accounts under
 * programmes of the test's own, {@link io.yangke.crm.testkit.points.AccountAssert} says what is expected of one, {@link
 * io.yangke.crm.testkit.points.LedgerInvariants} says what holds of any ledger, a host's own store included ({@link
 * io.yangke.crm.testkit.points.LedgerSnapshot}), and {@link io.yangke.crm.testkit.points.PointsArbitraries} generates programmes
 * and whole lives of accounts ({@link io.yangke.crm.testkit.points.PointsLife}) for properties.
 *
 * <p>Local times are those of the scenario's zone. Nothing here reads a clock.
 */
@NullMarked
package io.yangke.crm.testkit.points;

import org.jspecify.annotations.NullMarked;
