package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;

/**
 * What brought a change of class about, found by asking for the class without one thing or another. Pure. Source: SEG-01.
 */
public final class ClassCauses {

    private final ClassTable table;
    private final CustomerFile file;
    private final LocalDate reviewedOn;
    private final LocalDate asOf;

    private ClassCauses(ClassTable table, CustomerFile file, LocalDate reviewedOn, LocalDate asOf) {
        this.table = table;
        this.file = file;
        this.reviewedOn = reviewedOn;
        this.asOf = asOf;
    }

    /**
     * Returns why a customer's class is another than at an earlier review. The class at the review, found anew from what is
     * known now, tells corrections and other rules; then it is time if time alone leads to the class; else a visit, a car bought or
     * sold, or a renewal since, the first of them that leads to it by itself, or, if it took several, the first without which it
     * would not be so.
     *
     * @param table the table of classes in force
     * @param file the customer's file as known now
     * @param before the class at the earlier review
     * @param reviewedOn the day of that review
     * @param asOf the day of the class now, not before the review
     * @param sameRules whether the rules were the same at that review
     */
    public static ClassCause of(
            ClassTable table,
            CustomerFile file,
            CustomerClass before,
            LocalDate reviewedOn,
            LocalDate asOf,
            boolean sameRules) {
        ClassCauses causes = new ClassCauses(table, file, reviewedOn, asOf);
        CustomerClass now = table.on(asOf).reader().classify(file);
        CustomerClass then = table.on(reviewedOn).reader().classify(file);
        if (then != before && then == now) {
            return sameRules ? ClassCause.CORRECTION : ClassCause.POLICY;
        }
        return causes.since(now);
    }

    private ClassCause since(CustomerClass now) {
        FactHorizon nothing = FactHorizon.of(reviewedOn);
        if (classWith(nothing) == now) {
            return ClassCause.TIME;
        }
        if (classWith(nothing.visitsUntil(asOf)) == now) {
            return ClassCause.VISIT;
        }
        if (classWith(nothing.purchasesUntil(asOf)) == now) {
            return ClassCause.PURCHASE;
        }
        if (classWith(nothing.renewalsUntil(asOf)) == now) {
            return ClassCause.RENEWAL;
        }
        return several(now);
    }

    private ClassCause several(CustomerClass now) {
        FactHorizon all = FactHorizon.of(asOf);
        if (classWith(all.visitsUntil(reviewedOn)) != now) {
            return ClassCause.VISIT;
        }
        return classWith(all.purchasesUntil(reviewedOn)) != now ? ClassCause.PURCHASE : ClassCause.RENEWAL;
    }

    private CustomerClass classWith(FactHorizon known) {
        return new ClassReader(table.on(asOf), known).classify(file);
    }
}
