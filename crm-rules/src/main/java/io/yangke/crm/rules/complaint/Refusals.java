package io.yangke.crm.rules.complaint;

import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;
import static io.yangke.crm.spi.explain.Argument.terms;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;

/** All refusals of the desk in one place, one factory each. */
public final class Refusals {

    private Refusals() {}

    /** The dealer has no such ticket. */
    public static Refusal unknownTicket(TicketId ticket) {
        return refusal(ComplaintRefusalReason.UNKNOWN_TICKET, "unknownTicket", "", reference(ticket));
    }

    /** The ticket number is taken. */
    public static Refusal ticketExists(TicketId ticket) {
        return refusal(ComplaintRefusalReason.TICKET_EXISTS, "ticketExists", "CMP-01", reference(ticket));
    }

    static Refusal roleMayNot(ActionKind action, Role role, Set<Role> allowed) {
        return refusal(
                ComplaintRefusalReason.ROLE_MAY_NOT, "roleMayNot", "CMP-14", term(action), term(role), terms(allowed));
    }

    static Refusal notTheHandler(Role role, HandlerLevel handler) {
        return refusal(ComplaintRefusalReason.ROLE_MAY_NOT, "notTheHandler", "CMP-03", term(role), term(handler));
    }

    static Refusal inTheFuture(Instant at, Instant now, ZoneId zone) {
        return refusal(ComplaintRefusalReason.IN_THE_FUTURE, "inTheFuture", "", moment(at, zone), moment(now, zone));
    }

    static Refusal tooFarBack(Instant at, Instant now, int minutes, ZoneId zone) {
        return refusal(
                ComplaintRefusalReason.TOO_FAR_BACK,
                "tooFarBack",
                "",
                moment(at, zone),
                moment(now, zone),
                count(minutes));
    }

    static Refusal outOfOrder(Instant at, Instant last, ZoneId zone) {
        return refusal(ComplaintRefusalReason.OUT_OF_ORDER, "outOfOrder", "", moment(at, zone), moment(last, zone));
    }

    static Refusal wrongKind(ActionKind action, TicketKind kind) {
        return refusal(ComplaintRefusalReason.WRONG_KIND, "wrongKind", "CMP-19", term(action), term(kind));
    }

    static Refusal wrongStatus(ActionKind action, TicketStatus status, Set<TicketStatus> allowed) {
        return refusal(
                ComplaintRefusalReason.WRONG_STATUS,
                "wrongStatus",
                "CMP-10",
                term(action),
                term(status),
                terms(allowed));
    }

    static Refusal categoryMissing(Channel channel) {
        return refusal(ComplaintRefusalReason.WRONG_CATEGORY, "categoryMissing", "CMP-02", term(channel));
    }

    static Refusal categoryUnknown(CategoryCode category) {
        return refusal(ComplaintRefusalReason.WRONG_CATEGORY, "categoryUnknown", "CMP-02", reference(category));
    }

    static Refusal categoryOfOtherPhase(CategoryCode category, SalesPhase phase) {
        return refusal(
                ComplaintRefusalReason.WRONG_CATEGORY,
                "categoryOfOtherPhase",
                "CMP-02",
                reference(category),
                term(phase));
    }

    static Refusal categoryNotAtStart(CategoryCode category, Grade grade) {
        return refusal(
                ComplaintRefusalReason.WRONG_CATEGORY,
                "categoryNotAtStart",
                "CMP-06",
                reference(category),
                term(grade));
    }

    static Refusal alreadyAssigned(HandlerLevel level) {
        return refusal(ComplaintRefusalReason.ALREADY_ASSIGNED, "alreadyAssigned", "CMP-02", term(level));
    }

    static Refusal notAssigned(ActionKind action) {
        return refusal(ComplaintRefusalReason.NOT_ASSIGNED, "notAssigned", "CMP-02", term(action));
    }

    static Refusal notResponded() {
        return refusal(ComplaintRefusalReason.NOT_RESPONDED, "notResponded", "CMP-10");
    }

    static Refusal pauseNotAllowed() {
        return refusal(ComplaintRefusalReason.PAUSE_NOT_ALLOWED, "pauseNotAllowed", "CMP-04");
    }

    static Refusal alreadyPaused() {
        return refusal(ComplaintRefusalReason.PAUSE_STATE, "alreadyPaused", "CMP-04");
    }

    static Refusal notPaused() {
        return refusal(ComplaintRefusalReason.PAUSE_STATE, "notPaused", "CMP-04");
    }

    static Refusal regradeNotAllowed(Grade from, Grade to, RegradeReason reason) {
        return refusal(
                ComplaintRefusalReason.REGRADE_NOT_ALLOWED,
                "regradeNotAllowed",
                "CMP-06",
                term(from),
                term(to),
                term(reason));
    }

    static Refusal approverNeeded(Grade from, Grade to, Set<Role> allowed) {
        return refusal(
                ComplaintRefusalReason.APPROVER_NEEDED,
                "approverNeeded",
                "CMP-06",
                term(from),
                term(to),
                terms(allowed));
    }

    static Refusal canStillClose(int percent) {
        return refusal(ComplaintRefusalReason.CAN_STILL_CLOSE, "canStillClose", "CMP-06", count(percent));
    }

    /** The ticket to merge into is unknown, the same, or not open. */
    public static Refusal mergeTarget(TicketId target) {
        return refusal(ComplaintRefusalReason.MERGE_TARGET, "mergeTarget", "CMP-10", reference(target));
    }

    static Refusal formIncomplete(Set<FormPart> missing) {
        return refusal(ComplaintRefusalReason.FORM_INCOMPLETE, "formIncomplete", "CMP-12", terms(missing));
    }

    static Refusal dutyOpen(Collection<ClockKind> duties) {
        return refusal(ComplaintRefusalReason.DUTY_OPEN, "dutyOpen", "CMP-20", terms(duties));
    }

    static Refusal nothingDue(ClockKind duty) {
        return refusal(ComplaintRefusalReason.NOTHING_DUE, "nothingDue", "CMP-09", term(duty));
    }

    static Refusal reportNotDue(ReportTo report) {
        return refusal(ComplaintRefusalReason.NOTHING_DUE, "reportNotDue", "CMP-12", term(report));
    }

    static Refusal warningNotRaised(WarningCause cause) {
        return refusal(ComplaintRefusalReason.NOTHING_DUE, "warningNotRaised", "CMP-08", term(cause));
    }

    static Refusal contactKnown(StaffId staff) {
        return refusal(ComplaintRefusalReason.CONTACT_CHANGE, "contactKnown", "CMP-18", reference(staff));
    }

    static Refusal contactUnknown(StaffId staff) {
        return refusal(ComplaintRefusalReason.CONTACT_CHANGE, "contactUnknown", "CMP-18", reference(staff));
    }

    static Refusal changeNotRequested(StaffId staff) {
        return refusal(ComplaintRefusalReason.CONTACT_CHANGE, "changeNotRequested", "CMP-18", reference(staff));
    }

    private static Refusal refusal(ComplaintRefusalReason reason, String code, String rule, Argument... arguments) {
        return new Refusal(reason, Explanation.of("complaint.refused." + code, rule, arguments));
    }
}
