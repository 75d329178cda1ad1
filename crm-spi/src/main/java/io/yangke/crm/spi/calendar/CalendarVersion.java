package io.yangke.crm.spi.calendar;

import io.yangke.crm.spi.internal.Checks;

/**
 * The version of a working calendar: the same content has the same version, other content has another.
 *
 * @param value the calendar's name and a digest of its content, such as {@code cn-statutory@3f9a01c2}
 */
public record CalendarVersion(String value) {

    public CalendarVersion {
        Checks.id("calendarVersion", value);
    }

    /** Returns the version with this text. */
    public static CalendarVersion of(String value) {
        return new CalendarVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
