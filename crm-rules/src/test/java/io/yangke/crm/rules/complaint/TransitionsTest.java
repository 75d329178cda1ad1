package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.spi.complaint.TicketStatus.CONFIRMED;
import static io.yangke.crm.spi.complaint.TicketStatus.FILED;
import static io.yangke.crm.spi.complaint.TicketStatus.IN_PROGRESS;
import static io.yangke.crm.spi.complaint.TicketStatus.MERGED;
import static io.yangke.crm.spi.complaint.TicketStatus.REJECTED;
import static io.yangke.crm.spi.complaint.TicketStatus.RESOLVED;
import static io.yangke.crm.spi.complaint.TicketStatus.UNHANDLED;
import static io.yangke.crm.spi.complaint.TicketStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Which command in which state by which role (CMP-10, CMP-14)")
class TransitionsTest {

    /** The tables once more, written by state and kind: U unhandled, P in progress, R resolved, C confirmed, F filed. */
    private static final Map<ActionKind, String> COMPLAINT = table(
            "ASSIGN UP, REASSIGN UP, RESPOND UP, RECORD_CONTACT UPRC, INVESTIGATE P, PLAN P, AGREE P, CARRY_OUT PRC,"
                    + "RESOLVE UP, RECORD_FOLLOW_UP R, REOPEN RC, REGRADE UP, REGRADE_TO_C UP, PAUSE UP, RESUME UP,"
                    + "MERGE UP, WITHDRAW UP, REJECT UP, RECORD_CAUSE PRC, CLOSE_FILE C, INFORM_CONSUMER UPRC,"
                    + "INFORM_DEPARTMENT UPRC, REPORT_RESULT RC, ANSWER_MEDIUM RC, FILE_REPORT UPRCF, RAISE_WARNING UP,"
                    + "SETTLE_WARNING UPRC, REPORT_SAFETY UPRC, REPLAN UPRC");

    private static final Map<ActionKind, String> CONSULTATION =
            table("RECORD_CONTACT UP, PASS_ON U, ANSWER UP, CONVERT UP, WITHDRAW UP, REPLAN UP");

    private static Map<ActionKind, String> table(String lines) {
        Map<ActionKind, String> table = new EnumMap<>(ActionKind.class);
        for (String line : lines.split(",")) {
            String[] parts = line.trim().split(" ");
            table.put(ActionKind.valueOf(parts[0]), parts[1]);
        }
        return table;
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(TicketKind.values())
                .flatMap(kind -> Arrays.stream(TicketStatus.values())
                        .filter(status -> canBe(kind, status))
                        .flatMap(status -> Arrays.stream(ActionKind.values())
                                .filter(action -> Cast.some(action).isPresent())
                                .map(action -> Arguments.of(kind, status, action))));
    }

    private static boolean canBe(TicketKind kind, TicketStatus status) {
        return kind == TicketKind.COMPLAINT
                || EnumSet.of(UNHANDLED, IN_PROGRESS, RESOLVED, WITHDRAWN).contains(status);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cells")
    @DisplayName("CMP-10: every action in every state of every kind is allowed or refused as the table says")
    void every_cell_of_the_table(TicketKind kind, TicketStatus status, ActionKind action) {
        Play play = in(kind, status);
        Set<RefusalReason> about = Set.of(ComplaintRefusalReason.WRONG_KIND, ComplaintRefusalReason.WRONG_STATUS);
        String states = (kind == TicketKind.COMPLAINT ? COMPLAINT : CONSULTATION).get(action);
        Optional<RefusalReason> refused = reason(play, action).filter(about::contains);
        if (states == null) {
            assertThat(refused).contains(ComplaintRefusalReason.WRONG_KIND);
        } else if (states.indexOf(letter(status)) < 0) {
            assertThat(refused).contains(ComplaintRefusalReason.WRONG_STATUS);
        } else {
            assertThat(refused).isEmpty();
        }
    }

    private static Optional<RefusalReason> reason(Play play, ActionKind action) {
        if (action == ActionKind.MERGE) {
            return play.mergeInto(play.another("T-2").register()).map(Refusal::reason);
        }
        return play.give(allowed(action), Optional.empty(), Cast.some(action).orElseThrow())
                .map(Refusal::reason);
    }

    /** Somebody who may; for a response, whoever handles the ticket. */
    private static Actor allowed(ActionKind action) {
        Set<Role> roles = ComplaintPolicy.DEFAULT.roles().get(action);
        return roles.contains(Role.SYSTEM)
                ? Actor.SYSTEM
                : Actor.of(roles.iterator().next(), "somebody");
    }

    private static char letter(TicketStatus status) {
        return switch (status) {
            case UNHANDLED -> 'U';
            case IN_PROGRESS -> 'P';
            case RESOLVED -> 'R';
            case CONFIRMED -> 'C';
            case FILED -> 'F';
            case MERGED, WITHDRAWN, REJECTED -> '-';
        };
    }

    private static Play in(TicketKind kind, TicketStatus status) {
        Play play = Play.from("2026-10-12 10:00").register(command -> command.kind(kind));
        if (kind == TicketKind.CONSULTATION) {
            switch (status) {
                case IN_PROGRESS -> play.act(CSR, new ComplaintAction.PassOn());
                case RESOLVED -> play.act(CSR, new ComplaintAction.Answer(Optional.empty()));
                case WITHDRAWN -> play.act(CSR, Cast.WITHDRAW);
                default -> {}
            }
        } else {
            switch (status) {
                case MERGED -> play.mergeInto(play.another("T-2").register());
                case WITHDRAWN -> play.act(CSR, Cast.WITHDRAW);
                case REJECTED -> play.act(Cast.CSR_LEAD, Cast.REJECT);
                default -> handled(play, status);
            }
        }
        assertThat(play.ticket().status()).isEqualTo(status);
        return play;
    }

    private static void handled(Play play, TicketStatus status) {
        if (status.compareTo(IN_PROGRESS) >= 0) {
            play.act(DEALER, RESPOND);
        }
        if (status.compareTo(RESOLVED) >= 0) {
            play.act(DEALER, Cast.PLAN).act(DEALER, RESOLVE);
        }
        if (status.compareTo(CONFIRMED) >= 0) {
            play.act(CSR, Cast.followUp(FollowUpResult.SATISFIED));
        }
        if (status == FILED) {
            play.act(DEALER, Cast.CARRY_OUT).act(DEALER, Cast.RECORD_CAUSE).act(DEALER, Cast.CLOSE_FILE);
        }
    }

    @Test
    @DisplayName("CMP-10: an ended ticket takes no command but a report that is owed for a filed one")
    void ended_tickets_take_no_command() {
        for (TicketStatus ended : List.of(MERGED, WITHDRAWN, REJECTED)) {
            for (ActionKind action : ActionKind.values()) {
                assertThat(Transitions.allowed(TicketKind.COMPLAINT, action)).doesNotContain(ended);
                assertThat(Transitions.allowed(TicketKind.CONSULTATION, action)).doesNotContain(ended);
            }
        }
    }

    /** Who may do what, by the first letters of the roles, in the order of {@link Role}. */
    private static final Map<ActionKind, String> ROLES = table("REGISTER *, IMPORT L!HS, ASSIGN CL!S,"
            + "REASSIGN CLREM!S, RESPOND DGREM!S, RECORD_CONTACT *, INVESTIGATE DGREM!S,"
            + "PLAN DGREM!S, AGREE DGREM!S, CARRY_OUT DGREM!S, RESOLVE DGREM!S, RECORD_FOLLOW_UP CLS, REOPEN CLREM!S,"
            + "REGRADE LREM!HS, REGRADE_TO_C !, PAUSE DGREM!S, RESUME *, MERGE CL!S, WITHDRAW CLS, REJECT L!H,"
            + "RECORD_CAUSE DGREM!S, CLOSE_FILE DGCLS, INFORM_CONSUMER *, INFORM_DEPARTMENT EMS, REPORT_RESULT EMS,"
            + "ANSWER_MEDIUM P, FILE_REPORT *, RAISE_WARNING L!H, SETTLE_WARNING REM!H, REPORT_SAFETY *, PASS_ON CLS,"
            + "ANSWER CLEM, CONVERT CLEM!, REPLAN L!HS, REQUEST_CONTACT_CHANGE DG, RECORD_CONTACT_CHANGE CL");

    private static char letter(Role role) {
        return switch (role) {
            case DEALER -> 'D';
            case GENERAL_MANAGER -> 'G';
            case CSR -> 'C';
            case CSR_LEAD -> 'L';
            case RBO -> 'R';
            case SE -> 'E';
            case MEDIA_SE -> 'M';
            case COMPLAINTS_HEAD -> '!';
            case MEDIA_COORDINATOR -> 'P';
            case HEADQUARTERS -> 'H';
            case SYSTEM -> 'S';
        };
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ActionKind.class)
    @DisplayName("CMP-14: each role may or may not, as the table says, and the refusal names the role")
    void every_role_and_action(ActionKind action) {
        for (Role role : Role.values()) {
            boolean may = ROLES.get(action).equals("*") || ROLES.get(action).indexOf(letter(role)) >= 0;
            assertThat(mayBeGiven(action, role)).as("%s by %s", action, role).isEqualTo(may);
        }
    }

    private static boolean mayBeGiven(ActionKind action, Role role) {
        Actor actor = Actor.of(role, "somebody");
        if (Cast.some(action).isEmpty() || action == ActionKind.MERGE) {
            return ComplaintPolicy.DEFAULT.roles().get(action).contains(role);
        }
        Play play = Play.from("2026-10-12 10:00").register(command -> command.assignNow(false));
        return play.give(actor, Optional.empty(), Cast.some(action).orElseThrow())
                .filter(no -> no.reason() == ComplaintRefusalReason.ROLE_MAY_NOT)
                .isEmpty();
    }

    @Test
    @DisplayName("CMP-14: nobody may give a command that the policy's table leaves out")
    void what_the_table_leaves_out_nobody_may() {
        Play play = Play.from("2026-10-12 10:00").register().policy(policy -> policy.roles(Map.of()));
        for (ActionKind action : ActionKind.values()) {
            Cast.some(action)
                    .filter(some -> action != ActionKind.MERGE)
                    .ifPresent(some -> assertThat(play.refused(Actor.SYSTEM, some))
                            .isEqualTo(ComplaintRefusalReason.ROLE_MAY_NOT));
        }
    }
}
