package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The record of commands. */
final class CommandRows {

    private static final String FIND = "select document from crm_command where dealer = ? and command_key = ?";

    private static final String INSERT = "insert into crm_command (dealer, command_key, document) values (?, ?, ?)";

    private CommandRows() {}

    static Optional<IdempotencyRecord> find(Connection connection, DealerId dealer, CommandKey key)
            throws SQLException {
        return Sql.first(
                connection,
                FIND,
                p -> p.text(dealer.value()).text(key.value()),
                row -> JsonForm.COMMAND.read(row.getString(1)));
    }

    /**
     * Inserts the records.
     *
     * @throws KeyTakenException if a key is taken; a batch does not tell which one
     */
    static void insert(Connection connection, DealerId dealer, List<IdempotencyRecord> commands) throws SQLException {
        List<IdempotencyRecord> sorted = commands.stream()
                .sorted(Comparator.comparing(IdempotencyRecord::key))
                .toList();
        try {
            Sql.batch(
                    connection,
                    INSERT,
                    sorted,
                    (p, command) ->
                            p.text(dealer.value()).text(command.key().value()).text(JsonForm.COMMAND.write(command)));
        } catch (SQLException failure) {
            if (SqlFailures.isKeyTaken(failure)) {
                throw new KeyTakenException();
            }
            throw failure;
        }
    }

    /** Returns the first of the keys that is recorded, or the very first if none can be seen from this transaction. */
    static CommandKey firstTaken(Connection connection, DealerId dealer, List<IdempotencyRecord> commands)
            throws SQLException {
        for (IdempotencyRecord command : commands) {
            if (find(connection, dealer, command.key()).isPresent()) {
                return command.key();
            }
        }
        return commands.get(0).key();
    }
}
