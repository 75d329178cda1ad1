package io.yangke.crm.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever threads do at once, the answers are those of some order in which they might have done it one after the other (C-01,
 * C-11 to C-14, C-21, C-57, C-58): histories are run by threads, and that order is looked for.
 */
@DisplayName("The store in memory is linearizable")
class LinearizabilityTest {

    private static final int THREADS = 3;
    private static final int STEPS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void in_thousands_of_histories() {
        assertThat(firstWrong(5_000, LinearizabilityTest::honest)).isEmpty();
    }

    @Test
    @Tag("deep")
    void in_very_many_histories() {
        assertThat(firstWrong(200_000, LinearizabilityTest::honest)).isEmpty();
    }

    @Test
    void and_a_store_that_writes_a_commit_in_parts_is_found() {
        assertThat(firstWrong(50_000, LinearizabilityTest::torn)).isPresent();
    }

    @Test
    void and_a_store_that_writes_later_than_it_says_is_found() {
        assertThat(firstWrong(50_000, LinearizabilityTest::late)).isPresent();
    }

    private static StoreOperations honest(InMemoryStorage storage) {
        return new StoreOperations(storage, storage::commit);
    }

    private static StoreOperations torn(InMemoryStorage storage) {
        return new StoreOperations(storage, changes -> {
            for (PointsAccount account : changes.pointsAccounts()) {
                storage.commit(ChangeSet.builder()
                        .dealer(changes.dealer())
                        .addPointsAccount(account)
                        .addAllPostings(changes.postings().stream()
                                .filter(posting -> posting.id().account().equals(account.id()))
                                .toList())
                        .build());
                Thread.yield();
            }
            storage.commit(ChangeSet.builder()
                    .dealer(changes.dealer())
                    .addAllCommands(changes.commands())
                    .addAllCareFiles(changes.careFiles())
                    .addAllSweepProgresses(changes.sweepProgresses())
                    .addAllEvents(changes.events())
                    .build());
        });
    }

    /** Keeps an event back until the next commit. */
    private static StoreOperations late(InMemoryStorage storage) {
        AtomicReference<Optional<ChangeSet>> kept = new AtomicReference<>(Optional.empty());
        return new StoreOperations(storage, changes -> {
            Optional<ChangeSet> before =
                    kept.getAndSet(changes.events().isEmpty() ? Optional.empty() : Optional.of(changes));
            before.ifPresent(storage::commit);
            if (changes.events().isEmpty()) {
                storage.commit(changes);
            }
        });
    }

    private Optional<History> firstWrong(int histories, Function<InMemoryStorage, StoreOperations> store) {
        for (int seed = 0; seed < histories; seed++) {
            History history = run(new Random(seed), store.apply(new InMemoryStorage()));
            if (!history.isLinearizable(() -> honest(new InMemoryStorage()))) {
                return Optional.of(history);
            }
        }
        return Optional.empty();
    }

    private History run(Random random, StoreOperations store) {
        AtomicLong clock = new AtomicLong();
        AtomicInteger missing = new AtomicInteger(THREADS);
        List<Future<List<History.Call>>> futures = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<StoreOperations.Step> steps = IntStream.range(0, STEPS)
                    .mapToObj(step -> StoreOperations.any(random))
                    .toList();
            futures.add(threads.submit(() -> {
                awaitAll(missing);
                return steps.stream().map(step -> call(step, store, clock)).toList();
            }));
        }
        return new History(futures.stream().map(LinearizabilityTest::result).toList());
    }

    /** Does not sleep, so that all begin within less time than a step takes. */
    private static void awaitAll(AtomicInteger missing) {
        missing.decrementAndGet();
        while (missing.get() > 0) {
            Thread.yield();
        }
    }

    private static History.Call call(StoreOperations.Step step, StoreOperations store, AtomicLong clock) {
        long begun = clock.incrementAndGet();
        Object answer = step.run().apply(store);
        return new History.Call(step, answer, begun, clock.incrementAndGet());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the threads could not be run", e);
        }
    }
}
