package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that write states of customers and dealers wrongly: C-60, C-64, C-68, C-72, C-73. */
final class StateBugs {

    static final List<PlantedBug> ALL = Stream.concat(
                    Noun.OF_CUSTOMERS.stream().flatMap(StateBugs::ofCustomers),
                    Noun.OF_DEALERS.stream().flatMap(StateBugs::ofDealers))
            .toList();

    private StateBugs() {}

    private static Stream<PlantedBug> ofCustomers(Noun noun) {
        return Stream.of(
                planted(
                        noun,
                        "loses the events of a commit with {many}",
                        () -> new ListCustomers() {
                            @Override
                            void writeEvents(Records records, ChangeSet changes) {
                                if (!has(changes, noun.what())) {
                                    super.writeEvents(records, changes);
                                }
                            }
                        },
                        "C01_{w}_every_part_of_a_commit_of_{a}_is_read_back"),
                planted(
                        noun,
                        "finds some other {one} instead",
                        () -> new ListCustomers() {
                            @Override
                            Optional<Row> find(DealerId dealer, What what, CustomerId customer) {
                                Optional<Row> found = super.find(dealer, what, customer);
                                return what != noun.what() || found.isPresent()
                                        ? found
                                        : rows(dealer, what).stream().findFirst();
                            }
                        },
                        "C22_{w}_{a}_that_is_not_stored_is_absent"),
                planted(
                        noun,
                        "overwrites with version 1",
                        () -> new Lenient(noun, (row, stored) -> row.version() == 1),
                        "C03_{w}_{a}_is_not_inserted_twice"),
                planted(
                        noun,
                        "keeps the first {one}",
                        () -> new KeepsFirst(noun),
                        "C04_{w}_the_version_before_of_{a}_is_replaced"),
                planted(
                        noun,
                        "takes any later version",
                        () -> new Lenient(noun, (row, stored) -> stored > 0 && row.version() > stored),
                        "C04_{w}_any_other_version_of_{a}_is_stale"),
                planted(
                        noun,
                        "takes a later version of what is not there",
                        () -> new Lenient(noun, (row, stored) -> stored == 0),
                        "C04_{w}_any_other_version_of_{a}_is_stale"),
                planted(
                        noun,
                        "writes {many} one by one, as it looks at them",
                        () -> new ListCustomers() {
                            @Override
                            void checkRow(Records records, Row row) {
                                super.checkRow(records, row);
                                if (row.what() == noun.what()) {
                                    writeRow(records, row);
                                }
                            }

                            @Override
                            void writeRows(Records records, ChangeSet changes) {
                                rows(changes).stream()
                                        .filter(row -> row.what() != noun.what())
                                        .forEach(row -> writeRow(records, row));
                            }
                        },
                        "C02_{w}_a_stale_{one}_leaves_no_part_written"),
                planted(
                        noun,
                        "looks at {many} before it looks at keys",
                        () -> new ListCustomers() {
                            @Override
                            void check(Records records, ChangeSet changes) {
                                checkRows(records, changes);
                                super.check(records, changes);
                            }
                        },
                        "C05_C06_{w}_a_taken_key_goes_before_a_stale_{one}"),
                planted(
                        noun,
                        "does not look at the events of commits with {many}",
                        () -> new ListCustomers() {
                            @Override
                            void checkEvents(Records records, ChangeSet changes) {
                                if (!has(changes, noun.what())) {
                                    super.checkEvents(records, changes);
                                }
                            }
                        },
                        "C16_{w}_a_gap_in_the_events_leaves_no_{one}_written"),
                planted(
                        noun,
                        "takes a hundred {many} at once and drops the others",
                        () -> new ListCustomers() {
                            @Override
                            void writeRows(Records records, ChangeSet changes) {
                                rows(changes).stream().limit(100).forEach(row -> writeRow(records, row));
                            }
                        },
                        "C10_{w}_hundreds_of_{many}_are_one_commit"),
                planted(
                        noun,
                        "remembers what it wrote itself",
                        () -> new OwnCopies(noun),
                        "C11_{w}_another_handle_sees_{a}_at_once"),
                planted(
                        noun,
                        "does not look at the case of customers",
                        () -> new ListCustomers() {
                            @Override
                            Object key(What what, CustomerId customer) {
                                return List.of(what, customer.value().toLowerCase(Locale.ROOT));
                            }
                        },
                        "C35_{w}_{many}_of_customers_whose_ids_look_alike_are_apart"),
                planted(
                        noun,
                        "cuts ids to 64 units",
                        () -> new ListCustomers() {
                            @Override
                            Object key(What what, CustomerId customer) {
                                String id = customer.value();
                                return List.of(what, id.substring(0, Math.min(64, id.length())));
                            }
                        },
                        "C35_{w}_{many}_of_customers_whose_ids_look_alike_are_apart"));
    }

    private static Stream<PlantedBug> ofDealers(Noun noun) {
        String are = noun.equals(Noun.SIGNALS) ? "are" : "is";
        String they = noun.equals(Noun.SIGNALS) ? "they_are" : "it_is";
        String leave = noun.equals(Noun.SIGNALS) ? "leave" : "leaves";
        return Stream.of(
                planted(
                        noun,
                        "finds those of any dealer",
                        () -> new ListCustomers() {
                            @Override
                            Optional<Row> find(DealerId dealer, What what, CustomerId customer) {
                                return super.find(dealer, what, customer).or(() -> anywhere(what));
                            }

                            private Optional<Row> anywhere(What what) {
                                return what != noun.what()
                                        ? Optional.empty()
                                        : dealers.values().stream()
                                                .flatMap(records -> records.rows.values().stream())
                                                .filter(row -> row.what() == what)
                                                .findFirst();
                            }
                        },
                        "C22_{w}_{many}_" + are + "_absent_until_" + they + "_written"),
                planted(
                        noun,
                        "overwrites with version 1",
                        () -> new Lenient(noun, (row, stored) -> row.version() == 1),
                        "C03_{w}_{many}_" + are + "_not_inserted_twice"),
                planted(
                        noun,
                        "keeps the first",
                        () -> new KeepsFirst(noun),
                        "C04_{w}_the_version_before_of_{many}_is_replaced"),
                planted(
                        noun,
                        "takes any later version",
                        () -> new Lenient(noun, (row, stored) -> stored > 0 && row.version() > stored),
                        "C04_{w}_any_other_version_of_{many}_is_stale"),
                planted(
                        noun,
                        "writes events before it looks at {many}",
                        () -> new ListCustomers() {
                            @Override
                            void checkRow(Records records, Row row) {
                                if (row.what() != noun.what()) {
                                    super.checkRow(records, row);
                                }
                            }

                            @Override
                            void write(Records records, ChangeSet changes) {
                                writeCommands(records, changes);
                                writeEvents(records, changes);
                                rows(changes).forEach(row -> super.checkRow(records, row));
                                writeRows(records, changes);
                            }
                        },
                        "C02_{w}_stale_{many}_" + leave + "_no_event_and_no_command_written"),
                planted(
                        noun,
                        "remembers what it wrote itself",
                        () -> new OwnCopies(noun),
                        "C11_{w}_another_handle_sees_{many}_at_once"),
                planted(
                        noun,
                        "writes care files before it looks at {many}",
                        () -> new ListCustomers() {
                            @Override
                            void checkRow(Records records, Row row) {
                                super.checkRow(records, row);
                                if (row.what() == What.CARE) {
                                    writeRow(records, row);
                                }
                            }
                        },
                        "C02_C68_C72_C73_care_signals_and_progress_are_written_together_or_not_at_all"));
    }

    static PlantedBug planted(Noun noun, String says, Supplier<ListCustomers> store, String... foundBy) {
        return bug(
                Noun.clause(noun.write()),
                noun.says(says),
                store,
                Stream.of(foundBy).map(noun::test).toArray(String[]::new));
    }

    /** Whether a row is let in though its version does not fit. */
    private interface Leniency {
        boolean applies(ListCustomers.Row row, long stored);
    }

    private static final class Lenient extends ListCustomers {

        private final Noun noun;
        private final Leniency leniency;

        Lenient(Noun noun, Leniency leniency) {
            this.noun = noun;
            this.leniency = leniency;
        }

        @Override
        void checkRow(Records records, Row row) {
            if (row.what() != noun.what() || !leniency.applies(row, version(records, row))) {
                super.checkRow(records, row);
            }
        }
    }

    private static final class KeepsFirst extends ListCustomers {

        private final Noun noun;

        KeepsFirst(Noun noun) {
            this.noun = noun;
        }

        @Override
        void writeRow(Records records, Row row) {
            if (row.what() != noun.what() || version(records, row) == 0) {
                super.writeRow(records, row);
            }
        }
    }

    /** Each handle finds what it wrote last, whatever others wrote since. */
    private static final class OwnCopies extends ListCustomers {

        private final Noun noun;
        private final Map<Object, Row> own = new HashMap<>();

        OwnCopies(Noun noun) {
            this.noun = noun;
        }

        private OwnCopies(Noun noun, Map<Object, Records> dealers) {
            super(dealers);
            this.noun = noun;
        }

        @Override
        ListCustomers anotherHandle() {
            return new OwnCopies(noun, dealers);
        }

        @Override
        public void commit(ChangeSet changes) {
            super.commit(changes);
            rows(changes).stream()
                    .filter(row -> row.what() == noun.what())
                    .forEach(row -> own.put(List.of(changes.dealer(), key(row.what(), row.customer())), row));
        }

        @Override
        Optional<Row> find(DealerId dealer, What what, CustomerId customer) {
            return Optional.ofNullable(own.get(List.of(dealer, key(what, customer))))
                    .or(() -> super.find(dealer, what, customer));
        }
    }
}
