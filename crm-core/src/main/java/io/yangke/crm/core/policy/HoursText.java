package io.yangke.crm.core.policy;

import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the day in whole minutes, written {@code 09:00-20:00}; {@code 24:00} is its end. */
final class HoursText {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String MIDNIGHT = "24:00";
    private static final String FORM = TIME + "-(" + TIME + "|" + MIDNIGHT + ")";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    static final IdText<HourSpan> TYPE =
            new IdText<>("hours like 09:00-20:00", 11, "^" + FORM + "$", HoursText::parse, HoursText::text);

    private HoursText() {}

    private static HourSpan parse(String text) {
        Matcher form = PATTERN.matcher(text);
        Checks.require(form.matches(), "hours", "are of another form", "hours like 09:00-20:00 are allowed");
        String until = text.substring(6);
        return new HourSpan(
                LocalTime.parse(text.substring(0, 5)), until.equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(until));
    }

    private static String text(HourSpan hours) {
        return minute(hours.from()) + "-" + (hours.until().equals(LocalTime.MAX) ? MIDNIGHT : minute(hours.until()));
    }

    private static String minute(LocalTime time) {
        Checks.require(
                time.getSecond() == 0 && time.getNano() == 0,
                "hours",
                "hold parts of a minute",
                "whole minutes are allowed in a document");
        return time.toString();
    }
}
