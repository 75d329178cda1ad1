package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.StateKind;
import java.util.Optional;

/** The signals of a dealer, as the checks of every kind of state use it: there is one, whoever the customer. */
final class SignalKind implements StateKind<CareDesk, SignalBook> {

    static final SignalKind SIGNALS = new SignalKind();

    private SignalKind() {}

    @Override
    public SignalBook made(DealerId dealer, CustomerId customer, long version, int variant) {
        return CareSamples.signals(dealer, version, variant);
    }

    @Override
    public void add(ChangeSet.Builder changes, SignalBook signals) {
        changes.addSignalBook(signals);
    }

    @Override
    public Optional<SignalBook> read(CareDesk desk, CustomerId customer) {
        return desk.signals();
    }

    @Override
    public long version(SignalBook signals) {
        return signals.version();
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
