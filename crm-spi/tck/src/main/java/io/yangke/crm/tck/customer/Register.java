package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.Standing;
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

/** The standings of one dealer's customers. */
final class Register extends Tenancy<Register> {

    private final Storage storage;
    private final CustomerStorage customers;

    private Register(Storage storage, CustomerStorage customers, DealerId dealer, Runnable afterWrite) {
        super(storage, dealer, afterWrite);
        this.storage = storage;
        this.customers = customers;
    }

    static <S extends Storage & CustomerStorage> Register of(S storage, DealerId dealer, Runnable afterWrite) {
        return new Register(storage, storage, dealer, afterWrite);
    }

    @Override
    protected Register of(DealerId other, Runnable check) {
        return new Register(storage, customers, other, check);
    }

    @Override
    protected void read(Answers answers, ChangeSet changes) {
        Collection<CustomerId> ids =
                commonAnd(changes.standings().stream().map(Standing::customer).toList());
        ids.forEach(customer -> answers.put("findStanding " + customer, standing(customer)));
        answers.put(
                "findStandings",
                standings(ids).stream()
                        .sorted(Comparator.comparing(Standing::customer))
                        .toList());
        answers.put("dueStandings", due(Samples.LAST, Optional.empty(), ALL));
        answers.put("nextStandingWake", nextWake());
    }

    void put(Standing... some) {
        putAll(List.of(some));
    }

    void putAll(List<Standing> some) {
        commit(changes().addAllStandings(some));
    }

    Optional<Standing> standing(CustomerId customer) {
        return customers.findStanding(dealer(), customer);
    }

    List<Standing> standings(Collection<CustomerId> ids) {
        return customers.findStandings(dealer(), ids);
    }

    Page<Standing> due(Instant until, Optional<Cursor> after, int limit) {
        return customers.dueStandings(dealer(), until, after, limit);
    }

    Optional<Instant> nextWake() {
        return customers.nextStandingWake(dealer());
    }
}
