package io.yangke.crm.example.dealership.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.yangke.crm.spi.complaint.TicketId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of ticket histories in UTF-8, one status change a line: {@code case_id,seq,ts_utc,status,sub_status,owner}. The rows of
 * a case stand in order of number and time; other cases may stand in between.
 *
 * <p>Each line is parsed on its own, so that a stray quote spoils one row and not the rest of the file.
 */
final class HistoryFile {

    private static final String HEADER = "case_id,seq,ts_utc,status,sub_status,owner";
    private static final int COLUMNS = 6;

    private final List<StatusChange> changes = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<TicketId, StatusChange> last = new HashMap<>();

    private HistoryFile() {}

    /**
     * Reads a file to its end.
     *
     * @throws IOException if it cannot be read, or its first line is not the header
     */
    static HistoryFile read(Path file) throws IOException {
        HistoryFile histories = new HistoryFile();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            requireHeader(in.readLine());
            long number = 2;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                histories.add(number++, line);
            }
        }
        return histories;
    }

    private static void requireHeader(@Nullable String line) throws IOException {
        if (line == null || !line.replace("\uFEFF", "").strip().equals(HEADER)) {
            throw new IOException("line 1: is not the header; " + HEADER + " is allowed");
        }
    }

    /** Returns the rows that are as they should be, in the order of the file. */
    List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    /** Returns the other rows, in the order of the file. */
    List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }

    private void add(long number, String line) {
        try {
            StatusChange change = change(number, fields(line));
            requireOrder(change, last.get(change.ticket()));
            changes.add(change);
            last.put(change.ticket(), change);
        } catch (IllegalArgumentException | CsvParseException e) {
            rejected.add(new RejectedRow(number, String.valueOf(e.getMessage())));
        }
    }

    private static List<String> fields(String line) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException e) {
            throw new IllegalArgumentException("row: is not CSV; comma-separated values are allowed", e);
        }
    }

    private static StatusChange change(long number, List<String> fields) {
        require(fields.size() == COLUMNS, "columns: are " + fields.size() + "; " + COLUMNS + " are needed");
        return new StatusChange(
                number,
                ticket(fields.get(0)),
                sequence(fields.get(1)),
                instant(fields.get(2)),
                Status.of(fields.get(3))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "status: is unknown; Queued, Accepted, Completed or Unmatched is allowed")),
                fields.get(4));
    }

    private static TicketId ticket(String text) {
        try {
            return TicketId.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "case_id: is no ticket number; 1 to 64 visible characters are allowed", e);
        }
    }

    private static int sequence(String text) {
        require(text.matches("[0-9]{1,9}"), "seq: is not a number; digits are allowed");
        return Integer.parseInt(text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ts_utc: is not a time; such as 2026-10-01T08:30:00Z", e);
        }
    }

    private static void requireOrder(StatusChange change, @Nullable StatusChange before) {
        if (before == null) {
            return;
        }
        require(change.sequence() != before.sequence(), "seq: comes twice in its case; each number once is allowed");
        require(change.sequence() > before.sequence(), "seq: is lower than the one before; rising numbers are allowed");
        require(!change.at().isBefore(before.at()), "ts_utc: lies before the row before; rising times are allowed");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
