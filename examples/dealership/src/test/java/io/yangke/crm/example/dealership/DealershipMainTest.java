package io.yangke.crm.example.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example, run from the command line")
final class DealershipMainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return DealershipMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("plays a month and writes its report where the build says")
    void month() {
        String before = System.getProperty("dealership.report");
        System.setProperty("dealership.report", folder.toString());
        try {
            assertThat(run("--seed", "7", "--customers", "120")).isZero();
        } finally {
            restore(before);
        }
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
        assertThat(out())
                .startsWith("A month of complaints")
                .contains("seed 7", folder.resolve("index.html").toString());
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty("dealership.report");
        } else {
            System.setProperty("dealership.report", before);
        }
    }

    @Test
    @DisplayName("lists its options")
    void help() {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .contains(
                        "--seed",
                        "--customers",
                        "--lang",
                        "--out",
                        "--replay",
                        "--csv",
                        "--retail",
                        "--help",
                        "exec:java");
    }

    @Test
    @DisplayName("answers a wrong option with one line and status 2")
    void wrongOption() {
        assertThat(run("--frobnicate")).isEqualTo(2);
        assertThat(err()).isEqualTo("--frobnicate: is no option; --help lists them" + System.lineSeparator());
        assertThat(out()).isEmpty();
    }

    @Test
    @DisplayName("replays histories, reports bad rows with line and reason, and sums up")
    void replay() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), """
                case_id,seq,ts_utc,status,sub_status,owner
                a,1,2026-10-08T01:00:00Z,Accepted,In Progress,x
                a,2,2026-10-08T01:00:00Z,Finished,,x
                """);
        assertThat(run(
                        "--lang",
                        "en",
                        "--replay",
                        in.toString(),
                        "--csv",
                        folder.resolve("out.csv").toString()))
                .isZero();
        assertThat(err())
                .isEqualTo(in + ":3: status: is unknown; Queued, Accepted, Completed or Unmatched is allowed"
                        + System.lineSeparator());
        assertThat(out()).startsWith("1 case, 1 event, 1 rejected row, ");
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(2);
    }

    @Test
    @DisplayName(
            "replays purchases, reports bad rows with line, column and reason, and says whether the books are right")
    void retail() throws IOException {
        Path in = Files.writeString(folder.resolve("transactions.csv"), """
                household_id,basket_id,product_id,sales_value,retail_disc,coupon_disc,coupon_match_disc,transaction_timestamp
                h1,b1,milk,12.34,0,0,0,2017-01-31T09:00:00
                h1,b2,milk,free,0,0,0,2017-01-31T09:00:00
                """);
        assertThat(run("--lang", "en", "--retail", in.toString())).isZero();
        assertThat(err())
                .isEqualTo(in + ":3: sales_value: is no amount; digits with at most two decimals are allowed"
                        + System.lineSeparator());
        assertThat(out())
                .startsWith("1 invoices, 0 coupons; 1 bad row")
                .contains("earned        123", "outstanding   123", "worth        1.23")
                .contains("verify: everything is right", "rebuild: all 1 accounts come out", "commands a second");
    }

    @Test
    @DisplayName("fails with status 1 and the file's name where a file is not there")
    void noSuchFile() {
        Path missing = folder.resolve("missing.csv");
        assertThat(run(
                        "--replay",
                        missing.toString(),
                        "--csv",
                        folder.resolve("out.csv").toString()))
                .isEqualTo(1);
        assertThat(err()).contains(missing.toString()).hasLineCount(1);
    }
}
