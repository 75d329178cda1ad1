package io.yangke.crm.example.minimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The smallest embedding")
final class WhomToCallMainTest {

    private static final int FEWER_LINES_THAN = 60;

    private static String source() throws IOException {
        return Files.readString(Path.of("src/main/java/io/yangke/crm/example/minimal/WhomToCallMain.java"));
    }

    @Test
    @DisplayName("says whom to call today and why: who had a repair three days ago (LIF-14)")
    void whomToCall() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            WhomToCallMain.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Call C-1001: FOLLOW_UP, SERVICE_3D/V-1/R7/0");
    }

    @Test
    @DisplayName("is one file of fewer than 60 lines")
    void small() throws IOException {
        assertThat(source().lines().count()).isLessThan(FEWER_LINES_THAN);
    }

    @Test
    @DisplayName("is the code that the README shows")
    void readme() throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + source() + "```\n");
    }
}
