package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/**
 * Counts what is to be done for customers, as the last review of each left it: tasks that are due and that nobody has taken up yet.
 * Without state, makes no object, and is safe to use from many threads. Source: LIF-21, L7.
 */
public final class DueReader {

    /** So many files stay in the nearest cache until they are read. */
    private static final int BLOCK = 64;

    /** The most a byte tells. */
    private static final int MOST = Byte.MAX_VALUE;

    private DueReader() {}

    /** Returns how many tasks of a customer are to be done. */
    public static int due(CareFile care) {
        List<CareTask> tasks = care.tasks();
        int due = 0;
        for (int i = 0; i < tasks.size(); i++) {
            due += isDue(tasks.get(i)) ? 1 : 0;
        }
        return due;
    }

    private static boolean isDue(CareTask task) {
        return task.status() == TaskStatus.DUE && task.handedOverAt().isEmpty();
    }

    /**
     * Writes how many tasks of many customers are to be done, 127 standing for more too. Returns their sum.
     *
     * @param cares what is remembered of the customers, in a list with quick access by place
     * @param fromInclusive the first customer
     * @param toExclusive the customer behind the last
     * @param out where the counts go, each at its customer's place; at least {@code toExclusive} long
     */
    public static long due(List<CareFile> cares, int fromInclusive, int toExclusive, byte[] out) {
        Checks.range("toExclusive", toExclusive, 0, Math.min(cares.size(), out.length));
        Checks.range("fromInclusive", fromInclusive, 0, toExclusive);
        long sum = 0;
        for (int begin = fromInclusive; begin < toExclusive; begin += BLOCK) {
            int end = Math.min(begin + BLOCK, toExclusive);
            fetch(cares, begin, end, out);
            for (int i = begin; i < end; i++) {
                int due = out[i] == 0 ? 0 : due(cares.get(i));
                out[i] = (byte) Math.min(MOST, due);
                sum += due;
            }
        }
        return sum;
    }

    /** Notes who has tasks at all. Nothing here waits for what was fetched before, so the processor fetches for many at once. */
    private static void fetch(List<CareFile> cares, int begin, int end, byte[] out) {
        for (int i = begin; i < end; i++) {
            out[i] = (byte) Math.min(MOST, cares.get(i).tasks().size());
        }
    }
}
