package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.WakingStateKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Standings, as the checks of every kind of state use them. */
final class StandingKind implements WakingStateKind<Register, Standing> {

    static final StandingKind STANDINGS = new StandingKind();

    private StandingKind() {}

    @Override
    public Standing made(DealerId dealer, CustomerId customer, long version, int variant) {
        return CustomerSamples.of(dealer).standing(customer, version, variant);
    }

    @Override
    public Standing waking(Standing standing, Optional<Instant> at) {
        return CustomerSamples.with(standing, standing.version(), at);
    }

    @Override
    public Standing next(Standing standing) {
        return CustomerSamples.with(standing, standing.version() + 1, standing.wakeAt());
    }

    @Override
    public void add(ChangeSet.Builder changes, Standing standing) {
        changes.addStanding(standing);
    }

    @Override
    public Optional<Standing> read(Register register, CustomerId customer) {
        return register.standing(customer);
    }

    @Override
    public List<Standing> readAll(Register register, Collection<CustomerId> customers) {
        return register.standings(customers);
    }

    @Override
    public Page<Standing> due(Register register, Instant until, Optional<Cursor> after, int limit) {
        return register.due(until, after, limit);
    }

    @Override
    public Optional<Instant> nextWake(Register register) {
        return register.nextWake();
    }

    @Override
    public long version(Standing standing) {
        return standing.version();
    }

    @Override
    public CustomerId customer(Standing standing) {
        return standing.customer();
    }

    @Override
    public StreamId stream(CustomerId customer) {
        return StreamId.ofStanding(customer);
    }

    @Override
    public CustomerEvent event() {
        return new CustomerEvent.CustomerRestricted();
    }
}
