package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.CustomerReadBugs.planted;
import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that are wrong about what wakes when, and about its pages: C-66, C-67, C-70, C-71, C-77, C-78. */
final class CustomerWakeBugs {

    static final List<PlantedBug> ALL = Stream.concat(Noun.WAKING.stream().flatMap(CustomerWakeBugs::of), pages())
            .toList();

    private CustomerWakeBugs() {}

    private static Stream<PlantedBug> of(Noun noun) {
        return Stream.of(
                planted(
                        noun,
                        noun.due(),
                        "takes the end of a span of {many} as exclusive",
                        () -> new ListCustomers() {
                            @Override
                            boolean isDue(Row row, Instant until) {
                                return row.wakeAt()
                                        .filter(at -> at.isBefore(until))
                                        .isPresent();
                            }
                        },
                        "C33_{d}_{a}_is_due_from_its_wake_on_inclusive"),
                planted(
                        noun,
                        noun.due(),
                        "compares wakes of {many} by the second",
                        () -> new ListCustomers() {
                            @Override
                            boolean isDue(Row row, Instant until) {
                                return row.wakeAt()
                                        .filter(at -> at.getEpochSecond() <= until.getEpochSecond())
                                        .isPresent();
                            }
                        },
                        "C33_{d}_{a}_is_due_from_its_wake_on_inclusive"),
                planted(
                        noun,
                        noun.due(),
                        "takes {many} without a wake for due",
                        () -> new ListCustomers() {
                            @Override
                            Row kept(Row row) {
                                return row.waking(row.wakeAt().or(() -> Optional.of(Instant.EPOCH)));
                            }
                        },
                        "{d}_{many}_that_never_wake_are_left_out"),
                planted(
                        noun,
                        noun.due(),
                        "looks for due {many} under their first wake",
                        FirstWakes::new,
                        "C28_{d}_{a}_is_due_at_its_latest_wake_only"),
                planted(
                        noun,
                        noun.due(),
                        "returns due {many} in order of arrival",
                        () -> new ListCustomers() {
                            @Override
                            Page<Row> due(
                                    DealerId dealer, What what, Instant until, Optional<Cursor> after, int limit) {
                                return new Page<>(
                                        rows(dealer, what).stream()
                                                .filter(row -> isDue(row, until))
                                                .toList(),
                                        Optional.empty());
                            }
                        },
                        "{d}_due_{many}_come_in_order_of_wake_then_of_customer"),
                planted(
                        noun,
                        80,
                        "returns due {many} of all dealers",
                        () -> new ListCustomers() {
                            @Override
                            List<Row> rows(DealerId dealer, What what) {
                                return dealers.values().stream()
                                        .flatMap(records -> records.rows.values().stream())
                                        .filter(row -> row.what() == what)
                                        .toList();
                            }
                        },
                        "C40_C80_due_{many}_are_the_dealers_own"),
                planted(
                        noun,
                        noun.next(),
                        "says when the last of the {many} wakes",
                        () -> new ListCustomers() {
                            @Override
                            Optional<Instant> nextWake(DealerId dealer, What what) {
                                return rows(dealer, what).stream()
                                        .flatMap(row -> row.wakeAt().stream())
                                        .max(Comparator.naturalOrder());
                            }
                        },
                        "{n}_the_next_wake_of_{many}_is_the_earliest"),
                planted(
                        noun,
                        noun.next(),
                        "remembers the earliest wake there ever was of {many}",
                        () -> new ListCustomers() {
                            private final Map<Object, Instant> earliest = new HashMap<>();

                            @Override
                            Optional<Instant> nextWake(DealerId dealer, What what) {
                                super.nextWake(dealer, what)
                                        .ifPresent(at -> earliest.merge(
                                                List.of(dealer, what),
                                                at,
                                                (one, other) -> one.isBefore(other) ? one : other));
                                return Optional.ofNullable(earliest.get(List.of(dealer, what)));
                            }
                        },
                        "C28_{n}_the_next_wake_follows_the_{many}"),
                planted(
                        noun,
                        78,
                        "keeps wakes of {many} as nanoseconds of 64 bits",
                        () -> new ListCustomers() {
                            @Override
                            Row kept(Row row) {
                                return row.waking(row.wakeAt()
                                        .map(at -> Instant.EPOCH.plusNanos(
                                                at.getEpochSecond() * 1_000_000_000 + at.getNano())));
                            }
                        },
                        "C32_C78_the_wake_of_{a}_is_exact"));
    }

    private static Stream<PlantedBug> pages() {
        return Stream.of(
                bug(
                        "C-77",
                        "orders customers by code point",
                        () -> new ListCustomers() {
                            @Override
                            <T> Comparator<T> place(Function<T, Instant> at, Function<T, String> id) {
                                return Comparator.comparing(at)
                                        .thenComparing(id.andThen(CustomerWakeBugs::codePoints), Arrays::compare);
                            }
                        },
                        Noun.tests(Noun.WAKING, "C29_C77_customers_of_due_{many}_are_ordered_by_utf16_code_unit")),
                bug(
                        "C-77",
                        "goes on behind an instant, not behind a place",
                        () -> new ListCustomers() {
                            @Override
                            boolean follows(Instant at, String id, Cursor cursor) {
                                return at.isAfter(cursor.at());
                            }
                        },
                        Noun.tests(Noun.WAKING, "C30_C77_due_{many}_are_neither_lost_nor_doubled")),
                bug(
                        "C-77",
                        "says that more follows a full page",
                        () -> new ListCustomers() {
                            @Override
                            boolean hasNext(int rest, int limit) {
                                return rest >= limit && rest > 0;
                            }
                        },
                        Noun.tests(Noun.WAKING, "C30_C42_C77_next_is_absent_exactly_when_no_due_{one}_follows")),
                bug(
                        "C-77",
                        "counts the rows it has given",
                        Offsets::new,
                        Noun.tests(
                                Noun.WAKING,
                                "C31_C77_{many}_that_fall_asleep_between_pages_hide_nothing",
                                "C31_C77_{many}_that_appear_between_pages_double_nothing")));
    }

    private static int[] codePoints(String id) {
        return id.codePoints().toArray();
    }

    /** Finds due rows under the wake of their first version. */
    private static final class FirstWakes extends ListCustomers {

        private final Map<Object, Optional<Instant>> wakes = new LinkedHashMap<>();

        @Override
        void writeRow(Records records, Row row) {
            Object key = List.of(records, key(row.what(), row.customer()));
            super.writeRow(records, row.waking(wakes.computeIfAbsent(key, unknown -> row.wakeAt())));
        }
    }

    /** Goes on behind as many rows as the pages before had. */
    private static final class Offsets extends ListCustomers {

        private final Map<Cursor, Integer> given = new HashMap<>();

        @Override
        Page<Row> due(DealerId dealer, What what, Instant until, Optional<Cursor> after, int limit) {
            List<Row> all = new ArrayList<>(super.due(dealer, what, until, Optional.empty(), Integer.MAX_VALUE)
                    .items());
            int from = after.map(place -> given.getOrDefault(place, 0)).orElse(0);
            List<Row> items = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
            if (from + limit >= all.size()) {
                return new Page<>(items, Optional.empty());
            }
            Row last = items.get(items.size() - 1);
            Cursor next = new Cursor(last.wakeAt().orElseThrow(), last.id());
            given.put(next, from + limit);
            return new Page<>(items, Optional.of(next));
        }
    }
}
