package io.yangke.crm.core.complaint;

import static io.yangke.crm.core.complaint.Desk.DEALER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep")
final class SweepTest {

    private final Desk desk = new Desk();

    @Test
    @DisplayName("has nothing to do before the first alarm, and says when it has")
    void says_when_it_next_has_work() {
        desk.register("C-1");

        SweepReport report = desk.crm.sweep().complaints();

        assertThat(report.changed()).isZero();
        assertThat(report.finished()).isTrue();
        assertThat(report.nextWorkAt()).contains(Desk.MONDAY_10.plus(Duration.ofMinutes(60)));
    }

    @Test
    @DisplayName("is not due at the limit itself, and is due right after it (CMP-03)")
    void respects_the_limit() {
        TicketId ticket = desk.register("C-1").id();
        desk.pass(Duration.ofMinutes(120));
        desk.crm.sweep();
        assertThat(response(ticket)).isEqualTo(ClockState.RUNNING);
        assertThat(desk.crm.sweep().nextWorkAt().orElseThrow()).isAfter(desk.now());

        desk.pass(Duration.ofNanos(1));
        assertThat(desk.crm.sweep().complaints().breaches()).isEqualTo(1);
        assertThat(response(ticket)).isEqualTo(ClockState.BREACHED);
    }

    private ClockState response(TicketId ticket) {
        return desk.stored(ticket).clock(ClockKind.RESPONSE).orElseThrow().state();
    }

    @Test
    @DisplayName("run once, late, leads to the same facts as run every minute (S27)")
    void late_is_as_good_as_often() {
        Desk often = new Desk();
        TicketId one = desk.register("C-1").id();
        TicketId same = often.register("C-1").id();
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            often.pass(Duration.ofMinutes(1));
            often.crm.sweep();
            often.crm.sweep();
        }
        desk.pass(Duration.ofDays(3));
        desk.crm.sweep();

        assertThat(facts(desk, one)).isEqualTo(facts(often, same)).hasSizeGreaterThan(8);
    }

    private static List<String> facts(Desk desk, TicketId ticket) {
        return desk.complaints.history(DEALER, ticket).stream()
                .map(event -> event.at() + " " + event.event())
                .toList();
    }

    @Test
    @DisplayName("that has used up its budget says so, and the next one goes on")
    void goes_on_after_its_budget() {
        for (int i = 0; i < 7; i++) {
            desk.complaints.register(
                    desk.registration("C-" + i).matter("m-" + i).build());
        }
        desk.pass(Duration.ofMinutes(60));

        assertThat(desk.complaints.sweep(DEALER, 5))
                .extracting(SweepReport::changed, SweepReport::finished)
                .containsExactly(5L, false);
        assertThat(desk.complaints.sweep(DEALER, 5))
                .extracting(SweepReport::changed, SweepReport::finished)
                .containsExactly(2L, true);
    }

    @Test
    @DisplayName("on four nodes at once raises each alarm once")
    void raises_each_alarm_once_on_four_nodes() throws Exception {
        InMemoryStorage storage = new InMemoryStorage();
        List<Desk> nodes = List.of(new Desk(storage), new Desk(storage), new Desk(storage), new Desk(storage));
        int tickets = 300;
        List<TicketId> ids = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            ids.add(nodes.get(0)
                    .complaints
                    .register(
                            nodes.get(0).registration("C-" + i).matter("m-" + i).build())
                    .orThrow()
                    .id());
        }
        nodes.forEach(node -> node.pass(Duration.ofMinutes(121)));
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Future<SweepReport>> reports = new ArrayList<>();
        nodes.forEach(node -> reports.add(threads.submit(() -> node.crm.sweep().complaints())));
        long changed = 0;
        for (Future<SweepReport> report : reports) {
            changed += report.get().changed();
        }
        threads.shutdown();
        changed += nodes.get(0).crm.sweep().complaints().changed();

        assertThat(changed).isEqualTo(tickets);
        for (TicketId id : ids) {
            assertThat(nodes.get(0).complaints.history(DEALER, id))
                    .filteredOn(event -> event.event() instanceof ComplaintEvent.AlarmRaised)
                    .hasSize(2);
            assertThat(nodes.get(0).complaints.history(DEALER, id))
                    .filteredOn(event -> event.event() instanceof ComplaintEvent.ClockBreached)
                    .extracting(RecordedEvent::at)
                    .containsExactly(Desk.MONDAY_10.plus(Duration.ofMinutes(120)));
        }
    }

    @Test
    @DisplayName("of all dealers needs to know the dealers")
    void needs_a_directory() {
        Crm crm = Crm.builder().build();

        assertThatThrownBy(crm::sweep)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("directory")
                .hasMessageContaining("DealerDirectory");
    }

    @Test
    @DisplayName("that replans with the calendar it had changes nothing")
    void replans_to_the_same() {
        Complaint ticket = desk.register("C-1");

        SweepReport report = desk.complaints.replan(DEALER, Actor.of(Role.COMPLAINTS_HEAD, "H-1"));

        assertThat(report.changed()).isZero();
        assertThat(desk.stored(ticket.id())).isEqualTo(ticket);
    }

    @Test
    @DisplayName("leaves a resolved ticket's limits alone")
    void leaves_resolved_tickets_alone() {
        TicketId ticket = desk.register("C-1").id();
        desk.respond(ticket);
        desk.resolve(ticket);
        long events = desk.stored(ticket).sequence();
        desk.at("2026-09-17T00:00:00Z");
        Instant followUp = Desk.MONDAY_10.plus(Duration.ofDays(3));
        desk.crm.sweep();

        assertThat(desk.complaints.history(DEALER, ticket))
                .filteredOn(event -> event.id().sequence() > events)
                .allSatisfy(event -> assertThat(((ComplaintEvent.ClockChange) event.event())
                                .clock()
                                .kind())
                        .isEqualTo(ClockKind.FOLLOW_UP));
        assertThat(desk.stored(ticket).clock(ClockKind.FOLLOW_UP).orElseThrow().dueAt())
                .contains(followUp);
    }
}
