/**
 * Calendars as JSON documents: {@link io.yangke.crm.core.calendar.CalendarFiles} reads a whole calendar, or the overlay
 * of a region or a dealer. Reading is strict; a wrong document gives one report of every mistake and no calendar.
 */
package io.yangke.crm.core.calendar;
