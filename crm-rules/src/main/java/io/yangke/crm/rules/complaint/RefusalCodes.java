package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.rules.explain.ArgumentKind.terms;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.FormPart;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.List;

/** What the refusals of {@link Refusals} say; each states what is allowed. */
final class RefusalCodes {

    static final List<ExplanationCode> ALL = List.of(
            code("unknownTicket", "", REFERENCE),
            code("ticketExists", "CMP-01", REFERENCE),
            code("roleMayNot", "CMP-14", term(ActionKind.class), term(Role.class), terms(Role.class)),
            code("notTheHandler", "CMP-03", term(Role.class), term(HandlerLevel.class)),
            code("inTheFuture", "", MOMENT, MOMENT),
            code("tooFarBack", "", MOMENT, MOMENT, COUNT),
            code("outOfOrder", "", MOMENT, MOMENT),
            code("wrongKind", "CMP-19", term(ActionKind.class), term(TicketKind.class)),
            code("wrongStatus", "CMP-10", term(ActionKind.class), term(TicketStatus.class), terms(TicketStatus.class)),
            code("categoryMissing", "CMP-02", term(Channel.class)),
            code("categoryUnknown", "CMP-02", REFERENCE),
            code("categoryOfOtherPhase", "CMP-02", REFERENCE, term(SalesPhase.class)),
            code("categoryNotAtStart", "CMP-06", REFERENCE, term(Grade.class)),
            code("alreadyAssigned", "CMP-02", term(HandlerLevel.class)),
            code("notAssigned", "CMP-02", term(ActionKind.class)),
            code("notResponded", "CMP-10"),
            code("pauseNotAllowed", "CMP-04"),
            code("alreadyPaused", "CMP-04"),
            code("notPaused", "CMP-04"),
            code("regradeNotAllowed", "CMP-06", term(Grade.class), term(Grade.class), term(RegradeReason.class)),
            code("approverNeeded", "CMP-06", term(Grade.class), term(Grade.class), terms(Role.class)),
            code("canStillClose", "CMP-06", COUNT),
            code("mergeTarget", "CMP-10", REFERENCE),
            code("formIncomplete", "CMP-12", terms(FormPart.class)),
            code("dutyOpen", "CMP-20", terms(ClockKind.class)),
            code("nothingDue", "CMP-09", term(ClockKind.class)),
            code("reportNotDue", "CMP-12", term(ReportTo.class)),
            code("warningNotRaised", "CMP-08", term(WarningCause.class)),
            code("contactKnown", "CMP-18", REFERENCE),
            code("contactUnknown", "CMP-18", REFERENCE),
            code("changeNotRequested", "CMP-18", REFERENCE),
            code("importStep", "", COUNT));

    private RefusalCodes() {}

    private static ExplanationCode code(String code, String rule, ArgumentKind... arguments) {
        return new ExplanationCode("complaint.refused." + code, rule, ImmutableList.copyOf(arguments));
    }
}
