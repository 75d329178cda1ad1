package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.StandingState;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What may forbid a contact with one customer now, beside the care file itself. Source: LIF-21, L6.
 *
 * @param preferences how the customer wants to be contacted
 * @param state what may be done with the customer's data
 * @param openComplaints the complaints the customer has open
 * @param noLongerNeeded the tasks that need not be done any longer, each with the reason
 * @param otherChannels which channel a step takes after failed attempts; a step that is not named leaves it to the contact policy
 */
public record HandOverFacts(
        ContactPreferences preferences,
        StandingState state,
        Set<TicketId> openComplaints,
        Map<TaskId, EndReason> noLongerNeeded,
        Map<StepCode, ContactChannel> otherChannels) {

    /** Nothing forbids anything. */
    public static final HandOverFacts NONE =
            new HandOverFacts(ContactPreferences.NONE, StandingState.ACTIVE, Set.of(), Map.of(), Map.of());

    public HandOverFacts {
        Objects.requireNonNull(preferences, "preferences");
        Objects.requireNonNull(state, "state");
        openComplaints = ImmutableSortedSet.copyOf(openComplaints);
        noLongerNeeded = ImmutableMap.copyOf(noLongerNeeded);
        otherChannels = ImmutableMap.copyOf(otherChannels);
    }
}
