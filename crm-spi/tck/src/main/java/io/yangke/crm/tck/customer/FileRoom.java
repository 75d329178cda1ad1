package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Answers;
import io.yangke.crm.tck.Tenancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of one dealer's customers. */
final class FileRoom extends Tenancy<FileRoom> {

    private static final int MANY_PAGES = 1_000;

    private final Storage storage;
    private final CustomerFileStorage files;

    private FileRoom(Storage storage, CustomerFileStorage files, DealerId dealer, Runnable afterWrite) {
        super(storage, dealer, afterWrite);
        this.storage = storage;
        this.files = files;
    }

    static <S extends Storage & CustomerFileStorage> FileRoom of(S storage, DealerId dealer, Runnable afterWrite) {
        return new FileRoom(storage, storage, dealer, afterWrite);
    }

    @Override
    protected FileRoom of(DealerId other, Runnable check) {
        return new FileRoom(storage, files, other, check);
    }

    @Override
    protected void read(Answers answers, ChangeSet changes) {
        Collection<CustomerId> customers =
                commonAnd(changes.customerFiles().stream().map(CustomerFile::id).toList());
        customers.forEach(customer -> answers.put("findFile " + customer, file(customer)));
        answers.put(
                "findFiles",
                files(customers).stream()
                        .sorted(Comparator.comparing(CustomerFile::id))
                        .toList());
        answers.put("scanFiles", allPages(ALL));
        for (int n = 1; n <= COMMON.size(); n++) {
            for (IdentityKey key : CustomerSamples.keys(n)) {
                answers.put("customersWith " + key.text(), with(key));
            }
        }
        changes.customerFiles().stream()
                .flatMap(file -> file.identityKeys().stream())
                .forEach(key -> answers.put("customersWith " + key.text(), with(key)));
    }

    void put(CustomerFile... some) {
        putAll(List.of(some));
    }

    void putAll(List<CustomerFile> some) {
        commit(changes().addAllCustomerFiles(some));
    }

    Optional<CustomerFile> file(CustomerId customer) {
        return files.findFile(dealer(), customer);
    }

    List<CustomerFile> files(Collection<CustomerId> customers) {
        return files.findFiles(dealer(), customers);
    }

    ScanPage<CustomerFile> scan(Optional<String> after, int limit) {
        return files.scanFiles(dealer(), after, limit);
    }

    List<CustomerId> with(IdentityKey key) {
        return files.customersWith(dealer(), key);
    }

    /** Returns the files of all pages of so many; fails if they do not come to an end. */
    List<CustomerFile> allPages(int limit) {
        return allPages(limit, this);
    }

    /** Returns the files of all pages, every other one of them read at another handle. */
    List<CustomerFile> allPages(int limit, FileRoom other) {
        List<CustomerFile> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int pages = 0;
        do {
            ScanPage<CustomerFile> page = (pages % 2 == 0 ? this : other).scan(after, limit);
            all.addAll(page.items());
            after = page.next();
            assertThat(++pages).as("pages until the last one").isLessThan(MANY_PAGES);
        } while (after.isPresent());
        return all;
    }
}
