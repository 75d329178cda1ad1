package io.yangke.crm.example.dealership.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
final class ProgressTest {

    private static final Instant BEGIN = Instant.parse("2026-09-14T00:00:00Z");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final MovingClock time = new MovingClock(BEGIN);
    private final Progress progress = new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), time, "Work");

    @Test
    @DisplayName("is silent where the work takes no more than a second")
    void silent() {
        time.moveTo(BEGIN.plusMillis(900));
        progress.done(1, 2);
        progress.end();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("is told after a second, at most twice a second, and its line is ended")
    void told() {
        time.moveTo(BEGIN.plusMillis(1_000));
        progress.done(1, 4);
        progress.done(2, 4);
        time.moveTo(BEGIN.plusMillis(1_500));
        progress.done(3, 4);
        progress.end();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rWork 25 % (1/4)\rWork 75 % (3/4)" + System.lineSeparator());
    }
}
