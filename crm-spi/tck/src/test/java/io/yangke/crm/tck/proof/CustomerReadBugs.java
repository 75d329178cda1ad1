package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that read states of many customers, or of other dealers, wrongly: C-61, C-65, C-69, C-80. */
final class CustomerReadBugs {

    static final List<PlantedBug> ALL =
            Noun.OF_CUSTOMERS.stream().flatMap(CustomerReadBugs::of).toList();

    private CustomerReadBugs() {}

    private static Stream<PlantedBug> of(Noun noun) {
        return Stream.of(
                planted(
                        noun,
                        noun.read(),
                        "returns {many} as often as they are named",
                        () -> new ListCustomers() {
                            @Override
                            List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
                                return customers.stream()
                                        .flatMap(customer -> find(dealer, what, customer).stream())
                                        .toList();
                            }
                        },
                        "{r}_{many}_of_those_named_are_returned_once"),
                planted(
                        noun,
                        noun.read(),
                        "returns all {many} if nobody is named",
                        () -> new ListCustomers() {
                            @Override
                            List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
                                return customers.isEmpty()
                                        ? rows(dealer, what)
                                        : super.findAll(dealer, what, customers);
                            }
                        },
                        "{r}_{many}_of_those_named_are_returned_once"),
                planted(
                        noun,
                        noun.read(),
                        "answers for a hundred customers at most",
                        () -> new ListCustomers() {
                            @Override
                            List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
                                return super.findAll(
                                        dealer,
                                        what,
                                        customers.stream().limit(100).toList());
                            }
                        },
                        "{r}_hundreds_of_{many}_are_returned"),
                planted(
                        noun,
                        noun.read(),
                        "returns {many} as they were first",
                        () -> new ListCustomers() {
                            private final Map<Object, Row> first = new HashMap<>();

                            @Override
                            void writeRow(Records records, Row row) {
                                first.putIfAbsent(List.of(records, key(row.what(), row.customer())), row);
                                super.writeRow(records, row);
                            }

                            @Override
                            List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
                                return super.findAll(dealer, what, customers).stream()
                                        .map(row -> first.getOrDefault(
                                                List.of(records(dealer), key(what, row.customer())), row))
                                        .toList();
                            }
                        },
                        "C28_{r}_{many}_are_returned_in_their_latest_version"),
                planted(
                        noun,
                        noun.read(),
                        "does not look at the case of those named",
                        () -> new ListCustomers() {
                            @Override
                            List<Row> findAll(DealerId dealer, What what, Collection<CustomerId> customers) {
                                Set<String> named = customers.stream()
                                        .map(customer -> customer.value().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.toCollection(HashSet::new));
                                return rows(dealer, what).stream()
                                        .filter(row -> named.contains(row.id().toLowerCase(Locale.ROOT)))
                                        .toList();
                            }
                        },
                        "C35_{r}_{many}_are_found_by_the_exact_id"),
                planted(
                        noun,
                        80,
                        "finds {many} of any dealer",
                        () -> new ListCustomers() {
                            @Override
                            Optional<Row> find(DealerId dealer, What what, CustomerId customer) {
                                return super.find(dealer, what, customer)
                                        .or(() -> dealers.values().stream()
                                                .flatMap(records ->
                                                        Optional.ofNullable(records.rows.get(key(what, customer)))
                                                                .stream())
                                                .findFirst());
                            }
                        },
                        "C40_C80_{many}_are_the_dealers_own"),
                planted(
                        noun,
                        80,
                        "counts the versions of {many} over all dealers",
                        () -> new ListCustomers() {
                            @Override
                            long version(Records own, Row row) {
                                return dealers.values().stream()
                                        .mapToLong(records -> super.version(records, row))
                                        .max()
                                        .orElse(0);
                            }
                        },
                        "C41_C80_versions_and_keys_of_{many}_are_the_dealers_own"),
                planted(
                        noun,
                        80,
                        "does not look at the case of dealers, in {many}",
                        () -> new ListCustomers() {
                            @Override
                            Records records(DealerId dealer) {
                                return super.records(DealerId.of(dealer.value().toLowerCase(Locale.ROOT)));
                            }
                        },
                        "C35_C80_{many}_of_dealers_whose_ids_look_alike_are_apart"));
    }

    static PlantedBug planted(Noun noun, int clause, String says, Supplier<ListCustomers> store, String... foundBy) {
        return bug(
                Noun.clause(clause),
                noun.says(says),
                store,
                Stream.of(foundBy).map(noun::test).toArray(String[]::new));
    }
}
