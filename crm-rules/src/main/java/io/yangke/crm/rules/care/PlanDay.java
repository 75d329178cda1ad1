package io.yangke.crm.rules.care;

import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.care.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The day that is planned, and what follows from it for every customer. */
final class PlanDay {

    /** A repair that stands open longer than this is told of by a call, not by messages. */
    private static final int OLDEST_REPAIR_DAYS = 180;

    private final Instant now;
    private final LocalDate today;
    private final int epochDay;
    private final LocalDate oldest;
    private final LocalDate horizon;
    private final int oldestService;
    private final List<Occurrence> holidays;

    PlanDay(CareRules rules, Instant now) {
        this.now = now;
        this.today = rules.calendar().day(now);
        this.epochDay = (int) today.toEpochDay();
        this.oldest = today.minusDays(rules.care().lookBackDays());
        this.horizon = today.plusDays(rules.care().planAheadDays());
        this.oldestService = epochDay - rules.care().lookBackDays() - longestAfterService(rules);
        this.holidays = holidays(rules);
    }

    private static int longestAfterService(CareRules rules) {
        return rules.care().journeys().steps().values().stream()
                .filter(step -> step.anchor() == Anchor.SERVICE_SETTLED)
                .mapToInt(step -> Math.max(0, daysBehind(step)) + step.windowDays())
                .max()
                .orElse(0);
    }

    private List<Occurrence> holidays(CareRules rules) {
        WorkingCalendar calendar = rules.calendar();
        Set<String> known = new HashSet<>();
        List<Occurrence> found = new ArrayList<>();
        LocalDate last = horizon.plusDays(farthest(rules, step -> -daysBehind(step)));
        LocalDate first = oldest.minusDays(farthest(rules, step -> daysBehind(step) + step.windowDays()));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            DayReason reason = calendar.reason(day);
            String key = reason.key() + "@" + day.getYear();
            // A holiday that is broken off by a day of work is one holiday.
            if (isHoliday(reason) && !reason.equals(calendar.reason(day.minusDays(1))) && known.add(key)) {
                found.add(Occurrence.of(Anchor.HOLIDAY, Optional.empty(), key, day));
            }
        }
        return List.copyOf(found);
    }

    /** Returns the most days by a measure of the steps that count from holidays; 0 at the least. */
    private static int farthest(CareRules rules, ToIntFunction<JourneyStep> measure) {
        return rules.care().journeys().steps().values().stream()
                .filter(step -> step.anchor() == Anchor.HOLIDAY)
                .mapToInt(measure)
                .reduce(0, Math::max);
    }

    private static int daysBehind(JourneyStep step) {
        return step.months() * 31 + step.days();
    }

    private static boolean isHoliday(DayReason reason) {
        return reason.kind() == DayReason.Kind.HOLIDAY && !reason.key().isEmpty();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    int epochDay() {
        return epochDay;
    }

    /** The first day a missed task is still noted for. */
    LocalDate oldest() {
        return oldest;
    }

    /** The last day tasks are shown for. */
    LocalDate horizon() {
        return horizon;
    }

    /** The first epoch day of visits that matter. */
    int oldestService() {
        return oldestService;
    }

    LocalDate oldestRepair() {
        return today.minusDays(OLDEST_REPAIR_DAYS);
    }

    List<Occurrence> holidays() {
        return holidays;
    }
}
