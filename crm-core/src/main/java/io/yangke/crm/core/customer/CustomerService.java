package io.yangke.crm.core.customer;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.customer.Completeness;
import io.yangke.crm.rules.customer.CustomerRefusals;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.customer.Erasing;
import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.rules.customer.Staleness;
import io.yangke.crm.rules.customer.matching.DuplicateFinder;
import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.rules.customer.matching.Match;
import io.yangke.crm.rules.customer.matching.MatchCandidate;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The customers' files: commands in, one file for one person out. Source: CUS-01, CUS-05, CUS-06.
 *
 * <p>A command given again under the same key has the outcome it had the first time, refusals too; a lost race is decided again.
 * Every method throws {@link io.yangke.crm.spi.storage.StorageException} if the store fails, and has then changed nothing but
 * what may be done again by giving the same command, or, with {@link io.yangke.crm.spi.storage.OutcomeUnknownException}, may be
 * called again with the same command.
 *
 * <p>Files are read as they stand for a person: those of customers who were merged are laid into the one that stands for them,
 * whichever of them is asked for. Files that are restricted or erased are hidden: whoever may see them asks {@link #findKept}.
 * Customers of another dealer are not found.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
public final class CustomerService {

    private static final int DEFAULT_BUDGET = 1_000_000;
    private static final int SCANNED_AT_ONCE = 1_000;

    private final CustomerPorts ports;
    private final CommandRunner runner;
    private final People people;
    private final CustomerPlans plans;
    private final EventMemory memory;
    private final List<Traces> traces;

    private CustomerService(CustomerPorts ports, AccountMerges accounts, List<Traces> traces) {
        this.ports = ports;
        this.runner = new CommandRunner(ports.storage(), ports.clock());
        this.people = new People(ports);
        this.plans = new CustomerPlans(ports, people, accounts, traces);
        this.memory = new EventMemory(ports.storage());
        this.traces = List.copyOf(traces);
    }

    /**
     * Returns the service over files that the library keeps.
     *
     * @param storage the one write; it keeps the files too
     * @param standings what is remembered of customers
     * @param files the reads of the files
     * @param accounts how accounts follow merges
     * @param traces what is forgotten with an erasure
     */
    public static CustomerService keepingFiles(
            Storage storage,
            CustomerStorage standings,
            CustomerFileStorage files,
            PolicyBook rules,
            InstantSource clock,
            AccountMerges accounts,
            List<Traces> traces) {
        return new CustomerService(new CustomerPorts(storage, standings, files, true, rules, clock), accounts, traces);
    }

    /**
     * Returns the service over files that a host keeps itself: facts cannot be told to it.
     *
     * @param storage the one write
     * @param standings what is remembered of customers
     * @param files the host's files
     * @param accounts how accounts follow merges
     * @param traces what is forgotten with an erasure
     */
    public static CustomerService overFilesOfHost(
            Storage storage,
            CustomerStorage standings,
            CustomerFiles files,
            PolicyBook rules,
            InstantSource clock,
            AccountMerges accounts,
            List<Traces> traces) {
        return new CustomerService(new CustomerPorts(storage, standings, files, false, rules, clock), accounts, traces);
    }

    /**
     * Gives a command. An erasure that the law puts off is refused with {@link
     * io.yangke.crm.spi.customer.CustomerRefusalReason#MUST_BE_KEPT}, and the data are restricted in the same commit; time erases
     * them.
     *
     * @throws IllegalStateException if facts are told though the host keeps the files itself; the message names the port
     */
    public Outcome<CustomerReceipt> handle(CustomerCommand command) {
        checkFilesAreKept(command);
        Outcome<CustomerReceipt> outcome = runner.run(
                command.dealer(),
                command.key(),
                CustomerDigest.of(command),
                now -> plans.plan(command, now),
                remembered -> memory.recall(command.dealer(), remembered));
        if (!outcome.isAccepted()) {
            plans.goBack(command);
        }
        return outcome;
    }

    /**
     * Returns what {@link #handle} would, as things are; nothing is written and nothing remembered.
     *
     * @throws IllegalStateException as {@link #handle} does
     */
    public Outcome<CustomerReceipt> preview(CustomerCommand command) {
        checkFilesAreKept(command);
        return runner.preview(
                command.dealer(),
                command.key(),
                CustomerDigest.of(command),
                ports.clock().instant(),
                now -> plans.preview(command, now),
                remembered -> memory.recall(command.dealer(), remembered));
    }

    private void checkFilesAreKept(CustomerCommand command) {
        if (command.action() instanceof CustomerAction.Tell && !ports.keepsFiles()) {
            throw new IllegalStateException("customerFiles: are kept by the host, in "
                    + ports.files().getClass().getName()
                    + "; for facts to be told, give the builder none, and a storage that implements "
                    + CustomerFileStorage.class.getName());
        }
    }

    /**
     * Tells facts, all or none.
     *
     * @throws IllegalStateException if the host keeps the files itself; the message names the port
     */
    public Outcome<CustomerReceipt> record(
            DealerId dealer, CustomerId customer, Actor by, String key, CustomerFact... facts) {
        return handle(CustomerCommand.of(dealer, customer, by, key, new CustomerAction.Tell(List.of(facts))));
    }

    /**
     * Returns the file that stands for a customer: with everything told of the same person, under the id that stands for all.
     * Empty if the dealer has no such customer, or if the data are restricted or erased.
     */
    public Optional<CustomerFile> find(DealerId dealer, CustomerId customer) {
        return Optional.of(people.person(dealer, customer))
                .filter(person -> person.state() == StandingState.ACTIVE)
                .flatMap(Person::file);
    }

    /**
     * Returns the file that stands for a customer, restricted and erased or not, to a role that may see it: of an erased one what
     * is left without the person. Source: CUS-06.
     *
     * @return the file; or the refusal {@code ROLE_MAY_NOT} or {@code NOT_FOUND}
     */
    public Outcome<CustomerFile> findKept(DealerId dealer, CustomerId customer, Actor by) {
        Set<Role> allowed = rules(dealer).policy().keptSeenBy();
        if (!allowed.contains(by.role())) {
            return Outcome.refused(CustomerRefusals.roleMayNotSee(by.role(), allowed));
        }
        Person person = people.person(dealer, customer);
        return person.file()
                .map(file -> person.state() == StandingState.ERASED ? Erasing.withoutPerson(file) : file)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CustomerRefusals.notFound(customer)));
    }

    /**
     * Returns the files that stand for those whose profile or cars have this key, each once, in order of id of the first who has
     * it. Source: CUS-05.
     *
     * @throws IllegalStateException if the host keeps the files itself and cannot be asked so; the message names the port
     */
    public List<CustomerFile> findByKey(DealerId dealer, IdentityKey key) {
        Map<CustomerId, CustomerFile> found = new LinkedHashMap<>();
        for (CustomerId customer : ports.keptFiles("find by a number").customersWith(dealer, key)) {
            find(dealer, customer).ifPresent(file -> found.putIfAbsent(file.id(), file));
        }
        return List.copyOf(found.values());
    }

    /**
     * Returns the files that stand for all of the dealer's customers, a page at a time; those that are restricted or erased are
     * left out. A file that stands for several is returned once, where its own is.
     *
     * @param after what the page before said is {@link ScanPage#next()}; empty to begin
     * @param limit at most so many, 1 or more; a page may have fewer though others follow
     */
    public ScanPage<CustomerFile> scan(DealerId dealer, Optional<String> after, int limit) {
        return new FileScan(ports, people).page(dealer, after, limit);
    }

    /** Returns a customer as other features look at one; alone and without a file if nothing is known. */
    public CustomerView view(DealerId dealer, CustomerId customer) {
        return FileScan.view(customer, people.person(dealer, customer));
    }

    /**
     * Returns all of the dealer's customers as other features look at them, a page at a time: those too that were merged or may not be
     * used, then without facts.
     *
     * @param after what the page before said is {@link ScanPage#next()}; empty to begin
     * @param limit at most so many, 1 or more
     */
    public ScanPage<CustomerView> views(DealerId dealer, Optional<String> after, int limit) {
        return new FileScan(ports, people).views(dealer, after, limit);
    }

    /** Returns these customers as other features look at them, in order; alone and without a file if nothing is known of one. */
    public List<CustomerView> views(DealerId dealer, List<CustomerId> customers) {
        return new FileScan(ports, people).views(dealer, customers);
    }

    /** Whether the library keeps the files, so that facts can be told to it. */
    public boolean keepsFiles() {
        return ports.keepsFiles();
    }

    /** Returns what is remembered of a customer; active and alone if nothing is. */
    public Standing standing(DealerId dealer, CustomerId customer) {
        return people.standing(dealer, customer);
    }

    /**
     * Returns all who stand together with a customer, the customer too: the one that stands for all first. What other features
     * keep of a person, such as tickets, is kept under any of these ids. Source: CUS-05.
     */
    public List<CustomerId> together(DealerId dealer, CustomerId customer) {
        List<Standing> together = people.standings(dealer, customer);
        return together.size() == 1
                ? List.of(customer)
                : together.stream().map(Standing::customer).toList();
    }

    /**
     * Tells all pairs of the dealer's files that look like those of one person, each pair once: what to verify, and to merge. The
     * files are those that stand for people; restricted and erased ones are left out. The base is read several times. Source: CUS-05.
     *
     * @param least how sure a pair must be at least
     * @param found is told each pair
     * @throws IllegalStateException if the base changed while it was read; it may be asked again
     */
    public void duplicates(DealerId dealer, Likeness least, Consumer<Match> found) {
        Iterable<MatchCandidate> base = () -> new FileWalk<>(
                after -> new FileScan(ports, people).page(dealer, after, SCANNED_AT_ONCE), MatchCandidate::of);
        DuplicateFinder.of(rules(dealer).policy().matching()).find(base, least, found);
    }

    /** Returns how complete a customer's file is today; empty as {@link #find} is. Source: CUS-02. */
    public Optional<Completeness> completeness(DealerId dealer, CustomerId customer) {
        CustomerRules rules = rules(dealer);
        LocalDate today = rules.day(ports.clock().instant());
        return find(dealer, customer)
                .map(file -> Completeness.of(file, rules.policy().contents(), today));
    }

    /** Returns what of a customer's file is to be verified today; empty as {@link #find} is. Source: CUS-04. */
    public Optional<Staleness> staleness(DealerId dealer, CustomerId customer) {
        CustomerRules rules = rules(dealer);
        LocalDate today = rules.day(ports.clock().instant());
        return find(dealer, customer)
                .map(file -> Staleness.of(file, rules.policy().contents(), today));
    }

    /**
     * Returns which facts were told of this very customer, in order.
     *
     * @param afterSequence events with a greater sequence are returned; 0 for all
     * @param limit at most so many, 1 or more
     */
    public List<RecordedEvent> factsTold(DealerId dealer, CustomerId customer, long afterSequence, int limit) {
        return ports.storage().events(dealer, StreamId.ofFile(customer), afterSequence, limit);
    }

    /**
     * Returns what became of this very customer, in order: merges, restrictions, holds, erasure.
     *
     * @param afterSequence events with a greater sequence are returned; 0 for all
     * @param limit at most so many, 1 or more
     */
    public List<RecordedEvent> history(DealerId dealer, CustomerId customer, long afterSequence, int limit) {
        return ports.storage().events(dealer, StreamId.ofStanding(customer), afterSequence, limit);
    }

    /** Returns the rules in force for a dealer now. */
    public CustomerRules rules(DealerId dealer) {
        return ports.rules().customers(dealer, ports.clock().instant());
    }

    /** Lets time pass on a dealer's customers: erases those whose data had to be kept until now. Source: CUS-06. */
    public CustomerSweepReport sweep(DealerId dealer) {
        return sweep(dealer, DEFAULT_BUDGET);
    }

    /**
     * Lets time pass on a dealer's customers. Late, early, doubled and missed calls lead to the same facts, on any number of nodes.
     *
     * @param budget at most so many customers, 1 or more
     */
    public CustomerSweepReport sweep(DealerId dealer, int budget) {
        Instant now = ports.clock().instant();
        return new CustomerSweep(ports, people, traces, dealer, now).run(budget);
    }
}
