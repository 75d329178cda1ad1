package io.yangke.crm.rules.care.work;

/**
 * An item to be placed on one of the days of a levelling.
 *
 * @param item the item
 * @param ready the place of the first day it can be done on
 * @param last the place of the last one, not before {@code ready}
 * @param duty whether it must be done on the first
 */
record Job(WorkItem item, int ready, int last, boolean duty) {}
