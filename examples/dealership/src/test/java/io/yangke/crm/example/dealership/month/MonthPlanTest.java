package io.yangke.crm.example.dealership.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a month")
final class MonthPlanTest {

    private static final long SEED = 20260914;
    private static final Instant FIRST = Instant.parse("2026-09-13T16:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("2026-10-14T16:00:00Z");

    private final MonthPlan plan = MonthPlan.of(new Group(), SEED);

    @Test
    @DisplayName("is the same for the same seed, and another for another")
    void deterministic() {
        assertThat(MonthPlan.of(new Group(), SEED).tickets()).isEqualTo(plan.tickets());
        assertThat(MonthPlan.of(new Group(), SEED + 1).tickets()).isNotEqualTo(plan.tickets());
    }

    @Test
    @DisplayName("brings a few hundred complaints, whatever the seed")
    void size() {
        assertThat(LongStream.range(0, 20)
                        .map(seed -> MonthPlan.of(new Group(), seed).tickets().size()))
                .allSatisfy(size -> assertThat(size).isBetween(300L, 550L));
    }

    @Test
    @DisplayName(
            "brings complaints through every channel, of every matter, before and after the sale, and questions (CMP-01, CMP-02, CMP-19)")
    void coversTheTables() {
        assertThat(plan.tickets())
                .extracting(ticket -> ticket.registration().channel())
                .containsAll(EnumSet.allOf(Channel.class));
        assertThat(plan.tickets())
                .extracting(ticket -> ticket.registration().phase())
                .contains(SalesPhase.values());
        assertThat(plan.tickets())
                .extracting(ticket -> ticket.registration().kind())
                .contains(TicketKind.values());
        assertThat(plan.tickets())
                .extracting(ticket -> ticket.registration().matter())
                .containsAll(Matters.ALL.stream().map(Matter::key).toList());
    }

    @Test
    @DisplayName("lets people do everything the desk knows, save what a library or an import does")
    void coversTheActions() {
        Set<ActionKind> done = plan.tickets().stream()
                .flatMap(ticket -> ticket.deeds().stream())
                .map(deed -> deed.action().kind())
                .collect(Collectors.toSet());
        Set<ActionKind> notPlanned = EnumSet.of(
                ActionKind.REGISTER,
                ActionKind.IMPORT,
                ActionKind.ASSIGN,
                ActionKind.REOPEN,
                ActionKind.INFORM_CONSUMER,
                ActionKind.REPLAN,
                ActionKind.REQUEST_CONTACT_CHANGE,
                ActionKind.RECORD_CONTACT_CHANGE);
        assertThat(done).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(notPlanned)));
        assertThat(plan.contacts())
                .extracting(change -> change.command().recorded())
                .contains(true, false);
    }

    @Test
    @DisplayName("is in order of time, within the month, and hands out each number once a dealer")
    void ordered() {
        assertThat(plan.tickets()).allSatisfy(ticket -> {
            Instant receivedAt = ticket.registration().receivedAt();
            assertThat(receivedAt).isBetween(FIRST, AFTER_LAST);
            assertThat(ticket.recordedAt()).isAfterOrEqualTo(receivedAt);
            assertThat(ticket.deeds()).extracting(Deed::at).isSorted();
            assertThat(ticket.deeds()).allSatisfy(deed -> assertThat(deed.at()).isAfter(ticket.recordedAt()));
        });
        assertThat(plan.tickets())
                .extracting(ticket -> ticket.shop().id() + " " + ticket.id())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("fills in every gap of a text")
    void texts() {
        assertThat(plan.tickets())
                .allSatisfy(ticket -> assertThat(
                                ticket.registration().text().orElseThrow().value())
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }
}
