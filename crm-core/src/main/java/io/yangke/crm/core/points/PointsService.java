package io.yangke.crm.core.points;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsLedger;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.Quote;
import io.yangke.crm.rules.points.SpendingRules;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The points ledger: commands in, postings out. Source: PTS-01 to PTS-11.
 *
 * <p>A command given again under the same key has the outcome it had the first time, refusals too; a lost race is decided
 * again. Every method throws {@link io.yangke.crm.spi.storage.StorageException} if the store fails, and has then changed
 * nothing, or, with {@link io.yangke.crm.spi.storage.OutcomeUnknownException}, may be called again with the same command.
 *
 * <p>The dealer is always the one that asks. Where the programme's accounts are kept follows from its policy: branch points
 * with the dealer itself, HQ points with headquarters. An account that was merged into another one stands for that one
 * everywhere. Source: PTS-01, PTS-09.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
public final class PointsService {

    private static final int DEFAULT_BUDGET = 1_000_000;

    private final PointsPorts ports;
    private final CommandRunner runner;
    private final PointsPlans plans;
    private final ReceiptMemory memory;
    private final PointsBatches batches;
    private final LedgerTellings tellings;
    private final BooksService books;

    /** Creates the ledger over its ports. */
    public PointsService(Storage storage, PointsStorage points, PolicyBook rules, InstantSource clock) {
        this.ports = new PointsPorts(storage, points, rules, clock);
        this.runner = new CommandRunner(storage, clock);
        this.plans = new PointsPlans(ports);
        this.memory = new ReceiptMemory(ports);
        this.batches = new PointsBatches(ports, runner, plans, memory);
        this.tellings = new LedgerTellings(ports, plans);
        this.books = new BooksService(ports, runner);
    }

    /** The books: what the journal says of any moment, what is owed, and the proof that it all adds up. */
    public BooksService books() {
        return books;
    }

    /** Gives a command. */
    public Outcome<Receipt> handle(PointsCommand command) {
        Instant now = ports.clock().instant();
        DealerId ledger = plans.ledger(command.dealer(), command.account().programme(), now);
        return runner.run(
                ledger,
                LedgerKeys.in(ledger, command.dealer(), command.key()),
                CommandDigest.of(command),
                now,
                at -> plans.plan(ledger, command, at),
                remembered -> memory.recall(ledger, remembered));
    }

    /** Returns what {@link #handle} would, as things are; nothing is written and nothing remembered. */
    public Outcome<Receipt> preview(PointsCommand command) {
        Instant now = ports.clock().instant();
        DealerId ledger = plans.ledger(command.dealer(), command.account().programme(), now);
        return runner.preview(
                ledger,
                LedgerKeys.in(ledger, command.dealer(), command.key()),
                CommandDigest.of(command),
                now,
                at -> plans.plan(ledger, command, at),
                remembered -> memory.recall(ledger, remembered));
    }

    /**
     * Gives several commands; each sees what the ones before it left. Source: P12.
     *
     * <p>Where each is done for itself and the store fails in the middle, the commands before are done: the batch may be given
     * again, and goes on where it stopped.
     *
     * @throws IllegalArgumentException if all or nothing is to be done, and the commands lie in several ledgers
     */
    public BatchOutcome batch(PointsBatch batch) {
        if (batch.semantics() == PointsBatch.Semantics.ALL_OR_NOTHING) {
            return batches.allOrNothing(batch);
        }
        return new BatchOutcome.Each(batch.commands().stream().map(this::handle).toList());
    }

    /**
     * Returns what {@link #batch} would, as things are; nothing is written and nothing remembered.
     *
     * @throws IllegalArgumentException if all or nothing is to be done, and the commands lie in several ledgers
     */
    public BatchOutcome preview(PointsBatch batch) {
        return batch.semantics() == PointsBatch.Semantics.ALL_OR_NOTHING
                ? batches.previewAll(batch)
                : batches.previewEach(batch);
    }

    /** Returns the account that stands for the one of this name; empty if the member has none in the programme. */
    public Optional<PointsAccount> find(DealerId dealer, AccountId account) {
        return stored(dealer, account.programme()).standingFor(account);
    }

    /** Returns the accounts of a member in the dealer's programmes, in order of programme; those that were merged away too. */
    public List<PointsAccount> accountsOf(DealerId dealer, CustomerId member) {
        Instant now = ports.clock().instant();
        List<PointsAccount> accounts = new ArrayList<>();
        for (ProgrammePolicy programme : ports.rules().programmes(dealer, now).programmes()) {
            ports.points()
                    .findAccount(programme.ledger().orElse(dealer), new AccountId(programme.programme(), member))
                    .ifPresent(accounts::add);
        }
        accounts.sort((one, other) -> one.id().programme().compareTo(other.id().programme()));
        return List.copyOf(accounts);
    }

    /** Returns what an account comes to now; empty if the member has none in the programme. */
    public Optional<Balance> balance(DealerId dealer, AccountId account) {
        return balance(dealer, account, ports.clock().instant());
    }

    /**
     * Returns what an account comes to at an instant, if nothing is done until then; empty if the member has none in the
     * programme. What it came to in the past is a matter of the books.
     *
     * @param at now, or later
     */
    public Optional<Balance> balance(DealerId dealer, AccountId account, Instant at) {
        return rules(dealer, account.programme())
                .flatMap(rules -> find(dealer, account)
                        .map(found -> Balance.of(then(found, rules, at), at, found.balance(), rules.programme())));
    }

    /** Returns when which points expire, the next ones first; empty if nothing does. Source: PTS-08. */
    public List<ComingExpiry> comingExpiries(DealerId dealer, AccountId account) {
        Instant now = ports.clock().instant();
        return inForce(dealer, account.programme(), now)
                .flatMap(rules ->
                        find(dealer, account).map(found -> ComingExpiry.of(then(found, rules, now), rules.programme())))
                .orElse(List.of());
    }

    /** Returns the account as time leaves it at an instant, whether or not somebody sweeps. Source: P19. */
    private static PointsAccount then(PointsAccount account, PointsRules rules, Instant at) {
        return PointsLedger.passTime(account, rules, at)
                .map(PointsChange::after)
                .orElse(account);
    }

    /**
     * Returns the most that can be paid with points for something now; empty if the dealer does not take part in the
     * programme. A member without an account can pay nothing. Source: PTS-03, P29.
     */
    public Optional<Quote> quote(
            DealerId dealer, AccountId account, SpendingCategory category, List<InvoiceLine> lines) {
        Instant now = ports.clock().instant();
        return inForce(dealer, account.programme(), now).map(rules -> {
            if (!rules.programme().isSpentWith(dealer)) {
                return SpendingRules.notSpentWithDealer(category, lines);
            }
            long available =
                    find(dealer, account).map(found -> found.available(now)).orElse(0L);
            return SpendingRules.quote(Math.max(0, available), category, lines, rules);
        });
    }

    /**
     * Returns the journal of an account in order, that of this very name: what was posted before it was merged is there still.
     *
     * @param afterSequence postings with a greater sequence are returned; 0 for all
     * @param limit at most so many, 1 or more
     */
    public List<Posting> history(DealerId dealer, AccountId account, long afterSequence, int limit) {
        return stored(dealer, account.programme()).journal(account, afterSequence, limit);
    }

    /** Returns a posting; empty if there is none. */
    public Optional<Posting> posting(DealerId dealer, PostingId posting) {
        return stored(dealer, posting.account().programme()).posting(posting);
    }

    /** Returns the postings that a command or a batch of the dealer made; empty if none was accepted under this key. */
    public Optional<Receipt> posting(DealerId dealer, ProgrammeId programme, CommandKey key) {
        DealerId ledger = ledger(dealer, programme);
        return runner.remembered(ledger, LedgerKeys.in(ledger, dealer, key), CommandDigest.FEATURE)
                .flatMap(remembered -> new BatchMemory(memory).recallWhole(ledger, remembered));
    }

    /** Returns what a posting did and why, line by line. */
    public List<Explanation> explain(DealerId dealer, Posting posting) {
        return tellings.posting(dealer, posting);
    }

    /**
     * Returns what an earning or an award gives as things are: each rule's part, and what caps took of it; empty for a command
     * of another kind, or if the dealer does not take part in the programme. Source: PTS-02.
     */
    public Optional<Explanation> explain(PointsCommand command) {
        return tellings.earning(command);
    }

    /** Returns why {@link #quote} gives what it gives; empty if the dealer does not take part in the programme. Source: PTS-03. */
    public Optional<Explanation> explainQuote(
            DealerId dealer, AccountId account, SpendingCategory category, List<InvoiceLine> lines) {
        return tellings.quote(dealer, account, category, lines);
    }

    /**
     * Returns what a further spend would earn now; empty if the dealer does not take part in the programme. Source: PTS-02.
     *
     * @param fen how much, paid by the customer, in fen
     */
    public Optional<Explanation> furtherSpend(
            DealerId dealer, AccountId account, SpendingCategory category, long fen, Optional<TierCode> tier) {
        return tellings.furtherSpend(dealer, account, category, fen, tier);
    }

    /** Returns what time alone will bring about on an account; empty if there is none. Source: PTS-05, PTS-07, PTS-08. */
    public List<Explanation> outlook(DealerId dealer, AccountId account) {
        return tellings.coming(dealer, account);
    }

    /** Returns the rules of a programme in force for a dealer now; empty if it does not take part in it. */
    public Optional<PointsRules> rules(DealerId dealer, ProgrammeId programme) {
        return inForce(dealer, programme, ports.clock().instant());
    }

    private Optional<PointsRules> inForce(DealerId dealer, ProgrammeId programme, Instant now) {
        return ports.rules().points(plans.ledger(dealer, programme, now), programme, now);
    }

    private DealerId ledger(DealerId dealer, ProgrammeId programme) {
        return plans.ledger(dealer, programme, ports.clock().instant());
    }

    private StoredLedger stored(DealerId dealer, ProgrammeId programme) {
        return plans.stored(ledger(dealer, programme));
    }

    /** Lets time pass on a ledger: holds that ran out, points that expired, notices of expiry. Source: PTS-08. */
    public PointsSweepReport sweep(DealerId ledger) {
        return sweep(ledger, DEFAULT_BUDGET);
    }

    /**
     * Lets time pass on a ledger. Late, early, doubled and missed calls lead to the same facts, on any number of nodes.
     *
     * @param ledger whose ledger: a dealer's own, or headquarters'
     * @param budget at most so many accounts, 1 or more
     */
    public PointsSweepReport sweep(DealerId ledger, int budget) {
        return new PointsSweep(ports, ledger, ports.clock().instant()).run(budget);
    }

    /** Returns the other ledgers that keep accounts of the dealer's programmes: headquarters'. Source: PTS-01. */
    public Set<DealerId> ledgersElsewhere(DealerId dealer) {
        return ports.rules().programmes(dealer, ports.clock().instant()).programmes().stream()
                .flatMap(programme -> programme.ledger().stream())
                .filter(ledger -> !ledger.equals(dealer))
                .collect(Collectors.toUnmodifiableSet());
    }
}
