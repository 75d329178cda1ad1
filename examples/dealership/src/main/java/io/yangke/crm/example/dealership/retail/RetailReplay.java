package io.yangke.crm.example.dealership.retail;

import io.yangke.crm.core.points.RebuildReport;
import io.yangke.crm.example.dealership.time.Agenda;
import io.yangke.crm.example.dealership.time.Progress;
import io.yangke.crm.rules.points.books.BooksReport;
import io.yangke.crm.rules.points.books.Liability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replays a year of real purchases through the ledger, in order of time: each basket is an invoice of its household, each coupon
 * used a redemption at the end of its day.
 */
public final class RetailReplay {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private RetailReplay() {}

    /**
     * What came of a replay.
     *
     * @param totals what the ledger answered
     * @param owed what the ledger owes to households at the end, by programme
     * @param books whether the books are right
     * @param rebuilt whether the accounts come out of the journal as they are stored
     * @param bad the rows that did not reach the ledger
     * @param reading how long it took to read the files
     * @param playing how long it took to play
     * @param proving how long it took to look through the books and to make the accounts again
     */
    public record Result(
            RetailTotals totals,
            List<Liability.Total> owed,
            BooksReport books,
            RebuildReport rebuilt,
            List<BadRow> bad,
            Duration reading,
            Duration playing,
            Duration proving) {
        public Result {
            owed = List.copyOf(owed);
            bad = List.copyOf(bad);
        }

        /** Returns how many points households still have. */
        public long outstanding() {
            return owed.stream().mapToLong(Liability.Total::points).sum();
        }

        /** Returns what they are worth, in hundredths. */
        public long worth() {
            return owed.stream().mapToLong(Liability.Total::valueFen).sum();
        }

        /** Returns how many commands were played in a second; 0 if that cannot be said. */
        public long commandsPerSecond() {
            long millis = playing.toMillis();
            return millis == 0 ? 0 : 1_000 * (totals.invoices() + totals.coupons()) / millis;
        }
    }

    /**
     * Replays a file, and the coupons beside it.
     *
     * @param transactions the file
     * @param time real time, for the durations only
     * @throws IOException if a file cannot be read, or lacks a column
     */
    public static Result run(Path transactions, InstantSource time, Progress progress) throws IOException {
        Instant begin = time.instant();
        RetailFiles files = RetailFiles.read(transactions);
        Instant read = time.instant();
        RetailLedger ledger = new RetailLedger(beginning(files));
        RetailTotals totals = play(files, ledger, progress);
        Instant played = time.instant();
        BooksReport books = ledger.books().verify(RetailLedger.SHOP);
        RebuildReport rebuilt = ledger.books().rebuild(RetailLedger.SHOP);
        return new Result(
                totals,
                ledger.books().liability(RetailLedger.SHOP).totals(),
                books,
                rebuilt,
                files.bad(),
                Duration.between(begin, read),
                Duration.between(read, played),
                Duration.between(played, time.instant()));
    }

    private static Instant beginning(RetailFiles files) {
        return Stream.concat(
                        files.baskets().stream().map(basket -> utc(basket.at())),
                        files.coupons().stream().map(RetailReplay::endOfDay))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static RetailTotals play(RetailFiles files, RetailLedger ledger, Progress progress) {
        Agenda agenda = new Agenda(Instant.MAX);
        files.baskets().forEach(basket -> {
            Instant at = utc(basket.at());
            agenda.at(at, () -> ledger.buy(basket, at));
        });
        files.coupons().forEach(coupon -> {
            Instant at = endOfDay(coupon);
            agenda.at(at, () -> ledger.redeem(coupon, at));
        });
        int all = agenda.size();
        Instant last = beginning(files);
        while (agenda.size() > 0) {
            last = agenda.next();
            agenda.happen();
            progress.done(all - agenda.size(), all);
        }
        progress.end();
        return ledger.close(last);
    }

    private static Instant endOfDay(CouponUse coupon) {
        return utc(coupon.day().atTime(END_OF_DAY));
    }

    private static Instant utc(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }
}
