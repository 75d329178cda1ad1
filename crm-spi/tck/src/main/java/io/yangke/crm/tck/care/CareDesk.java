package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Answers;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.Tenancy;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The care of one dealer for its customers. */
final class CareDesk extends Tenancy<CareDesk> {

    private final Storage storage;
    private final CareStorage care;

    private CareDesk(Storage storage, CareStorage care, DealerId dealer, Runnable afterWrite) {
        super(storage, dealer, afterWrite);
        this.storage = storage;
        this.care = care;
    }

    static <S extends Storage & CareStorage> CareDesk of(S storage, DealerId dealer, Runnable afterWrite) {
        return new CareDesk(storage, storage, dealer, afterWrite);
    }

    @Override
    protected CareDesk of(DealerId other, Runnable check) {
        return new CareDesk(storage, care, other, check);
    }

    @Override
    protected void read(Answers answers, ChangeSet changes) {
        Collection<CustomerId> ids =
                commonAnd(changes.careFiles().stream().map(CareFile::customer).toList());
        ids.forEach(customer -> answers.put("findCare " + customer, care(customer)));
        answers.put(
                "findCares",
                cares(ids).stream()
                        .sorted(Comparator.comparing(CareFile::customer))
                        .toList());
        answers.put("dueCares", due(Samples.LAST, Optional.empty(), ALL));
        answers.put("nextCareWake", nextWake());
        answers.put("sweepProgress", progress());
        answers.put("signalBook", signals());
    }

    void put(CareFile... some) {
        putAll(List.of(some));
    }

    void putAll(List<CareFile> some) {
        commit(changes().addAllCareFiles(some));
    }

    Optional<CareFile> care(CustomerId customer) {
        return care.findCare(dealer(), customer);
    }

    List<CareFile> cares(Collection<CustomerId> customers) {
        return care.findCares(dealer(), customers);
    }

    Page<CareFile> due(Instant until, Optional<Cursor> after, int limit) {
        return care.dueCares(dealer(), until, after, limit);
    }

    Optional<Instant> nextWake() {
        return care.nextCareWake(dealer());
    }

    Optional<SweepProgress> progress() {
        return care.sweepProgress(dealer());
    }

    Optional<SignalBook> signals() {
        return care.signalBook(dealer());
    }
}
