package io.yangke.crm.example.benchmarks;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Does a run reach the goals? Prints its measurements and verdicts as the tables of the README; the process fails if a
 * goal is missed.
 */
public final class GoalReport {

    private final Map<String, Measurement> run;
    private final List<Goal> goals;

    GoalReport(Map<String, Measurement> run, List<Goal> goals) {
        this.run = run;
        this.goals = goals;
    }

    /**
     * Reads a result and judges it.
     *
     * @param arguments the file that JMH has written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: GoalReport <result.json>");
            System.exit(2);
        }
        GoalReport report = new GoalReport(Measurement.read(new File(arguments[0])), Goals.ALL);
        System.out.println(report.text());
        if (!report.missed().isEmpty()) {
            System.err.println(report.missed().size() + " goals are missed");
            System.exit(1);
        }
    }

    /** Returns the goals the run misses; one whose benchmark was not run is not among them. */
    List<Goal> missed() {
        return goals.stream()
                .filter(goal ->
                        goal.judge(run).map(verdict -> !verdict.reached()).orElse(false))
                .toList();
    }

    /** Returns the two tables in Markdown. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| benchmark | ns/op | ± | B/op |");
        lines.add("|---|---:|---:|---:|");
        run.values().forEach(measured -> lines.add(row(measured)));
        lines.add("");
        lines.add("| goal | measured | |");
        lines.add("|---|---:|---|");
        goals.forEach(goal -> lines.add(row(goal)));
        return String.join("\n", lines);
    }

    private static String row(Measurement measured) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        measured.name(), figure(measured.nanos()), figure(measured.error()), figure(measured.bytes()));
    }

    private static String figure(double figure) {
        return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, figure < 100 ? "%,.2f" : "%,.0f", figure);
    }

    private String row(Goal goal) {
        Optional<Goal.Verdict> verdict = goal.judge(run);
        String figure = verdict.map(Goal.Verdict::figure).orElse("–");
        String reached =
                verdict.map(found -> found.reached() ? "reached" : "MISSED").orElse("not run");
        return "| %s: %s | %s | %s |".formatted(goal.benchmark(), goal.wanted(), figure, reached);
    }
}
