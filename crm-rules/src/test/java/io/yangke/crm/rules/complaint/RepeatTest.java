package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The same matter again (CMP-07)")
class RepeatTest {

    private static Play resolvedAt(String local) {
        Play play = Play.from("2026-10-12 10:00").register().act(DEALER, RESPOND);
        return play.at(local).act(DEALER, RESOLVE);
    }

    private static Play again(Play earlier, String local) {
        return again(earlier, local, "A4d");
    }

    private static Play again(Play earlier, String local, String category) {
        return earlier.another("T-2")
                .at(local)
                .knowing(new Past(List.of(earlier.ticket()), Set.of()))
                .register(category);
    }

    @ParameterizedTest(name = "resolved {0}, again {1}: round {2}")
    @CsvSource({
        "2026-10-12 15:00, 2026-10-12 15:00, 2",
        "2026-10-12 15:00, 2026-10-19 14:59, 2",
        "2026-10-12 15:00, 2026-10-19 15:01, 2",
        "2026-10-12 15:00, 2026-10-19 23:59:59, 2",
        "2026-10-12 15:00, 2026-10-20 00:00, 1",
        "2026-10-12 00:00, 2026-10-19 23:59:59, 2",
        "2026-10-12 23:59, 2026-10-19 23:59, 2",
        "2026-09-28 10:00, 2026-10-05 23:59, 2",
        "2026-09-28 10:00, 2026-10-06 00:00, 1"
    })
    @DisplayName(
            "CMP-07: within 7 natural days of resolution, the last day whole, it is the next round; later it is round 1")
    void the_window_to_the_minute(String resolved, String again, int round) {
        Play first = Play.from("2026-09-25 10:00")
                .register()
                .act(DEALER, RESPOND)
                .at(resolved)
                .act(DEALER, RESOLVE);
        Play second = again(first, again);
        assertThat(second.ticket().round()).isEqualTo(round);
        assertThat(second.ticket().links().previous()).contains(TicketId.of("T-1"));
        assertThat(second.ticket().handler()).contains(round == 2 ? HandlerLevel.RBO : HandlerLevel.DLR);
    }

    @Test
    @DisplayName("CMP-07: the window is 7 days of the calendar's zone, and policy data")
    void the_window_is_policy() {
        var zone = ChineseCalendar.SHANGHAI;
        var resolved = Play.from("2026-10-12 15:00").now();
        assertThat(Repeats.windowEnd(resolved, 7, zone))
                .isEqualTo(Play.from("2026-10-20 00:00").now());
        assertThat(Repeats.windowEnd(resolved, 0, zone))
                .isEqualTo(Play.from("2026-10-13 00:00").now());
        assertThat(Repeats.isWithinWindow(resolved, resolved.minusNanos(1), 7, zone))
                .isFalse();
        assertThat(Repeats.isWithinWindow(resolved, resolved, 0, zone)).isTrue();
    }

    @Test
    @DisplayName("CMP-07: deadlines start anew for the new handler, and the earlier ticket knows the later one")
    void deadlines_start_anew() {
        Play first = resolvedAt("2026-10-13 10:00");
        Play second = again(first, "2026-10-16 10:00");
        assertThat(second.due(RESPONSE)).isEqualTo("2026-10-16 12:00");
        assertThat(second.due(CLOSING)).isEqualTo("2026-10-21 18:00");
        Complaint earlier = ComplaintDesk.register(
                        second.id(),
                        second.registration(command -> {}),
                        new Past(List.of(first.ticket()), Set.of()),
                        second.rules(),
                        second.now())
                .fold(changes -> changes.get(1).after(), no -> null);
        assertThat(earlier.links().next()).contains(second.id());
        assertThat(earlier.links().repeatedWithinWindow()).isTrue();
        assertThat(earlier.version()).isEqualTo(first.ticket().version() + 1);
        assertThat(earlier.lastEventAt()).isEqualTo(second.now());
    }

    @Test
    @DisplayName("CMP-07: at the support engineer a written report to the brand's leadership is due")
    void a_report_to_the_leadership() {
        Play second = again(resolvedAt("2026-10-12 15:00"), "2026-10-16 10:00");
        assertThat(second.ticket().reportsDue()).isEmpty();
        second.act(Cast.RBO, RESPOND).act(Cast.RBO, RESOLVE);
        Play third = again(second, "2026-10-19 10:00");
        assertThat(third.ticket().round()).isEqualTo(3);
        assertThat(third.ticket().handler()).contains(HandlerLevel.SE);
        assertThat(third.ticket().reportsDue()).containsExactly(ReportTo.BRAND_LEADERSHIP);
        ComplaintAction file = new ComplaintAction.FileReport(ReportTo.BRAND_LEADERSHIP);
        assertThat(third.refused(CSR, new ComplaintAction.FileReport(ReportTo.HEADQUARTERS)))
                .isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
        third.act(CSR, file);
        assertThat(third.ticket().reportsFiled()).containsExactly(ReportTo.BRAND_LEADERSHIP);
        assertThat(third.refused(CSR, file)).isEqualTo(ComplaintRefusalReason.NOTHING_DUE);
    }

    @Test
    @DisplayName(
            "CMP-07: a first complaint that the table or a reassignment gives to the support engineer owes no such report")
    void no_report_in_round_one() {
        assertThat(Play.from("2026-10-12 10:00").register("A4y").ticket().reportsDue())
                .isEmpty();
        Play given = Play.from("2026-10-12 10:00").register().act(CSR, Cast.reassign(HandlerLevel.SE));
        assertThat(given.ticket().reportsDue()).isEmpty();
        Play second =
                again(resolvedAt("2026-10-12 15:00"), "2026-10-16 10:00").act(CSR, Cast.reassign(HandlerLevel.SE));
        assertThat(second.ticket().reportsDue()).containsExactly(ReportTo.BRAND_LEADERSHIP);
    }

    @Test
    @DisplayName("CMP-07: while the first is still handled, another on the matter is linked and stays in round 1")
    void a_ticket_still_handled_is_not_escalated() {
        Play first = Play.from("2026-10-12 10:00").register();
        Play second = again(first, "2026-10-13 10:00");
        assertThat(second.ticket().round()).isEqualTo(1);
        assertThat(second.ticket().links().previous()).contains(first.id());
    }

    @Test
    @DisplayName("CMP-07: withdrawn, rejected and merged tickets, consultations and later receipts are not repeated")
    void what_is_not_repeated() {
        Play withdrawn = Play.from("2026-10-12 10:00").register().act(CSR, Cast.WITHDRAW);
        Play rejected = Play.from("2026-10-12 10:00").register().act(Cast.CSR_LEAD, Cast.REJECT);
        Play merged = Play.from("2026-10-12 10:00").register();
        merged.mergeInto(merged.another("T-7").register());
        Play question = Play.from("2026-10-12 10:00").register(command -> command.kind(TicketKind.CONSULTATION));
        question.act(CSR, new ComplaintAction.Answer(Optional.empty()));
        for (Play earlier : List.of(withdrawn, rejected, merged, question)) {
            assertThat(again(earlier, "2026-10-13 10:00").ticket().links().previous())
                    .as(earlier.ticket().status().name())
                    .isEmpty();
        }
        Play later =
                Play.from("2026-10-13 10:00").register().act(DEALER, RESPOND).act(DEALER, RESOLVE);
        Play before = later.another("T-2").knowing(new Past(List.of(later.ticket()), Set.of()));
        before.register(command -> command.receivedAt(before.instant("2026-10-13 09:00")));
        assertThat(before.ticket().links().previous()).isEmpty();
    }

    @Test
    @DisplayName("CMP-07: of several earlier tickets the latest received counts")
    void the_latest_counts() {
        Play first = resolvedAt("2026-10-12 15:00");
        Play second = again(first, "2026-10-14 10:00").act(Cast.RBO, RESPOND).act(Cast.RBO, RESOLVE);
        Play third = second.another("T-3")
                .at("2026-10-15 10:00")
                .knowing(new Past(List.of(second.ticket(), first.ticket()), Set.of()))
                .register();
        assertThat(third.ticket().links().previous()).contains(TicketId.of("T-2"));
        assertThat(third.ticket().round()).isEqualTo(3);
    }
}
