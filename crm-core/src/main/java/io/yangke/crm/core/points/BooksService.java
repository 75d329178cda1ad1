package io.yangke.crm.core.points;

import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.rules.points.books.Breakage;
import io.yangke.crm.rules.points.books.BreakageSum;
import io.yangke.crm.rules.points.books.Liability;
import io.yangke.crm.rules.points.books.LiabilitySum;
import io.yangke.crm.rules.points.books.PastAccount;
import io.yangke.crm.rules.points.books.PastFold;
import io.yangke.crm.rules.points.books.RebuiltAccount;
import io.yangke.crm.rules.points.books.Settlement;
import io.yangke.crm.rules.points.books.SettlementSum;
import io.yangke.crm.rules.points.books.Statement;
import io.yangke.crm.rules.points.books.StatementFold;
import io.yangke.crm.rules.points.books.TimeBasis;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The books of the points ledger: what the journal says of any moment, what is owed, and the proof that it all adds up. It reads
 * only. Source: PTS-10, PTS-12, PTS-13.
 *
 * <p>Where a method takes a ledger, it is the dealer whose ledger is meant: a dealer's own for branch points, headquarters' for HQ
 * points. Every method throws {@link io.yangke.crm.spi.storage.StorageException} if the store fails. All methods may be called
 * while commands go on.
 *
 * <p>Safe to use from many threads and on several nodes at once.
 */
public final class BooksService {

    private final PointsPorts ports;
    private final CommandRunner runner;

    BooksService(PointsPorts ports, CommandRunner runner) {
        this.ports = ports;
        this.runner = runner;
    }

    /**
     * Returns an account as it stood at a moment, from its journal alone; empty if the member has none in the programme. An
     * account that was merged is looked at by itself, as it was before and after. Source: PTS-10, P31.
     *
     * @param dealer the dealer that asks
     * @param at the moment, inclusive
     */
    public Optional<PastAccount> asOf(DealerId dealer, AccountId account, Instant at, TimeBasis basis) {
        DealerId ledger = ledgerOf(dealer, account);
        return ports.points().findAccount(ledger, account).map(found -> past(ledger, account, at, basis));
    }

    private PastAccount past(DealerId ledger, AccountId account, Instant at, TimeBasis basis) {
        PastFold fold = PastFold.of(account, at, basis);
        walk(ledger).journal(account, fold::add);
        return fold.account();
    }

    /** Returns a member's statement by booking time; empty if the member has no account in the programme. Source: PTS-12. */
    public Optional<Statement> statement(DealerId dealer, AccountId account, Instant from, Instant until) {
        return statement(dealer, account, from, until, TimeBasis.BOOKED);
    }

    /**
     * Returns a member's statement, its points valued by the policy in force at its end; empty if the member has no account in the
     * programme. Source: PTS-12.
     *
     * @param dealer the dealer that asks
     * @param from the beginning of the period, inclusive
     * @param until its end, exclusive, after the beginning
     */
    public Optional<Statement> statement(
            DealerId dealer, AccountId account, Instant from, Instant until, TimeBasis basis) {
        DealerId ledger = ledgerOf(dealer, account);
        return ports.points().findAccount(ledger, account).map(found -> {
            StatementFold fold = StatementFold.of(account, from, until, basis);
            walk(ledger).journal(account, fold::add);
            return fold.statement(policies(ledger, until).apply(account.programme()));
        });
    }

    /** Returns what a ledger's members are owed now, by what is stored of the accounts. Source: PTS-13. */
    public Liability liability(DealerId ledger) {
        Instant now = ports.clock().instant();
        LiabilitySum sum = LiabilitySum.at(now);
        walk(ledger).accounts(sum::add);
        return sum.result(policies(ledger, now));
    }

    /** Returns what a ledger's members were owed at a moment, by the journals alone. Source: PTS-13. */
    public Liability liability(DealerId ledger, Instant at, TimeBasis basis) {
        LiabilitySum sum = LiabilitySum.at(at);
        walk(ledger).accounts(account -> sum.add(past(ledger, account.id(), at, basis)));
        return sum.result(policies(ledger, at));
    }

    /**
     * Returns how many points expired and how many were spent, as booked within a period, by programme and by who funds them.
     * Source: PTS-13.
     *
     * @param from inclusive
     * @param until exclusive
     */
    public List<Breakage> breakage(DealerId ledger, Instant from, Instant until) {
        BreakageSum sum = new BreakageSum();
        walk(ledger).postings(from, until, sum::add);
        return sum.result();
    }

    /**
     * Returns what dealers owe each other for a month, by what was booked in it: what is booked later belongs to a later month, so
     * that a settled month stays as it is. The month is that of the ledger's zone, the percentages are those in force at its end.
     * Source: PTS-10.
     */
    public Settlement settlement(DealerId ledger, YearMonth month) {
        ZoneId zone = ports.rules()
                .inForce(ledger, ports.clock().instant())
                .calendar()
                .zone();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        SettlementSum sum = new SettlementSum();
        walk(ledger).postings(month.atDay(1).atStartOfDay(zone).toInstant(), until, sum::add);
        return sum.result(policies(ledger, until.minusNanos(1)));
    }

    /**
     * Goes through all accounts of a ledger and every posting of their journals, and says what is wrong: of each account its
     * first wrong posting. It needs room for one account at a time, and never fails because books are wrong. Source: P7, P36.
     */
    public BooksReport verify(DealerId ledger) {
        return proof(ledger).verify();
    }

    /**
     * Does the same as {@link #verify}, and looks besides whether each posting belongs to an account, and is known to the record
     * of the accepted command that made it. This takes a look-up for each posting. Source: PTS-11, P36.
     */
    public BooksReport verifyWithCommands(DealerId ledger) {
        return proof(ledger).verifyCommands(runner);
    }

    /** Makes an account again from its journal and compares it with what is stored; empty if there is none. Source: P36. */
    public Optional<RebuiltAccount> rebuild(DealerId ledger, AccountId account) {
        return ports.points()
                .findAccount(ledger, account)
                .map(stored -> proof(ledger).rebuild(stored));
    }

    /** Makes all accounts of a ledger again from their journals and compares them with what is stored. Source: P36. */
    public RebuildReport rebuild(DealerId ledger) {
        return proof(ledger).rebuild();
    }

    private DealerId ledgerOf(DealerId dealer, AccountId account) {
        return ports.rules()
                .pointsLedger(dealer, account.programme(), ports.clock().instant())
                .orElse(dealer);
    }

    /** A programme that nobody takes part in any more is valued as by default. */
    private Function<ProgrammeId, ProgrammePolicy> policies(DealerId ledger, Instant at) {
        return programme -> ports.rules()
                .points(ledger, programme, at)
                .map(PointsRules::programme)
                .orElseGet(() -> ProgrammePolicy.builder().programme(programme).build());
    }

    private BooksWalk walk(DealerId ledger) {
        return new BooksWalk(ports.points(), ledger);
    }

    private BooksProof proof(DealerId ledger) {
        return new BooksProof(ports.points(), ledger);
    }
}
