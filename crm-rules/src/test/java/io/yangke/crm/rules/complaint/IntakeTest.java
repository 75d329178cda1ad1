package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.CSR;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.REGISTRATION;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static io.yangke.crm.spi.complaint.HandlerLevel.DLR;
import static io.yangke.crm.spi.complaint.HandlerLevel.MEDIA_SE;
import static io.yangke.crm.spi.complaint.HandlerLevel.RBO;
import static io.yangke.crm.spi.complaint.HandlerLevel.SE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A complaint comes in (CMP-01, CMP-02)")
class IntakeTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Channel.class)
    @DisplayName("CMP-01: through every channel, with one number and its facts as given")
    void every_channel_makes_a_ticket(Channel channel) {
        Play play = Play.from("2026-10-12 10:00").register(channel);
        Complaint ticket = play.ticket();
        assertThat(ticket.id()).isEqualTo(play.id());
        assertThat(ticket.dealer()).isEqualTo(Play.DEALER);
        assertThat(ticket.intake().channel()).isEqualTo(channel);
        assertThat(ticket.intake().receivedAt()).isEqualTo(play.now());
        assertThat(ticket.intake().imported()).isFalse();
        assertThat(ticket.status()).isEqualTo(TicketStatus.UNHANDLED);
        assertThat(ticket.version()).isEqualTo(1);
        assertThat(ticket.sequence()).isEqualTo(play.events().size());
        assertThat(ticket.calls()).isEqualTo(channel == Channel.HOTLINE ? 1 : 0);
        assertThat(ticket.handling().steps()).containsOnlyKeys(HandlingStep.ACCEPT);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Channel.class)
    @DisplayName("CMP-01: a media, association, authority or internal ticket is created within 1 hour of receipt")
    void registration_limit(Channel channel) {
        Play inTime = Play.from("2026-10-12 11:00");
        inTime.register(command -> command.channel(channel).receivedAt(inTime.instant("2026-10-12 10:00")));
        Play late = Play.from("2026-10-12 11:00:01");
        late.register(command -> command.channel(channel).receivedAt(late.instant("2026-10-12 10:00")));
        if (Set.of(Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT, Channel.INTERNAL_TRANSFER)
                .contains(channel)) {
            assertThat(inTime.clock(REGISTRATION).state()).isEqualTo(ClockState.MET);
            assertThat(late.clock(REGISTRATION).state()).isEqualTo(ClockState.MET_LATE);
            assertThat(late.breached(REGISTRATION)).isEqualTo("2026-10-12 11:00");
            assertThat(late.clock(REGISTRATION).settledAt()).contains(late.now());
        } else {
            assertThat(inTime.ticket().clock(REGISTRATION)).isEmpty();
        }
        assertThat(late.alarms(REGISTRATION))
                .as("nothing is announced of the time before")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({
        "A4a, DLR, RBO, SE",
        "A4b, RBO, SE, SE",
        "A4c, RBO, SE, SE",
        "A4d, DLR, RBO, SE",
        "A4e, DLR, RBO, SE",
        "A4f, DLR, RBO, SE",
        "A4g, DLR, RBO, SE",
        "A4y, SE, SE, SE",
        "A4z, RBO, SE, SE",
        "A5a, DLR, RBO, SE",
        "A5b, DLR, RBO, SE",
        "A5c, DLR, RBO, SE",
        "A5d, DLR, RBO, SE",
        "A5e, DLR, RBO, SE",
        "A5f, DLR, RBO, SE",
        "A5g, DLR, RBO, SE",
        "A5z, DLR, RBO, SE"
    })
    @DisplayName("CMP-02: grade A, three working days, and a handler for the 1st, 2nd and 3rd complaint")
    void row_of_grade_A(String code, HandlerLevel first, HandlerLevel second, HandlerLevel third) {
        SalesPhase phase = code.startsWith("A4") ? SalesPhase.PRE_SALE : SalesPhase.AFTER_SALE;
        List<HandlerLevel> expected = List.of(first, second, third, third);
        Play play = Play.from("2026-10-12 10:00");
        Past past = Past.NONE;
        for (int round = 1; round <= 4; round++) {
            play = play.another("T-" + round)
                    .knowing(past)
                    .register(command -> command.category(code).phase(phase));
            Complaint ticket = play.ticket();
            assertThat(ticket.grade()).contains(Grade.A);
            assertThat(ticket.category()).contains(CategoryCode.of(code));
            assertThat(ticket.round()).isEqualTo(Math.min(round, 3));
            assertThat(ticket.handler()).contains(expected.get(round - 1));
            assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 18:00");
            play.act(Cast.of(expected.get(round - 1)), Cast.RESPOND)
                    .act(Cast.of(expected.get(round - 1)), Cast.RESOLVE);
            past = new Past(List.of(play.ticket()), Set.of());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Channel.class,
            names = {"WEB", "CONSUMER_ASSOCIATION", "MEDIA", "GOVERNMENT", "INTERNAL_TRANSFER"})
    @DisplayName("CMP-02: grade B by its channel whatever its matter, seven working days, always the media engineer")
    void grade_B_by_channel(Channel channel) {
        Play play = Play.from("2026-10-12 10:00").register(channel);
        assertThat(play.ticket().grade()).contains(Grade.B);
        assertThat(play.ticket().category()).contains(CategoryCode.of("B4"));
        assertThat(play.ticket().handler()).contains(MEDIA_SE);
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-21 18:00");
        assertThat(play.events(ComplaintEvent.Graded.class))
                .containsExactly(new ComplaintEvent.Graded(Grade.B, CategoryCode.of("B4"), true));
        Play again = play.act(Cast.MEDIA_SE, Cast.RESPOND)
                .act(Cast.MEDIA_SE, Cast.RESOLVE)
                .another("T-2")
                .knowing(new Past(List.of(play.ticket()), Set.of()));
        again.register(command -> command.channel(channel).category(Optional.empty()));
        assertThat(again.ticket().round()).isEqualTo(2);
        assertThat(again.ticket().handler()).contains(MEDIA_SE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEB", "CONSUMER_ASSOCIATION", "MEDIA", "GOVERNMENT", "INTERNAL_TRANSFER"})
    @DisplayName("CMP-02: any other channel is grade A, and cannot name the category of grade B or C")
    void grade_A_by_channel(Channel channel) {
        Play play = Play.from("2026-10-12 10:00").register(channel);
        assertThat(play.ticket().grade()).contains(Grade.A);
        assertThat(play.ticket().handler()).contains(DLR);
        for (String code : List.of("B4", "C4")) {
            assertThat(Play.from("2026-10-12 10:00")
                            .registerRefused(command -> command.channel(channel).category(code)))
                    .isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        }
    }

    @Test
    @DisplayName("CMP-02: an after-sales complaint through the media is B5")
    void after_sales_complaint_through_the_media() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.channel(Channel.MEDIA).phase(SalesPhase.AFTER_SALE));
        assertThat(play.ticket().category()).contains(CategoryCode.of("B5"));
    }

    @Test
    @DisplayName("CMP-02: a category that is missing, unknown or of the other table is refused")
    void wrong_categories_are_refused() {
        Play play = Play.from("2026-10-12 10:00");
        assertThat(play.registerRefused(command -> command.category(Optional.empty())))
                .isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.registerRefused(command -> command.category("A9")))
                .isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.registerRefused(command -> command.category("A5a")))
                .isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.registerRefused(command -> command.category("A4a").phase(SalesPhase.AFTER_SALE)))
                .isEqualTo(ComplaintRefusalReason.WRONG_CATEGORY);
        assertThat(play.ticket()).isNull();
    }

    @Test
    @DisplayName("CMP-02: a host's own row counts, with a handler for every round it lists")
    void a_row_of_the_hosts_own() {
        CategoryRule row = new CategoryRule(
                CategoryCode.of("X1"), SalesPhase.PRE_SALE, Grade.A, List.of(RBO, HandlerLevel.COMPLAINTS_HEAD));
        Play play = Play.from("2026-10-12 10:00")
                .policy(policy -> policy.addCategories(row))
                .register("X1");
        assertThat(play.ticket().handler()).contains(RBO);
        assertThat(row.handler(2)).contains(HandlerLevel.COMPLAINTS_HEAD);
        assertThat(row.handler(9)).contains(HandlerLevel.COMPLAINTS_HEAD);
    }

    @Test
    @DisplayName("CMP-02: a ticket registered without a handler waits for one, and no limit of a handler runs")
    void a_ticket_without_a_handler_waits() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.assignNow(false));
        assertThat(play.ticket().handler()).isEmpty();
        assertThat(play.ticket().firstAssignedAt()).isEmpty();
        assertThat(play.ticket().clock(RESPONSE)).isEmpty();
        assertThat(play.ticket().clock(CLOSING)).isEmpty();
        assertThat(play.refused(Cast.DEALER, Cast.RESPOND)).isEqualTo(ComplaintRefusalReason.NOT_ASSIGNED);
        assertThat(play.refused(CSR, Cast.reassign(RBO))).isEqualTo(ComplaintRefusalReason.NOT_ASSIGNED);
        play.at("2026-10-12 14:00").act(CSR, Cast.assign(SE));
        assertThat(play.ticket().handler()).contains(SE);
        assertThat(play.ticket().firstAssignedAt()).contains(play.now());
        assertThat(play.due(RESPONSE)).isEqualTo("2026-10-12 16:00");
        assertThat(play.due(CLOSING)).isEqualTo("2026-10-15 18:00");
        assertThat(play.refused(CSR, Cast.assign(RBO))).isEqualTo(ComplaintRefusalReason.ALREADY_ASSIGNED);
    }

    @Test
    @DisplayName("CMP-01: a receipt in the future is refused; at this very instant it is not")
    void a_receipt_in_the_future_is_refused() {
        Play play = Play.from("2026-10-12 10:00");
        assertThat(play.registerRefused(command -> command.receivedAt(play.now().plusNanos(1))))
                .isEqualTo(ComplaintRefusalReason.IN_THE_FUTURE);
        assertThat(play.register().ticket()).isNotNull();
    }

    @Test
    @DisplayName("CMP-19: a consultation has no grade, no category and no limit")
    void a_consultation_has_no_grade() {
        Play play = Play.from("2026-10-12 10:00");
        play.register(command -> command.kind(TicketKind.CONSULTATION).category(Optional.empty()));
        assertThat(play.ticket().grade()).isEmpty();
        assertThat(play.ticket().category()).isEmpty();
        assertThat(play.ticket().clocks()).isEmpty();
        assertThat(play.ticket().handler()).isEmpty();
    }

    @Test
    @DisplayName("CMP-01 to CMP-20: every figure has the default of the documents")
    void defaults_of_the_documents() {
        ComplaintPolicy policy = ComplaintPolicy.DEFAULT;
        assertThat(policy.registrationLimit()).isEqualTo(Limit.elapsedMinutes(60));
        for (HandlerLevel level : HandlerLevel.values()) {
            assertThat(policy.responseLimit(level)).isEqualTo(Limit.elapsedMinutes(120));
        }
        assertThat(policy.closingLimits())
                .containsOnly(Map.entry(Grade.A, Limit.workingDays(3)), Map.entry(Grade.B, Limit.workingDays(7)));
        assertThat(policy.pausableClocks()).isEmpty();
        assertThat(policy.repeatWindowDays()).isEqualTo(7);
        assertThat(policy.lastRound()).isEqualTo(3);
        assertThat(policy.unhandledCalls()).isEqualTo(2);
        assertThat(policy.inProgressCalls()).isEqualTo(3);
        assertThat(policy.alarmPercents()).containsExactly(50, 80);
        assertThat(policy.followUpLimit()).isEqualTo(Limit.naturalDays(3));
        assertThat(policy.groupCustomers()).isEqualTo(3);
        assertThat(policy.groupWindowDays()).isEqualTo(30);
        assertThat(policy.statutoryLimit()).isEqualTo(Limit.workingDays(7));
        assertThat(EnumSet.copyOf(policy.gradeBChannels())).hasSize(5);
    }
}
