package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.RegradeReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Rules, and sequences of 32 and more commands, legal and not, some minutes after one another. */
class AnyDesk extends DomainContextBase {

    /** The week with a long Saturday off and a break at noon. */
    static final WorkingCalendar SPLIT = WorkingCalendar.builder("split")
            .zone(ChineseCalendar.SHANGHAI)
            .week(WeekPattern.mondayToFriday(DayHours.parse("09:00-12:00,13:00-18:00")))
            .build();

    static final WorkingCalendar ALWAYS = WorkingCalendar.builder("always")
            .zone(ChineseCalendar.SHANGHAI)
            .week(WeekPattern.everyDay(DayHours.ALL_DAY))
            .build();

    /**
     * One command, so many minutes after the one before.
     *
     * @param minutes minutes since the command before
     * @param by by whom
     * @param action what
     */
    record Step(int minutes, Actor by, ComplaintAction action) {}

    /**
     * A ticket's life: how it began and what was tried on it.
     *
     * @param channel how it arrived
     * @param steps at least 32
     */
    record Life(Channel channel, List<Step> steps) {}

    @Provide
    Arbitrary<DeskRules> rules() {
        Arbitrary<Limit> response = Arbitraries.of(
                Limit.elapsedMinutes(120),
                Limit.workingMinutes(120),
                Limit.workingMinutes(45),
                Limit.elapsedMinutes(1000));
        Arbitrary<Map<Grade, Limit>> closing = Arbitraries.of(
                Map.of(Grade.A, Limit.workingDays(3), Grade.B, Limit.workingDays(7)),
                Map.of(Grade.A, Limit.workingDays(1), Grade.B, Limit.workingDays(2)),
                Map.of(Grade.A, Limit.workingMinutes(540), Grade.B, Limit.workingMinutes(1080)),
                Map.of(Grade.A, Limit.elapsedMinutes(1500), Grade.B, Limit.elapsedMinutes(3000)));
        Arbitrary<Set<ClockKind>> pausable =
                Arbitraries.of(Set.of(), Set.of(ClockKind.CLOSING), Set.of(ClockKind.RESPONSE, ClockKind.CLOSING));
        Arbitrary<List<Integer>> alarms = Arbitraries.of(List.of(50, 80), List.of(), List.of(10, 33, 95));
        Arbitrary<WorkingCalendar> calendars = Arbitraries.of(ChineseCalendar.statutory(), SPLIT, ALWAYS);
        return Combinators.combine(response, closing, pausable, alarms, calendars, Arbitraries.of(true, false))
                .as((first, second, third, fourth, calendar, needed) -> Play.rules(
                        ComplaintPolicy.builder()
                                .responseLimit(first)
                                .closingLimits(second)
                                .pausableClocks(third)
                                .alarmPercents(fourth)
                                .responseNeededToResolve(needed)
                                .build(),
                        calendar));
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<List<Step>> steps = steps().list().ofMinSize(32).ofMaxSize(40);
        return Combinators.combine(Arbitraries.of(Channel.HOTLINE, Channel.HOTLINE, Channel.WEB, Channel.MEDIA), steps)
                .as(Life::new);
    }

    private Arbitrary<Step> steps() {
        Arbitrary<Integer> waits = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 90)),
                Tuple.of(4, Arbitraries.integers().between(90, 900)),
                Tuple.of(1, Arbitraries.integers().between(900, 4_000)));
        return Combinators.combine(waits, actions()).as((wait, action) -> new Step(wait, by(action), action));
    }

    /** Mostly somebody who may. */
    private static Actor by(ComplaintAction action) {
        return action.kind() == ActionKind.REGRADE_TO_C ? Cast.HEAD : Actor.SYSTEM;
    }

    private Arbitrary<ComplaintAction> actions() {
        List<ComplaintAction> any = Arrays.stream(ActionKind.values())
                .filter(kind -> kind != ActionKind.MERGE && kind != ActionKind.WITHDRAW && kind != ActionKind.REJECT)
                .map(Cast::some)
                .flatMap(Optional::stream)
                .toList();
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Cast.RESPOND, Cast.RESOLVE, Cast.REOPEN)),
                Tuple.of(6, Arbitraries.of(Cast.PAUSE, Cast.RESUME)),
                Tuple.of(3, Arbitraries.of(HandlerLevel.class).map(Cast::reassign)),
                Tuple.of(3, regradings()),
                Tuple.of(2, Arbitraries.of(FollowUpResult.class).map(Cast::followUp)),
                Tuple.of(2, Arbitraries.of(ContactFlag.class).map(Cast::contact)),
                Tuple.of(4, Arbitraries.of(any)),
                Tuple.of(1, Arbitraries.of(Cast.REPLAN, Cast.RESOLVE_AND_INFORM)));
    }

    private static Arbitrary<ComplaintAction> regradings() {
        return Combinators.combine(Arbitraries.of(Grade.class), Arbitraries.of(RegradeReason.class))
                .as((grade, reason) -> Cast.regrade(grade, reason, Cast.HEAD));
    }
}
