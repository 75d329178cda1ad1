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
        ContactBookRows.write(connection, changes.contactBooks());
        AccountRows.write(connection, changes.pointsAccounts(), changes.postings());
        PostingRows.append(connection, changes.dealer(), changes.postings());
        EventRows.append(connection, changes.dealer(), changes.events());
        NoteRows.insert(connection, changes.dealer(), changes.notes());
    }
}
