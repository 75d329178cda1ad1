package io.yangke.crm.core.points;

import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.rules.points.books.RebuiltAccount;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import java.util.Optional;

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

    private BooksProof proof(DealerId ledger) {
        return new BooksProof(ports.points(), ledger);
    }
}
