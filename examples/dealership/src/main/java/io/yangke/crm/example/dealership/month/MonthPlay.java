package io.yangke.crm.example.dealership.month;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.example.dealership.base.BasePlay;
import io.yangke.crm.example.dealership.club.ClubPlay;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.GroupPolicies;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.time.Agenda;
import io.yangke.crm.example.dealership.time.MovingClock;
import io.yangke.crm.example.dealership.time.Progress;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a plan happen at the desk, in the ledger and in the customers' files, one thing after the other, with a clock that jumps from each to the next, and with a
 * scheduler that calls {@link Crm#sweep()} every quarter of an hour, as a host's would.
 */
public final class MonthPlay {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(15);
    private static final int PAGE = 100;

    private final Group group;
    private final MonthPlan plan;
    private final MovingClock clock;
    private final Crm crm;
    private final Agenda agenda;
    private final List<RefusedDeed> refused = new ArrayList<>();
    private Instant nextSweep;
    private long sweeps;

    private MonthPlay(Group group, MonthPlan plan) {
        this.group = group;
        this.plan = plan;
        this.agenda = new Agenda(plan.end());
        this.clock = new MovingClock(plan.begin());
        this.nextSweep = plan.begin().plus(SWEEP_EVERY);
        this.crm = Crm.builder()
                .storage(new InMemoryStorage())
                .clock(clock)
                .directory(group)
                .policies(new GroupPolicies())
                .build();
    }

    /** Plays a plan to its end. */
    public static PlayedMonth play(Group group, MonthPlan plan, Progress progress) {
        return new MonthPlay(group, plan).play(progress);
    }

    private PlayedMonth play(Progress progress) {
        ClubPlay club = new ClubPlay(crm, plan.club());
        BasePlay base = new BasePlay(crm, clock, plan.base());
        base.schedule(agenda);
        club.schedule(agenda);
        plan.tickets().forEach(this::schedule);
        plan.contacts()
                .forEach(contact -> agenda.at(
                        contact.at(),
                        () -> crm.complaints().changeContacts(contact.command()).orThrow()));
        int all = agenda.size();
        while (agenda.size() > 0) {
            liveUntil(agenda.next());
            agenda.happen();
            progress.done(all - agenda.size(), all);
        }
        liveUntil(plan.end());
        progress.end();
        return new PlayedMonth(crm, group, plan, plan.end(), tickets(), refused, sweeps, club.result(), base.result());
    }

    private void schedule(TicketPlan ticket) {
        agenda.at(
                ticket.recordedAt(),
                () -> crm.complaints().register(ticket.registration()).orThrow());
        int number = 0;
        for (Deed deed : ticket.deeds()) {
            String key = ticket.id() + "/" + ++number;
            agenda.at(deed.at(), () -> attempt(ticket, deed, key));
        }
    }

    private void liveUntil(Instant next) {
        while (!nextSweep.isAfter(next)) {
            clock.moveTo(nextSweep);
            crm.sweep();
            sweeps++;
            nextSweep = nextSweep.plus(SWEEP_EVERY);
        }
        clock.moveTo(next);
    }

    private void attempt(TicketPlan ticket, Deed deed, String key) {
        Complaint now = crm.complaints().find(ticket.shop().id(), ticket.id()).orElseThrow();
        Actor actor = Cast.actor(deed.by(), ticket.shop(), now);
        Optional<Refusal> refusal = crm.complaints()
                .handle(TicketCommand.of(ticket.shop().id(), ticket.id(), actor, key, deed.action()))
                .refusal();
        refusal.ifPresent(no -> refused.add(new RefusedDeed(
                ticket.shop(), ticket.id(), deed.at(), actor, deed.action().kind(), no, deed.forbidden())));
    }

    private List<PlayedTicket> tickets() {
        List<PlayedTicket> tickets = new ArrayList<>();
        for (Shop shop : group.shops()) {
            Optional<Cursor> after = Optional.empty();
            do {
                Page<Complaint> page =
                        crm.complaints().scan(shop.id(), TicketDate.RECEIVED, plan.begin(), plan.end(), after, PAGE);
                page.items()
                        .forEach(ticket -> tickets.add(
                                new PlayedTicket(shop, ticket, crm.complaints().history(shop.id(), ticket.id()))));
                after = page.next();
            } while (after.isPresent());
        }
        return tickets;
    }
}
