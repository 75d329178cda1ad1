package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A table of classes for one day. A verdict makes no object and hardly branches: each fact is counted up to a band, the bands
 * together are the place of the class in a table. Immutable and thread-safe. Source: SEG-01.
 */
public final class DatedClassTable {

    /** The day of what has never happened. */
    public static final int NEVER = Integer.MIN_VALUE;

    private static final CustomerClass[] CLASSES = CustomerClass.values();

    private final ClassTable table;
    private final LocalDate asOf;
    private final byte[] classOfCell;

    private final long[] spend;
    private final long[] visits;
    private final long[] renewals;
    private final long[] away;
    private final long[] owned;
    private final int spendStride;
    private final int visitsStride;
    private final int renewalsStride;
    private final int awayStride;
    private final int ownedStride;

    DatedClassTable(ClassTable table, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
        this.classOfCell = table.classOfCell();
        ClassCells cells = table.cells();
        spend = cells.bands().limits(ClassFact.SPEND_FEN);
        visits = cells.bands().limits(ClassFact.VISITS);
        renewals = cells.bands().limits(ClassFact.RENEWALS);
        away = lastDays(cells.bands().limits(ClassFact.MONTHS_AWAY), asOf);
        owned = lastDays(cells.bands().limits(ClassFact.MONTHS_OWNED), asOf);
        spendStride = cells.stride(ClassFact.SPEND_FEN);
        visitsStride = cells.stride(ClassFact.VISITS);
        renewalsStride = cells.stride(ClassFact.RENEWALS);
        awayStride = cells.stride(ClassFact.MONTHS_AWAY);
        ownedStride = cells.stride(ClassFact.MONTHS_OWNED);
    }

    /** Returns for each length of months the last day on which it can have begun to be over. */
    private static long[] lastDays(long[] months, LocalDate asOf) {
        long[] days = new long[months.length];
        for (int i = 0; i < months.length; i++) {
            days[i] = asOf.minusMonths(months[i]).toEpochDay();
        }
        return days;
    }

    /** Returns the day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the table for any day. */
    public ClassTable table() {
        return table;
    }

    /** Returns a reader of customers' files as of this day. */
    public ClassReader reader() {
        return new ClassReader(this);
    }

    /**
     * Returns the class of a customer. Makes no object.
     *
     * @param spendFen the money of the visits that count for it, within the window, in fen
     * @param visits the visits that count for frequency, within the window
     * @param renewals insurance policies bought again within the window
     * @param lastVisitDay the epoch day of the last visit that counts for recency, or {@link #NEVER}
     * @param lastPurchaseDay the epoch day of the last purchase of a car, or {@link #NEVER}
     */
    public CustomerClass classify(long spendFen, int visits, int renewals, int lastVisitDay, int lastPurchaseDay) {
        return CLASSES[classOfCell[cell(spendFen, visits, renewals, lastVisitDay, lastPurchaseDay)]];
    }

    /**
     * Returns the class of a customer.
     *
     * @param facts the facts, as of this table's day
     */
    public CustomerClass classify(ClassFacts facts) {
        return CLASSES[classOfCell[cell(facts)]];
    }

    /**
     * Writes the classes of many customers, each as the ordinal of its {@link CustomerClass}. Makes no object.
     *
     * @param columns the customers' facts, as of this table's day
     * @param fromInclusive the first customer
     * @param toExclusive the customer behind the last
     * @param out where the classes go, each at its customer's place; at least {@code toExclusive} long
     */
    public void classify(ClassColumns columns, int fromInclusive, int toExclusive, byte[] out) {
        Checks.range("toExclusive", toExclusive, 0, Math.min(columns.size(), out.length));
        Checks.range("fromInclusive", fromInclusive, 0, toExclusive);
        long[] spendFen = columns.spendFen();
        int[] visitCounts = columns.visits();
        int[] renewalCounts = columns.renewals();
        int[] visitDays = columns.lastVisitDays();
        int[] purchaseDays = columns.lastPurchaseDays();
        for (int i = fromInclusive; i < toExclusive; i++) {
            out[i] = classOfCell[cell(spendFen[i], visitCounts[i], renewalCounts[i], visitDays[i], purchaseDays[i])];
        }
    }

    int cell(ClassFacts facts) {
        Checks.require(
                facts.asOf().equals(asOf), "facts", "are of another day", "those of the table's day are allowed");
        return cell(
                facts.spendFen(),
                facts.visits(),
                facts.renewals(),
                epochDay(facts.lastVisit()),
                epochDay(facts.lastPurchase()));
    }

    private static int epochDay(Optional<LocalDate> day) {
        return day.map(known -> (int) known.toEpochDay()).orElse(NEVER);
    }

    private int cell(long spendFen, int visitCount, int renewalCount, int lastVisitDay, int lastPurchaseDay) {
        return spendStride * reached(spend, spendFen)
                + visitsStride * reached(visits, visitCount)
                + renewalsStride * reached(renewals, renewalCount)
                + awayStride * past(away, Math.max(lastVisitDay, lastPurchaseDay))
                + ownedStride * past(owned, lastPurchaseDay);
    }

    /** Returns how many limits a value has reached: a sign bit is counted, since nobody can guess the branch. */
    private static int reached(long[] limits, long value) {
        int count = limits.length;
        for (long limit : limits) {
            count += (int) (value - limit >> 63);
        }
        return count;
    }

    /** Returns how many lengths of time are over since a day. */
    private static int past(long[] lastDays, long day) {
        int count = lastDays.length;
        for (long last : lastDays) {
            count += (int) (last - day >> 63);
        }
        return count;
    }
}
