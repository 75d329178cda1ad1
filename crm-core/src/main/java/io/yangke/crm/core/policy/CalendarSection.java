package io.yangke.crm.core.policy;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.calendar.CalendarFiles;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.Place;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.calendar.CalendarOverlay;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.util.Optional;

/**
 * What a document says of the calendar: nothing, an overlay over the calendar of the layers above, or {@code null},
 * which drops their overlays. Source: CMP-05.
 *
 * @param overlay what it changes
 * @param drops whether the overlays of the layers above are dropped
 */
record CalendarSection(Optional<CalendarOverlay> overlay, boolean drops) {

    static final CalendarSection NONE = new CalendarSection(Optional.empty(), false);

    static CalendarSection read(LocatedJson node, ValueReader values) {
        if (node instanceof NullNode) {
            return new CalendarSection(Optional.empty(), true);
        }
        ProblemCollector problems = values.problems();
        try {
            return new CalendarSection(Optional.of(CalendarFiles.readOverlay(problems.document(), node)), false);
        } catch (InvalidDocumentException wrong) {
            wrong.problems().forEach(problem -> problems.add(place(problem), problem.problem(), problem.allowed()));
            return NONE;
        }
    }

    private static Place place(DocumentProblem problem) {
        return new Place(problem.pointer(), problem.line(), problem.column());
    }

    /** Returns the calendar that follows. */
    WorkingCalendar over(WorkingCalendar base, WorkingCalendar below) {
        return overlay.map(below::withOverlay).orElse(drops ? base : below);
    }
}
