package io.yangke.crm.core.complaint;

import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.assessment.Assessment;
import io.yangke.crm.rules.complaint.assessment.ComplaintMap;
import io.yangke.crm.rules.complaint.assessment.ComplaintSummary;
import io.yangke.crm.rules.complaint.assessment.DealerAssessment;
import io.yangke.crm.rules.complaint.assessment.EightQuarters;
import io.yangke.crm.rules.complaint.assessment.GamingSignal;
import io.yangke.crm.rules.complaint.assessment.GamingSignals;
import io.yangke.crm.rules.complaint.assessment.Period;
import io.yangke.crm.rules.complaint.assessment.Quarter;
import io.yangke.crm.rules.complaint.assessment.Summary;
import io.yangke.crm.rules.complaint.assessment.SummaryFigures;
import io.yangke.crm.rules.complaint.form.CustomerCard;
import io.yangke.crm.rules.complaint.form.HandlingForm;
import io.yangke.crm.rules.complaint.form.WarningForm;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The figures and forms of the complaint desk, read from the store. It writes nothing. Source: CMP-08, CMP-12, CMP-13, CMP-15,
 * CMP-16.
 *
 * <p>Figures of a time gone by are counted with the policy in force at its end, in the zone of the dealer's calendar. Safe to
 * use from many threads.
 */
public final class AssessmentService {

    private static final int PAGE = 1_000;

    private final ComplaintStorage tickets;
    private final PolicyBook rules;
    private final InstantSource clock;
    private final TicketMemory memory;

    /** Creates the service over its ports. */
    public AssessmentService(Storage storage, ComplaintStorage tickets, PolicyBook rules, InstantSource clock) {
        this.tickets = tickets;
        this.rules = rules;
        this.clock = clock;
        this.memory = new TicketMemory(storage);
    }

    /** Returns the assessment of a dealer's quarter as it stands now. Source: CMP-13. */
    public DealerAssessment quarter(DealerId dealer, Quarter quarter) {
        ZoneId zone = zone(dealer);
        Instant from = quarter.from(zone);
        Instant until = quarter.until(zone);
        DeskRules then = rulesBefore(dealer, until);
        Assessment assessment = Assessment.of(dealer, quarter, zone, then.policy());
        scan(dealer, TicketDate.ASSIGNED, from, until, assessment::add);
        // Consultations are dated by receipt; what else comes along is there already or left aside.
        scan(dealer, TicketDate.RECEIVED, from, until, assessment::add);
        return assessment.result(clock.instant());
    }

    /** Returns the summary of what a dealer received in a week or month. Source: CMP-15. */
    public ComplaintSummary summary(DealerId dealer, Period period, SummaryFigures figures) {
        ZoneId zone = zone(dealer);
        Summary summary = Summary.of(dealer, period, zone, figures);
        scan(dealer, TicketDate.RECEIVED, period.from(zone), period.until(zone), summary::add);
        return summary.result();
    }

    /** Returns the map of a dealer's eight quarters up to and with this one. Source: CMP-16. */
    public ComplaintMap eightQuarters(DealerId dealer, Quarter last) {
        ZoneId zone = zone(dealer);
        EightQuarters map = EightQuarters.endingWith(last, dealer, zone);
        scan(dealer, TicketDate.RECEIVED, last.plus(-7).from(zone), last.until(zone), map::add);
        return map.result();
    }

    /** Returns what looks made for the figure on a ticket; empty if nothing does, or there is no such ticket. */
    public List<GamingSignal> signals(DealerId dealer, TicketId ticket) {
        DeskRules now = rules.inForce(dealer, clock.instant());
        return GamingSignals.find(
                ticket, memory.history(dealer, ticket), now.policy().assessment(), now.calendar());
    }

    /** Returns the handling form of a ticket; empty if there is no such ticket. Source: CMP-12. */
    public Optional<HandlingForm> handlingForm(DealerId dealer, TicketId ticket, CustomerCard card) {
        return tickets.findTicket(dealer, ticket)
                .map(found -> HandlingForm.of(
                        found, memory.history(dealer, ticket), tickets.notes(dealer, ticket), card, zone(dealer)));
    }

    /**
     * Returns the warning form of a cause, with the date of the first complaint of the matter; empty if there is no such ticket,
     * or no such warning on it. Source: CMP-08.
     */
    public Optional<WarningForm> warningForm(DealerId dealer, TicketId ticket, WarningCause cause, CustomerCard card) {
        ZoneId zone = zone(dealer);
        return tickets.findTicket(dealer, ticket)
                .flatMap(found -> WarningForm.of(
                                found, cause, memory.history(dealer, ticket), tickets.notes(dealer, ticket), card, zone)
                        .map(form -> form.withFirstComplaintOn(
                                LocalDate.ofInstant(first(found).intake().receivedAt(), zone))));
    }

    /** Goes back from round to round; each is one less than the one before, so this ends. */
    private Complaint first(Complaint ticket) {
        Complaint first = ticket;
        for (int round = ticket.round(); round > 1; round--) {
            Optional<Complaint> previous =
                    first.links().previous().flatMap(id -> tickets.findTicket(ticket.dealer(), id));
            if (previous.isEmpty()) {
                return first;
            }
            first = previous.get();
        }
        return first;
    }

    private ZoneId zone(DealerId dealer) {
        return rules.inForce(dealer, clock.instant()).calendar().zone();
    }

    private DeskRules rulesBefore(DealerId dealer, Instant until) {
        Instant now = clock.instant();
        return rules.inForce(dealer, now.isBefore(until) ? now : until.minusNanos(1));
    }

    private void scan(DealerId dealer, TicketDate by, Instant from, Instant until, Consumer<? super Complaint> each) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Complaint> page = tickets.scanTickets(dealer, by, from, until, after, PAGE);
            page.items().forEach(each);
            after = page.next();
        } while (after.isPresent());
    }
}
