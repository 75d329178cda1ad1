package io.yangke.crm.example.dealership.retail;

import java.nio.file.Path;

/**
 * A row that did not reach the ledger.
 *
 * @param file its file
 * @param line its line, from 1
 * @param column the column that is wrong; of a row with too many or too few of them, how many it has
 * @param reason what is wrong, and what is allowed
 */
public record BadRow(Path file, long line, String column, String reason) {

    /** Returns file, line, column and reason on one line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + column + ": " + reason;
    }
}
