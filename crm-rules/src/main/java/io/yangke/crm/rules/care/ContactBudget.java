package io.yangke.crm.rules.care;

import com.google.common.collect.Sets;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.internal.Checks;
import java.util.Set;

/**
 * How often one customer is contacted, whatever for: at most so many contacts on any days in a row. Source: LIF-21, L11; the figures
 * are ours.
 *
 * @param most how many contacts at most, 1 to 100
 * @param days on so many days in a row, 1 to 366; days of the dealer's calendar, today being one of them
 * @param reserved how many of them are kept free for duties, 0 to less than {@code most}
 * @param duties the purposes that may use what is reserved
 * @param owed the purposes that are owed to the customer: outside the budget, neither counted nor refused
 * @param uncounted the channels that disturb nobody since the customer is there anyway: outside the budget as well
 */
public record ContactBudget(
        int most,
        int days,
        int reserved,
        Set<ContactPurpose> duties,
        Set<ContactPurpose> owed,
        Set<ContactChannel> uncounted) {

    /** Three contacts in a week, one of them for complaints alone; safety and repairs in progress are owed. */
    public static final ContactBudget DEFAULT = new ContactBudget(
            3,
            7,
            1,
            Set.of(ContactPurpose.COMPLAINT),
            Set.of(ContactPurpose.SAFETY, ContactPurpose.REPAIR_PROGRESS),
            Set.of(ContactChannel.IN_PERSON));

    public ContactBudget {
        Checks.range("most", most, 1, 100);
        Checks.range("days", days, 1, 366);
        Checks.range("reserved", reserved, 0, most - 1);
        duties = Sets.immutableEnumSet(duties);
        owed = Sets.immutableEnumSet(owed);
        uncounted = Sets.immutableEnumSet(uncounted);
        for (ContactPurpose purpose : owed) {
            Checks.require(!duties.contains(purpose), "owed", "holds a duty", "a purpose in one of both is allowed");
        }
    }

    /** Returns whether a contact counts. */
    public boolean counts(ContactPurpose purpose, ContactChannel channel) {
        return !owed.contains(purpose) && !uncounted.contains(channel);
    }

    /** Returns whether a purpose may use what is reserved. */
    public boolean isDuty(ContactPurpose purpose) {
        return duties.contains(purpose);
    }

    /** How many contacts there may be that are no duties. */
    public int mostOrdinary() {
        return most - reserved;
    }
}
