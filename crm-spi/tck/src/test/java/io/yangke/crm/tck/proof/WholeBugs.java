package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.storage.ChangeSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that keep each feature well and not all of them together: C-81. */
final class WholeBugs {

    private static final String WRITTEN = "C01_C81_states_of_every_feature_are_written_by_one_commit";
    private static final String STALE = "C02_C81_one_stale_state_of_whatever_feature_leaves_nothing_written";
    private static final String KEY = "C05_C81_a_taken_key_or_a_gap_in_the_events_leaves_nothing_written";
    private static final String RACE = "C12_C81_of_commits_racing_for_states_of_every_feature_exactly_one_wins";

    static final List<PlantedBug> ALL = Stream.concat(
                    Stream.of(
                            bug("C-81", "writes tickets or care, not both", ticketsOrCare(), WRITTEN),
                            bug("C-81", "writes tickets before it looks at the rest", late(Feature.TICKETS), STALE),
                            bug("C-81", "writes accounts before it looks at the rest", late(Feature.ACCOUNTS), STALE),
                            bug("C-81", "writes customers before it looks at keys and events", keysLast(), KEY),
                            bug("C-81", "checks first and writes later, whatever it is", LateWrites::new, RACE)),
                    Arrays.stream(ListCustomers.What.values()).map(WholeBugs::last))
            .toList();

    private WholeBugs() {}

    private enum Feature {
        TICKETS,
        ACCOUNTS
    }

    private static Supplier<ListCustomers> ticketsOrCare() {
        return () -> new ListCustomers() {
            @Override
            void writeTickets(Records records, ChangeSet changes) {
                if (changes.careFiles().isEmpty()) {
                    super.writeTickets(records, changes);
                }
            }
        };
    }

    /** Writes one feature as soon as it has looked at it. */
    private static Supplier<ListCustomers> late(Feature early) {
        return () -> new ListCustomers() {
            @Override
            void checkRows(Records records, ChangeSet changes) {
                if (early == Feature.TICKETS) {
                    writeTickets(records, changes);
                } else {
                    writeAccounts(records, changes);
                }
                super.checkRows(records, changes);
            }
        };
    }

    private static Supplier<ListCustomers> keysLast() {
        return () -> new ListCustomers() {
            @Override
            void check(Records records, ChangeSet changes) {
                checkRows(records, changes);
                writeRows(records, changes);
                checkCommands(records, changes);
                checkTickets(records, changes);
                checkBooks(records, changes);
                checkAccounts(records, changes);
                checkEvents(records, changes);
            }
        };
    }

    /** Looks at one kind after it has written all others. */
    private static PlantedBug last(ListCustomers.What what) {
        return bug(
                "C-81",
                "looks at " + what + " when all the rest is written",
                () -> new ListCustomers() {
                    @Override
                    void checkRow(Records records, Row row) {
                        if (row.what() != what) {
                            super.checkRow(records, row);
                        }
                    }

                    @Override
                    void writeRow(Records records, Row row) {
                        if (row.what() == what) {
                            super.checkRow(records, row);
                        }
                        super.writeRow(records, row);
                    }
                },
                STALE);
    }

    /** Holds the lock for the check and for the write, but not in between. */
    private static final class LateWrites extends ListCustomers {
        @Override
        public void commit(ChangeSet changes) {
            synchronized (dealers) {
                check(records(changes.dealer()), changes);
            }
            Pauses.brief();
            synchronized (dealers) {
                write(records(changes.dealer()), changes);
            }
        }
    }
}
