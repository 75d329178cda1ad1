package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.storage.ChangeSet;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes a change set. The commands come first, so that a command sent twice is told so even though its states are stale
 * as well; and every commit takes its locks in the same order of tables and keys.
 */
final class CommitWriter {

    private CommitWriter() {}

    static void write(Connection connection, ChangeSet changes) throws SQLException {
        CommandRows.insert(connection, changes.dealer(), changes.commands());
        TicketRows.write(connection, changes.complaints());
        DealerRows.CONTACT_BOOKS.write(connection, changes.contactBooks());
        AccountRows.write(connection, changes.pointsAccounts(), changes.postings());
        PostingRows.append(connection, changes.dealer(), changes.postings());
        writeCustomers(connection, changes);
        EventRows.append(connection, changes.dealer(), changes.events());
        NoteRows.forget(connection, changes.dealer(), changes.forgottenTickets());
        NoteRows.insert(connection, changes.dealer(), changes.notes());
    }

    private static void writeCustomers(Connection connection, ChangeSet changes) throws SQLException {
        FileRows.write(connection, changes.customerFiles());
        CustomerRows.STANDINGS.write(connection, changes.dealer(), changes.standings());
        CustomerRows.CARE_FILES.write(connection, changes.dealer(), changes.careFiles());
        DealerRows.SIGNAL_BOOKS.write(connection, changes.signalBooks());
        DealerRows.SWEEP_PROGRESSES.write(connection, changes.sweepProgresses());
    }
}
