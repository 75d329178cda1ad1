/**
 * The work of a dealer's day as a pure function: {@link io.yangke.crm.rules.care.work.WorkList} (what a role does today, in order,
 * levelled against its capacity), its {@link io.yangke.crm.rules.care.work.WorkItem}s, what it puts off ({@link
 * io.yangke.crm.rules.care.work.PostponedWork}) or drops ({@link io.yangke.crm.rules.care.work.DroppedWork}), the load of the coming
 * days ({@link io.yangke.crm.rules.care.work.DayLoad}), and {@link io.yangke.crm.rules.care.work.WorkExplainer} (all of it as data
 * for words).
 *
 * <p>Everything here but the builder of a list is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.care.work;
