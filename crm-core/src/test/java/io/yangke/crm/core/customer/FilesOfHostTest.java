package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.MANAGER;
import static io.yangke.crm.core.customer.Base.STAFF;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.file;
import static io.yangke.crm.core.customer.Base.profile;
import static io.yangke.crm.core.customer.Base.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Feature;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Customers' files that a host keeps itself")
final class FilesOfHostTest {

    private final HostFiles files = new HostFiles();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Crm crm = Crm.builder()
            .storage(storage)
            .customerFiles(files)
            .clock(() -> Instant.parse("2026-09-14T02:00:00Z"))
            .features(Feature.CUSTOMERS)
            .build();
    private final CustomerService customers = crm.customers();

    /** The customer table of a host. */
    private static final class HostFiles implements CustomerFiles {

        private final Map<CustomerId, CustomerFile> files = new TreeMap<>();

        void put(CustomerFile file) {
            files.put(file.id(), file);
        }

        @Override
        public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
            return Optional.ofNullable(files.get(customer))
                    .filter(file -> file.dealer().equals(dealer));
        }

        @Override
        public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
            return customers.stream()
                    .flatMap(customer -> findFile(dealer, customer).stream())
                    .toList();
        }

        @Override
        public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
            return new ScanPage<>(findFiles(dealer, files.keySet()), Optional.empty());
        }
    }

    private void does(CustomerId customer, CustomerAction action) {
        customers
                .handle(CustomerCommand.of(DEALER, customer, MANAGER, "k-" + customer + action.kind(), action))
                .orThrow();
    }

    private void two_files() {
        files.put(file(ANNA, profile(0, "张三"), visit("RO-1", 0, TODAY.minusYears(20), 100)));
        files.put(file(ANNE, profile(1, "张三"), visit("RO-2", 0, TODAY.minusYears(20), 100)));
    }

    @Test
    @DisplayName("are not told facts: the message names the port (CUS-01)")
    void are_not_told_facts() {
        assertThatThrownBy(() -> customers.record(DEALER, ANNA, STAFF, "k-1", profile(0, "张三")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("customerFiles: are kept by the host")
                .hasMessageContaining(CustomerFileStorage.class.getName());
        assertThatThrownBy(() -> customers.findByKey(DEALER, IdentityKey.of(MobileNumber.of(Base.MOBILE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CustomerFileStorage.class.getName());
    }

    @Test
    @DisplayName("are found as they stand for a person, and walked through (CUS-05)")
    void are_found_merged() {
        two_files();
        does(ANNA, new CustomerAction.Merge(ANNE));

        CustomerFile file = customers.find(DEALER, ANNA).orElseThrow();
        assertThat(file.id()).isEqualTo(ANNE);
        assertThat(file.visits().size()).isEqualTo(2);
        assertThat(customers.scan(DEALER, Optional.empty(), 10).items()).containsExactly(file);
        does(ANNA, new CustomerAction.Unmerge());
        assertThat(customers.find(DEALER, ANNA)).contains(files.files.get(ANNA));
    }

    @Test
    @DisplayName("are hidden once erased, and the host is told to erase its own; none is written (CUS-06)")
    void are_erased_by_the_host() {
        two_files();
        does(ANNA, new CustomerAction.Erase());

        assertThat(customers.find(DEALER, ANNA)).isEmpty();
        assertThat(customers.findKept(DEALER, ANNA, MANAGER).orThrow().profile())
                .as("though the host has not erased it yet")
                .isEmpty();
        assertThat(crm.outbox(DEALER, 10))
                .extracting(RecordedEvent::event)
                .containsExactly(new CustomerEvent.CustomerErased());
        assertThat(customers.standing(DEALER, ANNA).state()).isEqualTo(StandingState.ERASED);
        assertThat(storage.findFile(DEALER, ANNA)).isEmpty();
    }

    @Test
    @DisplayName("are asked for at once, where neither host nor store keeps them")
    void are_asked_for() {
        Crm.Builder without = Crm.builder().storage(showing(Storage.class, CustomerStorage.class));

        assertThatThrownBy(() -> without.build().customers())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CustomerFiles.class.getName());
        assertThatThrownBy(() -> without.features(Feature.CUSTOMERS).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CustomerFiles.class.getName());
        assertThat(without.customerFiles(files).build().customers()).isNotNull();
        assertThatThrownBy(() -> Crm.builder()
                        .storage(showing(Storage.class, CustomerFileStorage.class, CustomerStorage.class))
                        .build()
                        .points())
                .hasMessageStartingWith("storage: ");
    }

    private Storage showing(Class<?>... ports) {
        return (Storage) Proxy.newProxyInstance(getClass().getClassLoader(), ports, (proxy, method, arguments) -> {
            try {
                return method.invoke(storage, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }
}
