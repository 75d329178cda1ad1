package io.yangke.crm.core.care;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What complaints, points and signals say of many customers at once. */
final class Surroundings {

    private final CarePorts ports;
    private final DealerId dealer;
    private final Instant now;
    private final CareRules rules;
    private final List<CareSignal> signals;

    Surroundings(CarePorts ports, DealerId dealer, Instant now) {
        this.ports = ports;
        this.dealer = dealer;
        this.now = now;
        this.rules = ports.rules().care(dealer, now);
        this.signals = ports.cares().signalBook(dealer).map(SignalBook::signals).orElse(List.of());
    }

    CareRules rules() {
        return rules;
    }

    /** Returns what is said of each of these customers. */
    Map<CustomerId, Surrounding> of(List<CustomerView> views) {
        Set<CustomerId> all = new LinkedHashSet<>();
        views.stream().filter(Surroundings::isPlanned).forEach(view -> all.addAll(view.together()));
        ListMultimap<CustomerId, Complaint> tickets = tickets(all);
        ListMultimap<CustomerId, CareContext.Expiring> expiries = expiries(all);
        Map<CustomerId, Surrounding> found = new HashMap<>();
        views.forEach(view -> found.put(view.id(), surrounding(view, tickets, expiries)));
        return found;
    }

    private static boolean isPlanned(CustomerView view) {
        return !view.isMerged() && view.state() == StandingState.ACTIVE;
    }

    private Surrounding surrounding(
            CustomerView view,
            ListMultimap<CustomerId, Complaint> tickets,
            ListMultimap<CustomerId, CareContext.Expiring> expiries) {
        if (!isPlanned(view)) {
            return new Surrounding(
                    new CareContext(view.state(), view.isMerged(), 0, List.of(), List.of(), List.of()), List.of());
        }
        List<Complaint> all =
                view.together().stream().flatMap(id -> tickets.get(id).stream()).toList();
        List<Complaint> complaints = all.stream()
                .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT)
                .toList();
        CareContext context = new CareContext(
                view.state(),
                false,
                (int) complaints.stream().filter(Complaint::isOpen).count(),
                resolved(complaints),
                view.together().stream()
                        .flatMap(id -> expiries.get(id).stream())
                        .toList(),
                signals);
        return new Surrounding(context, all);
    }

    private List<CareContext.Resolved> resolved(List<Complaint> complaints) {
        return complaints.stream()
                .filter(ticket -> ticket.status() == TicketStatus.RESOLVED)
                .flatMap(ticket -> ticket.resolvedAt().stream()
                        .map(at -> new CareContext.Resolved(
                                ticket.id(),
                                ticket.handlingRound(),
                                rules.calendar().day(at))))
                .toList();
    }

    private ListMultimap<CustomerId, Complaint> tickets(Set<CustomerId> customers) {
        ListMultimap<CustomerId, Complaint> found = ArrayListMultimap.create();
        if (!customers.isEmpty()) {
            ports.tickets()
                    .ifPresent(port -> port.ticketsOfCustomers(dealer, customers)
                            .forEach(ticket -> found.put(ticket.intake().customer(), ticket)));
        }
        return found;
    }

    private ListMultimap<CustomerId, CareContext.Expiring> expiries(Set<CustomerId> customers) {
        ListMultimap<CustomerId, CareContext.Expiring> found = ArrayListMultimap.create();
        if (ports.points().isEmpty() || customers.isEmpty()) {
            return found;
        }
        for (ProgrammePolicy programme : ports.rules().programmes(dealer, now).programmes()) {
            DealerId ledger = programme.ledger().orElse(dealer);
            for (PointsAccount account : ports.points().get().accountsOfMembers(ledger, customers)) {
                if (account.id().programme().equals(programme.programme())) {
                    found.putAll(account.id().member(), expiring(account));
                }
            }
        }
        return found;
    }

    /** Points that have expired by now are told by nobody any more, swept or not. Source: PTS-08. */
    private List<CareContext.Expiring> expiring(PointsAccount account) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        for (OpenLot open : account.lots()) {
            open.lot()
                    .expiry()
                    .filter(expiry -> expiry.end().isAfter(now))
                    .ifPresent(expiry -> byDay.merge(expiry.lastDay(), open.points(), Long::sum));
        }
        return byDay.entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(day -> new CareContext.Expiring(account.id().programme(), day.getKey(), day.getValue()))
                .toList();
    }
}
