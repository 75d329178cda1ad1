package io.yangke.crm.spi.complaint;

import com.google.common.collect.Sets;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.storage.DomainEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a ticket. Facts are appended and never changed; the ticket is their fold. No event holds personal
 * data.
 */
public sealed interface ComplaintEvent extends DomainEvent {

    /** An event that leaves a clock in a new state. */
    sealed interface ClockChange extends ComplaintEvent {

        /** The clock afterwards. */
        Clock clock();
    }

    /**
     * A ticket was created. Source: CMP-01.
     *
     * @param intake the facts at creation
     * @param ticketKind complaint or consultation
     * @param call whether the intake was itself a call of the customer
     * @param basis the policy and calendar used
     */
    record Registered(Intake intake, TicketKind ticketKind, boolean call, Basis basis) implements ComplaintEvent {
        public Registered {
            Objects.requireNonNull(intake, "intake");
            Objects.requireNonNull(ticketKind, "ticketKind");
            Objects.requireNonNull(basis, "basis");
        }
    }

    /**
     * The ticket got its grade and category. Source: CMP-02.
     *
     * @param grade the grade
     * @param category the category
     * @param byChannel whether the channel alone decided
     */
    record Graded(Grade grade, CategoryCode category, boolean byChannel) implements ComplaintEvent {
        public Graded {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(category, "category");
        }
    }

    /**
     * The ticket has a handler. Source: CMP-02, CMP-03.
     *
     * @param assignment who handles
     * @param first whether it is the first handler
     */
    record Assigned(Assignment assignment, boolean first) implements ComplaintEvent {
        public Assigned {
            Objects.requireNonNull(assignment, "assignment");
        }
    }

    /**
     * Time began to run for a duty.
     *
     * @param clock the new clock
     */
    record ClockStarted(Clock clock) implements ClockChange {
        public ClockStarted {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * A duty was done in time.
     *
     * @param clock the clock afterwards
     */
    record ClockMet(Clock clock) implements ClockChange {
        public ClockMet {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * A duty was done after its limit.
     *
     * @param clock the clock afterwards
     */
    record ClockMetLate(Clock clock) implements ClockChange {
        public ClockMetLate {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * A limit ran out with the duty undone; dated at the limit. Source: CMP-09.
     *
     * @param clock the clock afterwards
     */
    record ClockBreached(Clock clock) implements ClockChange {
        public ClockBreached {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * Time stands still for a duty.
     *
     * @param clock the clock afterwards
     */
    record ClockPaused(Clock clock) implements ClockChange {
        public ClockPaused {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * Time runs again for a duty.
     *
     * @param clock the clock afterwards
     */
    record ClockResumed(Clock clock) implements ClockChange {
        public ClockResumed {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * A duty fell away.
     *
     * @param clock the clock afterwards
     * @param cause why
     */
    record ClockCancelled(Clock clock, CancelCause cause) implements ClockChange {
        public ClockCancelled {
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * A limit was computed anew with another calendar or policy, or carried over to a new grade.
     *
     * @param clock the clock afterwards
     * @param formerDueAt the limit before
     */
    record ClockReplanned(Clock clock, Optional<Instant> formerDueAt) implements ClockChange {
        public ClockReplanned {
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(formerDueAt, "formerDueAt");
        }
    }

    /**
     * A share of a limit is used up; dated at that instant. Source: CMP-09.
     *
     * @param clock the clock afterwards
     * @param alarm which share, and when
     */
    record AlarmRaised(Clock clock, Alarm alarm) implements ClockChange {
        public AlarmRaised {
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(alarm, "alarm");
        }
    }

    /**
     * The handler was in touch with the customer. Source: CMP-03.
     *
     * @param level the handling level
     * @param withContent whether the contact was recorded in words
     */
    record Responded(HandlerLevel level, boolean withContent) implements ComplaintEvent {
        public Responded {
            Objects.requireNonNull(level, "level");
        }
    }

    /**
     * The customer was in touch. Source: CMP-08.
     *
     * @param call whether it was a call
     * @param calls calls so far, this one included
     * @param flags what the agent noticed
     */
    record ContactRecorded(boolean call, int calls, Set<ContactFlag> flags) implements ComplaintEvent {
        public ContactRecorded {
            flags = Sets.immutableEnumSet(flags);
        }
    }

    /**
     * A warning form is due to the escalation handler. Source: CMP-08.
     *
     * @param warning cause and departments
     */
    record WarningRaised(Warning warning) implements ComplaintEvent {
        public WarningRaised {
            Objects.requireNonNull(warning, "warning");
        }
    }

    /**
     * A warning was dealt with. Source: CMP-08.
     *
     * @param cause which warning
     * @param handler by whom
     */
    record WarningSettled(WarningCause cause, Actor handler) implements ComplaintEvent {
        public WarningSettled {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(handler, "handler");
        }
    }

    /**
     * A step of handling was recorded. Source: CMP-10.
     *
     * @param step which step
     * @param handling the handling form afterwards
     */
    record StepTaken(HandlingStep step, Handling handling) implements ComplaintEvent {
        public StepTaken {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(handling, "handling");
        }
    }

    /**
     * Root cause and improvement were recorded. Source: CMP-12.
     *
     * @param handling the handling form afterwards
     */
    record CauseRecorded(Handling handling) implements ComplaintEvent {
        public CauseRecorded {
            Objects.requireNonNull(handling, "handling");
        }
    }

    /**
     * The ticket was handled and sealed. Source: CMP-10.
     *
     * @param consumerInformed whether the consumer was told how
     * @param responded whether anyone had responded before
     */
    record Resolved(boolean consumerInformed, boolean responded) implements ComplaintEvent {}

    /**
     * A follow-up call was made. Source: CMP-11.
     *
     * @param result what it found
     */
    record FollowUpRecorded(FollowUpResult result) implements ComplaintEvent {
        public FollowUpRecorded {
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * A resolved ticket is handled anew. Source: CMP-10.
     *
     * @param cause why
     * @param handlingRound which round of handling begins, from 2
     */
    record Reopened(ReopenCause cause, int handlingRound) implements ComplaintEvent {
        public Reopened {
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * The grade changed. Source: CMP-06.
     *
     * @param from the former grade
     * @param to the new grade
     * @param reason why
     * @param approver who approved
     * @param category the category of the new grade
     * @param afterBreach whether the closing limit had run out
     */
    record Regraded(
            Grade from,
            Grade to,
            RegradeReason reason,
            Optional<Actor> approver,
            CategoryCode category,
            boolean afterBreach)
            implements ComplaintEvent {
        public Regraded {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(approver, "approver");
        }
    }

    /**
     * Time stands still.
     *
     * @param reason why
     */
    record Paused(PauseReason reason) implements ComplaintEvent {
        public Paused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Time runs again.
     *
     * @param pausedAt since when it stood still
     */
    record Resumed(Instant pausedAt) implements ComplaintEvent {
        public Resumed {
            Objects.requireNonNull(pausedAt, "pausedAt");
        }
    }

    /**
     * The ticket was merged into another one.
     *
     * @param target the ticket that goes on
     */
    record MergedInto(TicketId target) implements ComplaintEvent {
        public MergedInto {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * Another ticket was merged into this one.
     *
     * @param source the ticket that ended
     * @param receivedAt the earlier receipt of both
     * @param calls calls of the customer about the ticket that ended
     */
    record Absorbed(TicketId source, Instant receivedAt, int calls) implements ComplaintEvent {
        public Absorbed {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(receivedAt, "receivedAt");
        }
    }

    /**
     * The customer withdrew.
     */
    record Withdrawn() implements ComplaintEvent {}

    /**
     * It was found not to be a complaint.
     */
    record Rejected() implements ComplaintEvent {}

    /**
     * The file is complete. Source: CMP-10.
     */
    record FileClosed() implements ComplaintEvent {}

    /**
     * The ticket repeats an earlier one on the same matter. Source: CMP-07.
     *
     * @param previous the earlier ticket
     * @param escalated whether within the window, so that the next handler has it
     * @param round the round of this ticket, from 1
     */
    record RepeatLinked(TicketId previous, boolean escalated, int round) implements ComplaintEvent {
        public RepeatLinked {
            Objects.requireNonNull(previous, "previous");
        }
    }

    /**
     * A later ticket repeats this one. Source: CMP-07, CMP-13.
     *
     * @param next the later ticket
     * @param escalated whether within the window
     */
    record RepeatedBy(TicketId next, boolean escalated) implements ComplaintEvent {
        public RepeatedBy {
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * The complaint is a major matter. Source: CMP-12.
     *
     * @param reason why
     * @param customers for a group: customers with the same matter, this one included; else 1
     */
    record MajorDeclared(MajorReason reason, int customers) implements ComplaintEvent {
        public MajorDeclared {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A report is owed. Source: CMP-07, CMP-12.
     *
     * @param to to whom
     */
    record ReportDue(ReportTo to) implements ComplaintEvent {
        public ReportDue {
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * A report was filed.
     *
     * @param to to whom
     */
    record ReportFiled(ReportTo to) implements ComplaintEvent {
        public ReportFiled {
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The responsible department was told. Source: CMP-20.
     *
     * @param department which
     */
    record DepartmentInformed(String department) implements ComplaintEvent {
        public DepartmentInformed {
            Objects.requireNonNull(department, "department");
        }
    }

    /**
     * The media coordinator got the result. Source: CMP-20.
     */
    record ResultReported() implements ComplaintEvent {}

    /**
     * The medium was answered. Source: CMP-20.
     */
    record MediumAnswered() implements ComplaintEvent {}

    /**
     * The consumer was told how the complaint was handled. Source: CMP-17.
     */
    record ConsumerInformed() implements ComplaintEvent {}

    /**
     * A consultation went to the support engineer. Source: CMP-19.
     */
    record PassedOn() implements ComplaintEvent {}

    /**
     * A consultation was answered. Source: CMP-19.
     */
    record Answered() implements ComplaintEvent {}

    /**
     * A consultation became a complaint. Source: CMP-19.
     */
    record Converted() implements ComplaintEvent {}

    /**
     * Open limits were computed anew.
     *
     * @param former the policy and calendar before
     * @param basis the policy and calendar now
     */
    record Replanned(Basis former, Basis basis) implements ComplaintEvent {
        public Replanned {
            Objects.requireNonNull(former, "former");
            Objects.requireNonNull(basis, "basis");
        }
    }
}
