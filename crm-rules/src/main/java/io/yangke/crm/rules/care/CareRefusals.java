package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.quantity;
import static io.yangke.crm.spi.explain.Argument.reference;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** All refusals about tasks in one place, one factory each; each says when it would be allowed, if time alone brings that about. */
public final class CareRefusals {

    private static final String CONTACT = "LIF-21";

    private static final List<ExplanationCode> CODES = List.of(
            code("taskNotFound", "LIF-01", REFERENCE),
            // Why it ended, when.
            code("taskEnded", "LIF-01", term(EndReason.class), MOMENT),
            code("restricted", "CUS-06", term(StandingState.class)),
            code("doNotContact", CONTACT),
            code("noConsent", CONTACT, term(ContactPurpose.class), term(ConsentPurpose.class)),
            code("openComplaint", CONTACT, term(ContactPurpose.class)),
            code("complaint", CONTACT, REFERENCE),
            code("noLongerNeeded", CONTACT, term(EndReason.class)),
            code("windowPassed", "LIF-01", DAY),
            code("notDue", "LIF-01", DAY),
            code("notDueBefore", "LIF-01", MOMENT),
            // Channel of the attempt that failed, when, the day of the next.
            code("retryLater", CONTACT, term(ContactChannel.class), MOMENT, DAY),
            // How many contacts, in how many days, how many of this purpose are allowed, when the next is.
            code("budgetUsedUp", CONTACT, QUANTITY, COUNT, COUNT, DAY),
            code("quietHours", CONTACT, MOMENT),
            code("channelHours", CONTACT, term(ContactChannel.class), MOMENT),
            code("channelNever", CONTACT, term(ContactChannel.class)),
            code("handedOverAlready", CONTACT, MOMENT),
            code("notHandedOver", CONTACT));

    private CareRefusals() {}

    private static ExplanationCode code(String code, String rule, ArgumentKind... arguments) {
        return new ExplanationCode("care.refused." + code, rule, ImmutableList.copyOf(arguments));
    }

    /** Returns what each refusal says, and the reasons it rests on, to hold wordings against. */
    public static List<ExplanationCode> codes() {
        return CODES;
    }

    /** The customer has no such task. */
    public static Refusal taskNotFound(TaskId task) {
        return refusal(CareRefusalReason.TASK_NOT_FOUND, "taskNotFound", "LIF-01", reference(task));
    }

    static Refusal taskEnded(TaskEnd end, ZoneId zone) {
        return refusal(
                CareRefusalReason.TASK_ENDED,
                "taskEnded",
                "LIF-01",
                Argument.term(end.reason()),
                moment(end.on(), zone));
    }

    /** The customer's data may not be used. */
    public static Refusal restricted(StandingState state) {
        return refusal(CareRefusalReason.RESTRICTED, "restricted", "CUS-06", Argument.term(state));
    }

    static Refusal doNotContact() {
        return refusal(CareRefusalReason.DO_NOT_CONTACT, "doNotContact", CONTACT);
    }

    static Refusal noConsent(ContactPurpose purpose) {
        return refusal(
                CareRefusalReason.NO_CONSENT,
                "noConsent",
                CONTACT,
                Argument.term(purpose),
                Argument.term(purpose.consent()));
    }

    static Refusal openComplaint(ContactPurpose purpose, Collection<TicketId> complaints) {
        Refusal refusal = refusal(CareRefusalReason.OPEN_COMPLAINT, "openComplaint", CONTACT, Argument.term(purpose));
        List<Explanation> because = complaints.stream()
                .map(ticket -> Explanation.of("care.refused.complaint", CONTACT, reference(ticket)))
                .toList();
        return new Refusal(refusal.reason(), refusal.explanation().because(because));
    }

    static Refusal noLongerNeeded(EndReason reason) {
        return refusal(CareRefusalReason.NO_LONGER_NEEDED, "noLongerNeeded", CONTACT, Argument.term(reason));
    }

    static Refusal windowPassed(LocalDate lastDay) {
        return refusal(CareRefusalReason.WINDOW_PASSED, "windowPassed", "LIF-01", day(lastDay));
    }

    static Refusal notDue(LocalDate dueOn) {
        return refusal(CareRefusalReason.NOT_DUE, "notDue", "LIF-01", day(dueOn));
    }

    static Refusal notDueBefore(Instant notBefore, ZoneId zone) {
        return refusal(CareRefusalReason.NOT_DUE, "notDueBefore", "LIF-01", moment(notBefore, zone));
    }

    static Refusal retryLater(ContactChannel tried, Instant at, LocalDate next, ZoneId zone) {
        return refusal(
                CareRefusalReason.RETRY_LATER,
                "retryLater",
                CONTACT,
                Argument.term(tried),
                moment(at, zone),
                day(next));
    }

    static Refusal budgetUsedUp(int days, int used, int most, LocalDate next) {
        return refusal(
                CareRefusalReason.BUDGET_USED_UP,
                "budgetUsedUp",
                CONTACT,
                quantity(days, Unit.NATURAL_DAYS),
                count(used),
                count(most),
                day(next));
    }

    static Refusal quietHours(Instant allowedFrom, ZoneId zone) {
        return refusal(CareRefusalReason.QUIET_HOURS, "quietHours", CONTACT, moment(allowedFrom, zone));
    }

    static Refusal channelHours(ContactChannel channel, Instant allowedFrom, ZoneId zone) {
        return refusal(
                CareRefusalReason.CHANNEL_HOURS,
                "channelHours",
                CONTACT,
                Argument.term(channel),
                moment(allowedFrom, zone));
    }

    static Refusal channelNever(ContactChannel channel) {
        return refusal(CareRefusalReason.CHANNEL_HOURS, "channelNever", CONTACT, Argument.term(channel));
    }

    static Refusal handedOverAlready(Instant at, ZoneId zone) {
        return refusal(CareRefusalReason.HANDED_OVER_ALREADY, "handedOverAlready", CONTACT, moment(at, zone));
    }

    static Refusal notHandedOver() {
        return refusal(CareRefusalReason.NOT_HANDED_OVER, "notHandedOver", CONTACT);
    }

    private static Refusal refusal(CareRefusalReason reason, String code, String rule, Argument... arguments) {
        return new Refusal(reason, Explanation.of("care.refused." + code, rule, arguments));
    }
}
