package io.yangke.crm.core.care;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.core.customer.CustomerService;
import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.TaskExplainer;
import io.yangke.crm.rules.care.campaign.LectureCall;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.timeline.Timeline;
import io.yangke.crm.rules.care.timeline.TimelineEntry;
import io.yangke.crm.rules.care.work.WorkList;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StaleStateException;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The care for customers: what is to be done for whom today, and what became of it. Source: LIF-01 to LIF-23.
 *
 * <p>A command given again under the same key has the outcome it had the first time, refusals too; a lost race is decided again. Every
 * method throws {@link io.yangke.crm.spi.storage.StorageException} if the store fails, and has then changed nothing, or, with {@link
 * io.yangke.crm.spi.storage.OutcomeUnknownException}, may be called again.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
public final class CareService {

    private static final int DEFAULT_BUDGET = 10_000_000;
    private static final int ATTEMPTS = 50;
    private static final String SIGNAL_FORM = "signal1-";

    private final CarePorts ports;
    private final CommandRunner runner;
    private final TaskCommands commands;
    private final Signals signals;
    private final Map<DealerId, SharedPass> passes = new ConcurrentHashMap<>();

    private CareService(CarePorts ports) {
        this.ports = ports;
        this.runner = new CommandRunner(ports.storage(), ports.clock());
        this.commands = new TaskCommands(ports);
        this.signals = new Signals(ports);
    }

    /**
     * Returns the service over its ports.
     *
     * @param tickets the complaints that hold care back, and owe a call; empty if the storage keeps none
     * @param points the points whose expiry is told; empty if the storage keeps none
     */
    public static CareService over(
            Storage storage,
            CareStorage cares,
            CustomerService customers,
            Optional<ComplaintStorage> tickets,
            Optional<PointsStorage> points,
            PolicyBook rules,
            InstantSource clock) {
        return new CareService(new CarePorts(storage, cares, customers, tickets, points, rules, clock));
    }

    /** Returns what is remembered of the care for a customer, under this very id; empty before the first review. */
    public Optional<CareFile> find(DealerId dealer, CustomerId customer) {
        return ports.cares().findCare(dealer, customer);
    }

    /** Returns the rules in force for a dealer now. */
    public CareRules rules(DealerId dealer) {
        return ports.rules().care(dealer, ports.clock().instant());
    }

    /** Gives a command about a task. Source: LIF-21, LIF-23. */
    public Outcome<CareReceipt> handle(CareCommand command) {
        Outcome<CareReceipt> outcome = runner.run(
                command.dealer(),
                command.key(),
                CareDigest.of(command),
                now -> commands.plan(command, now),
                memory -> commands.recall(command.dealer(), command.customer(), memory));
        if (outcome.isAccepted() && command.action() instanceof CareAction.Complete complete) {
            new ToldFacts(ports).tell(command, complete);
        }
        return outcome;
    }

    /** Returns what {@link #handle} would, as things are; nothing is written and nothing remembered. */
    public Outcome<CareReceipt> preview(CareCommand command) {
        return runner.preview(
                command.dealer(),
                command.key(),
                CareDigest.of(command),
                ports.clock().instant(),
                now -> commands.plan(command, now),
                memory -> commands.recall(command.dealer(), command.customer(), memory));
    }

    /**
     * Returns why a task is there, for how long, and where it stands; empty if the customer has none of this identity, or the data may not
     * be used. Source: LIF-01.
     */
    public Optional<Explanation> explain(DealerId dealer, CustomerId customer, TaskId task) {
        return find(dealer, customer)
                .flatMap(care -> care.task(task))
                .flatMap(found -> ports.customers()
                        .view(dealer, customer)
                        .file()
                        .map(file -> TaskExplainer.of(found, file, rules(dealer))));
    }

    /** Returns what happened in the care for a customer, in order; see {@link Storage#events}. */
    public List<RecordedEvent> history(DealerId dealer, CustomerId customer, long afterSequence, int limit) {
        return ports.storage().events(dealer, StreamId.ofCare(customer), afterSequence, limit);
    }

    /**
     * Reviews one customer now: class, risk, stage, tasks; as a sweep does, for a host that does not want to wait for it. A customer who
     * was never reviewed is left to the sweep until the dealer's first pass has begun. Returns the care file as it stands then; empty if
     * there is none.
     *
     * @throws StaleStateException if every attempt lost a race
     */
    public Optional<CareFile> review(DealerId dealer, CustomerId customer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reviewOnce(dealer, customer, ports.clock().instant());
            } catch (StaleStateException lost) {
                if (attempt >= ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private Optional<CareFile> reviewOnce(DealerId dealer, CustomerId customer, Instant now) {
        Optional<CareFile> before = find(dealer, customer);
        Optional<SweepProgress> progress = ports.cares().sweepProgress(dealer);
        CustomerView view = ports.customers().view(dealer, customer);
        if (progress.isEmpty() || view.file().isEmpty() && before.isEmpty()) {
            return before;
        }
        Surroundings surroundings = new Surroundings(ports, dealer, now);
        CarePlanner planner = CarePlanner.at(
                surroundings.rules(),
                now,
                progress.get().finished()
                        ? Optional.of(progress.get().day())
                        : progress.get().dayBefore());
        CustomerFile file = view.file().orElseGet(() -> CustomerFile.of(dealer, customer, List.of()));
        Optional<CareChange> change = planner.plan(
                file,
                before,
                surroundings.of(List.of(view)).get(customer).context(),
                new Elsewhere(ports).tasks(dealer, view));
        change.ifPresent(changed -> {
            ChangeSet.Builder set = ChangeSet.builder();
            set.dealer(dealer);
            CareRecording.add(set, changed, now);
            ports.storage().commit(set.build());
        });
        return change.map(CareChange::after).or(() -> before);
    }

    /**
     * Returns whom a customer's day lets be contacted, and what is dropped and why; empty for one who was never reviewed. Source: LIF-21.
     */
    public Optional<ContactPlan> contacts(DealerId dealer, CustomerId customer) {
        return find(dealer, customer)
                .map(new CareReader(ports, dealer, ports.clock().instant())::plan);
    }

    /** Returns today's work of one role, levelled against its capacity, by a walk over what is due. Source: LIF-21. */
    public WorkList workList(DealerId dealer, CareRole role) {
        return workLists(dealer, Set.of(role)).get(role);
    }

    /** Returns today's work of every role, by one walk over what is due. Source: LIF-21. */
    public Map<CareRole, WorkList> workLists(DealerId dealer) {
        return workLists(dealer, EnumSet.allOf(CareRole.class));
    }

    private Map<CareRole, WorkList> workLists(DealerId dealer, Set<CareRole> roles) {
        CareReader reader = new CareReader(ports, dealer, ports.clock().instant());
        CareRules inForce = reader.rules();
        Map<CareRole, WorkList.Builder> lists = new EnumMap<>(CareRole.class);
        for (CareRole role : roles) {
            lists.put(role, WorkList.on(reader.today(), role, inForce.care().contacts(), inForce.calendar()));
        }
        reader.eachPlan(plan -> lists.values().forEach(list -> list.add(plan)));
        Map<CareRole, WorkList> built = new EnumMap<>(CareRole.class);
        lists.forEach((role, list) -> built.put(role, list.build()));
        return built;
    }

    /**
     * Returns which lectures have an audience now, and whom to invite, by a walk over all customers; the signal of a call makes tasks of
     * it. Source: LIF-22.
     *
     * @param leads how many leads of level A and above the host counts, at least 0
     */
    public List<LectureCall> lectures(DealerId dealer, int leads) {
        Instant now = ports.clock().instant();
        LecturePolicy policy = ports.rules().care(dealer, now).care().lectures();
        return new Lectures(ports, dealer, now, policy).calls(leads);
    }

    /** Returns a customer's life with the dealer over facts, care, complaints and points, in order of day. Source: CUS-01. */
    public List<TimelineEntry> timeline(DealerId dealer, CustomerId customer) {
        CustomerView view = ports.customers().view(dealer, customer);
        Timeline timeline = Timeline.in(rules(dealer).zone());
        view.file().ifPresent(timeline::add);
        if (view.file().isPresent()) {
            ports.cares().findCares(dealer, view.together()).forEach(timeline::add);
            ports.tickets()
                    .ifPresent(port ->
                            port.ticketsOfCustomers(dealer, view.together()).forEach(timeline::add));
            addPoints(dealer, view, timeline);
        }
        return timeline.entries();
    }

    private void addPoints(DealerId dealer, CustomerView view, Timeline timeline) {
        if (ports.points().isEmpty()) {
            return;
        }
        PointsStorage port = ports.points().get();
        Instant now = ports.clock().instant();
        for (ProgrammePolicy programme : ports.rules().programmes(dealer, now).programmes()) {
            DealerId ledger = programme.ledger().orElse(dealer);
            for (PointsAccount account : port.accountsOfMembers(ledger, view.together())) {
                if (account.id().programme().equals(programme.programme())) {
                    port.postings(ledger, account.id(), 0, Integer.MAX_VALUE).forEach(timeline::add);
                }
            }
        }
    }

    /** Returns the signals that are not over, in order of identity. */
    public List<CareSignal> signals(DealerId dealer) {
        return signals.of(dealer);
    }

    /** Gives a signal, or gives it anew: the next review makes tasks of it. Source: LIF-16, LIF-18, LIF-22. */
    public Outcome<CareSignal> signal(DealerId dealer, String key, CareSignal signal) {
        return runner.run(
                dealer,
                CommandKey.of(key),
                CareDigest.of(SIGNAL_FORM, signal),
                now -> signals.give(dealer, signal, now),
                memory -> signal);
    }

    /** Takes a signal back: the next review cancels its tasks that are open. */
    public Outcome<CareSignal> takeBack(DealerId dealer, String key, CareSignal signal) {
        return runner.run(
                dealer,
                CommandKey.of(key),
                CareDigest.of("un" + SIGNAL_FORM, signal),
                now -> signals.takeBack(dealer, signal, now),
                memory -> signal);
    }

    /** Reviews the customers of a dealer: the pass of the day, on from where it stopped. Source: L4. */
    public CareSweepReport sweep(DealerId dealer) {
        return sweep(dealer, DEFAULT_BUDGET);
    }

    /**
     * Reviews customers of a dealer. Late, early, doubled and missed calls lead to the same facts, on any number of nodes. Threads that
     * call at the same time share the work; of two nodes the faster one does most of it.
     *
     * @param budget at most over so many customers, 1 or more
     */
    public CareSweepReport sweep(DealerId dealer, int budget) {
        return new CareSweep(ports, dealer, ports.clock().instant(), budget)
                .run(passes.computeIfAbsent(dealer, of -> new SharedPass()));
    }
}
