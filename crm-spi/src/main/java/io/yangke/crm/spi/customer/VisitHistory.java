package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The visits of a file in order of day, then of identity, as columns that rules walk through without creating anything.
 * Immutable. Days are epoch days ({@link LocalDate#toEpochDay()}).
 */
public final class VisitHistory {

    private static final VisitKind[] KINDS = VisitKind.values();

    private static final Comparator<CustomerFact.Visit> BY_DAY =
            Comparator.comparing(CustomerFact.Visit::settledOn).thenComparing(CustomerFact.Visit::fact);

    /** No visits. */
    public static final VisitHistory NONE = new VisitHistory(List.of());

    private final ImmutableList<CustomerFact.Visit> visits;
    private final int[] days;
    private final byte[] kinds;
    private final long[] fen;

    private VisitHistory(List<CustomerFact.Visit> unordered) {
        visits = ImmutableList.sortedCopyOf(BY_DAY, unordered);
        days = new int[visits.size()];
        kinds = new byte[days.length];
        fen = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            CustomerFact.Visit visit = visits.get(i);
            days[i] = (int) visit.settledOn().toEpochDay();
            kinds[i] = (byte) visit.what().ordinal();
            fen[i] = visit.fen();
        }
    }

    /** Returns the history of these visits. */
    public static VisitHistory of(Collection<CustomerFact.Visit> visits) {
        return visits.isEmpty() ? NONE : new VisitHistory(List.copyOf(visits));
    }

    /** How many visits there are. */
    public int size() {
        return days.length;
    }

    /** The epoch day of a visit, counted from 0 in order. */
    public int day(int index) {
        return days[index];
    }

    /** What a visit was for, counted from 0 in order. */
    public VisitKind what(int index) {
        return KINDS[kinds[index]];
    }

    /** The ordinal of what a visit was for, counted from 0 in order: for masks of kinds. */
    public int kindOrdinal(int index) {
        return kinds[index];
    }

    /** What a visit came to, in fen, counted from 0 in order. */
    public long fen(int index) {
        return fen[index];
    }

    /** The visit, counted from 0 in order. */
    public CustomerFact.Visit visit(int index) {
        return visits.get(index);
    }

    /** The visits in order. */
    public List<CustomerFact.Visit> visits() {
        return visits;
    }

    /** Returns how many visits lie on or before an epoch day: the index behind the last of them. */
    public int countUntil(int epochDay) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitHistory history && visits.equals(history.visits);
    }

    @Override
    public int hashCode() {
        return visits.hashCode();
    }

    @Override
    public String toString() {
        return "VisitHistory[" + days.length + " visits]";
    }
}
