package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.HANNAH;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.profile;
import static io.yangke.crm.core.customer.Base.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Commands about one customer at once")
final class CustomerRaceTest {

    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Base base = new Base();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        assertThat(base.crm.points().books().verifyWithCommands(DEALER).findings())
                .isEmpty();
    }

    /** Lets all begin at the same moment, and returns what they returned. */
    private <T> List<T> together(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> work : works) {
            futures.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static <T> List<Callable<T>> eight(IntFunction<Callable<T>> work) {
        return IntStream.range(0, THREADS).mapToObj(work).toList();
    }

    @RepeatedTest(5)
    @DisplayName("tell different facts to one file: all are there, and each revision once (CUS-01)")
    void tell_different_facts() throws Exception {
        int each = 25;
        together(eight(thread -> () -> {
            for (int i = 0; i < each; i++) {
                base.tell(ANNA, visit("RO-" + thread + "-" + i, 0, TODAY, 1), visit("common-" + i, 0, TODAY, 1))
                        .orThrow();
            }
            return thread;
        }));

        CustomerFile file = base.find(ANNA).orElseThrow();
        assertThat(file.facts()).hasSize(THREADS * each + each);
        List<RecordedEvent> events = base.customers.factsTold(DEALER, ANNA, 0, 10_000);
        assertThat(events).hasSize((int) file.sequence());
        assertThat(events)
                .extracting(event -> ((CustomerEvent.FactTold) event.event()).fact())
                .doesNotHaveDuplicates()
                .hasSize(THREADS * each + each);
    }

    @RepeatedTest(5)
    @DisplayName("of one key take effect once, and all have the same outcome (PTS-11)")
    void take_effect_once() throws Exception {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        CustomerCommand merge = base.command(ANNA, new CustomerAction.Merge(ANNE));

        List<Outcome<CustomerReceipt>> outcomes = together(eight(thread -> () -> base.customers.handle(merge)));

        assertThat(outcomes).allMatch(Outcome::isAccepted);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.customers.history(DEALER, ANNA, 0, 10)).hasSize(1);
    }

    @RepeatedTest(20)
    @DisplayName("merge in a circle from all sides: no circle closes, and points go the same way (CUS-05, PTS-09)")
    void merge_in_a_circle() throws Exception {
        List<CustomerId> three = List.of(ANNA, ANNE, HANNAH);
        for (CustomerId customer : three) {
            base.tell(customer, profile(0, "张三"));
            base.earn(customer, ProgrammeId.BRANCH, 10);
        }
        List<Callable<Outcome<CustomerReceipt>>> merges = IntStream.range(0, 3)
                .<Callable<Outcome<CustomerReceipt>>>mapToObj(i ->
                        () -> base.tries(three.get(i), new CustomerAction.Merge(three.get((i + 1) % 3))))
                .toList();
        List<Outcome<CustomerReceipt>> outcomes = together(merges);

        assertThat(outcomes.stream().filter(Outcome::isAccepted)).hasSizeBetween(1, 2);
        for (CustomerId customer : three) {
            List<CustomerId> together = base.customers.together(DEALER, customer);
            assertThat(base.points(together.get(0), ProgrammeId.BRANCH)).isEqualTo(10L * together.size());
        }
    }

    @RepeatedTest(20)
    @DisplayName("merge and set apart, each by commands of its own: points are where the files are (CUS-05, PTS-09)")
    void merge_and_set_apart() throws Exception {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.earn(ANNA, ProgrammeId.BRANCH, 10);
        base.earn(ANNE, ProgrammeId.BRANCH, 10);
        together(eight(thread -> () ->
                base.tries(ANNA, thread % 2 == 0 ? new CustomerAction.Merge(ANNE) : new CustomerAction.Unmerge())));

        List<CustomerId> together = base.customers.together(DEALER, ANNE);
        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(10L * together.size());
    }

    @RepeatedTest(20)
    @DisplayName("tell and erase: nothing personal is left, whoever comes first (CUS-06)")
    void tell_and_erase() throws Exception {
        base.tell(ANNA, profile(0, "张三"));
        List<Callable<Outcome<CustomerReceipt>>> works = Stream.<Callable<Outcome<CustomerReceipt>>>concat(
                        Stream.of(() -> base.tries(ANNA, new CustomerAction.Erase())),
                        IntStream.range(1, THREADS)
                                .mapToObj(revision -> () -> base.tell(ANNA, profile(revision, "张三"))))
                .toList();
        assertThat(together(works).get(0).isAccepted()).isTrue();

        assertThat(base.customers.findKept(DEALER, ANNA, Base.MANAGER).orThrow().profile())
                .isEmpty();
    }
}
