package io.yangke.crm.core.calendar;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.ArrayNode;
import io.yangke.crm.core.json.LocatedJson.TextNode;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.Slot;
import io.yangke.crm.rules.calendar.WeekPattern;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads hours: slots like {@code 09:00-18:00} and, in a week, shifts into the next day like {@code 22:00-06:00+1}. */
final class HoursReader {

    /** The weekdays by name. */
    static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(DayOfWeek::name, Function.identity()));

    private static final String NEXT_DAY = "+1";
    private static final String SLOT = "a slot like 09:00-18:00";
    private static final String SHIFT = "a slot like 09:00-18:00, or a shift into the next day like 22:00-06:00+1,";

    private final ValueReader values;
    private final ProblemCollector problems;

    HoursReader(ValueReader values) {
        this.values = values;
        this.problems = values.problems();
    }

    /** Returns the hours of a day that is open, or nothing if they are wrong. */
    Optional<DayHours> openDay(LocatedJson node) {
        List<LocatedJson> items = values.items(node);
        if (node instanceof ArrayNode && items.isEmpty()) {
            return values.refuse(node, "is empty", "at least one slot");
        }
        List<Slot> slots = new ArrayList<>();
        items.forEach(item -> values.parsed(item, SLOT, HoursReader::slot).ifPresent(slots::add));
        return Optional.of(hours(node, slots)).filter(hours -> !hours.isClosed());
    }

    private DayHours hours(LocatedJson node, List<Slot> slots) {
        return Refusals.orNothing(problems, node, () -> new DayHours(slots)).orElse(DayHours.CLOSED);
    }

    private static Optional<Slot> slot(String text) {
        try {
            return Optional.of(Slot.parse(text));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    /** Returns a whole week; weekdays left out are closed, except for what a shift brings them. */
    WeekPattern week(LocatedJson node) {
        Map<DayOfWeek, LocatedJson> days = listed(node);
        EnumMap<DayOfWeek, List<Slot>> slots = slots(days);
        return new WeekPattern(hours(slots, days, node));
    }

    /** Returns the hours of the weekdays listed; a shift into one that is not listed is told. */
    Map<DayOfWeek, DayHours> weekdays(LocatedJson node) {
        Map<DayOfWeek, LocatedJson> days = listed(node);
        EnumMap<DayOfWeek, List<Slot>> slots = slots(days);
        slots.keySet().stream()
                .filter(day -> !days.containsKey(day))
                .forEach(day -> values.refuse(
                        Objects.requireNonNull(days.get(day.minus(1)), "a shift comes from the day before"),
                        "has a shift into " + day + ", which is not listed",
                        "a list of both days"));
        return hours(slots, days, node);
    }

    private Map<DayOfWeek, LocatedJson> listed(LocatedJson node) {
        Map<DayOfWeek, LocatedJson> days = new EnumMap<>(DayOfWeek.class);
        ObjectFields fields = values.object(node);
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.optional(day.name()).ifPresent(hours -> days.put(day, hours));
        }
        fields.done();
        return days;
    }

    private EnumMap<DayOfWeek, List<Slot>> slots(Map<DayOfWeek, LocatedJson> days) {
        EnumMap<DayOfWeek, List<Slot>> slots = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, node) -> {
            slots.computeIfAbsent(day, unused -> new ArrayList<>());
            values.items(node).forEach(item -> add(slots, day, item));
        });
        return slots;
    }

    private void add(EnumMap<DayOfWeek, List<Slot>> slots, DayOfWeek day, LocatedJson item) {
        if (item instanceof TextNode text && text.value().endsWith(NEXT_DAY)) {
            values.parsed(item, SHIFT, HoursReader::shift).ifPresent(parts -> {
                put(slots, day, parts.get(0));
                parts.stream().skip(1).forEach(rest -> put(slots, day.plus(1), rest));
            });
        } else {
            values.parsed(item, SHIFT, HoursReader::slot).ifPresent(slot -> put(slots, day, slot));
        }
    }

    private static void put(EnumMap<DayOfWeek, List<Slot>> slots, DayOfWeek day, Slot slot) {
        slots.computeIfAbsent(day, unused -> new ArrayList<>()).add(slot);
    }

    /** Returns the two parts of a shift, split at midnight; the times swapped make a slot, which proves their form. */
    private static Optional<List<Slot>> shift(String text) {
        String[] times = text.substring(0, text.length() - NEXT_DAY.length()).split("-", -1);
        if (times.length != 2) {
            return Optional.empty();
        }
        return slot(times[1] + "-" + times[0]).map(closed -> {
            int start = closed.endMinute();
            int end = closed.startMinute();
            return parts(
                    WeekPattern.builder().shift(DayOfWeek.MONDAY, start, end).build());
        });
    }

    private static List<Slot> parts(WeekPattern week) {
        List<Slot> parts = new ArrayList<>(week.hours(DayOfWeek.MONDAY).slots());
        parts.addAll(week.hours(DayOfWeek.TUESDAY).slots());
        return parts;
    }

    private Map<DayOfWeek, DayHours> hours(
            EnumMap<DayOfWeek, List<Slot>> slots, Map<DayOfWeek, LocatedJson> days, LocatedJson week) {
        Map<DayOfWeek, DayHours> hours = new EnumMap<>(DayOfWeek.class);
        slots.forEach((day, list) -> hours.put(day, hours(days.getOrDefault(day, week), list)));
        return hours;
    }
}
