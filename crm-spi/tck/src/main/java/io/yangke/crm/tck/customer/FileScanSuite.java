package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.RareText;
import io.yangke.crm.tck.Rendezvous;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All files, a page at a time.
 *
 * <p><b>What this suite deliberately does not assert:</b> which order it is; the form of a place; that a place of one release is
 * good in another; whether a file that appears during a scan is returned by it.
 *
 * @param <S> the type of the store
 */
public abstract class FileScanSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    private static final int MANY = 60;

    /** For implementers. */
    protected FileScanSuite() {}

    @Test
    void C62_every_file_is_returned_once_whatever_the_limit() {
        List<CustomerFile> files = putMany();

        for (int limit : new int[] {1, 7, MANY - 1, MANY, MANY + 1}) {
            assertThat(here.allPages(limit)).as("pages of %d", limit).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void C35_C62_files_are_returned_once_whatever_the_ids() {
        List<CustomerFile> files = Stream.concat(RareText.IDS_THAT_LOOK_ALIKE.stream(), RareText.IDS_IN_ORDER.stream())
                .distinct()
                .map(id -> samples.file(id, 1, 1))
                .toList();
        here.putAll(files);

        for (int limit : new int[] {1, 2, 5}) {
            assertThat(here.allPages(limit)).as("pages of %d", limit).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void C62_the_order_does_not_change_with_the_limit_the_handle_or_the_version() {
        List<CustomerFile> files = putMany();
        List<CustomerId> order = ids(here.allPages(MANY));
        // Some of them, and not in the order in which they came.
        here.putAll(IntStream.iterate(MANY - 1, i -> i > 0, i -> i - 3)
                .mapToObj(i -> CustomerSamples.next(files.get(i)))
                .toList());

        assertThat(order).as("all in one page").hasSize(MANY);
        assertThat(ids(here.allPages(7))).as("in other pages").isEqualTo(order);
        assertThat(ids(elsewhere.allPages(MANY))).as("elsewhere").isEqualTo(order);
    }

    @Test
    void C62_a_place_of_one_handle_is_good_at_another() {
        List<CustomerFile> files = putMany();

        assertThat(here.allPages(7, elsewhere)).as("pages of two handles").containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void C42_C62_next_is_absent_exactly_when_nothing_follows() {
        assertThat(here.scan(Optional.empty(), 3))
                .as("without files")
                .isEqualTo(new ScanPage<>(List.of(), Optional.empty()));
        for (int n = 1; n <= 6; n++) {
            here.put(file(n));
        }

        for (int limit = 1; limit <= 8; limit++) {
            ScanPage<CustomerFile> page = here.scan(Optional.empty(), limit);
            assertThat(page.items()).as("limit %d", limit).hasSize(Math.min(limit, 6));
            assertThat(page.next().isPresent())
                    .as("whether more follows, limit %d", limit)
                    .isEqualTo(limit < 6);
        }
    }

    @Test
    void C28_C62_files_that_change_between_pages_are_returned_once_in_their_latest_version() {
        putMany();
        ScanPage<CustomerFile> first = here.scan(Optional.empty(), 20);
        here.putAll(nextOf(first.items()));
        ScanPage<CustomerFile> second = here.scan(first.next(), 20);
        here.putAll(nextOf(here.allPages(MANY)));
        ScanPage<CustomerFile> third = here.scan(second.next(), 20);
        List<CustomerFile> read = Stream.of(first, second, third)
                .flatMap(page -> page.items().stream())
                .toList();

        assertThat(ids(read)).as("files").hasSize(MANY).doesNotHaveDuplicates();
        assertThat(third.next()).as("behind the third page").isEmpty();
        assertThat(read.stream().map(CustomerFile::version).toList().subList(19, 41))
                .as("versions around the second page")
                .startsWith(1L)
                .endsWith(2L)
                .containsOnlyOnce(2L);
    }

    @Test
    void C62_files_that_appear_between_pages_neither_hide_nor_double_another() {
        List<CustomerFile> files = putMany();
        List<CustomerFile> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int pages = 0;
        do {
            ScanPage<CustomerFile> page = here.scan(after, 7);
            read.addAll(page.items());
            after = page.next();
            // Before all others, between them, and behind them, in whatever order.
            String mark = "-" + ++pages;
            if (pages < 10) {
                here.put(
                        samples.file(CustomerId.of("!" + mark), 1, pages),
                        samples.file(CustomerId.of("C-1" + mark), 1, pages),
                        samples.file(CustomerId.of("z" + mark), 1, pages));
            }
        } while (after.isPresent());

        assertThat(ids(read)).as("files").doesNotHaveDuplicates().containsAll(ids(files));
    }

    @Test
    void C40_C80_the_files_of_a_scan_are_the_dealers_own() {
        // The other dealer of every test has three files.
        assertThat(here.allPages(2)).as("before there is one").isEmpty();
        here.put(file(1));

        assertThat(here.allPages(2)).as("files").containsExactly(file(1));
    }

    @Test
    void C62_C79_a_scan_while_others_write_returns_every_file_once() {
        List<CustomerFile> files = putMany();
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        FileRoom writer = elsewhere.unwatched();
        List<Runnable> runs = List.of(
                () -> {
                    for (int round = 0; round < 300 && reading.get(); round++) {
                        CustomerFile file = files.get(round % MANY);
                        writer.put(
                                samples.file(CustomerId.of("N-" + round), 1, round),
                                CustomerSamples.next(writer.file(file.id()).orElseThrow()));
                        written.incrementAndGet();
                    }
                },
                () -> {
                    try {
                        for (int scan = 0; scan < 15; scan++) {
                            assertThat(ids(here.unwatched().allPages(7)))
                                    .as("files")
                                    .doesNotHaveDuplicates()
                                    .containsAll(ids(files));
                        }
                    } finally {
                        reading.set(false);
                    }
                });

        assertThat(Rendezvous.tally(Rendezvous.collide(runs))).as("outcomes").isEqualTo(Map.of(Rendezvous.DONE, 2L));
        assertThat(here.allPages(MANY)).as("files in the end").hasSize(MANY + written.get());
    }

    /** Customers 101 and on, stored in an order that is none. */
    private List<CustomerFile> putMany() {
        // 7 has no factor in common with the count.
        List<CustomerFile> files =
                IntStream.range(0, MANY).mapToObj(i -> file(101 + i * 7 % MANY)).toList();
        here.putAll(files);
        return files;
    }

    private static List<CustomerFile> nextOf(List<CustomerFile> files) {
        return files.stream().map(file -> CustomerSamples.next(file)).toList();
    }

    private CustomerFile file(int n) {
        return samples.file(CustomerSamples.id(n), 1, n);
    }

    private static List<CustomerId> ids(List<CustomerFile> files) {
        return files.stream().map(CustomerFile::id).toList();
    }
}
