package io.yangke.crm.rules.complaint;

import static io.yangke.crm.spi.complaint.TicketStatus.CONFIRMED;
import static io.yangke.crm.spi.complaint.TicketStatus.FILED;
import static io.yangke.crm.spi.complaint.TicketStatus.IN_PROGRESS;
import static io.yangke.crm.spi.complaint.TicketStatus.RESOLVED;
import static io.yangke.crm.spi.complaint.TicketStatus.UNHANDLED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.util.Map;
import java.util.Set;

/** In which states a ticket takes which command. Source: CMP-10, CMP-19. */
final class Transitions {

    private static final Set<TicketStatus> HANDLED = Sets.immutableEnumSet(UNHANDLED, IN_PROGRESS);
    private static final Set<TicketStatus> WORKED_ON = Sets.immutableEnumSet(IN_PROGRESS);
    private static final Set<TicketStatus> SEALED = Sets.immutableEnumSet(RESOLVED, CONFIRMED);
    private static final Set<TicketStatus> ALIVE = Sets.immutableEnumSet(UNHANDLED, IN_PROGRESS, RESOLVED, CONFIRMED);
    private static final Set<TicketStatus> KEPT =
            Sets.immutableEnumSet(UNHANDLED, IN_PROGRESS, RESOLVED, CONFIRMED, FILED);

    private static final Map<ActionKind, Set<TicketStatus>> COMPLAINT =
            ImmutableMap.<ActionKind, Set<TicketStatus>>builder()
                    .put(ActionKind.ASSIGN, HANDLED)
                    .put(ActionKind.REASSIGN, HANDLED)
                    .put(ActionKind.RESPOND, HANDLED)
                    .put(ActionKind.RECORD_CONTACT, ALIVE)
                    .put(ActionKind.INVESTIGATE, WORKED_ON)
                    .put(ActionKind.PLAN, WORKED_ON)
                    .put(ActionKind.AGREE, WORKED_ON)
                    .put(ActionKind.CARRY_OUT, Sets.immutableEnumSet(IN_PROGRESS, RESOLVED, CONFIRMED))
                    .put(ActionKind.RESOLVE, HANDLED)
                    .put(ActionKind.RECORD_FOLLOW_UP, Sets.immutableEnumSet(RESOLVED))
                    .put(ActionKind.REOPEN, SEALED)
                    .put(ActionKind.REGRADE, HANDLED)
                    .put(ActionKind.REGRADE_TO_C, HANDLED)
                    .put(ActionKind.PAUSE, HANDLED)
                    .put(ActionKind.RESUME, HANDLED)
                    .put(ActionKind.MERGE, HANDLED)
                    .put(ActionKind.WITHDRAW, HANDLED)
                    .put(ActionKind.REJECT, HANDLED)
                    .put(ActionKind.RECORD_CAUSE, Sets.immutableEnumSet(IN_PROGRESS, RESOLVED, CONFIRMED))
                    .put(ActionKind.CLOSE_FILE, Sets.immutableEnumSet(CONFIRMED))
                    .put(ActionKind.INFORM_CONSUMER, ALIVE)
                    .put(ActionKind.INFORM_DEPARTMENT, ALIVE)
                    .put(ActionKind.REPORT_RESULT, SEALED)
                    .put(ActionKind.ANSWER_MEDIUM, SEALED)
                    .put(ActionKind.FILE_REPORT, KEPT)
                    .put(ActionKind.RAISE_WARNING, HANDLED)
                    .put(ActionKind.SETTLE_WARNING, ALIVE)
                    .put(ActionKind.REPORT_SAFETY, ALIVE)
                    .put(ActionKind.REPLAN, ALIVE)
                    .buildOrThrow();

    private static final Map<ActionKind, Set<TicketStatus>> CONSULTATION = ImmutableMap.of(
            ActionKind.RECORD_CONTACT, HANDLED,
            ActionKind.PASS_ON, Sets.immutableEnumSet(UNHANDLED),
            ActionKind.ANSWER, HANDLED,
            ActionKind.CONVERT, HANDLED,
            ActionKind.WITHDRAW, HANDLED,
            ActionKind.REPLAN, HANDLED);

    private Transitions() {}

    /** Returns the states in which a ticket of a kind takes a command; empty if never. */
    static Set<TicketStatus> allowed(TicketKind kind, ActionKind action) {
        return (kind == TicketKind.COMPLAINT ? COMPLAINT : CONSULTATION).getOrDefault(action, Set.of());
    }
}
