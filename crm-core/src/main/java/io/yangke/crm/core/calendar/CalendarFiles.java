package io.yangke.crm.core.calendar;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.StrictJson;
import io.yangke.crm.rules.calendar.CalendarOverlay;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads calendars and overlays from JSON, strictly: no unknown or doubled field, no wrong type, nothing after the end.
 * Thread-safe; it has no state. Source: HARD-CASES 4.1, C4.
 *
 * <p>A calendar:
 *
 * <pre>{@code
 * {
 *   "name": "sk-0371",
 *   "zone": "Asia/Shanghai",
 *   "week": {
 *     "MONDAY": ["09:00-12:00", "13:00-18:00"],
 *     "FRIDAY": ["09:00-18:00", "22:00-06:00+1"]
 *   },
 *   "makeUpDays": {"like": "MONDAY"},
 *   "officialYears": {"first": 2026, "last": 2026},
 *   "dates": [
 *     {"date": "2026-10-01", "to": "2026-10-07", "is": "HOLIDAY", "key": "NATIONAL_DAY", "name": "国庆节"},
 *     {"date": "2026-10-10", "is": "MAKE_UP_WORKDAY", "key": "NATIONAL_DAY", "name": "国庆节"},
 *     {"date": "2026-10-17", "is": "OPEN", "hours": ["10:00-16:00"], "name": "车展"},
 *     {"date": "2026-12-31", "is": "CLOSED", "name": "盘点"}
 *   ]
 * }
 * }</pre>
 *
 * <p>{@code name}, {@code zone} and {@code week} are needed. A weekday left out is closed. {@code +1} ends a shift on the
 * next day. {@code makeUpDays} may also be {@code {"hours": […]}} or {@code {"closed": true}}. An overlay has the same
 * form; only its {@code name} is needed, a weekday left out stays as it is, and {@code "is": "WEEK"} lets the week
 * decide a date again.
 */
public final class CalendarFiles {

    private CalendarFiles() {}

    /**
     * Returns the calendar of a document.
     *
     * @param document what to call the document in a report, such as its file name
     * @param utf8 the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything is wrong with it
     */
    public static WorkingCalendar readCalendar(String document, byte[] utf8) {
        ProblemCollector problems = new ProblemCollector(document);
        LocatedJson root = StrictJson.read(utf8, problems);
        return new CalendarDocument(problems).calendar(root);
    }

    /**
     * Returns the calendar of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws io.yangke.crm.core.InvalidDocumentException if anything is wrong with the document
     */
    public static WorkingCalendar readCalendar(Path file) throws IOException {
        return readCalendar(name(file), bytes(file));
    }

    /**
     * Returns the overlay of a document.
     *
     * @param document what to call the document in a report, such as its file name
     * @param utf8 the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything is wrong with it
     */
    public static CalendarOverlay readOverlay(String document, byte[] utf8) {
        ProblemCollector problems = new ProblemCollector(document);
        LocatedJson root = StrictJson.read(utf8, problems);
        return new CalendarDocument(problems).overlay(root);
    }

    /**
     * Returns the overlay of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws io.yangke.crm.core.InvalidDocumentException if anything is wrong with the document
     */
    public static CalendarOverlay readOverlay(Path file) throws IOException {
        return readOverlay(name(file), bytes(file));
    }

    /**
     * Returns the overlay at a node of a larger document.
     *
     * @param document what to call the document in a report
     * @throws io.yangke.crm.core.InvalidDocumentException if anything is wrong with the overlay, with places in the
     *     larger document
     */
    public static CalendarOverlay readOverlay(String document, LocatedJson node) {
        return new CalendarDocument(new ProblemCollector(document)).overlay(node);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** One byte more than is allowed is enough to refuse a file, however long it is. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(StrictJson.MAX_BYTES + 1);
        }
    }
}
