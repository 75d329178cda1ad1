package io.yangke.crm.testkit.complaint;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ReopenMode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import java.time.DayOfWeek;
import java.util.EnumSet;
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

/**
 * Generates policies, calendars and lives of tickets for properties: {@code @Domain(DeskArbitraries.class)} on the class
 * of properties, then {@code @ForAll ComplaintPolicy}, {@code @ForAll WorkingCalendar}, {@code @ForAll TicketLife}. The
 * commands of a life are arbitrary: some are legal when their turn comes, some are refused.
 */
public final class DeskArbitraries extends DomainContextBase {

    /** Returns policies whose limits, pauses, alarms and ways of reopening differ. */
    @Provide
    public Arbitrary<ComplaintPolicy> policies() {
        Arbitrary<Limit> response = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1_000).map(Limit::elapsedMinutes),
                Arbitraries.longs().between(1, 1_000).map(Limit::workingMinutes));
        Arbitrary<Limit> closing = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 10).map(Limit::workingDays),
                Arbitraries.longs().between(1, 5_000).map(Limit::workingMinutes));
        Arbitrary<Set<ClockKind>> pausable =
                Arbitraries.of(ClockKind.RESPONSE, ClockKind.CLOSING).set();
        Arbitrary<List<Integer>> alarms = Arbitraries.integers()
                .between(1, 99)
                .set()
                .ofMaxSize(3)
                .map(percents -> percents.stream().sorted().toList());
        return Combinators.combine(response, closing, closing, pausable, alarms, Arbitraries.of(ReopenMode.class))
                .as((first, a, b, stands, shares, mode) -> ComplaintPolicy.builder()
                        .responseLimit(first)
                        .closingLimits(Map.of(Grade.A, a, Grade.B, b))
                        .pausableClocks(stands)
                        .alarmPercents(shares)
                        .reopenMode(mode)
                        .build());
    }

    /** Returns the statutory calendar of China, and calendars in its zone open on any days of the week. */
    @Provide
    public Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<DayHours> hours = Arbitraries.of(
                DayHours.parse("09:00-18:00"), DayHours.parse("08:30-12:00,13:00-17:15"), DayHours.ALL_DAY);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<WorkingCalendar> own = Combinators.combine(hours, days)
                .as((open, on) -> WorkingCalendar.builder("any")
                        .zone(ChineseCalendar.SHANGHAI)
                        .week(WeekPattern.of(EnumSet.copyOf(on), open))
                        .build());
        return Arbitraries.oneOf(Arbitraries.just(ChineseCalendar.statutory()), own);
    }

    /** Returns lives of 32 to 48 commands. */
    @Provide
    public Arbitrary<TicketLife> lives() {
        Arbitrary<TicketLife.Step> step =
                Combinators.combine(waits(), actions()).as(TicketLife.Step::new);
        return Combinators.combine(
                        Arbitraries.of(Channel.class), step.list().ofMinSize(32).ofMaxSize(48))
                .as(TicketLife::new);
    }

    private static Arbitrary<Integer> waits() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 120)),
                Tuple.of(4, Arbitraries.integers().between(120, 2_000)));
    }

    private static Arbitrary<ComplaintAction> actions() {
        Arbitrary<ComplaintAction> plain = Arbitraries.of(
                new ComplaintAction.Respond(Optional.empty()),
                new ComplaintAction.Agree(Optional.empty()),
                new ComplaintAction.Resolve(true, Optional.empty()),
                new ComplaintAction.Resolve(false, Optional.empty()),
                new ComplaintAction.Reopen(ReopenCause.CUSTOMER_CAME_BACK, Optional.empty()),
                new ComplaintAction.Pause(PauseReason.WAITING),
                new ComplaintAction.Resume(),
                new ComplaintAction.InformConsumer(),
                new ComplaintAction.Replan());
        return Arbitraries.oneOf(plain, contacts(), followUps(), reassignments(), regradings());
    }

    private static Arbitrary<ComplaintAction> contacts() {
        return Arbitraries.of(ContactFlag.class)
                .set()
                .map(flags -> new ComplaintAction.RecordContact(true, flags, Optional.empty()));
    }

    private static Arbitrary<ComplaintAction> followUps() {
        return Arbitraries.of(FollowUpResult.class)
                .map(result -> new ComplaintAction.RecordFollowUp(result, Optional.empty()));
    }

    private static Arbitrary<ComplaintAction> reassignments() {
        return Arbitraries.of(HandlerLevel.class)
                .map(level -> new ComplaintAction.Reassign(level, Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<ComplaintAction> regradings() {
        return Combinators.combine(Arbitraries.of(Grade.class), Arbitraries.of(RegradeReason.class))
                .as((grade, reason) ->
                        new ComplaintAction.Regrade(grade, reason, Optional.of(People.CSR_LEAD), Optional.empty()));
    }
}
