package io.yangke.crm.example.dealership.retail;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows in UTF-8 under a line that names the columns, in any order. Each line is parsed on its own, so that a bad one
 * spoils no other.
 *
 * @param rows the rows that are as they should be, in the order of the file
 * @param bad the other rows, in the order of the file
 * @param <T> what a row says
 */
record RowFile<T>(List<T> rows, List<BadRow> bad) {
    RowFile {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }

    /** What a row says. */
    interface Reading<T> {
        T read(Row row) throws BadColumnException;
    }

    /**
     * Reads a file to its end.
     *
     * @param columns the columns it must have; it may have more
     * @throws IOException if it cannot be read, or lacks a column
     */
    static <T> RowFile<T> read(Path file, List<String> columns, Reading<T> reading) throws IOException {
        List<T> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            List<String> header = header(in.readLine(), columns);
            long number = 2;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try {
                    rows.add(reading.read(row(number, line, header)));
                } catch (BadColumnException e) {
                    bad.add(new BadRow(file, number, e.column(), String.valueOf(e.getMessage())));
                }
                number++;
            }
        }
        return new RowFile<>(rows, bad);
    }

    private static List<String> header(@Nullable String line, List<String> columns) throws IOException {
        try {
            List<String> header = line == null ? List.of() : fields(line.replace("\uFEFF", ""));
            if (header.containsAll(columns) && new HashSet<>(header).size() == header.size()) {
                return header;
            }
        } catch (CsvParseException e) {
            throw noHeader(columns, e);
        }
        throw noHeader(columns, null);
    }

    private static IOException noHeader(List<String> columns, @Nullable Exception cause) {
        return new IOException(
                "line 1: does not name the columns, each once; " + String.join(",", columns) + " are needed", cause);
    }

    private static Row row(long number, String line, List<String> header) throws BadColumnException {
        try {
            List<String> fields = fields(line);
            if (fields.size() == header.size()) {
                return new Row(number, header, fields);
            }
            throw new BadColumnException(
                    String.valueOf(fields.size()), "is how many columns it has; " + header.size() + " are needed");
        } catch (CsvParseException e) {
            throw new BadColumnException("1", "is no CSV; comma-separated values are allowed");
        }
    }

    private static List<String> fields(String line) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }
}
