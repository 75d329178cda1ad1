package io.yangke.crm.core.care;

import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.StaleStateException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pass over a dealer's customers as the threads of this process share it: pages are read one behind the other, planned side by
 * side, and committed in order. Other processes know nothing of it: of two that commit the same page one is too late, and what it
 * planned ahead is planned again. Safe to use from many threads.
 */
final class SharedPass {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPass.class);

    /** So many pages are in memory at most. */
    private static final int MOST_AHEAD = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** The pages that are read and not committed, in order. */
    private final Deque<CarePage> pages = new ArrayDeque<>();

    /** Returns the next page to plan; empty if a sweep has nothing to do any more, and all it planned is committed or lost. */
    Optional<CarePage> take(CareSweep sweep) {
        lock.lock();
        try {
            while (true) {
                Optional<CarePage> page = pages.size() < MOST_AHEAD ? next(sweep) : Optional.empty();
                page.ifPresent(pages::add);
                if (page.isPresent() || !mustWait(sweep)) {
                    return page;
                }
                moved.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<CarePage> next(CareSweep sweep) {
        int room = sweep.room() - ofOwn(sweep);
        if (room <= 0) {
            return Optional.empty();
        }
        Optional<SweepProgress> from = pages.isEmpty()
                ? sweep.next()
                : Optional.of(pages.getLast().after()).filter(last -> !last.finished());
        return from.map(progress -> sweep.read(progress, room));
    }

    private int ofOwn(CareSweep sweep) {
        return pages.stream()
                .filter(page -> page.sweep() == sweep)
                .mapToInt(page -> page.views().size())
                .sum();
    }

    /** Whether something may still be lost, and so is to be done again by this sweep. */
    private boolean mustWait(CareSweep sweep) {
        return sweep.room() > 0 ? !pages.isEmpty() : pages.stream().anyMatch(page -> page.sweep() == sweep);
    }

    /** Plans a page, and commits all pages that are planned and have no other before them. */
    void plan(CarePage page) {
        boolean planned = false;
        try {
            page.plan();
            planned = true;
        } finally {
            lock.lock();
            try {
                if (planned) {
                    commit();
                } else {
                    dropFrom(page);
                }
            } finally {
                moved.signalAll();
                lock.unlock();
            }
        }
    }

    private void commit() {
        while (!pages.isEmpty() && pages.getFirst().isPlanned()) {
            boolean written = false;
            try {
                pages.getFirst().write();
                written = true;
            } catch (StaleStateException | OutcomeUnknownException race) {
                LOG.debug("{} pages of the review of a dealer are done again", pages.size());
            } finally {
                if (written) {
                    pages.removeFirst().count();
                } else if (!pages.isEmpty()) {
                    dropFrom(pages.getFirst());
                }
            }
        }
    }

    /** A page that is not committed takes those behind it along. */
    private void dropFrom(CarePage page) {
        while (pages.contains(page)) {
            pages.removeLast().lose();
        }
    }
}
