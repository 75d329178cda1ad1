package io.yangke.crm.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L4: a pass that threads and nodes share")
class SharedPassTest {

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final int CUSTOMERS = 7_777;

    private final Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Host host = new Host();

    /** Empty files, a page at a time, and how many pages were read; one read fails if told so. */
    private static final class Host implements CustomerFiles {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile int failing = -1;

        @Override
        public Optional<CustomerFile> findFile(DealerId dealer, CustomerId customer) {
            return Optional.of(CustomerFile.of(dealer, customer, List.of()));
        }

        @Override
        public List<CustomerFile> findFiles(DealerId dealer, Collection<CustomerId> customers) {
            return customers.stream()
                    .map(customer -> CustomerFile.of(dealer, customer, List.of()))
                    .toList();
        }

        @Override
        public ScanPage<CustomerFile> scanFiles(DealerId dealer, Optional<String> after, int limit) {
            if (reads.incrementAndGet() == failing) {
                throw new StorageException("the host is away", new IllegalStateException());
            }
            int from = after.map(Integer::parseInt).orElse(0);
            int until = Math.min(CUSTOMERS, from + limit);
            List<CustomerFile> page = IntStream.range(from, until)
                    .mapToObj(i -> CustomerFile.of(dealer, CustomerId.of("C-" + i), List.of()))
                    .toList();
            return new ScanPage<>(page, until < CUSTOMERS ? Optional.of(Integer.toString(until)) : Optional.empty());
        }
    }

    private Crm node() {
        return Crm.builder()
                .storage(storage)
                .customerFiles(host)
                .clock(() -> now)
                .build();
    }

    private static List<CareSweepReport> together(List<CareService> sweepers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sweepers.size());
        try {
            List<Future<CareSweepReport>> running = new ArrayList<>();
            for (CareService sweeper : sweepers) {
                running.add(threads.submit(() -> sweeper.sweep(DEALER)));
            }
            List<CareSweepReport> reports = new ArrayList<>();
            for (Future<CareSweepReport> one : running) {
                reports.add(one.get());
            }
            return reports;
        } finally {
            threads.shutdown();
        }
    }

    private void assertEachIsReviewedOnce() {
        assertThat(IntStream.range(0, CUSTOMERS)
                        .mapToObj(i -> storage.findCare(DEALER, CustomerId.of("C-" + i)))
                        .toList())
                .allSatisfy(care -> assertThat(care).map(file -> file.version()).contains(1L));
        assertThat(storage.sweepProgress(DEALER)).map(SweepProgress::finished).contains(true);
    }

    @Test
    void four_threads_of_a_node_review_each_customer_once_and_lose_nothing_to_each_other() throws Exception {
        CareService care = node().care();
        List<CareSweepReport> reports = together(List.of(care, care, care, care));

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.finished()).isTrue();
            assertThat(report.lost()).isZero();
        });
        assertThat(reports.stream().mapToLong(CareSweepReport::customers).sum()).isEqualTo(CUSTOMERS);
        assertThat(host.reads).hasValue(CUSTOMERS / 500 + 1);
        assertEachIsReviewedOnce();
    }

    @Test
    void two_nodes_review_each_customer_once() throws Exception {
        List<CareSweepReport> reports = together(List.of(node().care(), node().care()));

        assertThat(reports.stream().mapToLong(CareSweepReport::customers).sum()).isEqualTo(CUSTOMERS);
        assertThat(reports).anyMatch(CareSweepReport::finished);
        assertEachIsReviewedOnce();
    }

    @Test
    void a_pass_that_failed_on_one_thread_is_finished_by_the_next_call() {
        CareService care = node().care();
        host.failing = 5;

        assertThatThrownBy(() -> care.sweep(DEALER)).isInstanceOf(StorageException.class);
        assertThat(care.sweep(DEALER).customers()).isEqualTo(CUSTOMERS - 4 * 500);
        assertEachIsReviewedOnce();
    }

    @Test
    void a_failure_of_one_thread_does_not_stop_the_others() throws Exception {
        CareService care = node().care();
        host.failing = 5;
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<CareSweepReport>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(threads.submit(() -> care.sweep(DEALER)));
        }
        int failed = 0;
        for (Future<CareSweepReport> one : running) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                assertThat(failure).hasCauseInstanceOf(StorageException.class);
                failed++;
            }
        }
        threads.shutdown();

        assertThat(failed).isEqualTo(1);
        assertEachIsReviewedOnce();
    }
}
