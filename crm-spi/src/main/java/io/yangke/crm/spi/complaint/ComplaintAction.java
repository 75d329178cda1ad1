package io.yangke.crm.spi.complaint;

import com.google.common.collect.Sets;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What someone does to a ticket. Free text is kept as a {@link TicketNote} apart from the ticket, so that it can be
 * erased without touching facts.
 *
 * <p>The text form of an action, like that of every command, is fixed here and not left to the JDK: it is what tells a
 * command given again from another one under the same key. It shows no free text.
 */
public sealed interface ComplaintAction {

    /** The longest name of a department, in code points. */
    int MAX_DEPARTMENT = 64;

    /** The kind, by which the policy says which roles may. */
    ActionKind kind();

    /** The free text, if any; it becomes a note of {@link #noteKind()}. */
    default Optional<PersonalText> text() {
        return Optional.empty();
    }

    /** Which field of the forms the free text fills. */
    default NoteKind noteKind() {
        return NoteKind.REASON;
    }

    /**
     * Gives the ticket its first handler; response and closing time run from here. Source: CMP-03, CMP-04.
     *
     * @param level the handling level
     * @param staff the person, if named
     */
    record Assign(HandlerLevel level, Optional<StaffId> staff) implements ComplaintAction {
        public Assign {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(staff, "staff");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.ASSIGN;
        }

        @Override
        public String toString() {
            return "Assign[level=" + level + ", staff=" + staff + "]";
        }
    }

    /**
     * Gives the ticket to another handler, whose response time runs anew; closing time goes on. Source: CMP-03.
     *
     * @param level the handling level
     * @param staff the person, if named
     * @param text why
     */
    record Reassign(HandlerLevel level, Optional<StaffId> staff, Optional<PersonalText> text)
            implements ComplaintAction {
        public Reassign {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REASSIGN;
        }
    }

    /**
     * The handler has been in touch with the customer. Source: CMP-03.
     *
     * @param text what was said; a response without it is a gaming signal
     */
    record Respond(Optional<PersonalText> text) implements ComplaintAction {
        public Respond {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RESPOND;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.CONTACT;
        }

        @Override
        public String toString() {
            return "Respond[text=" + text + "]";
        }
    }

    /**
     * The customer has been in touch. Source: CMP-08.
     *
     * @param call whether it was a call, which counts for early warning
     * @param flags what the agent noticed
     * @param text what was said
     */
    record RecordContact(boolean call, Set<ContactFlag> flags, Optional<PersonalText> text) implements ComplaintAction {
        public RecordContact {
            flags = Sets.immutableEnumSet(flags);
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RECORD_CONTACT;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.CONTACT;
        }

        @Override
        public String toString() {
            return "RecordContact[call=" + call + ", flags=" + flags + ", text=" + text + "]";
        }
    }

    /**
     * The facts were verified. Source: CMP-10.
     *
     * @param cause the first analysis of the cause
     * @param text what was found
     */
    record Investigate(Optional<CauseGroup> cause, Optional<PersonalText> text) implements ComplaintAction {
        public Investigate {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.INVESTIGATE;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.INVESTIGATION;
        }

        @Override
        public String toString() {
            return "Investigate[cause=" + cause + ", text=" + text + "]";
        }
    }

    /**
     * Measures were planned. Source: CMP-10, CMP-12.
     *
     * @param department the responsible department
     * @param doneBy when the measures shall be done
     * @param text the measures
     */
    record Plan(Optional<String> department, Optional<LocalDate> doneBy, Optional<PersonalText> text)
            implements ComplaintAction {
        public Plan {
            department.ifPresent(name -> Checks.label("department", name, MAX_DEPARTMENT));
            Objects.requireNonNull(doneBy, "doneBy");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.PLAN;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.MEASURES;
        }
    }

    /**
     * The customer agreed to the measures. Source: CMP-10.
     *
     * @param text what was agreed
     */
    record Agree(Optional<PersonalText> text) implements ComplaintAction {
        public Agree {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.AGREE;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.AGREEMENT;
        }

        @Override
        public String toString() {
            return "Agree[text=" + text + "]";
        }
    }

    /**
     * Measures were carried out. Source: CMP-10.
     *
     * @param doneOn when
     * @param text what was done
     */
    record CarryOut(LocalDate doneOn, Optional<PersonalText> text) implements ComplaintAction {
        public CarryOut {
            Objects.requireNonNull(doneOn, "doneOn");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.CARRY_OUT;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.CARRIED_OUT;
        }

        @Override
        public String toString() {
            return "CarryOut[doneOn=" + doneOn + ", text=" + text + "]";
        }
    }

    /**
     * The ticket is handled and sealed. Source: CMP-04, CMP-10.
     *
     * @param consumerInformed whether the consumer was told how the complaint was handled, which does the statutory duty
     * @param text how
     */
    record Resolve(boolean consumerInformed, Optional<PersonalText> text) implements ComplaintAction {
        public Resolve {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RESOLVE;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.RESOLUTION;
        }

        @Override
        public String toString() {
            return "Resolve[consumerInformed=" + consumerInformed + ", text=" + text + "]";
        }
    }

    /**
     * The follow-up call was made. Source: CMP-11.
     *
     * @param result what it found
     * @param text the customer's opinion
     */
    record RecordFollowUp(FollowUpResult result, Optional<PersonalText> text) implements ComplaintAction {
        public RecordFollowUp {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RECORD_FOLLOW_UP;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.CUSTOMER_OPINION;
        }

        @Override
        public String toString() {
            return "RecordFollowUp[result=" + result + ", text=" + text + "]";
        }
    }

    /**
     * A resolved ticket is handled anew. Source: CMP-10.
     *
     * @param cause why
     * @param text in words
     */
    record Reopen(ReopenCause cause, Optional<PersonalText> text) implements ComplaintAction {
        public Reopen {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REOPEN;
        }

        @Override
        public String toString() {
            return "Reopen[cause=" + cause + ", text=" + text + "]";
        }
    }

    /**
     * The grade changes: up by evidence, down with an approver, to C by the head of the complaints department only. Source: CMP-06.
     *
     * @param to the new grade
     * @param reason why
     * @param approver who approved; needed on the way down
     * @param text in words
     */
    record Regrade(Grade to, RegradeReason reason, Optional<Actor> approver, Optional<PersonalText> text)
            implements ComplaintAction {
        public Regrade {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(approver, "approver");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return to == Grade.C ? ActionKind.REGRADE_TO_C : ActionKind.REGRADE;
        }
    }

    /**
     * Time stands still, where policy allows it. Source: CMP-04.
     *
     * @param reason why
     */
    record Pause(PauseReason reason) implements ComplaintAction {
        public Pause {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.PAUSE;
        }

        @Override
        public String toString() {
            return "Pause[reason=" + reason + "]";
        }
    }

    /**
     * Time runs again.
     */
    record Resume() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RESUME;
        }

        @Override
        public String toString() {
            return "Resume[]";
        }
    }

    /**
     * The ticket is merged into another one, which keeps the earlier start.
     *
     * @param into the ticket that goes on
     */
    record Merge(TicketId into) implements ComplaintAction {
        public Merge {
            Objects.requireNonNull(into, "into");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.MERGE;
        }

        @Override
        public String toString() {
            return "Merge[into=" + into + "]";
        }
    }

    /**
     * The customer withdrew.
     *
     * @param text why
     */
    record Withdraw(Optional<PersonalText> text) implements ComplaintAction {
        public Withdraw {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.WITHDRAW;
        }

        @Override
        public String toString() {
            return "Withdraw[text=" + text + "]";
        }
    }

    /**
     * It is not a complaint.
     *
     * @param reason why not
     */
    record Reject(PersonalText reason) implements ComplaintAction {
        public Reject {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REJECT;
        }

        @Override
        public Optional<PersonalText> text() {
            return Optional.of(reason);
        }

        @Override
        public String toString() {
            return "Reject[reason=" + reason + "]";
        }
    }

    /**
     * Root cause and improvement were found. Source: CMP-12.
     *
     * @param cause the root cause
     * @param department the department that improves
     * @param doneOn when the improvement was signed off
     * @param text cause and improvement in words
     */
    record RecordCause(CauseGroup cause, String department, LocalDate doneOn, Optional<PersonalText> text)
            implements ComplaintAction {
        public RecordCause {
            Objects.requireNonNull(cause, "cause");
            Checks.label("department", department, MAX_DEPARTMENT);
            Objects.requireNonNull(doneOn, "doneOn");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RECORD_CAUSE;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.ROOT_CAUSE;
        }
    }

    /**
     * The file is complete. Source: CMP-10.
     */
    record CloseFile() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.CLOSE_FILE;
        }

        @Override
        public String toString() {
            return "CloseFile[]";
        }
    }

    /**
     * The consumer was told how the complaint was accepted, passed on and handled. Source: CMP-17.
     */
    record InformConsumer() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.INFORM_CONSUMER;
        }

        @Override
        public String toString() {
            return "InformConsumer[]";
        }
    }

    /**
     * The responsible department of a media ticket was told. Source: CMP-20.
     *
     * @param department which department
     */
    record InformDepartment(String department) implements ComplaintAction {
        public InformDepartment {
            Checks.label("department", department, MAX_DEPARTMENT);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.INFORM_DEPARTMENT;
        }

        @Override
        public String toString() {
            return "InformDepartment[department=" + department + "]";
        }
    }

    /**
     * The result of a media ticket went to the media coordinator. Source: CMP-20.
     *
     * @param text the result
     */
    record ReportResult(Optional<PersonalText> text) implements ComplaintAction {
        public ReportResult {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_RESULT;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.RESOLUTION;
        }

        @Override
        public String toString() {
            return "ReportResult[text=" + text + "]";
        }
    }

    /**
     * The media coordinator answered the medium. Source: CMP-20.
     */
    record AnswerMedium() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ANSWER_MEDIUM;
        }

        @Override
        public String toString() {
            return "AnswerMedium[]";
        }
    }

    /**
     * A report that was owed is filed. Source: CMP-07, CMP-12.
     *
     * @param to to whom
     */
    record FileReport(ReportTo to) implements ComplaintAction {
        public FileReport {
            Objects.requireNonNull(to, "to");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.FILE_REPORT;
        }

        @Override
        public String toString() {
            return "FileReport[to=" + to + "]";
        }
    }

    /**
     * Headquarters handles a special case itself. Source: CMP-08 (f).
     *
     * @param text the case
     */
    record RaiseWarning(Optional<PersonalText> text) implements ComplaintAction {
        public RaiseWarning {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.RAISE_WARNING;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.WARNING;
        }

        @Override
        public String toString() {
            return "RaiseWarning[text=" + text + "]";
        }
    }

    /**
     * What came of a warning. Source: CMP-08.
     *
     * @param cause which warning
     * @param text the result
     */
    record SettleWarning(WarningCause cause, Optional<PersonalText> text) implements ComplaintAction {
        public SettleWarning {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.SETTLE_WARNING;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.WARNING_RESULT;
        }

        @Override
        public String toString() {
            return "SettleWarning[cause=" + cause + ", text=" + text + "]";
        }
    }

    /**
     * Injury or safety is at stake. Source: CMP-12.
     */
    record ReportSafety() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_SAFETY;
        }

        @Override
        public String toString() {
            return "ReportSafety[]";
        }
    }

    /**
     * A consultation goes to the support engineer. Source: CMP-19.
     */
    record PassOn() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.PASS_ON;
        }

        @Override
        public String toString() {
            return "PassOn[]";
        }
    }

    /**
     * A consultation is answered. Source: CMP-19.
     *
     * @param text the answer
     */
    record Answer(Optional<PersonalText> text) implements ComplaintAction {
        public Answer {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.ANSWER;
        }

        @Override
        public NoteKind noteKind() {
            return NoteKind.ANSWER;
        }

        @Override
        public String toString() {
            return "Answer[text=" + text + "]";
        }
    }

    /**
     * A consultation turns out to be a complaint. Source: CMP-19.
     *
     * @param category the category of the complaint
     */
    record Convert(CategoryCode category) implements ComplaintAction {
        public Convert {
            Objects.requireNonNull(category, "category");
        }

        @Override
        public ActionKind kind() {
            return ActionKind.CONVERT;
        }

        @Override
        public String toString() {
            return "Convert[category=" + category + "]";
        }
    }

    /**
     * Open limits are computed anew with the calendar and policy in force; a verdict once given stays.
     */
    record Replan() implements ComplaintAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPLAN;
        }

        @Override
        public String toString() {
            return "Replan[]";
        }
    }
}
