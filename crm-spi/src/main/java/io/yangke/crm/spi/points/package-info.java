/**
 * The points ledger: {@link io.yangke.crm.spi.points.PointsAccount} (an account as it stands, with its open {@link
 * io.yangke.crm.spi.points.Lot}s and {@link io.yangke.crm.spi.points.Hold}s), the command {@link
 * io.yangke.crm.spi.points.PointsCommand} with its {@link io.yangke.crm.spi.points.PointsAction}s, the journal's {@link
 * io.yangke.crm.spi.points.Posting}s with their {@link io.yangke.crm.spi.points.Movement}s, what the host is told ({@link
 * io.yangke.crm.spi.points.PointsEvent}), and the port a store implements ({@link
 * io.yangke.crm.spi.points.PointsStorage}).
 *
 * <p>Everything is immutable and thread-safe. Nothing here holds personal data: a member is an opaque identity. Points are
 * whole numbers, money is in fen.
 */
package io.yangke.crm.spi.points;
