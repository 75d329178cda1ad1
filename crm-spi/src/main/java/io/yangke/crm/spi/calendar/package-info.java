/**
 * What a decision remembers of the calendar it used ({@link io.yangke.crm.spi.calendar.CalendarVersion}) and where a
 * host's own calendars come from.
 */
package io.yangke.crm.spi.calendar;
