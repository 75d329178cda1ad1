package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** People and things they do, by name. */
final class Cast {

    static final Actor CSR = Actor.csr("400-17");
    static final Actor CSR_LEAD = Actor.of(Role.CSR_LEAD, "400-1");
    static final Actor DEALER = Actor.dealer("D-5");
    static final Actor RBO = Actor.rbo("R-2");
    static final Actor SE = Actor.se("S-3");
    static final Actor MEDIA_SE = Actor.of(Role.MEDIA_SE, "M-1");
    static final Actor HEAD = Actor.of(Role.COMPLAINTS_HEAD, "H-1");
    static final Actor COORDINATOR = Actor.of(Role.MEDIA_COORDINATOR, "P-1");
    static final Actor HEADQUARTERS = Actor.of(Role.HEADQUARTERS, "HQ-1");

    static final ComplaintAction RESPOND = new ComplaintAction.Respond(Optional.of(PersonalText.of("called back")));
    static final ComplaintAction CALL = contact();
    static final ComplaintAction RESOLVE = new ComplaintAction.Resolve(false, Optional.empty());
    static final ComplaintAction RESOLVE_AND_INFORM = new ComplaintAction.Resolve(true, Optional.empty());
    static final ComplaintAction PAUSE = new ComplaintAction.Pause(PauseReason.WAITING_FOR_CUSTOMER);
    static final ComplaintAction RESUME = new ComplaintAction.Resume();
    static final ComplaintAction REPLAN = new ComplaintAction.Replan();
    static final ComplaintAction CLOSE_FILE = new ComplaintAction.CloseFile();
    static final ComplaintAction WITHDRAW = new ComplaintAction.Withdraw(Optional.empty());
    static final ComplaintAction REJECT = new ComplaintAction.Reject(PersonalText.of("a question"));
    static final ComplaintAction REOPEN = new ComplaintAction.Reopen(ReopenCause.CUSTOMER_CAME_BACK, Optional.empty());
    static final ComplaintAction PLAN =
            new ComplaintAction.Plan(Optional.of("service"), Optional.of(LocalDate.of(2026, 10, 20)), Optional.empty());
    static final ComplaintAction CARRY_OUT = new ComplaintAction.CarryOut(LocalDate.of(2026, 10, 19), Optional.empty());
    static final ComplaintAction RECORD_CAUSE = new ComplaintAction.RecordCause(
            CauseGroup.values()[0], "service", LocalDate.of(2026, 10, 21), Optional.empty());

    private Cast() {}

    /** A call of the customer, and what was noticed. */
    static ComplaintAction contact(ContactFlag... noticed) {
        return new ComplaintAction.RecordContact(true, new HashSet<>(List.of(noticed)), Optional.empty());
    }

    static ComplaintAction followUp(FollowUpResult result) {
        return new ComplaintAction.RecordFollowUp(result, Optional.empty());
    }

    static ComplaintAction assign(HandlerLevel level) {
        return new ComplaintAction.Assign(level, Optional.empty());
    }

    static ComplaintAction reassign(HandlerLevel level) {
        return new ComplaintAction.Reassign(level, Optional.empty(), Optional.empty());
    }

    static ComplaintAction regrade(Grade to, RegradeReason reason) {
        return new ComplaintAction.Regrade(to, reason, Optional.empty(), Optional.empty());
    }

    static ComplaintAction regrade(Grade to, RegradeReason reason, Actor approver) {
        return new ComplaintAction.Regrade(to, reason, Optional.of(approver), Optional.empty());
    }

    static ComplaintAction toC() {
        return regrade(Grade.C, RegradeReason.CANNOT_CLOSE_IN_TIME);
    }

    /** Somebody who speaks for a level. */
    static Actor of(HandlerLevel level) {
        return switch (level) {
            case DLR -> DEALER;
            case RBO -> RBO;
            case SE -> SE;
            case MEDIA_SE -> MEDIA_SE;
            case COMPLAINTS_HEAD -> HEAD;
        };
    }

    /** Some action of a kind; none for registration, import and ticket contacts, which are no actions on a ticket. */
    static Optional<ComplaintAction> some(ActionKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case REGISTER, IMPORT, REQUEST_CONTACT_CHANGE, RECORD_CONTACT_CHANGE -> null;
                    case ASSIGN -> assign(HandlerLevel.RBO);
                    case REASSIGN -> reassign(HandlerLevel.RBO);
                    case RESPOND -> RESPOND;
                    case RECORD_CONTACT -> CALL;
                    case INVESTIGATE ->
                        new ComplaintAction.Investigate(Optional.of(CauseGroup.values()[0]), Optional.empty());
                    case PLAN -> PLAN;
                    case AGREE -> new ComplaintAction.Agree(Optional.empty());
                    case CARRY_OUT -> CARRY_OUT;
                    case RESOLVE -> RESOLVE;
                    case RECORD_FOLLOW_UP -> followUp(FollowUpResult.SATISFIED);
                    case REOPEN -> REOPEN;
                    case REGRADE -> regrade(Grade.B, RegradeReason.MEDIA_INVOLVED);
                    case REGRADE_TO_C -> toC();
                    case PAUSE -> PAUSE;
                    case RESUME -> RESUME;
                    case MERGE -> new ComplaintAction.Merge(TicketId.of("T-2"));
                    case WITHDRAW -> WITHDRAW;
                    case REJECT -> REJECT;
                    case RECORD_CAUSE -> RECORD_CAUSE;
                    case CLOSE_FILE -> CLOSE_FILE;
                    case INFORM_CONSUMER -> new ComplaintAction.InformConsumer();
                    case INFORM_DEPARTMENT -> new ComplaintAction.InformDepartment("service");
                    case REPORT_RESULT -> new ComplaintAction.ReportResult(Optional.empty());
                    case ANSWER_MEDIUM -> new ComplaintAction.AnswerMedium();
                    case FILE_REPORT -> new ComplaintAction.FileReport(ReportTo.GENERAL_MANAGER);
                    case RAISE_WARNING -> new ComplaintAction.RaiseWarning(Optional.empty());
                    case SETTLE_WARNING ->
                        new ComplaintAction.SettleWarning(WarningCause.SPECIAL_CASE, Optional.empty());
                    case REPORT_SAFETY -> new ComplaintAction.ReportSafety();
                    case PASS_ON -> new ComplaintAction.PassOn();
                    case ANSWER -> new ComplaintAction.Answer(Optional.empty());
                    case CONVERT -> new ComplaintAction.Convert(CategoryCode.of("A4d"));
                    case REPLAN -> REPLAN;
                });
    }
}
