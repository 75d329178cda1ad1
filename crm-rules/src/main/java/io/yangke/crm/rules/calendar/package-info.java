/**
 * Working days and working time.
 *
 * <p>{@link io.yangke.crm.rules.calendar.WorkingCalendar} answers all questions: is this a working day, when have two
 * working hours passed, how much of this week was open, and day by day why. {@link
 * io.yangke.crm.rules.calendar.ChineseCalendar} is the one most dealers start from; {@link
 * io.yangke.crm.rules.calendar.CalendarOverlay} is what a region or a dealer changes of it. A calendar is an ordinary
 * {@link io.yangke.crm.rules.calendar.WeekPattern} of {@link io.yangke.crm.rules.calendar.DayHours} and a {@link
 * io.yangke.crm.rules.calendar.DayOverride} for single dates, each with its {@link
 * io.yangke.crm.rules.calendar.DayReason}. {@link io.yangke.crm.rules.calendar.DayCount} and {@link
 * io.yangke.crm.rules.calendar.ExactFit} name the readings on which systems differ.
 *
 * <p>All types are immutable, none reads a clock or a default zone, and equal content gives equal answers and versions.
 */
package io.yangke.crm.rules.calendar;
