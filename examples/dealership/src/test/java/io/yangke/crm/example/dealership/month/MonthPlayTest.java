package io.yangke.crm.example.dealership.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.club.ClubVerdict;
import io.yangke.crm.example.dealership.club.RefusedWish;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.assessment.Reward;
import io.yangke.crm.rules.complaint.assessment.RewardOutcome;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The month, played at the desk")
final class MonthPlayTest {

    private final PlayedMonth month = PlayedMonths.whole();

    private Stream<Complaint> tickets() {
        return month.tickets().stream().map(PlayedTicket::ticket);
    }

    private boolean has(Predicate<Complaint> which) {
        return tickets().anyMatch(which);
    }

    private static boolean hasClock(Complaint ticket, ClockKind kind, ClockState state) {
        return ticket.clocks().stream().anyMatch(clock -> clock.kind() == kind && clock.state() == state);
    }

    @Test
    @DisplayName("holds every ticket of the plan, each once")
    void complete() {
        assertThat(tickets().map(ticket -> ticket.dealer() + " " + ticket.id()))
                .containsExactlyInAnyOrderElementsOf(month.plan().tickets().stream()
                        .map(ticket -> ticket.shop().id() + " " + ticket.id())
                        .toList());
    }

    @Test
    @DisplayName("is refused exactly what the plan says, a violation of roles among it (CMP-06, CMP-14)")
    void refusals() {
        assertThat(month.refused()).isNotEmpty().allMatch(RefusedDeed::expected);
        assertThat(month.refused())
                .hasSize((int) month.plan().tickets().stream()
                        .flatMap(ticket -> ticket.deeds().stream())
                        .filter(Deed::forbidden)
                        .count())
                .extracting(deed -> deed.refusal().reason())
                .contains(ComplaintRefusalReason.ROLE_MAY_NOT, ComplaintRefusalReason.CAN_STILL_CLOSE);
    }

    @ParameterizedTest
    @DisplayName("goes as planned for other seeds too")
    @ValueSource(longs = {0, 1, -5, Long.MAX_VALUE})
    void otherSeeds(long seed) {
        PlayedMonth other = PlayedMonths.ofSeed(seed);
        assertThat(other.refused()).isNotEmpty().allMatch(RefusedDeed::expected);
        assertThat(other.ticket(other.plan().shown()).ticket().status()).isEqualTo(TicketStatus.FILED);
        assertThat(MonthFigures.of(other).warnings()).containsOnlyKeys(WarningCause.values());
        assertThat(other.club().refused()).isNotEmpty().allMatch(RefusedWish::expected);
        assertThat(ClubVerdict.of(other.crm().points().books(), other.group().ledgers()))
                .matches(ClubVerdict::isClean);
    }

    @Test
    @DisplayName("has duties done in time and late, and some left undone (CMP-09)")
    void duties() {
        for (ClockKind kind :
                List.of(ClockKind.RESPONSE, ClockKind.CLOSING, ClockKind.FOLLOW_UP, ClockKind.STATUTORY_NOTICE)) {
            for (ClockState state : List.of(ClockState.MET, ClockState.MET_LATE, ClockState.BREACHED)) {
                assertThat(has(ticket -> hasClock(ticket, kind, state)))
                        .as(kind + " " + state)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("ends tickets in every state there is (CMP-10)")
    void states() {
        assertThat(tickets().map(Complaint::status))
                .contains(
                        TicketStatus.UNHANDLED,
                        TicketStatus.IN_PROGRESS,
                        TicketStatus.RESOLVED,
                        TicketStatus.FILED,
                        TicketStatus.MERGED,
                        TicketStatus.WITHDRAWN,
                        TicketStatus.REJECTED);
    }

    @Test
    @DisplayName("raises warnings of every cause (CMP-08) and finds major matters of every reason (CMP-12)")
    void warnings() {
        assertThat(MonthFigures.of(month).warnings()).containsOnlyKeys(WarningCause.values());
        assertThat(tickets().flatMap(ticket -> ticket.majorReasons().stream())).contains(MajorReason.values());
    }

    @Test
    @DisplayName("escalates repeats up to the support engineer, and links late ones without (CMP-07)")
    void rounds() {
        assertThat(tickets().map(Complaint::round)).contains(1, 2, 3);
        assertThat(has(ticket ->
                        ticket.round() == 1 && ticket.links().previous().isPresent()))
                .isTrue();
    }

    @Test
    @DisplayName("moves tickets to grade C by the head of the complaints department (CMP-06)")
    void gradeC() {
        assertThat(tickets()
                        .filter(ticket -> ticket.grade().filter(Grade.C::equals).isPresent()))
                .isNotEmpty()
                .allMatch(ticket -> ticket.handler().orElseThrow() == HandlerLevel.COMPLAINTS_HEAD);
    }

    @Test
    @DisplayName("shows a ticket whose three working days end on the make-up Saturday after National Day (CMP-04, C1)")
    void shown() {
        Complaint ticket = month.ticket(month.plan().shown()).ticket();
        Clock closing = ticket.clock(ClockKind.CLOSING).orElseThrow();
        assertThat(ticket.round()).isEqualTo(2);
        assertThat(ticket.handler()).contains(HandlerLevel.RBO);
        assertThat(closing.dueAt()).contains(Instant.parse("2026-10-10T10:00:00Z"));
        assertThat(closing.state()).isEqualTo(ClockState.MET);
        assertThat(ticket.clock(ClockKind.RESPONSE).orElseThrow().state()).isEqualTo(ClockState.MET_LATE);
        assertThat(ticket.status()).isEqualTo(TicketStatus.FILED);
    }

    @Test
    @DisplayName(
            "keeps the far west's own zone, hours and time to respond, and lets time stand still there only (CMP-04, CMP-05)")
    void farWest() {
        Group group = month.group();
        for (Shop shop : group.shops()) {
            WorkingCalendar inForce = month.crm().complaints().rules(shop.id()).calendar();
            assertThat(inForce.zone()).isEqualTo(shop.calendar().zone());
            assertThat(inForce.week()).isEqualTo(shop.calendar().week());
        }
        DealerId farWest = DealerId.of("N-UR-01");
        assertThat(tickets().filter(ticket -> !ticket.pauses().isEmpty()).map(Complaint::dealer))
                .isNotEmpty()
                .containsOnly(farWest);
    }

    @Test
    @DisplayName("rewards five dealers of a region at most, and lets one below 40 points pay (CMP-13)")
    void assessment() {
        List<Reward> rewards =
                GroupAssessment.settle(month, GroupAssessment.quarters(month).get(0));
        assertThat(rewards).hasSize(month.group().shops().size());
        assertThat(rewards).extracting(Reward::outcome).contains(RewardOutcome.REWARDED, RewardOutcome.PENALISED);
    }

    @Test
    @DisplayName("ends with the ticket contacts as changed last (CMP-18)")
    void contacts() {
        assertThat(month.plan().contacts())
                .extracting(contact -> contact.command().change().kind())
                .contains(ContactChange.Kind.values());
        assertThat(month.crm().complaints().contacts(DealerId.of("E-SZ-01")).contacts())
                .hasSize(1);
        assertThat(month.crm().complaints().contacts(DealerId.of("E-SH-01")).contacts())
                .isEmpty();
    }
}
