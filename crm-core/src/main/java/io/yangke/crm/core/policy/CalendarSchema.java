package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The JSON Schema of the overlay that {@link io.yangke.crm.core.calendar.CalendarFiles} reads. Source: CMP-05. */
final class CalendarSchema {

    static final String SLOTS = "slots";

    private static final String SLOT = "([01]\\d|2[0-4]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d";
    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final int LONGEST_NAME = 51;
    private static final int LONGEST_LABEL = 64;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private CalendarSchema() {}

    static ObjectNode overlay() {
        return object(
                ImmutableMap.<String, ObjectNode>builder()
                        .put(
                                "name",
                                text("What the calendar is called from here down.", LONGEST_NAME)
                                        .put("pattern", "^[^\\s@]+$"))
                        .put("zone", text("The zone of its days and hours, such as Asia/Urumqi.", LONGEST_LABEL))
                        .put("week", week())
                        .put("makeUpDays", makeUpDays())
                        .put("officialYears", officialYears())
                        .put("dates", array(date(), "What is said of single dates."))
                        .buildOrThrow(),
                List.of("name"));
    }

    /** Returns what the hours of a weekday refer to. */
    static ObjectNode slots() {
        return array(
                Schemas.ofType("string").put("pattern", "^" + SLOT + "(\\+1)?$"),
                "Hours such as 09:00-12:00; 22:00-06:00+1 ends on the next day; an empty list closes the day.");
    }

    private static ObjectNode week() {
        ObjectNode days = Schemas.empty();
        WEEKDAYS.forEach(day -> days.set(day, Schemas.definition(SLOTS)));
        return describe("Hours of weekdays; a weekday left out stays as it is.", Schemas.closed(days));
    }

    private static ObjectNode makeUpDays() {
        ObjectNode rule = object(
                ImmutableMap.of("like", Schemas.oneOf(WEEKDAYS), "hours", hours(), "closed", closed()), List.of());
        rule.put("minProperties", 1).put("maxProperties", 1);
        return describe("What is done on make-up working days: one of like, hours, closed.", rule);
    }

    private static ObjectNode closed() {
        return Schemas.empty().put("const", true);
    }

    private static ObjectNode officialYears() {
        ObjectNode year = Schemas.whole(FIRST_YEAR, LAST_YEAR);
        ObjectNode years = object(ImmutableMap.of("first", year, "last", year.deepCopy()), List.of("first", "last"));
        return describe("The years whose holidays are published; a day of any other year is provisional.", years);
    }

    private static ObjectNode date() {
        return object(
                ImmutableMap.<String, ObjectNode>builder()
                        .put("date", Schemas.ofType("string").put("pattern", DAY))
                        .put(
                                "to",
                                describe(
                                        "The last date of a range.",
                                        Schemas.ofType("string").put("pattern", DAY)))
                        .put("is", Schemas.oneOf(List.of("HOLIDAY", "MAKE_UP_WORKDAY", "CLOSED", "OPEN", "WEEK")))
                        .put("key", text("A key of the reason, such as NATIONAL_DAY.", LONGEST_LABEL))
                        .put("name", text("The reason, such as 国庆节.", LONGEST_LABEL))
                        .put("hours", hours())
                        .buildOrThrow(),
                List.of("date", "is"));
    }

    /** Hours of one date: at least one slot, and no shift into the next day. */
    private static ObjectNode hours() {
        return array(Schemas.ofType("string").put("pattern", "^" + SLOT + "$"), "Hours such as 09:00-12:00.")
                .put("minItems", 1);
    }

    private static ObjectNode array(ObjectNode items, String description) {
        ObjectNode array = Schemas.ofType("array");
        array.set("items", items);
        return describe(description, array);
    }

    private static ObjectNode text(String description, int longest) {
        return describe(
                description, Schemas.ofType("string").put("minLength", 1).put("maxLength", longest));
    }

    private static ObjectNode object(Map<String, ObjectNode> fields, List<String> required) {
        ObjectNode properties = Schemas.empty();
        fields.forEach(properties::set);
        ObjectNode schema = Schemas.closed(properties);
        if (!required.isEmpty()) {
            schema.set("required", Schemas.texts(required));
        }
        return schema;
    }

    private static ObjectNode describe(String description, ObjectNode schema) {
        ObjectNode described = Schemas.empty().put("description", description);
        return described.setAll(schema);
    }
}
