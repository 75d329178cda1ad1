/**
 * The points ledger as a service: {@link io.yangke.crm.core.points.PointsService} takes commands, alone or as a {@link
 * io.yangke.crm.core.points.PointsBatch}, and answers with a {@link io.yangke.crm.core.points.Receipt}; {@link
 * io.yangke.crm.core.points.Balance} and {@link io.yangke.crm.core.points.ComingExpiry} say what an account comes to, and {@link
 * io.yangke.crm.core.points.PointsSweepReport} what time alone brought about. {@link io.yangke.crm.core.points.BooksService} keeps
 * the books: it reads only.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
package io.yangke.crm.core.points;
