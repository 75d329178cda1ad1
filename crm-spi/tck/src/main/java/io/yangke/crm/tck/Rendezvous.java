package io.yangke.crm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that begin at one moment, and what came of each. */
public final class Rendezvous {

    /** The outcome of what ended without an exception; any other outcome is the simple name of the exception's class. */
    public static final String DONE = "done";

    private static final int SECONDS = 180;

    private Rendezvous() {}

    /** Runs each on a thread of its own, all at once, and returns the outcomes in the order given. */
    public static List<String> collide(List<Runnable> runs) {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            CyclicBarrier start = new CyclicBarrier(runs.size());
            List<Future<String>> futures = new ArrayList<>();
            for (Runnable run : runs) {
                futures.add(threads.submit(() -> outcome(start, run)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get(SECONDS, TimeUnit.SECONDS));
            }
            return outcomes;
        } catch (TimeoutException e) {
            throw new AssertionError("the threads did not end within " + SECONDS + " s", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the threads could not be run", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns how often each outcome came. */
    public static Map<String, Long> tally(List<String> outcomes) {
        Map<String, Long> tally = new TreeMap<>();
        outcomes.forEach(outcome -> tally.merge(outcome, 1L, Long::sum));
        return tally;
    }

    private static String outcome(CyclicBarrier start, Runnable run)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            run.run();
            return DONE;
        } catch (RuntimeException | AssertionError e) {
            return e.getClass().getSimpleName();
        }
    }
}
