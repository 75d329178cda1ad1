package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.MakeUpDays;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Desks that go wrong the way desks have gone wrong elsewhere. Each is the real desk with one thing changed: the rules it
 * is given, or the ticket that comes out of it.
 */
enum PlantedBugs {
    /** S1: a new grade forgets the time the ticket waited. */
    S1_REGRADE_FORGETS_PAUSES("S1_time_waited_before_a_regrading_still_does_not_count") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.kind() == ClockKind.CLOSING && clock.cycle() > 1
                            ? due(
                                    clock,
                                    new Timekeeper(rules)
                                            .start(clock.kind(), 1, clock.limit(), clock.startedAt(), now, now))
                            : clock);
        }
    },
    /** S2: the time waited is added on the wall clock. */
    S2_PAUSE_ON_THE_WALL_CLOCK("S2_a_pause_is_walked_through_the_calendar") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return resumed(before, after, clock -> wallClock(clock, rules));
        }
    },
    /** S3: nights and holidays in a pause count. */
    S3_PAUSE_COUNTS_NIGHTS("S3_a_pause_over_night_and_holiday_counts_its_business_time_only") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return resumed(before, after, clock -> {
                Instant former = new Timekeeper(rules)
                        .start(clock.kind(), 1, clock.limit(), clock.startedAt(), Instant.MIN, now)
                        .dueAt()
                        .orElseThrow();
                return rules.calendar().plusWorkingTime(former, paused(clock));
            });
        }
    },
    /** S4: what remains runs on from the resumption, in hours or not. */
    S4_RESUMED_OUT_OF_HOURS("S4_a_deadline_after_a_resumption_at_night_lies_in_hours") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return resumed(
                    before,
                    after,
                    clock -> now.plus(former(before, clock).remaining().orElseThrow()));
        }
    },
    /** S6: a response closes the ticket's other clock. */
    S6_A_RESPONSE_CLOSES("S6_response_and_closing_are_clocks_of_their_own") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            boolean answered = after.firstRespondedAt().isPresent();
            return clocks(
                    after,
                    clock -> answered && clock.kind() == ClockKind.CLOSING && clock.isOpen()
                            ? new Timekeeper(rules).done(clock, now)
                            : clock);
        }
    },
    /** S8: a reopened ticket is judged by the limit of before. */
    S8_REOPENED_IS_OVERDUE_AT_ONCE("S8_a_reopened_ticket_is_not_overdue_at_once") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.kind() == ClockKind.CLOSING && clock.cycle() > 1
                            ? clock.withDueAt(after.clocks().stream()
                                    .filter(first -> first.kind() == ClockKind.CLOSING)
                                    .findFirst()
                                    .flatMap(Clock::dueAt))
                            : clock);
        }
    },
    /** S9: the duty done, the breach is gone. */
    S9_CLOSING_CLEARS_THE_BREACH("S9_a_breach_outlives_the_closing") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> clock.state() == ClockState.MET_LATE
                            ? Clock.builder()
                                    .from(clock)
                                    .state(ClockState.MET)
                                    .breachedAt(Optional.empty())
                                    .build()
                            : clock);
        }
    },
    /** S11: a breach is dated when it is noticed. */
    S11_BREACH_DATED_WHEN_NOTICED("S11_a_breach_is_dated_when_the_budget_ran_out") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> clock.isBreached() && !former(before, clock).isBreached()
                            ? clock.withBreachedAt(now)
                            : clock);
        }
    },
    /** S12: a new calendar moves limits by itself. */
    S12_RECOMPUTED_AT_EVERY_LOOK("S12_S13_a_new_calendar_speaks_through_a_recorded_re_plan") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> clock.dueAt().isPresent() && clock.limit() instanceof Limit.WorkingDays
                            ? due(
                                    clock,
                                    new Timekeeper(rules)
                                            .start(clock.kind(), 1, clock.limit(), clock.startedAt(), Instant.MIN, now))
                            : clock);
        }
    },
    /** S15: the clocks of a merged ticket run on. */
    S15_MERGED_STILL_ESCALATES("S15_a_merge_ends_the_clocks_of_the_source") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return after.links().mergedInto().isPresent() ? after.withClocks(before.clocks()) : after;
        }
    },
    /** S16: day and night end at 23:59. */
    S16_A_MINUTE_CLOSED_AT_MIDNIGHT("S16_day_and_night_means_every_minute") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return week(calendar, hours -> hours.equals(DayHours.ALL_DAY) ? DayHours.parse("00:00-23:59") : hours);
        }
    },
    /** S17: an alarm is a share of the wall clock time. */
    S17_ALARM_ON_THE_WALL_CLOCK("S17_alarms_are_walked_backwards_in_business_time") {
        @Override
        Decision<TicketChange, Refusal> mend(
                Decision<TicketChange, Refusal> decision, Complaint before, DeskRules rules, Instant now) {
            return changed(
                    decision,
                    change -> new TicketChange(
                            clocks(change.after(), PlantedBugs::alarmOnTheWallClock), change.events()));
        }
    },
    /** S19: the last day is lost where it ends earlier in the day than the first began. */
    S19_LAST_DAY_LOST("S19_the_last_day_is_not_lost") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.limit() instanceof Limit.WorkingMinutes
                            ? clock.withDueAt(clock.dueAt().map(due -> wholeDays(clock.startedAt(), due, rules)))
                            : clock);
        }

        private Instant wholeDays(Instant start, Instant due, DeskRules rules) {
            ZoneId zone = rules.calendar().zone();
            boolean earlier =
                    due.atZone(zone).toLocalTime().isBefore(start.atZone(zone).toLocalTime());
            return earlier ? due.plus(Duration.ofDays(1)) : due;
        }
    },
    /** S23, C1: the weekend is looked at before the make-up day. */
    S23_C1_WEEKEND_BEATS_MAKE_UP_DAY("S23_C1_make_up_working_days_count") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return calendar.toBuilder().makeUpDays(new MakeUpDays.StayClosed()).build();
        }
    },
    /** S22: a foreign feast closes the day. */
    S22_A_FOREIGN_HOLIDAY("S22_a_holiday_is_data_of_the_calendar") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return calendar.toBuilder()
                    .override(LocalDate.of(2026, 12, 25), DayHours.CLOSED)
                    .build();
        }
    },
    /** S24: local time is counted, not the time that passes. */
    S24_LOCAL_TIME_IS_COUNTED("S24_the_end_of_summer_time_is_counted_on_the_line_of_instants") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return calendar.toBuilder().zone(summer(calendar.zone())).build();
        }

        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.limit() instanceof Limit.WorkingMinutes
                            ? clock.withDueAt(clock.dueAt().map(due -> due.plus(Duration.ofHours(1))))
                            : clock);
        }
    },
    /** S25: hours are kept in the offset of summer. */
    S25_HOURS_IN_THE_OFFSET_OF_SUMMER("S25_hours_are_local_on_both_sides_of_a_change_of_the_clocks") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return calendar.toBuilder().zone(summer(calendar.zone())).build();
        }
    },
    /** S26: the zone is the machine's. */
    S26_THE_ZONE_OF_THE_MACHINE("S26_the_zone_is_the_calendars") {
        @Override
        WorkingCalendar calendar(WorkingCalendar calendar) {
            return calendar.toBuilder().zone(ZoneOffset.UTC).build();
        }
    },
    /** S27: every sweep raises the alarm again. */
    S27_EVERY_SWEEP_ALARMS("S27_alarms_and_breaches_come_once") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> clock.state() == ClockState.RUNNING
                                    && clock.lastAlarm().isPresent()
                            ? clock.withNextAlarm(clock.lastAlarm())
                            : clock);
        }
    },
    /** S31: a call of the customer counts as a response. */
    S31_A_CALL_IS_A_RESPONSE("S31_what_counts_as_a_response_is_said_by_its_type") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            boolean called = before != null && after.calls() > before.calls();
            return clocks(
                    after,
                    clock -> called && clock.kind() == ClockKind.RESPONSE && clock.isOpen()
                            ? new Timekeeper(rules).done(clock, now)
                            : clock);
        }
    },
    /** S32: a stricter grade is late before it was decided. */
    S32_REGRADE_BACK_DATES_THE_BREACH("S32_a_regrading_is_never_late_before_it_was_decided") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.kind() == ClockKind.CLOSING && clock.cycle() > 1
                            ? due(
                                    clock,
                                    new Timekeeper(rules)
                                            .start(clock.kind(), 1, clock.limit(), clock.startedAt(), Instant.MIN, now))
                            : clock);
        }
    },
    /** S32: a milder grade wipes the breach out. */
    S32_REGRADE_ERASES_THE_BREACH("S32_a_regrading_never_erases_a_breach") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> clock.state() == ClockState.BREACHED && !clock.isOpen()
                            ? Clock.builder()
                                    .from(clock)
                                    .state(ClockState.CANCELLED)
                                    .breachedAt(Optional.empty())
                                    .build()
                            : clock);
        }
    },
    /** S33: every limit counts from receipt. */
    S33_ASSIGNMENT_IS_RECEIPT("S33_S34_receipt_and_recording_are_two_times") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return clocks(
                    after,
                    clock -> isNew(before, clock) && clock.dueAt().isPresent()
                            ? due(
                                    clock,
                                    new Timekeeper(rules)
                                            .start(
                                                    clock.kind(),
                                                    1,
                                                    clock.limit(),
                                                    after.intake().receivedAt(),
                                                    Instant.MIN,
                                                    now))
                            : clock);
        }
    },
    /** S35: what is planned is raised, ended ticket or not. */
    S35_ENDED_TICKETS_ARE_NOTIFIED("S35_nothing_is_raised_for_an_ended_ticket") {
        @Override
        Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
            return after.isEnded() && before != null ? after.withClocks(before.clocks()) : after;
        }
    };

    private final String caughtBy;

    PlantedBugs(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** The test of {@link HardCasesTest} that must fail at this desk. */
    String caughtBy() {
        return caughtBy;
    }

    WorkingCalendar calendar(WorkingCalendar calendar) {
        return calendar;
    }

    Complaint mend(Complaint before, Complaint after, DeskRules rules, Instant now) {
        return after;
    }

    Decision<TicketChange, Refusal> mend(
            Decision<TicketChange, Refusal> decision, Complaint before, DeskRules rules, Instant now) {
        return changed(decision, change -> {
            Complaint own = before != null && !before.id().equals(change.after().id()) ? null : before;
            return new TicketChange(mend(own, change.after(), rules, now), change.events());
        });
    }

    /** The desk with this bug. */
    Desk desk() {
        return new Desk() {
            private DeskRules rules(DeskRules rules) {
                return new DeskRules(rules.policy(), rules.version(), calendar(rules.calendar()));
            }

            @Override
            public Decision<TicketChange, Refusal> register(
                    TicketId id, RegisterComplaint command, Past past, DeskRules rules, Instant now) {
                return mend(REAL.register(id, command, past, rules(rules), now), null, rules, now);
            }

            @Override
            public Decision<TicketChange, Refusal> takeOver(
                    TicketId id, ImportTicket command, Past past, DeskRules rules, Instant now) {
                return mend(REAL.takeOver(id, command, past, rules(rules), now), null, rules, now);
            }

            @Override
            public Decision<TicketChange, Refusal> decide(
                    Complaint ticket, TicketCommand command, DeskRules rules, Instant now) {
                return mend(REAL.decide(ticket, command, rules(rules), now), ticket, rules, now);
            }

            @Override
            public Decision<TicketChange, Refusal> merge(
                    Complaint source, Optional<Complaint> target, TicketCommand command, DeskRules rules, Instant now) {
                return mend(REAL.merge(source, target, command, rules(rules), now), source, rules, now);
            }

            @Override
            public Optional<TicketChange> passTime(Complaint ticket, DeskRules rules, Instant now) {
                Decision<TicketChange, Refusal> passed = Decision.accepted(
                        REAL.passTime(ticket, rules(rules), now).stream().toList());
                return mend(passed, ticket, rules, now)
                        .fold(changes -> changes.stream().findFirst(), no -> Optional.empty());
            }
        };
    }

    private static Decision<TicketChange, Refusal> changed(
            Decision<TicketChange, Refusal> decision, UnaryOperator<TicketChange> change) {
        return decision.fold(
                changes -> Decision.accepted(changes.stream().map(change).toList()), Decision::refused);
    }

    private static Complaint clocks(Complaint ticket, UnaryOperator<Clock> change) {
        return ticket.withClocks(ticket.clocks().stream().map(change).toList());
    }

    /** Gives every clock that this very decision resumed another due time. */
    private static Complaint resumed(Complaint before, Complaint after, Function<Clock, Instant> due) {
        return clocks(
                after,
                clock -> clock.state() == ClockState.RUNNING
                                && former(before, clock).state() == ClockState.PAUSED
                        ? clock.withDueAt(due.apply(clock))
                        : clock);
    }

    private static Instant wallClock(Clock clock, DeskRules rules) {
        return new Timekeeper(rules)
                .start(clock.kind(), 1, clock.limit(), clock.startedAt(), Instant.MIN, clock.startedAt())
                .dueAt()
                .orElseThrow()
                .plus(paused(clock));
    }

    private static Duration paused(Clock clock) {
        Duration sum = Duration.ZERO;
        for (Pause pause : clock.pauses()) {
            sum = sum.plus(Duration.between(pause.from(), pause.until().orElse(pause.from())));
        }
        return sum;
    }

    private static Clock due(Clock clock, Clock other) {
        return clock.withDueAt(other.dueAt());
    }

    private static boolean isNew(Complaint before, Clock clock) {
        return former(before, clock) == clock;
    }

    /** The clock as it stood before; itself if it is new. */
    private static Clock former(Complaint before, Clock clock) {
        if (before == null) {
            return clock;
        }
        return before.clocks().stream()
                .filter(former -> former.kind() == clock.kind() && former.cycle() == clock.cycle())
                .findFirst()
                .orElse(clock);
    }

    private static Clock alarmOnTheWallClock(Clock clock) {
        if (clock.nextAlarm().isEmpty() || clock.dueAt().isEmpty()) {
            return clock;
        }
        Duration whole = Duration.between(clock.startedAt(), clock.dueAt().get());
        int percent = clock.nextAlarm().get().percent();
        Instant at = clock.startedAt().plus(whole.multipliedBy(percent).dividedBy(100));
        return clock.withNextAlarm(new Alarm(percent, at));
    }

    private static WorkingCalendar week(WorkingCalendar calendar, UnaryOperator<DayHours> change) {
        WeekPattern.Builder week = WeekPattern.builder();
        EnumSet.allOf(DayOfWeek.class)
                .forEach(day -> week.day(day, change.apply(calendar.week().hours(day))));
        return calendar.toBuilder().week(week.build()).build();
    }

    private static ZoneId summer(ZoneId zone) {
        return zone.getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z"));
    }
}
