package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a customer wants to be contacted. Source: LIF-21.
 *
 * @param channel the preferred channel; empty if none was named
 * @param hours the hours the customer named, in order, without overlap; empty for any the dealer's policy allows
 * @param doNotContact whether the customer wants no contact at all
 * @param granted what the customer agreed to
 * @param refused what the customer refused; nothing of it is granted
 */
public record ContactPreferences(
        Optional<ContactChannel> channel,
        List<HourSpan> hours,
        boolean doNotContact,
        Set<ConsentPurpose> granted,
        Set<ConsentPurpose> refused) {

    /** Nothing was named, granted or refused. */
    public static final ContactPreferences NONE =
            new ContactPreferences(Optional.empty(), List.of(), false, Set.of(), Set.of());

    public ContactPreferences {
        Objects.requireNonNull(channel, "channel");
        hours = ImmutableList.copyOf(hours);
        for (int i = 1; i < hours.size(); i++) {
            Checks.require(
                    !hours.get(i).from().isBefore(hours.get(i - 1).until()),
                    "hours",
                    "overlap or are out of order",
                    "spans in order of time are allowed");
        }
        granted = Sets.immutableEnumSet(granted);
        refused = Sets.immutableEnumSet(refused);
        for (ConsentPurpose purpose : refused) {
            Checks.require(!granted.contains(purpose), "refused", "holds what is granted", "either of both is allowed");
        }
    }

    /** Returns the same with or without the wish not to be contacted. */
    public ContactPreferences withDoNotContact(boolean wish) {
        return new ContactPreferences(channel, hours, wish, granted, refused);
    }
}
