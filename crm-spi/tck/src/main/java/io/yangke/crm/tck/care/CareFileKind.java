package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.WakingStateKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Care files, as the checks of every kind of state use them. */
final class CareFileKind implements WakingStateKind<CareDesk, CareFile> {

    static final CareFileKind CARE_FILES = new CareFileKind();

    private CareFileKind() {}

    @Override
    public CareFile made(DealerId dealer, CustomerId customer, long version, int variant) {
        return CareSamples.care(dealer, customer, version, variant);
    }

    @Override
    public CareFile waking(CareFile file, Optional<Instant> at) {
        return file.withWakeAt(at);
    }

    @Override
    public CareFile next(CareFile file) {
        return file.withVersion(file.version() + 1);
    }

    @Override
    public void add(ChangeSet.Builder changes, CareFile file) {
        changes.addCareFile(file);
    }

    @Override
    public Optional<CareFile> read(CareDesk desk, CustomerId customer) {
        return desk.care(customer);
    }

    @Override
    public List<CareFile> readAll(CareDesk desk, Collection<CustomerId> customers) {
        return desk.cares(customers);
    }

    @Override
    public Page<CareFile> due(CareDesk desk, Instant until, Optional<Cursor> after, int limit) {
        return desk.due(until, after, limit);
    }

    @Override
    public Optional<Instant> nextWake(CareDesk desk) {
        return desk.nextWake();
    }

    @Override
    public long version(CareFile file) {
        return file.version();
    }

    @Override
    public CustomerId customer(CareFile file) {
        return file.customer();
    }

    @Override
    public StreamId stream(CustomerId customer) {
        return StreamId.ofCare(customer);
    }

    @Override
    public CareEvent event() {
        return CareSamples.events().get(0);
    }
}
