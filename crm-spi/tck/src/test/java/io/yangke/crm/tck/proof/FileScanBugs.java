package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stores that lose or double files in a scan: C-62. */
final class FileScanBugs {

    private static final String ONCE = "C62_every_file_is_returned_once_whatever_the_limit";
    private static final String WHATEVER_ID = "C35_C62_files_are_returned_once_whatever_the_ids";
    private static final String ORDER = "C62_the_order_does_not_change_with_the_limit_the_handle_or_the_version";
    private static final String OTHER_HANDLE = "C62_a_place_of_one_handle_is_good_at_another";
    private static final String NEXT = "C42_C62_next_is_absent_exactly_when_nothing_follows";
    private static final String CHANGE =
            "C28_C62_files_that_change_between_pages_are_returned_once_in_their_latest_version";
    private static final String APPEAR = "C62_files_that_appear_between_pages_neither_hide_nor_double_another";
    private static final String WHILE_OTHERS_WRITE = "C62_C79_a_scan_while_others_write_returns_every_file_once";

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-62",
                    "leaves the last file of many pages out",
                    () -> new ListCustomers() {
                        @Override
                        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
                            ScanPage<Row> page = super.scan(dealer, after, limit);
                            int size = rows(dealer, What.FILE).size();
                            return new ScanPage<>(
                                    page.items(), page.next().filter(place -> size - Integer.parseInt(place) > 1));
                        }
                    },
                    ONCE,
                    NEXT),
            bug(
                    "C-62",
                    "goes on behind an id, without looking at its case",
                    () -> new ListCustomers() {
                        @Override
                        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
                            List<Row> rest = rows(dealer, What.FILE).stream()
                                    .sorted(Comparator.comparing(row -> plain(row.id())))
                                    .filter(row -> plain(row.id()).compareTo(plain(after.orElse(""))) > 0)
                                    .toList();
                            List<Row> items = rest.subList(0, Math.min(limit, rest.size()));
                            return new ScanPage<>(
                                    items,
                                    rest.size() > limit
                                            ? Optional.of(
                                                    items.get(items.size() - 1).id())
                                            : Optional.empty());
                        }
                    },
                    WHATEVER_ID),
            bug(
                    "C-62",
                    "counts files in the order of their last change",
                    LastChanged::new,
                    ORDER,
                    CHANGE,
                    WHILE_OTHERS_WRITE),
            bug("C-62", "knows its own places only", () -> new OwnPlaces(new HashMap<>()), OTHER_HANDLE),
            bug(
                    "C-62",
                    "counts files in order of id",
                    () -> new ListCustomers() {
                        @Override
                        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
                            List<Row> rows = rows(dealer, What.FILE).stream()
                                    .sorted(Comparator.comparing(Row::id))
                                    .toList();
                            return part(rows, after.map(Integer::valueOf).orElse(0), limit);
                        }
                    },
                    APPEAR),
            bug(
                    "C-80",
                    "scans the files of all dealers",
                    () -> new ListCustomers() {
                        @Override
                        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
                            List<Row> rows = dealers.values().stream()
                                    .flatMap(records -> records.rows.values().stream())
                                    .filter(row -> row.what() == What.FILE)
                                    .toList();
                            return part(rows, after.map(Integer::valueOf).orElse(0), limit);
                        }
                    },
                    "C40_C80_the_files_of_a_scan_are_the_dealers_own"));

    private FileScanBugs() {}

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static final class LastChanged extends ListCustomers {
        @Override
        void writeRow(Records records, Row row) {
            records.rows.remove(key(row.what(), row.customer()));
            super.writeRow(records, row);
        }

        @Override
        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
            Pauses.brief();
            return super.scan(dealer, after, limit);
        }

        @Override
        public void commit(ChangeSet changes) {
            Pauses.brief();
            super.commit(changes);
        }
    }

    /** Gives places numbers that mean nothing at another handle. */
    private static final class OwnPlaces extends ListCustomers {

        private final List<String> places = new ArrayList<>();

        OwnPlaces(Map<Object, Records> dealers) {
            super(dealers);
        }

        @Override
        ListCustomers anotherHandle() {
            return new OwnPlaces(dealers);
        }

        @Override
        ScanPage<Row> scan(DealerId dealer, Optional<String> after, int limit) {
            Optional<String> place = after.map(Integer::valueOf)
                    .filter(number -> number < places.size())
                    .map(places::get);
            ScanPage<Row> page = super.scan(dealer, place, limit);
            page.next().ifPresent(places::add);
            return new ScanPage<>(page.items(), page.next().map(next -> Integer.toString(places.size() - 1)));
        }
    }
}
