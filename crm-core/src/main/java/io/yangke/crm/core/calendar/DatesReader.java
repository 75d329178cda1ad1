package io.yangke.crm.core.calendar;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.DayOverride;
import io.yangke.crm.rules.calendar.DayReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a document says of single dates, each at most once. Used once. */
final class DatesReader {

    private static final int LONGEST_RANGE = 366;
    private static final int LONGEST_NAME = 64;
    private static final String FOLLOW_WEEK = "WEEK";

    private final ValueReader values;
    private final HoursReader hours;
    private final Map<String, Optional<DayReason.Kind>> kinds;
    private final SortedMap<LocalDate, Optional<DayOverride>> dates = new TreeMap<>();

    /** Makes a reader; only an overlay may let the week decide a date again. */
    DatesReader(ValueReader values, HoursReader hours, boolean overlay) {
        this.values = values;
        this.hours = hours;
        Map<String, Optional<DayReason.Kind>> words = new HashMap<>();
        for (DayReason.Kind kind : DayReason.Kind.values()) {
            words.put(kind.name(), Optional.of(kind));
        }
        words.remove(DayReason.Kind.WEEK_PATTERN.name());
        if (overlay) {
            words.put(FOLLOW_WEEK, Optional.empty());
        }
        this.kinds = Map.copyOf(words);
    }

    /** Returns the dates with what is said of each; nothing means that the week decides. */
    SortedMap<LocalDate, Optional<DayOverride>> read(ObjectFields document) {
        document.items("dates").forEach(this::readDates);
        return dates;
    }

    private void readDates(LocatedJson node) {
        ObjectFields fields = values.object(node);
        Optional<LocalDate> first = fields.required("date").flatMap(values::date);
        Optional<LocalDate> last = fields.optional("to").map(values::date).orElse(first);
        Optional<Optional<DayReason.Kind>> kind = fields.required("is").flatMap(word -> values.oneOf(word, kinds));
        Optional<DayOverride> override = override(node, fields, kind);
        fields.done();
        if (first.isPresent() && last.isPresent() && kind.isPresent()) {
            put(node, first.orElseThrow(), last.orElseThrow(), override);
        }
    }

    private Optional<DayOverride> override(
            LocatedJson node, ObjectFields fields, Optional<Optional<DayReason.Kind>> kind) {
        String key = fields.text("key", LONGEST_NAME).orElse("");
        String name = fields.text("name", LONGEST_NAME).orElse("");
        Optional<DayHours> own = fields.optional("hours").flatMap(hours::openDay);
        Optional<DayReason> reason = kind.flatMap(known -> known).map(word -> new DayReason(word, key, name));
        boolean opens = reason.filter(DatesReader::opens).isPresent();
        if (kind.isPresent() && !opens && fields.given("hours") > 0) {
            values.refuse(node, "has hours and is not open", "hours on a date that is OPEN or MAKE_UP_WORKDAY");
        }
        return reason.map(why -> opens ? opened(own, why) : new DayOverride.Closed(why));
    }

    private static boolean opens(DayReason reason) {
        return reason.kind() == DayReason.Kind.OPEN || reason.kind() == DayReason.Kind.MAKE_UP_WORKDAY;
    }

    private static DayOverride opened(Optional<DayHours> own, DayReason reason) {
        return own.<DayOverride>map(hours -> new DayOverride.OpenWith(hours, reason))
                .orElseGet(() -> new DayOverride.Open(reason));
    }

    private void put(LocatedJson node, LocalDate first, LocalDate last, Optional<DayOverride> override) {
        if (last.isBefore(first) || first.until(last, ChronoUnit.DAYS) >= LONGEST_RANGE) {
            values.refuse(node, "ends before it begins or is too long", "a range of 1 to " + LONGEST_RANGE + " days");
            return;
        }
        boolean twice = first.datesUntil(last.plusDays(1))
                        .filter(date -> dates.put(date, override) != null)
                        .count()
                > 0;
        if (twice) {
            values.refuse(node, "names a date that was named before", "each date once");
        }
    }
}
