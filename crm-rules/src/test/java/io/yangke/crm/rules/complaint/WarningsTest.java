package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CALL;
import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.HEADQUARTERS;
import static io.yangke.crm.rules.complaint.Cast.RBO;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.rules.complaint.Cast.contact;
import static io.yangke.crm.spi.complaint.ContactFlag.AGITATED;
import static io.yangke.crm.spi.complaint.ContactFlag.DEMANDS_AT_ONCE;
import static io.yangke.crm.spi.complaint.ContactFlag.NOBODY_CALLED;
import static io.yangke.crm.spi.complaint.ContactFlag.PRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Early warning, major matters and media duties (CMP-08, CMP-12, CMP-20)")
class WarningsTest {

    private static Play registered() {
        return Play.from("2026-10-12 10:00").register();
    }

    private static List<WarningCause> causes(Play play) {
        return play.ticket().warnings().stream().map(Warning::cause).toList();
    }

    @Test
    @DisplayName("CMP-08 (a): unhandled, and called twice in all, the first call included")
    void a_unhandled_and_called_twice() {
        Play play = registered();
        assertThat(causes(play)).isEmpty();
        play.at("2026-10-12 10:30").act(CSR, CALL);
        assertThat(play.ticket().warnings())
                .containsExactly(
                        new Warning(WarningCause.UNHANDLED_CALLS, play.now(), 2, HandlerLevel.DLR, HandlerLevel.RBO));
        play.act(CSR, CALL).act(CSR, CALL);
        assertThat(causes(play)).containsExactly(WarningCause.UNHANDLED_CALLS);
    }

    @Test
    @DisplayName("CMP-08 (b): in progress, and called three times in all")
    void b_in_progress_and_called_three_times() {
        Play play = registered().act(DEALER, RESPOND).act(CSR, CALL);
        assertThat(causes(play)).isEmpty();
        play.act(CSR, CALL);
        assertThat(causes(play)).containsExactly(WarningCause.IN_PROGRESS_CALLS);
        play.act(CSR, CALL);
        assertThat(causes(play)).hasSize(1);
    }

    @Test
    @DisplayName("CMP-08 (a), (b): both, where the calls came before and after the response")
    void both_by_calls() {
        Play play = registered().act(CSR, CALL).act(CSR, CALL).act(DEALER, RESPOND);
        assertThat(causes(play)).containsExactly(WarningCause.UNHANDLED_CALLS, WarningCause.IN_PROGRESS_CALLS);
    }

    @Test
    @DisplayName("CMP-08 (c): the customer says nobody has been in touch")
    void c_nobody_in_touch() {
        assertThat(causes(registered().act(DEALER, RESPOND).act(CSR, contact(NOBODY_CALLED))))
                .containsExactly(WarningCause.NOBODY_IN_TOUCH);
    }

    @Test
    @DisplayName("CMP-08 (d): agitated and demanding an answer at once; either alone is none")
    void d_agitated_and_demanding() {
        Play play = registered().act(DEALER, RESPOND);
        play.act(CSR, new ComplaintAction.RecordContact(false, Set.of(AGITATED), Optional.empty()));
        play.act(CSR, new ComplaintAction.RecordContact(false, Set.of(DEMANDS_AT_ONCE), Optional.empty()));
        assertThat(causes(play)).isEmpty();
        play.act(CSR, new ComplaintAction.RecordContact(false, Set.of(AGITATED, DEMANDS_AT_ONCE), Optional.empty()));
        assertThat(causes(play)).containsExactly(WarningCause.AGITATED);
    }

    @Test
    @DisplayName("CMP-08 (e): the caller says they are press, at registration too")
    void e_press() {
        assertThat(causes(registered().act(CSR, contact(PRESS)))).contains(WarningCause.PRESS);
        Play atOnce = Play.from("2026-10-12 10:00").register(command -> command.addFlags(PRESS));
        assertThat(causes(atOnce)).containsExactly(WarningCause.PRESS);
    }

    @Test
    @DisplayName("CMP-08 (f): a special case that headquarters handles itself, once")
    void f_a_special_case() {
        ComplaintAction raise = new ComplaintAction.RaiseWarning(Optional.empty());
        Play play = registered().act(HEADQUARTERS, raise).act(HEADQUARTERS, raise);
        assertThat(causes(play)).containsExactly(WarningCause.SPECIAL_CASE);
    }

    @ParameterizedTest
    @EnumSource(ContactFlag.class)
    @DisplayName("CMP-08: a warning changes neither handler nor deadlines")
    void a_warning_changes_nothing_else(ContactFlag flag) {
        Play play = registered();
        Complaint before = play.ticket();
        play.act(CSR, contact(flag, AGITATED, DEMANDS_AT_ONCE));
        assertThat(play.ticket().warnings()).isNotEmpty();
        assertThat(play.ticket().assignment()).isEqualTo(before.assignment());
        assertThat(play.ticket().clocks()).isEqualTo(before.clocks());
        assertThat(play.ticket().status()).isEqualTo(before.status());
    }

    @Test
    @DisplayName("CMP-08: no warning on a resolved ticket; what was called meanwhile counts when it is handled anew")
    void no_warning_on_a_resolved_ticket() {
        Play play = registered().act(DEALER, RESPOND).act(DEALER, RESOLVE);
        play.act(CSR, CALL).act(CSR, contact(PRESS));
        assertThat(causes(play)).isEmpty();
        play.act(CSR, Cast.REOPEN);
        assertThat(causes(play)).containsExactly(WarningCause.IN_PROGRESS_CALLS);
    }

    @Test
    @DisplayName("CMP-08: letters and mails are no calls")
    void only_calls_count() {
        Play play = Play.from("2026-10-12 10:00").register(Channel.EMAIL);
        play.act(CSR, new ComplaintAction.RecordContact(false, Set.of(), Optional.empty()))
                .act(CSR, CALL);
        assertThat(play.ticket().calls()).isEqualTo(1);
        assertThat(causes(play)).isEmpty();
    }

    @Test
    @DisplayName("CMP-08: the level warned is the next in the row; past its end, and without a row, the handler's own")
    void who_is_warned() {
        Play media = Play.from("2026-10-12 10:00").register(Channel.WEB).act(CSR, contact(PRESS));
        assertThat(media.ticket().warnings().get(0).escalation()).isEqualTo(HandlerLevel.MEDIA_SE);
        Play c = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.gradeCFromPercent(0))
                .register(Channel.WEB);
        c.act(Cast.HEAD, Cast.toC()).act(CSR, contact(PRESS));
        assertThat(c.ticket().warnings().get(0).handling()).isEqualTo(HandlerLevel.COMPLAINTS_HEAD);
        assertThat(c.ticket().warnings().get(0).escalation()).isEqualTo(HandlerLevel.COMPLAINTS_HEAD);
        Play unassigned = Play.from("2026-10-12 10:00");
        unassigned.register(command -> command.assignNow(false).addFlags(PRESS));
        assertThat(unassigned.ticket().warnings().get(0).handling()).isEqualTo(HandlerLevel.DLR);
        assertThat(unassigned.ticket().warnings().get(0).escalation()).isEqualTo(HandlerLevel.RBO);
    }

    @Test
    @DisplayName("CMP-08: a warning is settled once, and only one that was raised")
    void warnings_are_settled() {
        ComplaintAction settle = new ComplaintAction.SettleWarning(WarningCause.PRESS, Optional.empty());
        Play play = registered();
        assertThat(play.refused(RBO, settle)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        play.act(CSR, contact(PRESS)).act(RBO, settle);
        assertThat(play.ticket().settledWarnings()).containsExactly(WarningCause.PRESS);
        assertThat(play.events(ComplaintEvent.WarningSettled.class))
                .containsExactly(new ComplaintEvent.WarningSettled(WarningCause.PRESS, RBO));
        assertThat(play.refused(RBO, settle)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        assertThat(play.refused(RBO, new ComplaintAction.SettleWarning(WarningCause.AGITATED, Optional.empty())))
                .isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
    }

    @Test
    @DisplayName("CMP-08: calls about a merged ticket count for the one that goes on")
    void merged_calls_count() {
        Play source = registered();
        Play target = source.another("T-2").register();
        assertThat(source.mergeInto(target)).isEmpty();
        assertThat(target.ticket().calls()).isEqualTo(2);
        assertThat(causes(target)).containsExactly(WarningCause.UNHANDLED_CALLS);
        assertThat(target.ticket().links().absorbed()).containsExactly(source.id());
        assertThat(source.ticket().links().mergedInto()).contains(target.id());
    }

    @Test
    @DisplayName("CMP-12: injury or safety is major, and goes to the general manager, the region and headquarters")
    void safety_is_major() {
        Play play = registered().act(CSR, new ComplaintAction.ReportSafety());
        assertThat(play.ticket().majorReasons()).containsExactly(MajorReason.SAFETY);
        assertThat(play.ticket().reportsDue())
                .containsExactlyInAnyOrder(ReportTo.GENERAL_MANAGER, ReportTo.RBO, ReportTo.HEADQUARTERS);
        int facts = play.events().size();
        play.act(CSR, new ComplaintAction.ReportSafety());
        assertThat(play.events()).hasSize(facts);
        Play atOnce = Play.from("2026-10-12 10:00").register(command -> command.safety(true));
        assertThat(atOnce.ticket().majorReasons()).containsExactly(MajorReason.SAFETY);
        Play web = Play.from("2026-10-12 10:00").register(Channel.WEB).act(CSR, new ComplaintAction.ReportSafety());
        assertThat(web.events(ComplaintEvent.ReportDue.class)).hasSize(3);
    }

    @Test
    @DisplayName(
            "CMP-12: three customers with the same matter make a group complaint, the one who registers among them once")
    void three_customers_make_a_group() {
        CustomerId own = CustomerId.of("C-1001");
        CustomerId second = CustomerId.of("C-2");
        CustomerId third = CustomerId.of("C-3");
        assertThat(knowing(Set.of(own, second)).ticket().majorReasons()).isEmpty();
        assertThat(knowing(Set.of(second)).ticket().majorReasons()).isEmpty();
        Play group = knowing(Set.of(second, third));
        assertThat(group.ticket().majorReasons()).containsExactly(MajorReason.GROUP);
        assertThat(group.events(ComplaintEvent.MajorDeclared.class))
                .containsExactly(new ComplaintEvent.MajorDeclared(MajorReason.GROUP, 3));
    }

    private static Play knowing(Set<CustomerId> customers) {
        return Play.from("2026-10-12 10:00")
                .knowing(new Past(List.of(), customers))
                .register();
    }

    @Test
    @DisplayName("CMP-12: an open ticket becomes part of a group later, once; an ended one does not")
    void a_group_found_later() {
        Play play = registered();
        assertThat(ComplaintDesk.reviewGroup(play.ticket(), 2, play.rules(), play.now()))
                .isEmpty();
        Complaint after = ComplaintDesk.reviewGroup(
                        play.ticket(), 3, play.rules(), play.now().minusSeconds(9))
                .orElseThrow()
                .after();
        assertThat(after.majorReasons()).containsExactly(MajorReason.GROUP);
        assertThat(after.lastEventAt()).isEqualTo(play.now());
        assertThat(ComplaintDesk.reviewGroup(after, 4, play.rules(), play.now()))
                .isEmpty();
        Complaint ended = registered().act(CSR, Cast.WITHDRAW).ticket();
        assertThat(ComplaintDesk.reviewGroup(ended, 3, play.rules(), play.now()))
                .isEmpty();
        Complaint later = ComplaintDesk.reviewGroup(
                        play.ticket(), 3, play.rules(), play.now().plusSeconds(9))
                .orElseThrow()
                .after();
        assertThat(later.lastEventAt()).isEqualTo(play.now().plusSeconds(9));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Channel.class)
    @DisplayName("CMP-20: media, association and authority tickets carry the media duties, others none")
    void media_duties(Channel channel) {
        Play play = Play.from("2026-10-12 10:00").register(channel);
        boolean media = Set.of(Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT)
                .contains(channel);
        assertThat(play.ticket().clock(ClockKind.MEDIA_INFORM).isPresent()).isEqualTo(media);
        ComplaintAction inform = new ComplaintAction.InformDepartment("service");
        if (!media) {
            assertThat(play.refused(Cast.MEDIA_SE, inform)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        }
    }

    @Test
    @DisplayName(
            "CMP-20: the department within the hour, the result within two, the answer by the next working day's end")
    void media_duties_one_by_one() {
        Play play = Play.from("2026-10-12 10:00").register(Channel.MEDIA);
        assertThat(play.due(ClockKind.MEDIA_INFORM)).isEqualTo("2026-10-12 11:00");
        ComplaintAction inform = new ComplaintAction.InformDepartment("service");
        play.at("2026-10-12 11:00").act(Cast.MEDIA_SE, inform);
        assertThat(play.clock(ClockKind.MEDIA_INFORM).state()).isEqualTo(ClockState.MET);
        assertThat(play.refused(Cast.MEDIA_SE, inform)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        play.act(Cast.MEDIA_SE, RESPOND).at("2026-10-13 10:00").act(Cast.MEDIA_SE, RESOLVE);
        ComplaintAction report = new ComplaintAction.ReportResult(Optional.empty());
        assertThat(play.refused(Cast.COORDINATOR, new ComplaintAction.AnswerMedium()))
                .isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        assertThat(play.due(ClockKind.MEDIA_RESULT)).isEqualTo("2026-10-13 12:00");
        play.at("2026-10-13 12:01").act(Cast.MEDIA_SE, report);
        assertThat(play.clock(ClockKind.MEDIA_RESULT).state()).isEqualTo(ClockState.MET_LATE);
        assertThat(play.refused(Cast.MEDIA_SE, report)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        assertThat(play.due(ClockKind.MEDIA_ANSWER)).isEqualTo("2026-10-14 18:00");
        play.act(CSR, Cast.followUp(FollowUpResult.SATISFIED)).policy(policy -> policy.completeFormNeeded(false));
        assertThat(play.refused(CSR, Cast.CLOSE_FILE)).isEqualTo(ComplaintRefusalReason.DUTY_OPEN);
        play.act(Cast.COORDINATOR, new ComplaintAction.AnswerMedium());
        assertThat(play.clock(ClockKind.MEDIA_ANSWER).state()).isEqualTo(ClockState.MET);
        assertThat(play.refused(Cast.COORDINATOR, new ComplaintAction.AnswerMedium()))
                .isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        play.act(CSR, Cast.CLOSE_FILE);
        assertThat(play.ticket().status()).isEqualTo(TicketStatus.FILED);
    }

    @Test
    @DisplayName("CMP-20: where the medium named its time, that holds")
    void the_mediums_own_time() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.channel(Channel.MEDIA).mediaAnswerBy(play.instant("2026-10-20 12:00")));
        play.act(Cast.MEDIA_SE, RESPOND).act(Cast.MEDIA_SE, RESOLVE);
        play.act(Cast.MEDIA_SE, new ComplaintAction.ReportResult(Optional.empty()));
        assertThat(play.due(ClockKind.MEDIA_ANSWER)).isEqualTo("2026-10-20 12:00");
    }

    @Test
    @DisplayName("CMP-20: handled anew, result and answer are owed anew too")
    void media_duties_after_a_reopening() {
        Play play = Play.from("2026-10-12 10:00").register(Channel.MEDIA);
        play.act(Cast.MEDIA_SE, RESPOND).act(Cast.MEDIA_SE, RESOLVE).act(CSR, Cast.REOPEN);
        assertThat(play.clock(ClockKind.MEDIA_RESULT).state()).isEqualTo(ClockState.CANCELLED);
        play.act(Cast.MEDIA_SE, RESOLVE).act(Cast.MEDIA_SE, new ComplaintAction.ReportResult(Optional.empty()));
        play.act(CSR, Cast.REOPEN);
        assertThat(play.clock(ClockKind.MEDIA_ANSWER).state()).isEqualTo(ClockState.CANCELLED);
    }
}
