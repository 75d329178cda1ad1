package io.yangke.crm.core.calendar;

import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.calendar.CalendarOverlay;
import io.yangke.crm.rules.calendar.MakeUpDays;
import io.yangke.crm.rules.calendar.OfficialYears;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads one document. Used once. */
final class CalendarDocument {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_NAME = 51;

    private final ProblemCollector problems;
    private final ValueReader values;
    private final HoursReader hours;

    CalendarDocument(ProblemCollector problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.hours = new HoursReader(values);
    }

    WorkingCalendar calendar(LocatedJson root) {
        ObjectFields fields = values.object(root);
        Optional<WorkingCalendar.Builder> named = name(fields, WorkingCalendar::builder);
        WorkingCalendar.Builder calendar = named.orElseGet(() -> WorkingCalendar.builder("unnamed"));
        fields.required("zone").flatMap(this::zone).ifPresent(calendar::zone);
        fields.required("week").map(hours::week).ifPresent(calendar::week);
        makeUpDays(fields).ifPresent(calendar::makeUpDays);
        officialYears(fields).ifPresent(years -> calendar.officialYears(years.first(), years.last()));
        DatesReader dates = new DatesReader(values, hours, false);
        dates.read(fields).forEach((date, override) -> calendar.override(date, override.orElseThrow()));
        fields.done();
        problems.throwIfAny();
        return Refusals.orElseThrow(problems, root, calendar::build);
    }

    CalendarOverlay overlay(LocatedJson root) {
        ObjectFields fields = values.object(root);
        Optional<CalendarOverlay.Builder> named = name(fields, CalendarOverlay::builder);
        CalendarOverlay.Builder overlay = named.orElseGet(() -> CalendarOverlay.builder("unnamed"));
        fields.optional("zone").flatMap(this::zone).ifPresent(overlay::zone);
        fields.optional("week").map(hours::weekdays).ifPresent(days -> days.forEach(overlay::weekday));
        makeUpDays(fields).ifPresent(overlay::makeUpDays);
        officialYears(fields).ifPresent(years -> overlay.officialYears(years.first(), years.last()));
        DatesReader dates = new DatesReader(values, hours, true);
        dates.read(fields)
                .forEach((date, override) ->
                        override.ifPresentOrElse(word -> overlay.override(date, word), () -> overlay.followWeek(date)));
        fields.done();
        problems.throwIfAny();
        return overlay.build();
    }

    private <B> Optional<B> name(ObjectFields fields, Function<String, B> builder) {
        Optional<LocatedJson> node = fields.required("name");
        return node.flatMap(text -> values.text(text, LONGEST_NAME))
                .flatMap(name -> Refusals.orNothing(problems, node.orElseThrow(), () -> builder.apply(name)));
    }

    private Optional<ZoneId> zone(LocatedJson node) {
        return values.parsed(
                node,
                "a zone like Asia/Shanghai",
                text -> Optional.of(text)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of));
    }

    private Optional<OfficialYears> officialYears(ObjectFields fields) {
        Optional<LocatedJson> node = fields.optional("officialYears");
        return node.flatMap(years -> officialYears(years, values.object(years)));
    }

    private Optional<OfficialYears> officialYears(LocatedJson node, ObjectFields fields) {
        OptionalLong first = year(fields, "first");
        OptionalLong last = year(fields, "last");
        fields.done();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Refusals.orNothing(
                problems, node, () -> new OfficialYears((int) first.getAsLong(), (int) last.getAsLong()));
    }

    private OptionalLong year(ObjectFields fields, String name) {
        return fields.required(name)
                .map(node -> values.whole(node, FIRST_YEAR, LAST_YEAR))
                .orElse(OptionalLong.empty());
    }

    private Optional<MakeUpDays> makeUpDays(ObjectFields fields) {
        return fields.optional("makeUpDays").flatMap(this::makeUpDays);
    }

    private Optional<MakeUpDays> makeUpDays(LocatedJson node) {
        ObjectFields fields = values.object(node);
        Optional<MakeUpDays> like = fields.oneOf("like", HoursReader.WEEKDAYS).map(MakeUpDays.LikeWeekday::new);
        Optional<MakeUpDays> own =
                fields.optional("hours").flatMap(hours::openDay).map(MakeUpDays.WithHours::new);
        Optional<MakeUpDays> closed = fields.optional("closed").flatMap(this::stayClosed);
        fields.done();
        if (fields.isObject() && fields.given("like", "hours", "closed") != 1) {
            return values.refuse(node, "does not give one rule", "one of like, hours, closed");
        }
        return like.or(() -> own).or(() -> closed);
    }

    private Optional<MakeUpDays> stayClosed(LocatedJson node) {
        boolean yes = node instanceof LocatedJson.BooleanNode bool && bool.value();
        return yes ? Optional.of(new MakeUpDays.StayClosed()) : values.refuse(node, "is not true", "true");
    }
}
