package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stores that find the wrong customers by their numbers: C-63. */
final class FileSearchBugs {

    private static final String EVERY = "C63_a_customer_is_found_by_every_number";
    private static final String SOLD = "C63_a_car_that_was_sold_counts";
    private static final String ORDER = "C29_C63_customers_who_share_a_number_come_in_order_of_id";
    private static final String ALIKE = "C63_customers_with_numbers_that_look_alike_are_left_out";
    private static final String CHANGED = "C28_C63_a_number_that_changed_is_found_no_more";
    private static final String WITH_ONE = "C63_a_number_is_found_no_more_with_one_and_still_with_another";
    private static final String ERASED = "C63_an_erased_customer_is_found_by_nothing";
    private static final String REFUSED = "C02_C63_a_number_of_a_refused_commit_is_not_found";
    private static final String OWN = "C40_C80_customers_with_a_number_are_the_dealers_own";

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-63",
                    "looks at the first of several numbers",
                    () -> new ListCustomers() {
                        @Override
                        boolean has(CustomerFile file, IdentityKey key) {
                            return file.identityKeys().stream()
                                    .filter(other -> other.kind() == key.kind())
                                    .findFirst()
                                    .filter(key::equals)
                                    .isPresent();
                        }
                    },
                    EVERY),
            bug(
                    "C-63",
                    "looks at cars only that the customer still has",
                    () -> new ListCustomers() {
                        @Override
                        boolean has(CustomerFile file, IdentityKey key) {
                            return super.has(
                                    file.withFacts(
                                            file.facts().stream()
                                                    .filter(fact ->
                                                            !file.vehicles().contains(fact)
                                                                    || file.vehicles().stream()
                                                                            .anyMatch(car -> car.equals(fact)
                                                                                    && car.until()
                                                                                            .isEmpty()))
                                                    .toList(),
                                            0),
                                    key);
                        }
                    },
                    SOLD),
            bug(
                    "C-63",
                    "returns customers in order of arrival",
                    () -> new ListCustomers() {
                        @Override
                        public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
                            Set<CustomerId> found = new HashSet<>(super.customersWith(dealer, key));
                            return rows(dealer, What.FILE).stream()
                                    .map(Row::customer)
                                    .filter(found::contains)
                                    .toList();
                        }
                    },
                    ORDER),
            bug(
                    "C-63",
                    "does not look at the kind of a number",
                    () -> new ListCustomers() {
                        @Override
                        boolean has(CustomerFile file, IdentityKey key) {
                            return file.identityKeys().stream()
                                    .anyMatch(other -> other.text().equals(key.text()));
                        }
                    },
                    ALIKE),
            bug(
                    "C-63",
                    "finds a number that begins with the one asked for",
                    () -> new ListCustomers() {
                        @Override
                        boolean has(CustomerFile file, IdentityKey key) {
                            return file.identityKeys().stream()
                                    .anyMatch(other -> other.kind() == key.kind()
                                            && other.text().startsWith(key.text()));
                        }
                    },
                    ALIKE),
            bug("C-63", "remembers every number there was", () -> new Index(false, false), CHANGED, WITH_ONE, ERASED),
            bug("C-63", "forgets all who have a number that one has no more", () -> new Index(true, false), WITH_ONE),
            bug("C-63", "notes numbers before it looks whether to write", () -> new Index(false, true), REFUSED),
            bug(
                    "C-80",
                    "finds customers of any dealer",
                    () -> new ListCustomers() {
                        @Override
                        public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
                            return dealers.values().stream()
                                    .flatMap(records -> records.rows.values().stream())
                                    .filter(row -> row.what() == What.FILE && has((CustomerFile) row.state(), key))
                                    .map(Row::customer)
                                    .distinct()
                                    .sorted()
                                    .toList();
                        }
                    },
                    OWN));

    private FileSearchBugs() {}

    /** Keeps numbers in an index that is not kept in step with the files. */
    private static final class Index extends ListCustomers {

        private final Map<Object, TreeSet<CustomerId>> found = new HashMap<>();
        private final boolean forgetsAll;
        private final boolean early;

        Index(boolean forgetsAll, boolean early) {
            this.forgetsAll = forgetsAll;
            this.early = early;
        }

        @Override
        public void commit(ChangeSet changes) {
            if (early) {
                note(changes);
                super.commit(changes);
            } else {
                List<CustomerFile> former = new ArrayList<>();
                changes.customerFiles()
                        .forEach(file -> findFile(changes.dealer(), file.id()).ifPresent(former::add));
                super.commit(changes);
                if (forgetsAll) {
                    former.forEach(file ->
                            file.identityKeys().forEach(key -> found.remove(List.of(file.dealer(), key))));
                }
                note(changes);
            }
        }

        private void note(ChangeSet changes) {
            for (CustomerFile file : changes.customerFiles()) {
                for (IdentityKey key : file.identityKeys()) {
                    found.computeIfAbsent(List.of(file.dealer(), key), unknown -> new TreeSet<>())
                            .add(file.id());
                }
            }
        }

        @Override
        public List<CustomerId> customersWith(DealerId dealer, IdentityKey key) {
            return List.copyOf(found.getOrDefault(List.of(dealer, key), new TreeSet<>()));
        }
    }
}
