package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a customer's class depends on off the customer's file, as of one day; facts after the day are not seen, so any day
 * past can be asked for. Made once for many customers: a verdict makes no object. Not safe for use by several threads.
 *
 * <p>Visits count by kind, as policy says; those of one day are one visit. A purchase counts as long as the car is the
 * customer's. Insurance counts as renewed if the dealer sold it and it was not the car's first with the customer. Source:
 * SEG-01.
 */
public final class ClassReader {

    private final DatedClassTable table;
    private final FactHorizon known;
    private final int asOfDay;
    private final int windowStart;
    private final int spendMask;
    private final int frequencyMask;
    private final int recencyMask;
    private final int firstInsuranceDays;

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
        this.spendMask = mask(policy.spendKinds());
        this.frequencyMask = mask(policy.frequencyKinds());
        this.recencyMask = mask(policy.recencyKinds());
        this.firstInsuranceDays = policy.firstInsuranceDays();
    }

    private static int mask(Set<VisitKind> kinds) {
        return kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }

    /** Returns the customer's class. Makes no object. */
    public CustomerClass classify(CustomerFile file) {
        read(file);
        return table.classify(spendFen, visits, renewals, lastVisitDay, lastPurchaseDay);
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
        readPurchases(file.vehicles());
        readRenewals(file);
    }

    private void readVisits(VisitHistory history) {
        int end = history.countUntil(Math.min(asOfDay, known.visits()));
        lastVisitDay = lastVisit(history, end);
        spendFen = 0;
        visits = 0;
        int counted = DatedClassTable.NEVER;
        for (int i = end - 1; i >= 0 && history.day(i) > windowStart; i--) {
            int kind = 1 << history.kindOrdinal(i);
            if ((kind & spendMask) != 0) {
                spendFen += history.fen(i);
            }
            if ((kind & frequencyMask) != 0 && history.day(i) != counted) {
                visits++;
                counted = history.day(i);
            }
        }
    }

    private int lastVisit(VisitHistory history, int end) {
        for (int i = end - 1; i >= 0; i--) {
            if ((1 << history.kindOrdinal(i) & recencyMask) != 0) {
                return history.day(i);
            }
        }
        return DatedClassTable.NEVER;
    }

    private void readPurchases(List<CustomerFact.Ownership> cars) {
        lastPurchaseDay = DatedClassTable.NEVER;
        int through = Math.min(asOfDay, known.purchases());
        for (int i = 0; i < cars.size(); i++) {
            CustomerFact.Ownership car = cars.get(i);
            int from = (int) car.from().toEpochDay();
            boolean sold = car.until().isPresent() && car.until().get().toEpochDay() <= through;
            if (from <= through && !sold) {
                lastPurchaseDay = Math.max(lastPurchaseDay, from);
            }
        }
    }

    private void readRenewals(CustomerFile file) {
        renewals = 0;
        int through = Math.min(asOfDay, known.renewals());
        List<CustomerFact.Insurance> insurances = file.insurances();
        for (int i = 0; i < insurances.size(); i++) {
            CustomerFact.Insurance insurance = insurances.get(i);
            int bought = (int) insurance.boughtOn().toEpochDay();
            if (insurance.soldByUs()
                    && bought > windowStart
                    && bought <= through
                    && !isFirst(insurance, bought, file.vehicles())) {
                renewals++;
            }
        }
    }

    private boolean isFirst(CustomerFact.Insurance insurance, int bought, List<CustomerFact.Ownership> cars) {
        for (int i = 0; i < cars.size(); i++) {
            CustomerFact.Ownership car = cars.get(i);
            if (car.car().equals(insurance.car()) && Math.abs(car.from().toEpochDay() - bought) <= firstInsuranceDays) {
                return true;
            }
        }
        return false;
    }
}
