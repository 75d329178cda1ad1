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
    private static final int KIND_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(KINDS.length - 1);
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    private static final Comparator<CustomerFact.Visit> BY_DAY =
            Comparator.comparing(CustomerFact.Visit::settledOn).thenComparing(CustomerFact.Visit::fact);

    /** No visits. */
    public static final VisitHistory NONE = new VisitHistory(List.of());

    private final ImmutableList<CustomerFact.Visit> visits;
    /** Each visit's day with its kind in the lowest bits, and behind it its money: side by side they are fetched at once. */
    private final long[] columns;

    private VisitHistory(List<CustomerFact.Visit> unordered) {
        visits = ImmutableList.sortedCopyOf(BY_DAY, unordered);
        columns = new long[2 * visits.size()];
        for (int i = 0; i < visits.size(); i++) {
            CustomerFact.Visit visit = visits.get(i);
            columns[2 * i] =
                    visit.settledOn().toEpochDay() << KIND_BITS | visit.what().ordinal();
            columns[2 * i + 1] = visit.fen();
        }
    }

    /** Returns the history of these visits. */
    public static VisitHistory of(Collection<CustomerFact.Visit> visits) {
        return visits.isEmpty() ? NONE : new VisitHistory(List.copyOf(visits));
    }

    /** How many visits there are. */
    public int size() {
        return columns.length / 2;
    }

    /** The epoch day of a visit, counted from 0 in order. */
    public int day(int index) {
        return (int) (columns[2 * index] >> KIND_BITS);
    }

    /** What a visit was for, counted from 0 in order. */
    public VisitKind what(int index) {
        return KINDS[kindOrdinal(index)];
    }

    /** The ordinal of what a visit was for, counted from 0 in order: for masks of kinds. */
    public int kindOrdinal(int index) {
        return (int) columns[2 * index] & KIND_MASK;
    }

    /** What a visit came to, in fen, counted from 0 in order. */
    public long fen(int index) {
        return columns[2 * index + 1];
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
        // Mostly nothing lies after the day.
        if (size() == 0 || day(size() - 1) <= epochDay) {
            return size();
        }
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) <= epochDay) {
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
        return "VisitHistory[" + size() + " visits]";
    }
}
