package io.yangke.crm.example.dealership.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of ticket histories")
final class HistoryFileTest {

    private static final String HEADER = "case_id,seq,ts_utc,status,sub_status,owner\n";
    private static final String FIRST = "1-1,1,2026-10-08T01:00:00Z,Queued,Awaiting Assignment,Ann\n";
    private static final String LAST = "1-1,9,2026-10-09T01:00:00Z,Completed,Closed,Ann\n";

    @TempDir
    private Path folder;

    private HistoryFile read(String content) throws IOException {
        return HistoryFile.read(Files.writeString(folder.resolve("in.csv"), content));
    }

    @Test
    @DisplayName("is read row by row, with quotes and a byte order mark where there are some")
    void rows() throws IOException {
        HistoryFile file =
                read("\uFEFF" + HEADER + "\"1-1\",1,2026-10-08T01:00:00Z,Accepted,\"Wait - User\",\"A, B\"\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.changes()).singleElement().satisfies(change -> {
            assertThat(change.ticket().value()).isEqualTo("1-1");
            assertThat(change.at()).isEqualTo(Instant.parse("2026-10-08T01:00:00Z"));
            assertThat(change.isWait()).isTrue();
            assertThat(change.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("reports a malformed row with line and reason and goes on")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1-1,2,2026-10-08T02:00:00Z,Queued,x | columns: are 5; 6 are needed",
                "1-1,2,2026-10-08T02:00:00Z,Queued,x,y,z | columns: are 7; 6 are needed",
                ",2,2026-10-08T02:00:00Z,Queued,x,y | case_id: is no ticket number; 1 to 64 visible characters are allowed",
                "1-1,two,2026-10-08T02:00:00Z,Queued,x,y | seq: is not a number; digits are allowed",
                "1-1,2,08.10.2026 02:00,Queued,x,y | ts_utc: is not a time; such as 2026-10-01T08:30:00Z",
                "1-1,2,2026-13-08T02:00:00Z,Queued,x,y | ts_utc: is not a time; such as 2026-10-01T08:30:00Z",
                "1-1,2,2026-10-08T02:00:00Z,Done,x,y | status: is unknown; Queued, Accepted, Completed or Unmatched is allowed",
                "1-1,1,2026-10-08T02:00:00Z,Queued,x,y | seq: comes twice in its case; each number once is allowed",
                "1-1,0,2026-10-08T02:00:00Z,Queued,x,y | seq: is lower than the one before; rising numbers are allowed",
                "1-1,2,2026-10-07T02:00:00Z,Queued,x,y | ts_utc: lies before the row before; rising times are allowed",
                "\"1-1,2,2026-10-08T02:00:00Z,Queued,x,y | columns: are 1; 6 are needed"
            })
    void malformed(String row, String reason) throws IOException {
        HistoryFile file = read(HEADER + FIRST + row.strip() + "\n" + LAST);
        assertThat(file.rejected()).containsExactly(new RejectedRow(3, reason));
        assertThat(file.changes()).extracting(StatusChange::line).containsExactly(2L, 4L);
    }

    @Test
    @DisplayName("rejects an empty line and an empty case number")
    void empty() throws IOException {
        HistoryFile file = read(HEADER + "\n,1,2026-10-08T01:00:00Z,Queued,x,y\n" + FIRST);
        assertThat(file.rejected()).extracting(RejectedRow::line).containsExactly(2L, 3L);
        assertThat(file.changes()).hasSize(1);
    }

    @Test
    @DisplayName("is refused as a whole where its first line is another header")
    void header() {
        assertThatThrownBy(() -> read("id,seq\n" + FIRST))
                .isInstanceOf(IOException.class)
                .hasMessage("line 1: is not the header; case_id,seq,ts_utc,status,sub_status,owner is allowed");
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    }
}
