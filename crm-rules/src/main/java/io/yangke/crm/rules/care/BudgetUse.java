package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The contacts with one customer that count, held against the budget. A contact fits a day if no days in a row that hold the day would
 * have too many: neither those before it nor, should a clock have gone back, those after it. Source: LIF-21, L11.
 *
 * <p>Not safe for use by several threads.
 */
final class BudgetUse {

    private final ContactBudget budget;
    private final List<Long> all = new ArrayList<>();
    private final List<Long> ordinary = new ArrayList<>();

    BudgetUse(ContactBudget budget) {
        this.budget = budget;
    }

    /** Returns the use these contacts make of the budget. */
    static BudgetUse of(ContactBudget budget, List<ContactMade> contacts, ZoneId zone) {
        BudgetUse use = new BudgetUse(budget);
        for (ContactMade contact : contacts) {
            use.add(contact.purpose(), contact.channel(), LocalDate.ofInstant(contact.at(), zone));
        }
        return use;
    }

    void add(ContactPurpose purpose, ContactChannel channel, LocalDate on) {
        if (!budget.counts(purpose, channel)) {
            return;
        }
        all.add(on.toEpochDay());
        if (!budget.isDuty(purpose)) {
            ordinary.add(on.toEpochDay());
        }
    }

    /** Returns whether one contact more may be made on a day. */
    boolean allows(ContactPurpose purpose, ContactChannel channel, LocalDate on) {
        if (!budget.counts(purpose, channel)) {
            return true;
        }
        long day = on.toEpochDay();
        return busiest(all, day) < budget.most()
                && (budget.isDuty(purpose) || busiest(ordinary, day) < budget.mostOrdinary());
    }

    /** Returns the first day from this one on on which one contact more may be made. */
    LocalDate next(ContactPurpose purpose, ContactChannel channel, LocalDate from) {
        LocalDate day = from;
        while (!allows(purpose, channel, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns how many contacts stand in the way of one more on a day. */
    int used(ContactPurpose purpose, LocalDate on) {
        long day = on.toEpochDay();
        int total = busiest(all, day);
        return budget.isDuty(purpose) || total >= budget.most() ? total : busiest(ordinary, day);
    }

    /** Returns how many there may be of what {@link #used} counts. */
    int most(ContactPurpose purpose, LocalDate on) {
        return budget.isDuty(purpose) || busiest(all, on.toEpochDay()) >= budget.most()
                ? budget.most()
                : budget.mostOrdinary();
    }

    /** Returns the most contacts in one stretch of days that holds the day. */
    private int busiest(List<Long> contacts, long day) {
        int most = 0;
        for (long first = day - budget.days() + 1; first <= day; first++) {
            most = Math.max(most, within(contacts, first, first + budget.days()));
        }
        return most;
    }

    private static int within(List<Long> contacts, long firstInclusive, long endExclusive) {
        int count = 0;
        for (long day : contacts) {
            if (day >= firstInclusive && day < endExclusive) {
                count++;
            }
        }
        return count;
    }
}
