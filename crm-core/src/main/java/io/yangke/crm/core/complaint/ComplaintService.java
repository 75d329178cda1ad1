package io.yangke.crm.core.complaint;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.core.command.ContentDigest;
import io.yangke.crm.core.customer.Together;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.complaint.ComplaintDesk;
import io.yangke.crm.rules.complaint.ComplaintExplainer;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.TicketChange;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The complaint desk: commands in, tickets out. Source: CMP-01 to CMP-20.
 *
 * <p>A command given again under the same key has the outcome it had the first time; a lost race is decided again. Every
 * method throws {@link io.yangke.crm.spi.storage.StorageException} if the store fails, and has then changed nothing, or,
 * with {@link io.yangke.crm.spi.storage.OutcomeUnknownException}, may be called again with the same command.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
public final class ComplaintService {

    private static final int DEFAULT_BUDGET = 100_000;
    private static final CommandKey REPLAN = CommandKey.of("replan");

    private final DeskPorts ports;
    private final CommandRunner runner;
    private final TicketPlans plans;
    private final ContactBooks contactBooks;
    private final TicketMemory memory;

    /** Creates the desk over its ports; every customer is a person of his own. */
    public ComplaintService(Storage storage, ComplaintStorage tickets, PolicyBook rules, InstantSource clock) {
        this(storage, tickets, rules, clock, Together.ALONE);
    }

    /**
     * Creates the desk over its ports.
     *
     * @param together which customers are one person, so that a complaint repeats one of any of them
     */
    public ComplaintService(
            Storage storage, ComplaintStorage tickets, PolicyBook rules, InstantSource clock, Together together) {
        this.ports = new DeskPorts(storage, tickets, rules, clock, together);
        this.runner = new CommandRunner(storage, clock);
        this.plans = new TicketPlans(ports);
        this.contactBooks = new ContactBooks(ports);
        this.memory = new TicketMemory(storage);
    }

    /** Creates a ticket. Source: CMP-01. */
    public Outcome<Complaint> register(RegisterComplaint command) {
        DealerId dealer = command.dealer();
        Outcome<Complaint> outcome = runner.run(
                dealer,
                command.key(),
                ContentDigest.ofText(command),
                now -> plans.register(command, now),
                remembered -> memory.recall(dealer, remembered));
        if (outcome instanceof Outcome.Accepted<Complaint> yes) {
            reviewGroup(yes.value());
        }
        return outcome;
    }

    /**
     * Two customers who register at the same moment do not see each other, so that the third of a group may go unnoticed.
     * Whoever commits last sees all: the question is asked again after the commit. Source: CMP-12.
     */
    private void reviewGroup(Complaint registered) {
        Complaint ticket = registered;
        while (isCandidate(ticket)) {
            Instant now = ports.clock().instant();
            Optional<TicketChange> change = plans.group(ticket, now);
            if (change.isEmpty() || commitAlone(change.get(), now)) {
                return;
            }
            ticket = find(ticket.dealer(), ticket.id()).orElseThrow();
        }
    }

    private static boolean isCandidate(Complaint ticket) {
        return ticket.kind() == TicketKind.COMPLAINT
                && ticket.isOpen()
                && !ticket.majorReasons().contains(MajorReason.GROUP);
    }

    private boolean commitAlone(TicketChange change, Instant now) {
        ChangeSet.Builder changes = ChangeSet.builder();
        changes.dealer(change.after().dealer());
        Recording.add(changes, change, now, true);
        try {
            ports.storage().commit(changes.build());
            return true;
        } catch (StaleStateException lost) {
            return false;
        }
    }

    /** Does something to a ticket. */
    public Outcome<Complaint> handle(TicketCommand command) {
        return runner.run(
                command.dealer(),
                command.key(),
                ContentDigest.ofText(command),
                now -> plans.handle(command, now),
                remembered -> memory.recall(command.dealer(), remembered));
    }

    /** Takes a historic ticket over: facts of the past are recorded, nothing is announced for it. */
    public Outcome<Complaint> importTicket(ImportTicket command) {
        RegisterComplaint registration = command.registration();
        return runner.run(
                registration.dealer(),
                registration.key(),
                ContentDigest.ofText(command),
                now -> plans.takeOver(command, now),
                remembered -> memory.recall(registration.dealer(), remembered));
    }

    /** Asks for or records a change of a dealer's ticket contacts; a repeated command gives the contacts of now. Source: CMP-18. */
    public Outcome<ContactBook> changeContacts(ContactBookCommand command) {
        return runner.run(
                command.dealer(),
                command.key(),
                ContentDigest.ofText(command),
                now -> contactBooks.plan(command, now),
                remembered -> contactBooks.find(command.dealer()));
    }

    /** Returns the ticket contacts of a dealer. Source: CMP-18. */
    public ContactBook contacts(DealerId dealer) {
        return contactBooks.find(dealer);
    }

    /**
     * Returns all tickets of a customer and of all who stand together with him, whatever their matter, kind and status, in order of
     * receipt, then of id. Source: CUS-05.
     */
    public List<Complaint> ofCustomer(DealerId dealer, CustomerId customer) {
        return ports.tickets().ticketsOfCustomers(dealer, ports.together().of(dealer, customer));
    }

    /** Returns a ticket; empty if the dealer has none with this number. */
    public Optional<Complaint> find(DealerId dealer, TicketId ticket) {
        return ports.tickets().findTicket(dealer, ticket);
    }

    /** Returns what happened to a ticket, in order; empty if the dealer has no such ticket. */
    public List<RecordedEvent> history(DealerId dealer, TicketId ticket) {
        return memory.history(dealer, ticket);
    }

    /** Returns the free text of a ticket, in order. */
    public List<TicketNote> notes(DealerId dealer, TicketId ticket) {
        return ports.tickets().notes(dealer, ticket);
    }

    /** Returns the tickets with a date within a span; see {@link ComplaintStorage#scanTickets}. */
    public Page<Complaint> scan(
            DealerId dealer, TicketDate by, Instant from, Instant until, Optional<Cursor> after, int limit) {
        return ports.tickets().scanTickets(dealer, by, from, until, after, limit);
    }

    /** Returns the rules in force for a dealer now. */
    public DeskRules rules(DealerId dealer) {
        return ports.rules().inForce(dealer, ports.clock().instant());
    }

    /** Returns the whole story of a ticket, each event with its reason; empty if the dealer has no such ticket. */
    public List<Explanation> story(DealerId dealer, TicketId ticket) {
        return find(dealer, ticket)
                .map(found -> ComplaintExplainer.story(found, history(dealer, ticket), rules(dealer)))
                .orElse(List.of());
    }

    /** Returns how the latest limit of a kind came about, day by day; empty if the ticket has none. */
    public Optional<Explanation> explain(DealerId dealer, TicketId ticket, ClockKind kind) {
        return find(dealer, ticket)
                .flatMap(found -> found.clock(kind)
                        .map(clock ->
                                ComplaintExplainer.deadline(found, clock, history(dealer, ticket), rules(dealer))));
    }

    /**
     * Returns what becomes of a ticket if nothing more is done from now on: the time every open duty has left, and how many
     * more calls raise the next warning; empty if the dealer has no such ticket. Source: CMP-08, CMP-09.
     */
    public List<Explanation> outlook(DealerId dealer, TicketId ticket) {
        return find(dealer, ticket)
                .map(found -> ComplaintExplainer.outlook(found, ports.clock().instant(), rules(dealer)))
                .orElse(List.of());
    }

    /** Lets time pass on a dealer's tickets: alarms, and limits that ran out. */
    public SweepReport sweep(DealerId dealer) {
        return sweep(dealer, DEFAULT_BUDGET);
    }

    /**
     * Lets time pass on a dealer's tickets. Late, early, doubled and missed calls lead to the same facts, on any number of
     * nodes.
     *
     * @param budget at most so many tickets, 1 or more
     */
    public SweepReport sweep(DealerId dealer, int budget) {
        Instant now = ports.clock().instant();
        return new Sweep(
                        ports,
                        dealer,
                        now,
                        now,
                        (ticket, at) ->
                                ComplaintDesk.passTime(ticket, ports.rules().inForce(dealer, at), at))
                .run(budget);
    }

    /**
     * Computes the open limits of all of a dealer's tickets anew with the calendar in force, as after a new holiday notice.
     * What a limit was before is in the events; a verdict once given stays.
     *
     * @param by who gives the order; a role that may not replan changes nothing
     */
    public SweepReport replan(DealerId dealer, Actor by) {
        Instant now = ports.clock().instant();
        return new Sweep(ports, dealer, Instant.MAX, now, (ticket, at) -> replanned(ticket, by, at))
                .run(Integer.MAX_VALUE);
    }

    private Optional<TicketChange> replanned(Complaint ticket, Actor by, Instant now) {
        TicketCommand command = new TicketCommand(
                ticket.dealer(), ticket.id(), by, REPLAN, Optional.empty(), new ComplaintAction.Replan());
        return ComplaintDesk.decide(ticket, command, ports.rules().inForce(ticket.dealer(), now), now)
                .fold(
                        changes ->
                                changes.stream().map(TicketChange.class::cast).findFirst(),
                        refusal -> Optional.empty());
    }
}
