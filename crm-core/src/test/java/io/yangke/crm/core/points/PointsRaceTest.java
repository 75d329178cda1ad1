package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.gift;
import static io.yangke.crm.core.points.Branch.hold;
import static io.yangke.crm.core.points.Branch.invoice;
import static io.yangke.crm.core.points.Branch.refund;
import static io.yangke.crm.core.points.Branch.takeBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Commands to one account at once")
final class PointsRaceTest {

    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Branch branch = new Branch();

    @AfterEach
    void stop() {
        threads.shutdownNow();
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

    private <T> List<T> eightTimes(Callable<T> work) throws Exception {
        List<Callable<T>> works = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            works.add(work);
        }
        return together(works);
    }

    private long accepted(List<Outcome<Receipt>> outcomes) {
        return outcomes.stream().filter(Outcome::isAccepted).count();
    }

    private void assertJournalIsWhole() {
        List<Posting> journal = branch.journal(ANNA);
        long balance = 0;
        for (int i = 0; i < journal.size(); i++) {
            Posting posting = journal.get(i);
            assertThat(posting.id().sequence()).isEqualTo(i + 1);
            assertThat(posting.balanceBefore()).isEqualTo(balance);
            assertThat(posting.isBalanced()).isTrue();
            balance = posting.balanceAfter();
        }
        assertThat(branch.stored(ANNA).balance()).isEqualTo(balance);
    }

    @AfterEach
    void books_can_be_proved() {
        assertThat(branch.points.books().verifyWithCommands(DEALER).findings()).isEmpty();
    }

    @RepeatedTest(5)
    @DisplayName("spend exactly as often as the balance allows (P11)")
    void spends_exactly_as_often_as_it_can() throws Exception {
        branch.earn(ANNA, 1_003);
        int each = 40;

        List<Integer> successes = eightTimes(() -> {
            int yes = 0;
            for (int i = 0; i < each; i++) {
                yes += branch.tries(ANNA, gift(10)).isAccepted() ? 1 : 0;
            }
            return yes;
        });

        assertThat(successes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_003 / 10);
        assertThat(branch.available(ANNA)).isEqualTo(3);
        assertJournalIsWhole();
    }

    @RepeatedTest(5)
    @DisplayName("of one key take effect once, and all have the same outcome (P10)")
    void takes_effect_once() throws Exception {
        branch.earn(ANNA, 100);
        PointsCommand spend = branch.command(ANNA, gift(30));

        List<Outcome<Receipt>> outcomes = eightTimes(() -> branch.points.handle(spend));

        assertThat(outcomes).allMatch(Outcome::isAccepted);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(branch.available(ANNA)).isEqualTo(70);
    }

    @RepeatedTest(5)
    @DisplayName("give a spending back once, whichever wins (P9)")
    void refunds_once() throws Exception {
        branch.earn(ANNA, 100);
        PostingId spending = branch.redeem(ANNA, 60).id();

        List<Outcome<Receipt>> outcomes = eightTimes(() -> branch.tries(ANNA, refund(spending)));

        assertThat(accepted(outcomes)).isEqualTo(1);
        assertThat(branch.available(ANNA)).isEqualTo(100);
        assertJournalIsWhole();
    }

    @RepeatedTest(5)
    @DisplayName("earn for a document once (P8, P10)")
    void earns_once() throws Exception {
        List<Outcome<Receipt>> outcomes = eightTimes(() -> branch.tries(ANNA, invoice("R-1", 100)));

        assertThat(accepted(outcomes)).isEqualTo(1);
        assertThat(branch.available(ANNA)).isEqualTo(100);
    }

    @RepeatedTest(5)
    @DisplayName("take an earning back once, though its points move to another account meanwhile (P21, P30)")
    void takes_back_once_over_a_merge() throws Exception {
        PostingId earning = branch.earn(ANNA, 100).id();
        branch.earn(BORIS, 5);
        Callable<Outcome<Receipt>> takeBack = () -> branch.tries(ANNA, takeBack(earning));
        Callable<Outcome<Receipt>> merge =
                () -> branch.points.handle(branch.office(ANNA, new PointsAction.Merge(BORIS)));

        List<Outcome<Receipt>> outcomes = together(List.of(takeBack, merge, takeBack, takeBack));

        assertThat(accepted(outcomes)).isEqualTo(2);
        assertThat(branch.available(ANNA)).isEqualTo(5);
        assertThat(branch.stored(ANNA).id()).isEqualTo(BORIS);
        assertJournalIsWholeOf(branch.journal(ANNA));
    }

    private static void assertJournalIsWholeOf(List<Posting> journal) {
        assertThat(journal).allMatch(Posting::isBalanced);
        assertThat(journal.get(journal.size() - 1).balanceAfter()).isZero();
    }

    @RepeatedTest(5)
    @DisplayName("capture, release or time out a hold: one of them (P33, PTS-05)")
    void ends_a_hold_once() throws Exception {
        branch.earn(ANNA, 100);
        PostingId held = branch.does(ANNA, hold(60)).id();
        branch.pass(Duration.ofHours(2).minusNanos(1));
        Callable<Boolean> capture = () -> branch.tries(ANNA, new PointsAction.Capture(held, Optional.empty(), false))
                .isAccepted();
        Callable<Boolean> release =
                () -> branch.tries(ANNA, new PointsAction.Release(held)).isAccepted();
        Callable<Boolean> timeOut = () -> {
            branch.pass(Duration.ofNanos(1));
            return branch.points.sweep(DEALER).timedOutHolds() == 1;
        };

        List<Boolean> ended = together(List.of(capture, release, timeOut));
        branch.points.sweep(DEALER);

        assertThat(ended.stream().filter(yes -> yes).count()).isLessThanOrEqualTo(1);
        assertThat(branch.stored(ANNA).holds()).isEmpty();
        assertThat(branch.available(ANNA)).isEqualTo(ended.get(0) ? 40 : 100);
        assertJournalIsWhole();
    }

    @Test
    @DisplayName("keep the balance exact over 8 threads with 1 000 commands each (P11, P13)")
    void stays_exact_under_load() throws Exception {
        branch.earn(ANNA, 1_000);

        List<Long> gains = eightTimes(() -> {
            long gain = 0;
            for (int i = 0; i < 1_000; i++) {
                PointsAction action = i % 3 == 0 ? invoice("R-" + branch.key(), 7) : gift(5);
                Outcome<Receipt> outcome = branch.tries(ANNA, action);
                gain += outcome.isAccepted() ? outcome.orThrow().posting().points() : 0;
            }
            return gain;
        });

        assertThat(branch.available(ANNA))
                .isEqualTo(1_000 + gains.stream().mapToLong(Long::longValue).sum());
        assertJournalIsWhole();
    }

    @Test
    @DisplayName("number their events without a gap, whoever makes them (PTS-08)")
    void numbers_events_without_a_gap() throws Exception {
        branch.earn(ANNA, 100);
        for (int i = 0; i < 20; i++) {
            branch.does(ANNA, hold(5));
        }
        branch.pass(Duration.ofHours(3));

        eightTimes(() -> {
            branch.tries(ANNA, gift(1));
            return branch.points.sweep(DEALER);
        });

        assertThat(branch.storage.events(DEALER, StreamId.of(ANNA), 0, 100))
                .hasSize(20)
                .extracting(RecordedEvent::at)
                .containsOnly(Branch.MONDAY_10.plus(Duration.ofHours(2)));
    }
}
