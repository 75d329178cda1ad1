package io.yangke.crm.testkit.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.TicketEvent;
import io.yangke.crm.rules.complaint.TicketFold;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(DeskArbitraries.class)
@Label("Generated lives under generated policies and calendars")
class GeneratedDeskProperties {

    private static final Instant START = Instant.parse("2026-09-28T01:00:00Z");

    @Property
    @Label("A ticket is the fold of its events, under any policy, calendar and way of reopening")
    void a_ticket_is_the_fold_of_its_events(
            @ForAll ComplaintPolicy policy, @ForAll WorkingCalendar calendar, @ForAll TicketLife life) {
        DeskScenario scenario = DeskScenario.with(policy).calendar(calendar);
        Complaint ticket = life.play(scenario, START);
        List<TicketEvent> events = scenario.events();
        Complaint folded = TicketFold.begin(Complaints.DEALER, ticket.id(), events.get(0));
        for (TicketEvent event : events.subList(1, events.size())) {
            folded = TicketFold.next(folded, event);
        }
        assertThat(folded.withVersion(ticket.version())).isEqualTo(ticket);
    }

    @Property
    @Label("S27: each alarm comes once for each clock and cycle, and nothing that is due is left unsaid")
    void each_alarm_comes_once(
            @ForAll ComplaintPolicy policy, @ForAll WorkingCalendar calendar, @ForAll TicketLife life) {
        DeskScenario scenario = DeskScenario.with(policy).calendar(calendar);
        Complaint ticket = life.play(scenario, START);
        Set<String> seen = new HashSet<>();
        for (TicketEvent event : scenario.events()) {
            if (event.what() instanceof ComplaintEvent.AlarmRaised raised) {
                Clock clock = raised.clock();
                assertThat(seen.add(clock.kind() + " " + clock.cycle() + " "
                                + raised.alarm().percent()))
                        .isTrue();
            }
        }
        ticket.wakeAt().ifPresent(wake -> assertThat(wake).isAfter(ticket.lastEventAt()));
    }
}
