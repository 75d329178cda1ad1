/**
 * The kit for stores that keep points: {@link io.yangke.crm.tck.points.PointsStorageContract} is the one class to extend; the
 * suites behind it prove the one write and the reads of {@link io.yangke.crm.spi.points.PointsStorage}.
 *
 * <p>What the tests write is booked by a few lines of their own, so that the kit needs no rules of any programme: every
 * posting balances, every account is what its journal adds up to.
 */
package io.yangke.crm.tck.points;
