package io.yangke.crm.rules.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code statutory-holidays.txt}, whose first lines explain its form. */
final class StatutoryHolidays {

    private static final String FILE = "statutory-holidays.txt";
    private static final String RANGE = "..";

    private final Map<String, String> keys = new HashMap<>();
    private final SortedMap<LocalDate, DayOverride> days = new TreeMap<>();
    private int year;

    private StatutoryHolidays() {}

    /** Returns what the notices say, date by date. */
    static SortedMap<LocalDate, DayOverride> load() {
        StatutoryHolidays holidays = new StatutoryHolidays();
        lines().stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(holidays::read);
        return holidays.days;
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(StatutoryHolidays.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(String line) {
        if (line.contains(" = ")) {
            keys.put(line.split(" = ")[0], line.split(" = ")[1]);
        } else if (line.contains(": ")) {
            readHoliday(line.split(": ")[0], line.split(": ")[1]);
        } else {
            year = Integer.parseInt(line);
        }
    }

    private void readHoliday(String name, String dates) {
        String key = Objects.requireNonNull(keys.get(name), name);
        String[] parts = dates.split(" \\+ ");
        put(parts[0], new DayOverride.Closed(DayReason.holiday(key, name)));
        if (parts.length > 1) {
            put(parts[1], new DayOverride.Open(DayReason.makeUpWorkday(key, name)));
        }
    }

    private void put(String dates, DayOverride override) {
        for (String range : dates.split(" ")) {
            int split = range.indexOf(RANGE);
            LocalDate first = date(split < 0 ? range : range.substring(0, split));
            LocalDate last = split < 0 ? first : date(range.substring(split + RANGE.length()));
            first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, override));
        }
    }

    private LocalDate date(String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
