package io.yangke.crm.core.storage;

import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StaleStateException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What a dealer has of its customers and the care for them. Guarded by the lock of {@link DealerRecords}. */
final class CustomerRecords {

    private final FileTable files = new FileTable();
    private final WakingTable<Standing> standings = new WakingTable<>(Standing::customer, Standing::wakeAt);
    private final WakingTable<CareFile> cares = new WakingTable<>(CareFile::customer, CareFile::wakeAt);
    private Optional<SignalBook> signals = Optional.empty();
    private Optional<SweepProgress> progress = Optional.empty();

    FileTable files() {
        return files;
    }

    WakingTable<Standing> standings() {
        return standings;
    }

    WakingTable<CareFile> cares() {
        return cares;
    }

    Optional<SignalBook> signals() {
        return signals;
    }

    Optional<SweepProgress> progress() {
        return progress;
    }

    /** Fails unless each state is stored in the version before. */
    void checkVersions(ChangeSet changes) {
        check("customer file", changes.customerFiles(), file -> files.find(file.id()), CustomerFile::version);
        check("standing", changes.standings(), next -> standings.find(next.customer()), Standing::version);
        check("care file", changes.careFiles(), care -> cares.find(care.customer()), CareFile::version);
        check("signal book", changes.signalBooks(), book -> signals, SignalBook::version);
        check("sweep progress", changes.sweepProgresses(), next -> progress, SweepProgress::version);
    }

    private static <S> void check(
            String what, List<S> states, Function<S, Optional<S>> stored, ToLongFunction<S> version) {
        for (S state : states) {
            long before = stored.apply(state).map(version::applyAsLong).orElse(0L);
            if (version.applyAsLong(state) != before + 1) {
                throw new StaleStateException(what);
            }
        }
    }

    void write(ChangeSet changes) {
        changes.customerFiles().forEach(files::put);
        changes.standings().forEach(standings::put);
        changes.careFiles().forEach(cares::put);
        changes.signalBooks().forEach(book -> signals = Optional.of(book));
        changes.sweepProgresses().forEach(next -> progress = Optional.of(next));
    }
}
