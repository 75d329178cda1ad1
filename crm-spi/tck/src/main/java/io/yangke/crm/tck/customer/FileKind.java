package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.CustomerStateKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Files, as the checks of every kind of state use them. */
final class FileKind implements CustomerStateKind<FileRoom, CustomerFile> {

    static final FileKind FILES = new FileKind();

    private FileKind() {}

    @Override
    public CustomerFile made(DealerId dealer, CustomerId customer, long version, int variant) {
        return CustomerSamples.of(dealer).file(customer, version, variant);
    }

    @Override
    public void add(ChangeSet.Builder changes, CustomerFile file) {
        changes.addCustomerFile(file);
    }

    @Override
    public Optional<CustomerFile> read(FileRoom room, CustomerId customer) {
        return room.file(customer);
    }

    @Override
    public List<CustomerFile> readAll(FileRoom room, Collection<CustomerId> customers) {
        return room.files(customers);
    }

    @Override
    public long version(CustomerFile file) {
        return file.version();
    }

    @Override
    public CustomerId customer(CustomerFile file) {
        return file.id();
    }

    @Override
    public StreamId stream(CustomerId customer) {
        return StreamId.ofFile(customer);
    }

    @Override
    public CustomerEvent event() {
        return new CustomerEvent.FactTold(FactId.of("V-1"), CustomerFact.Kind.VISIT, 3);
    }
}
