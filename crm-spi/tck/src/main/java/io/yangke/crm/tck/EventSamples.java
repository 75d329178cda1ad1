package io.yangke.crm.tck;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.CancelCause;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.storage.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One event of every kind there is, with every field set; a kind with optional fields comes with and without them. */
public final class EventSamples {

    static final Instant AT = Instant.parse("2026-10-08T02:00:00.000000007Z");

    static final Handling HANDLING = Handling.builder()
            .putStep(HandlingStep.ACCEPT, AT)
            .putStep(HandlingStep.VERIFY_AND_PLAN, AT.plusNanos(1))
            .preliminaryCause(CauseGroup.PEOPLE)
            .department("售后部")
            .measuresDoneBy(LocalDate.of(2026, 10, 31))
            .measuresDoneOn(LocalDate.of(2026, 2, 28))
            .rootCause(CauseGroup.PRODUCT)
            .improvingDepartment("𠮷田 workshop")
            .improvedOn(LocalDate.of(2026, 11, 1))
            .build();

    static final Intake INTAKE = new Intake(
            Samples.CUSTOMER,
            Optional.of(VehicleId.of("V-1")),
            Channel.MEDIA,
            SalesPhase.PRE_SALE,
            Samples.MATTER,
            AT,
            AT.plusSeconds(60),
            true,
            Optional.of(AT.plusSeconds(3_600)));

    static final Assignment ASSIGNMENT = new Assignment(HandlerLevel.RBO, Optional.of(StaffId.of("S-7")), AT);

    static final Warning WARNING = new Warning(WarningCause.AGITATED, AT, 3, HandlerLevel.DLR, HandlerLevel.RBO);

    static final Clock NOT_ALARMED = Samples.clock(AT).withNextAlarm(Optional.empty());

    static final Clock RUNNING = NOT_ALARMED.withNextAlarm(new Alarm(80, AT.minusSeconds(60)));

    static final Clock PAUSED = Clock.builder()
            .from(NOT_ALARMED)
            .state(ClockState.PAUSED)
            .dueAt(Optional.empty())
            .remaining(Duration.ofMinutes(7).plusNanos(3))
            .build();

    static final Clock LATE = Clock.builder()
            .from(NOT_ALARMED)
            .limit(new Limit.WorkingDays(3))
            .state(ClockState.MET_LATE)
            .breachedAt(AT)
            .settledAt(AT.plusNanos(1))
            .provisional(true)
            .build();

    static final Clock BREACHED = Clock.builder()
            .from(NOT_ALARMED)
            .limit(new Limit.FixedTime(AT))
            .state(ClockState.BREACHED)
            .breachedAt(AT)
            .build();

    /** The events. */
    public static final List<DomainEvent> ALL = List.of(
            new ComplaintEvent.Registered(INTAKE, TicketKind.COMPLAINT, true, Samples.BASIS),
            new ComplaintEvent.Graded(Grade.B, CategoryCode.of("A4d"), true),
            new ComplaintEvent.Assigned(ASSIGNMENT, true),
            new ComplaintEvent.Assigned(new Assignment(HandlerLevel.DLR, Optional.empty(), AT), false),
            new ComplaintEvent.ClockStarted(RUNNING),
            new ComplaintEvent.ClockMet(settled(ClockState.MET, new Limit.ElapsedMinutes(60))),
            new ComplaintEvent.ClockMetLate(LATE),
            new ComplaintEvent.ClockBreached(BREACHED),
            new ComplaintEvent.ClockPaused(PAUSED),
            new ComplaintEvent.ClockResumed(RUNNING),
            new ComplaintEvent.ClockCancelled(
                    settled(ClockState.CANCELLED, new Limit.NaturalDays(3)), CancelCause.REGRADED),
            new ComplaintEvent.ClockReplanned(RUNNING, Optional.of(AT)),
            new ComplaintEvent.ClockReplanned(RUNNING, Optional.empty()),
            new ComplaintEvent.AlarmRaised(RUNNING, new Alarm(50, AT)),
            new ComplaintEvent.Responded(HandlerLevel.MEDIA_SE, true),
            new ComplaintEvent.ContactRecorded(true, 3, Set.of(ContactFlag.AGITATED, ContactFlag.PRESS)),
            new ComplaintEvent.ContactRecorded(false, 3, Set.of()),
            new ComplaintEvent.WarningRaised(WARNING),
            new ComplaintEvent.WarningSettled(WarningCause.PRESS, Actor.rbo("R-1")),
            new ComplaintEvent.StepTaken(HandlingStep.CALM, HANDLING),
            new ComplaintEvent.CauseRecorded(Handling.NONE),
            new ComplaintEvent.Resolved(true, false),
            new ComplaintEvent.FollowUpRecorded(FollowUpResult.NOT_REACHED),
            new ComplaintEvent.Reopened(ReopenCause.UNSATISFIED, 2),
            new ComplaintEvent.Regraded(
                    Grade.B,
                    Grade.C,
                    RegradeReason.CANNOT_CLOSE_IN_TIME,
                    Optional.of(Actor.se("E-1")),
                    CategoryCode.of("A4d"),
                    true),
            new ComplaintEvent.Regraded(
                    Grade.A, Grade.B, RegradeReason.REPEATED, Optional.empty(), CategoryCode.of("B1"), false),
            new ComplaintEvent.Paused(PauseReason.WAITING_FOR_PARTS),
            new ComplaintEvent.Resumed(AT),
            new ComplaintEvent.MergedInto(TicketId.of("T-2")),
            new ComplaintEvent.Absorbed(TicketId.of("T-3"), AT, 4),
            new ComplaintEvent.Withdrawn(),
            new ComplaintEvent.Rejected(),
            new ComplaintEvent.FileClosed(),
            new ComplaintEvent.RepeatLinked(TicketId.of("T-2"), true, 2),
            new ComplaintEvent.RepeatedBy(TicketId.of("T-3"), false),
            new ComplaintEvent.MajorDeclared(MajorReason.GROUP, 5),
            new ComplaintEvent.ReportDue(ReportTo.GENERAL_MANAGER),
            new ComplaintEvent.ReportFiled(ReportTo.BRAND_LEADERSHIP),
            new ComplaintEvent.DepartmentInformed("质量部"),
            new ComplaintEvent.ResultReported(),
            new ComplaintEvent.MediumAnswered(),
            new ComplaintEvent.ConsumerInformed(),
            new ComplaintEvent.PassedOn(),
            new ComplaintEvent.Answered(),
            new ComplaintEvent.Converted(),
            new ComplaintEvent.Replanned(
                    Samples.BASIS, new Basis(Samples.BASIS.policy(), CalendarVersion.of("cn-statutory@2027"))),
            new ContactBookEvent.ChangeRequested(ContactChange.Kind.CHANGE, StaffId.of("S-1")),
            new ContactBookEvent.ChangeRecorded(ContactChange.Kind.REMOVE, StaffId.of("S-2")));

    private EventSamples() {}

    private static Clock settled(ClockState state, Limit limit) {
        return Clock.builder()
                .from(NOT_ALARMED)
                .limit(limit)
                .state(state)
                .settledAt(AT)
                .build();
    }
}
