package io.yangke.crm.example.dealership.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.SharedFolder;
import io.yangke.crm.example.dealership.time.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A replay of ticket histories")
final class ReplayTest {

    private static final String HEADER = "case_id,seq,ts_utc,status,sub_status,owner\n";
    private static final String COLUMNS =
            "case_id,opened_at,first_accepted_at,first_completed_at,reopen_count,elapsed_s,"
                    + "wait_s,running_24x7_s,running_working_s,respond_due,responded_late";

    @TempDir
    private Path folder;

    private Replay.Result run(Path histories) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Replay.run(
                histories, figures(), InstantSource.system(), new Progress(nowhere, InstantSource.system(), ""));
    }

    private Path figures() {
        return folder.resolve("out.csv");
    }

    /** Replays one case and returns its row of figures. */
    private String replayed(String rows) throws IOException {
        run(Files.writeString(folder.resolve("in.csv"), HEADER + rows));
        List<String> lines = Files.readAllLines(figures());
        assertThat(lines).hasSize(2).first().isEqualTo(COLUMNS);
        return lines.get(1);
    }

    @Test
    @DisplayName("counts waits apart and stops at the resolution (CMP-03, CMP-04)")
    void ordinary() throws IOException {
        // Thursday 8 October 2026: 10:00 in Shanghai is 02:00Z; the desk rests from 12:00 to 13:00.
        assertThat(replayed("""
                        1,1,2026-10-08T02:00:00Z,Queued,Awaiting Assignment,a
                        1,2,2026-10-08T03:30:30Z,Accepted,In Progress,a
                        1,3,2026-10-08T04:30:00Z,Accepted,Wait - User,a
                        1,4,2026-10-08T06:30:00Z,Accepted,In Progress,a
                        1,5,2026-10-08T07:00:00Z,Completed,Resolved,a
                        """))
                .isEqualTo("1,2026-10-08T02:00:00Z,2026-10-08T03:30:30Z,2026-10-08T07:00:00Z,0,"
                        + "18000,7200,10800,9000,2026-10-08T04:00:00Z,0");
    }

    @Test
    @DisplayName("counts make-up Saturdays and leaves National Day out (C1)")
    void overNationalDay() throws IOException {
        // From Wednesday 30 September 17:00 to Saturday 10 October 10:00: 1 h + 8 h + 8 h + 1 h of office time.
        assertThat(replayed("""
                        1,1,2026-09-30T09:00:00Z,Queued,Awaiting Assignment,a
                        1,2,2026-10-10T02:00:00Z,Accepted,In Progress,a
                        1,3,2026-10-10T02:00:00Z,Completed,In Call,a
                        """))
                .isEqualTo("1,2026-09-30T09:00:00Z,2026-10-10T02:00:00Z,2026-10-10T02:00:00Z,0,"
                        + "838800,0,838800,64800,2026-10-08T02:00:00Z,1");
    }

    @Test
    @DisplayName("counts a response at the last instant as in time, a second later as late (CMP-03)")
    void lastInstant() throws IOException {
        String opened = "1,1,2026-10-08T02:00:30Z,Queued,x,a\n";
        assertThat(replayed(opened + "1,2,2026-10-08T05:00:30Z,Accepted,x,a\n")).endsWith("2026-10-08T05:00:30Z,0");
        assertThat(replayed(opened + "1,2,2026-10-08T05:00:31Z,Accepted,x,a\n")).endsWith("2026-10-08T05:00:30Z,1");
    }

    @Test
    @DisplayName(
            "counts each change from completed to another status as a reopening, and not what follows each other (S8)")
    void reopened() throws IOException {
        assertThat(replayed("""
                        1,1,2026-10-08T01:00:00Z,Accepted,In Progress,a
                        1,2,2026-10-08T02:00:00Z,Completed,Resolved,a
                        1,3,2026-10-08T03:00:00Z,Completed,Closed,a
                        1,4,2026-10-09T01:00:00Z,Unmatched,Unmatched,a
                        1,5,2026-10-09T02:00:00Z,Completed,Resolved,a
                        1,6,2026-10-09T03:00:00Z,Accepted,Wait,a
                        1,7,2026-10-09T04:00:00Z,Completed,Resolved,a
                        1,8,2026-10-11T04:00:00Z,Completed,Closed,a
                        """))
                .isEqualTo("1,2026-10-08T01:00:00Z,2026-10-08T01:00:00Z,2026-10-08T02:00:00Z,2,"
                        + "270000,3600,7200,7200,2026-10-08T03:00:00Z,0");
    }

    @Test
    @DisplayName("takes a case that begins waiting, or completed, or is never accepted (S7)")
    void beginnings() throws IOException {
        assertThat(replayed("1,1,2026-10-08T01:00:00Z,Accepted,Wait - Vendor,a\n1,2,2026-10-08T01:00:10Z,Queued,x,a\n"))
                .isEqualTo("1,2026-10-08T01:00:00Z,2026-10-08T01:00:00Z,,0,10,10,0,0,2026-10-08T03:00:00Z,0");
        assertThat(replayed("1,1,2026-10-08T01:00:00Z,Completed,Resolved,a\n1,2,2026-10-08T01:00:10Z,Accepted,x,a\n"))
                .isEqualTo("1,2026-10-08T01:00:00Z,2026-10-08T01:00:10Z,2026-10-08T01:00:00Z,1,10,0,0,0,"
                        + "2026-10-08T03:00:00Z,0");
        assertThat(replayed("1,1,2026-10-08T01:00:00Z,Queued,x,a\n"))
                .isEqualTo("1,2026-10-08T01:00:00Z,,,0,0,0,0,0,2026-10-08T03:00:00Z,");
    }

    @Test
    @DisplayName("writes one row a case in order of first appearance, whatever the order of time")
    void order() throws IOException {
        run(Files.writeString(folder.resolve("in.csv"), HEADER + """
                        b,1,2026-10-09T01:00:00Z,Queued,x,a
                        a,1,2026-10-08T01:00:00Z,Queued,x,a
                        b,2,2026-10-09T02:00:00Z,Completed,x,a
                        """));
        assertThat(Files.readAllLines(figures()))
                .extracting(line -> line.charAt(0))
                .containsExactly('c', 'b', 'a');
    }

    @Test
    @DisplayName("goes on after malformed rows and says how many there were")
    void malformed() throws IOException {
        Replay.Result result = run(Files.writeString(folder.resolve("in.csv"), HEADER + """
                        a,1,2026-10-08T01:00:00Z,Queued,x,a
                        a,2,yesterday,Accepted,x,a
                        a,3,2026-10-08T02:00:00Z,Completed,x,a
                        """));
        assertThat(result.cases()).isEqualTo(1);
        assertThat(result.events()).isEqualTo(2);
        assertThat(result.rejected()).extracting(RejectedRow::line).containsExactly(3L);
    }

    @Test
    @DisplayName("of the real histories gives, for every case, what a direct computation gives")
    void realHistories() throws IOException {
        Path shared = SharedFolder.find();
        Path histories = shared.resolve("data/tickets/bpi2013_incidents.csv");
        if (!Files.exists(histories)) {
            System.out.println("ReplayTest: not checked against the real histories, as " + histories + " is not there");
            return;
        }
        Replay.Result result = run(histories);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.cases()).isEqualTo(4_532);
        assertThat(result.events()).isEqualTo(47_223);
        assertThat(Files.readAllLines(figures())).containsExactlyElementsOf(expected(histories, exceptions(shared)));
    }

    private static List<String> expected(Path histories, Map<LocalDate, Boolean> exceptions) throws IOException {
        Map<String, List<DirectFigures.Row>> cases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(histories)) {
            String[] fields = line.split(",", -1);
            if (!fields[0].equals("case_id")) {
                cases.computeIfAbsent(fields[0], id -> new ArrayList<>())
                        .add(new DirectFigures.Row(Instant.parse(fields[2]), fields[3], fields[4]));
            }
        }
        DirectFigures direct = new DirectFigures(exceptions);
        List<String> rows = new ArrayList<>(List.of(COLUMNS));
        cases.forEach((id, events) -> rows.add(String.join(",", direct.figures(id, events))));
        return rows;
    }

    private static Map<LocalDate, Boolean> exceptions(Path shared) throws IOException {
        Map<LocalDate, Boolean> exceptions = new TreeMap<>();
        for (String line : Files.readAllLines(shared.resolve("data/calendar/exceptions_2007_2026.csv"))) {
            String[] fields = line.split(",", -1);
            if (!fields[0].equals("date")) {
                exceptions.put(LocalDate.parse(fields[0]), fields[1].equals("1"));
            }
        }
        return exceptions;
    }
}
