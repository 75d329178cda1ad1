package io.yangke.crm.example.dealership.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.yangke.crm.example.dealership.time.Progress;
import io.yangke.crm.spi.complaint.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Replays a file of real ticket histories through the desk, all cases in order of time, and writes one row a case. */
public final class Replay {

    private final List<StatusChange> changes;
    private final Progress progress;

    private Replay(List<StatusChange> changes, Progress progress) {
        this.changes = changes;
        this.progress = progress;
    }

    /**
     * What came of a replay.
     *
     * @param cases how many cases have a row of figures
     * @param events how many rows of the file reached the desk
     * @param rejected the other rows
     * @param time how long it took
     */
    public record Result(int cases, int events, List<RejectedRow> rejected, Duration time) {
        public Result {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Replays a file.
     *
     * @param histories the file, as {@code case_id,seq,ts_utc,status,sub_status,owner}
     * @param figures the file the figures are written to
     * @param time real time, for the duration only
     * @throws IOException if a file cannot be read or written, or the first has another header
     */
    public static Result run(Path histories, Path figures, InstantSource time, Progress progress) throws IOException {
        Instant begin = time.instant();
        HistoryFile file = HistoryFile.read(histories);
        List<CaseFigures> cases = new Replay(file.changes(), progress).play();
        write(cases, figures);
        return new Result(
                cases.size(), file.changes().size(), file.rejected(), Duration.between(begin, time.instant()));
    }

    private List<CaseFigures> play() {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<StatusChange> inTime = new ArrayList<>(changes);
        inTime.sort(Comparator.comparing(StatusChange::at).thenComparingLong(StatusChange::line));
        ReplayDesk desk = new ReplayDesk(inTime.get(0).at());
        int played = 0;
        for (StatusChange change : inTime) {
            desk.play(change);
            progress.done(++played, inTime.size());
        }
        progress.end();
        return inOrderOfAppearance().stream().map(desk::figures).toList();
    }

    private Set<TicketId> inOrderOfAppearance() {
        Set<TicketId> tickets = new LinkedHashSet<>();
        changes.forEach(change -> tickets.add(change.ticket()));
        return tickets;
    }

    private static void write(List<CaseFigures> cases, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(CaseFigures.COLUMNS);
            for (CaseFigures figures : cases) {
                csv.writeRecord(figures.row());
            }
        }
    }
}
