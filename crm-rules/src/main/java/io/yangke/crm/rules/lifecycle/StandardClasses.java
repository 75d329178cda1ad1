package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.rules.lifecycle.ClassFact.MONTHS_AWAY;
import static io.yangke.crm.rules.lifecycle.ClassFact.MONTHS_OWNED;
import static io.yangke.crm.rules.lifecycle.ClassFact.RENEWALS;
import static io.yangke.crm.rules.lifecycle.ClassFact.SPEND_FEN;
import static io.yangke.crm.rules.lifecycle.ClassFact.VISITS;
import static io.yangke.crm.rules.lifecycle.ClassRange.atLeast;
import static io.yangke.crm.rules.lifecycle.ClassRange.lessThan;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of classes a host gets that sets up none of its own. Figures are the documents', the order of the rows is ours. */
final class StandardClasses {

    /**
     * Who stays away is inactive or lost whatever was spent before; within a year of buying nobody is given up. Who renews the
     * insurance counts as loyal. Source: SEG-01.
     */
    static final List<ClassRow> ROWS = List.of(
            ClassRow.of(CustomerClass.LOST, ClassCondition.allOf(atLeast(MONTHS_AWAY, 6), atLeast(MONTHS_OWNED, 12))),
            ClassRow.of(CustomerClass.INACTIVE, ClassCondition.allOf(atLeast(MONTHS_AWAY, 3))),
            ClassRow.of(
                    CustomerClass.LOYAL,
                    ClassCondition.allOf(atLeast(SPEND_FEN, 400_000), atLeast(VISITS, 4)),
                    ClassCondition.allOf(atLeast(RENEWALS, 1))),
            ClassRow.of(
                    CustomerClass.FAIRLY_LOYAL, ClassCondition.allOf(atLeast(SPEND_FEN, 200_000), atLeast(VISITS, 2))),
            ClassRow.of(CustomerClass.NEW, ClassCondition.allOf(lessThan(MONTHS_OWNED, 12))),
            ClassRow.otherwise(CustomerClass.GENERAL));

    /** Service, accessories and insured repair; neither warranty nor what is free. Source: SEG-01. */
    static final Set<VisitKind> SPEND_KINDS =
            Set.of(VisitKind.PAID_MAINTENANCE, VisitKind.REPAIR, VisitKind.INSURANCE, VisitKind.BOUTIQUE);

    /** Free maintenance, warranty, insurance jobs and recalls are left out, and who buys accessories need not come in. Source: SEG-01. */
    static final Set<VisitKind> FREQUENCY_KINDS = Set.of(VisitKind.PAID_MAINTENANCE, VisitKind.REPAIR);

    /** Everything done in the workshop. */
    static final Set<VisitKind> RECENCY_KINDS = Set.of(
            VisitKind.PAID_MAINTENANCE,
            VisitKind.REPAIR,
            VisitKind.FREE_MAINTENANCE,
            VisitKind.WARRANTY,
            VisitKind.INSURANCE,
            VisitKind.RECALL);

    /** New and fairly loyal customers count with the general ones. Source: SEG-02. */
    static final Map<CustomerClass, MixGroup> GROUPS = Map.of(
            CustomerClass.LOYAL, MixGroup.LOYAL,
            CustomerClass.FAIRLY_LOYAL, MixGroup.GENERAL,
            CustomerClass.NEW, MixGroup.GENERAL,
            CustomerClass.GENERAL, MixGroup.GENERAL,
            CustomerClass.INACTIVE, MixGroup.ABOUT_TO_BE_LOST,
            CustomerClass.LOST, MixGroup.LOST);

    /** Source: SEG-02. */
    static final Map<MixGroup, Integer> TARGET_PERCENT =
            Map.of(MixGroup.LOYAL, 50, MixGroup.GENERAL, 30, MixGroup.ABOUT_TO_BE_LOST, 15, MixGroup.LOST, 5);

    private StandardClasses() {}
}
