package io.yangke.crm.example.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalReportTest {

    private static final String RESULT = """
            [{"benchmark": "a.b.FastBench.ours", "params": {"due": "10"},
              "primaryMetric": {"score": 2.0, "scoreError": 0.5, "scoreUnit": "us/op"},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 24.0}}},
             {"benchmark": "a.b.FastBench.peer",
              "primaryMetric": {"score": 100.0, "scoreError": "NaN", "scoreUnit": "ops/ms"},
              "secondaryMetrics": {"·gc.alloc.rate.norm": {"score": 0.01}}}]
            """;

    @TempDir
    private Path folder;

    @Test
    void units_are_brought_to_nanoseconds_and_parameters_are_part_of_the_name() throws IOException {
        Map<String, Measurement> run = run();
        assertThat(run.get("FastBench.ours[due=10]"))
                .isEqualTo(new Measurement("FastBench.ours[due=10]", 2000, 500, 24));
        assertThat(run.get("FastBench.peer").nanos()).isEqualTo(10_000);
        assertThat(run.get("FastBench.peer").error()).isNaN();
        assertThat(run.get("FastBench.peer").bytes()).isEqualTo(0.01);
    }

    @Test
    void a_goal_is_reached_exactly_at_its_limit_and_missed_beyond() throws IOException {
        String ours = "FastBench.ours[due=10]";
        String peer = "FastBench.peer";
        assertThat(missed(
                        Goal.atMostTimes(ours, 0.2, peer),
                        Goal.timesFaster(ours, 5.0, peer),
                        Goal.atMostNanos(ours, 2000),
                        Goal.atLeastPerSecond(ours, 500_000),
                        Goal.noAllocation(peer)))
                .isEmpty();
        assertThat(missed(
                        Goal.atMostTimes(ours, 0.19, peer),
                        Goal.timesFaster(ours, 5.1, peer),
                        Goal.atMostNanos(ours, 1999),
                        Goal.atLeastPerSecond(ours, 500_001),
                        Goal.noAllocation(ours)))
                .hasSize(5);
    }

    @Test
    void a_goal_whose_benchmark_or_peer_was_not_run_is_not_judged() throws IOException {
        assertThat(missed(
                        Goal.atMostNanos("SlowBench.absent", 1),
                        Goal.atMostTimes("FastBench.peer", 0.1, "SlowBench.absent")))
                .isEmpty();
    }

    @Test
    void the_report_says_what_was_measured_wanted_and_reached() throws IOException {
        List<Goal> goals = List.of(
                Goal.atMostTimes("FastBench.peer", 1.0, "FastBench.ours[due=10]"),
                Goal.noAllocation("FastBench.peer"),
                Goal.atMostNanos("SlowBench.absent", 1));
        assertThat(new GoalReport(run(), goals).text()).isEqualTo("""
                        | benchmark | ns/op | ± | B/op |
                        |---|---:|---:|---:|
                        | FastBench.ours[due=10] | 2,000 | 500 | 24.00 |
                        | FastBench.peer | 10,000 | – | 0.01 |

                        | goal | measured | |
                        |---|---:|---|
                        | FastBench.peer: at most 1.00 x the time of FastBench.ours[due=10] | 5.00 x | MISSED |
                        | FastBench.peer: 0 B | 0.0 B | reached |
                        | SlowBench.absent: at most 1.0 ns | – | not run |""");
    }

    private List<Goal> missed(Goal... goals) throws IOException {
        return new GoalReport(run(), List.of(goals)).missed();
    }

    private Map<String, Measurement> run() throws IOException {
        File result = folder.resolve("result.json").toFile();
        Files.writeString(result.toPath(), RESULT);
        return Measurement.read(result);
    }
}
