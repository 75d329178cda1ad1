package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a customer's class depends on off the customer's file, as of one day; facts after the day are not seen, so any day
 * past can be asked for. Made once for many customers: a verdict makes no object. Not safe for use by several threads.
 *
 * <p>Visits count by kind, as policy says; those of one day are one visit. A purchase counts as long as the car is the
 * customer's. Insurance counts as renewed if the dealer sold it and it was not the car's first with the customer. Source:
 * SEG-01.
 */
public final class ClassReader {

    /** So many files stay in the nearest cache until they are read. */
    private static final int BLOCK = 64;

    private final DatedClassTable table;
    private final FactHorizon known;
    private final int asOfDay;
    private final int windowStart;
    private final int spendMask;
    private final int frequencyMask;
    private final int recencyMask;
    private final int firstInsuranceDays;

    /** Kept, so that fetching is not left out as useless. */
    int fetched;

    private long spendFen;
    private int visits;
    private int renewals;
    private int lastVisitDay;
    private int lastPurchaseDay;

    ClassReader(DatedClassTable table) {
        this(table, FactHorizon.of(table.asOf()));
    }

    /** Creates a reader that sees facts until the horizon only, and none after the table's day. */
    ClassReader(DatedClassTable table, FactHorizon known) {
        ClassPolicy policy = table.table().policy();
        this.table = table;
        this.known = known;
        this.asOfDay = (int) table.asOf().toEpochDay();
        this.windowStart = (int) table.asOf().minusMonths(policy.windowMonths()).toEpochDay();
        this.spendMask = table.table().spendMask();
        this.frequencyMask = table.table().frequencyMask();
        this.recencyMask = table.table().recencyMask();
        this.firstInsuranceDays = policy.firstInsuranceDays();
    }

    /** Returns the customer's class. Makes no object. */
    public CustomerClass classify(CustomerFile file) {
        read(file);
        return table.classify(spendFen, visits, renewals, lastVisitDay, lastPurchaseDay);
    }

    /**
     * Writes the classes of many customers, each as the ordinal of its {@link CustomerClass}. Makes no object.
     *
     * @param files the customers' files, in a list with quick access by place
     * @param fromInclusive the first customer
     * @param toExclusive the customer behind the last
     * @param out where the classes go, each at its customer's place; at least {@code toExclusive} long
     */
    public void classify(List<CustomerFile> files, int fromInclusive, int toExclusive, byte[] out) {
        Checks.range("toExclusive", toExclusive, 0, Math.min(files.size(), out.length));
        Checks.range("fromInclusive", fromInclusive, 0, toExclusive);
        for (int begin = fromInclusive; begin < toExclusive; begin += BLOCK) {
            int end = Math.min(begin + BLOCK, toExclusive);
            fetch(files, begin, end);
            for (int i = begin; i < end; i++) {
                out[i] = (byte) classify(files.get(i)).ordinal();
            }
        }
    }

    /**
     * Touches what will be read of some files. Nothing here waits for what was fetched, so the processor fetches for many files
     * at once; a verdict waits, as it branches on how many visits there are.
     */
    private void fetch(List<CustomerFile> files, int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            CustomerFile file = files.get(i);
            sum += file.visits().size() + file.vehicleCount() + file.insuranceCount();
        }
        fetched = sum;
    }

    /** Returns what the class depends on. */
    public ClassFacts facts(CustomerFile file) {
        read(file);
        return new ClassFacts(table.asOf(), spendFen, visits, renewals, day(lastVisitDay), day(lastPurchaseDay));
    }

    /** Returns whether the customer has ever come or has a car; who has not is no customer of the dealer yet. Makes no object. */
    public boolean isKnown(CustomerFile file) {
        read(file);
        return lastVisitDay != DatedClassTable.NEVER || lastPurchaseDay != DatedClassTable.NEVER;
    }

    private static Optional<LocalDate> day(int day) {
        return day == DatedClassTable.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private void read(CustomerFile file) {
        readVisits(file.visits());
        readPurchases(file);
        readRenewals(file);
    }

    /** Walks back through the window without a branch on what a visit was for: nobody can guess it, and guessing wrong takes longer. */
    private void readVisits(VisitHistory history) {
        spendFen = 0;
        visits = 0;
        lastVisitDay = DatedClassTable.NEVER;
        int counted = DatedClassTable.NEVER;
        int i = history.countUntil(Math.min(asOfDay, known.visits())) - 1;
        for (; i >= 0 && history.day(i) > windowStart; i--) {
            int day = history.day(i);
            int kind = history.kindOrdinal(i);
            int frequent = bit(frequencyMask, kind);
            spendFen += history.fen(i) & -bit(spendMask, kind);
            visits += frequent & differ(day, counted);
            counted = choose(frequent, day, counted);
            lastVisitDay = Math.max(lastVisitDay, choose(bit(recencyMask, kind), day, DatedClassTable.NEVER));
        }
        if (lastVisitDay == DatedClassTable.NEVER) {
            lastVisitDay = lastVisit(history, i);
        }
    }

    private int lastVisit(VisitHistory history, int from) {
        for (int i = from; i >= 0; i--) {
            if (bit(recencyMask, history.kindOrdinal(i)) == 1) {
                return history.day(i);
            }
        }
        return DatedClassTable.NEVER;
    }

    /** Returns 1 if a mask has a kind, else 0. */
    private static int bit(int mask, int kind) {
        return mask >>> kind & 1;
    }

    /** Returns 1 if two days are not the same, else 0. */
    private static int differ(int one, int other) {
        int difference = one ^ other;
        return (difference | -difference) >>> 31;
    }

    /** Returns one value if the bit is 1, the other if it is 0. */
    private static int choose(int bit, int one, int other) {
        return other ^ (one ^ other) & -bit;
    }

    private void readPurchases(CustomerFile file) {
        lastPurchaseDay = DatedClassTable.NEVER;
        int through = Math.min(asOfDay, known.purchases());
        for (int i = 0; i < file.vehicleCount(); i++) {
            int from = file.vehicleFromDay(i);
            if (from <= through && file.vehicleUntilDay(i) > through) {
                lastPurchaseDay = Math.max(lastPurchaseDay, from);
            }
        }
    }

    private void readRenewals(CustomerFile file) {
        renewals = 0;
        int through = Math.min(asOfDay, known.renewals());
        for (int i = 0; i < file.insuranceCount(); i++) {
            int bought = file.insuranceBoughtDay(i);
            if (bought > windowStart
                    && bought <= through
                    && isRenewal(file.insurances().get(i), bought, file)) {
                renewals++;
            }
        }
    }

    private boolean isRenewal(CustomerFact.Insurance insurance, int bought, CustomerFile file) {
        return insurance.soldByUs() && !isFirst(insurance, bought, file);
    }

    private boolean isFirst(CustomerFact.Insurance insurance, int bought, CustomerFile file) {
        for (int i = 0; i < file.vehicleCount(); i++) {
            if (Math.abs(file.vehicleFromDay(i) - bought) <= firstInsuranceDays
                    && file.vehicles().get(i).car().equals(insurance.car())) {
                return true;
            }
        }
        return false;
    }
}
