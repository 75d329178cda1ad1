package io.yangke.crm.example.dealership;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.month.MonthPlan;
import io.yangke.crm.example.dealership.month.MonthPlay;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.replay.Replay;
import io.yangke.crm.example.dealership.report.MonthReport;
import io.yangke.crm.example.dealership.retail.RetailReplay;
import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.example.dealership.time.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What does a month of a dealership look like when the desk keeps the clocks and the ledger the points? {@code --help} lists the options. */
public final class DealershipMain {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** The build names the folder of the report, as Maven may be started anywhere. */
    private static final String REPORT_FOLDER = "dealership.report";

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    private DealershipMain(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** Runs the example; ends the virtual machine only when something is wrong. */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), utf8(System.out), utf8(System.err));
        if (status != OK) {
            System.exit(status);
        }
    }

    /** Consoles that cannot show Chinese still get its bytes, and a file they are sent to is right. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs the example and returns its exit status: 0, or 1 if a file cannot be read or written, or 2 for wrong options. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(arguments, Language.of(Locale.getDefault()), reportFolder());
            new DealershipMain(options, out, err).run();
            return OK;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (IOException e) {
            err.println(e);
            return FAILED;
        }
    }

    private static Path reportFolder() {
        return Path.of(System.getProperty(REPORT_FOLDER, "target/report"));
    }

    private void run() throws IOException {
        if (options.help()) {
            out.print(Options.USAGE);
        } else if (options.replay().isPresent()) {
            replay(options.replay().get(), options.csv().orElseThrow());
        } else if (options.retail().isPresent()) {
            retail(options.retail().get());
        } else {
            month();
        }
    }

    private void month() throws IOException {
        Words words = Words.in(options.language());
        Group group = new Group();
        PlayedMonth month = MonthPlay.play(
                group, MonthPlan.of(group, options.seed(), options.customers()), progress("progress.month"));
        List<Path> pages = MonthReport.write(month, words, options.out());
        out.print(new Summary(month, options.seed(), words).render());
        out.println();
        out.println(words.get("summary.report", pages.get(0), pages.get(1)));
        if (!month.base().isEmpty()) {
            out.println(words.get("summary.report.base", pages.get(2), pages.get(3)));
        }
    }

    private void replay(Path histories, Path figures) throws IOException {
        Words words = Words.in(options.language());
        Replay.Result result = Replay.run(histories, figures, InstantSource.system(), progress("progress.replay"));
        result.rejected().forEach(row -> err.println(histories + ":" + row.line() + ": " + row.reason()));
        out.println(words.get(
                "replay.done",
                result.cases(),
                result.events(),
                result.rejected().size(),
                result.time().toSeconds()));
    }

    private void retail(Path transactions) throws IOException {
        RetailReplay.Result result =
                RetailReplay.run(transactions, InstantSource.system(), progress("progress.retail"));
        result.bad().forEach(err::println);
        out.print(new RetailSummary(result, Words.in(options.language())).render());
    }

    private Progress progress(String key) {
        return new Progress(
                err, InstantSource.system(), Words.in(options.language()).get(key));
    }
}
