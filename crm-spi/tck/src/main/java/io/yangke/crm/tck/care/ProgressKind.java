package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.StateKind;
import java.util.Optional;

/** The progress of a dealer, as the checks of every kind of state use it: there is one, whoever the customer. */
final class ProgressKind implements StateKind<CareDesk, SweepProgress> {

    static final ProgressKind PROGRESSES = new ProgressKind();

    private ProgressKind() {}

    @Override
    public SweepProgress made(DealerId dealer, CustomerId customer, long version, int variant) {
        return CareSamples.progress(dealer, version, variant);
    }

    @Override
    public void add(ChangeSet.Builder changes, SweepProgress progress) {
        changes.addSweepProgress(progress);
    }

    @Override
    public Optional<SweepProgress> read(CareDesk desk, CustomerId customer) {
        return desk.progress();
    }

    @Override
    public long version(SweepProgress progress) {
        return progress.version();
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
