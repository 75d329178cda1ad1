package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts who moved from what class to what. Source: SEG-02. */
public final class ClassFlowsSum {

    /** One place more for customers without a class. */
    private static final int PLACES = CustomerClass.values().length + 1;

    private final long[] counts = new long[PLACES * PLACES];
    private final FirstIds[] ids = new FirstIds[PLACES * PLACES];

    /** Begins with nobody. */
    public ClassFlowsSum() {
        for (int i = 0; i < ids.length; i++) {
            ids[i] = new FirstIds();
        }
    }

    /**
     * Adds a customer.
     *
     * @param customer the customer
     * @param from the class at the beginning; empty if the customer was none yet
     * @param to the class at the end; empty if the customer is none any more; one of the two is there
     */
    public ClassFlowsSum add(CustomerId customer, Optional<CustomerClass> from, Optional<CustomerClass> to) {
        Checks.require(from.isPresent() || to.isPresent(), "from", "is empty, and to as well", "a class is needed");
        int place = place(from) * PLACES + place(to);
        counts[place]++;
        if (!from.equals(to)) {
            ids[place].add(customer);
        }
        return this;
    }

    private static int place(Optional<CustomerClass> customerClass) {
        return customerClass.map(CustomerClass::ordinal).orElse(PLACES - 1);
    }

    /** Adds what another sum has counted. */
    public ClassFlowsSum merge(ClassFlowsSum other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            ids[i].merge(other.ids[i]);
        }
        return this;
    }

    /** Returns the flows so far. */
    public ClassFlows result() {
        List<ClassMove> moves = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                moves.add(new ClassMove(classAt(i / PLACES), classAt(i % PLACES), counts[i], ids[i].list()));
            }
        }
        return new ClassFlows(moves);
    }

    private static Optional<CustomerClass> classAt(int place) {
        return place == PLACES - 1 ? Optional.empty() : Optional.of(CustomerClass.values()[place]);
    }
}
