package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** When, how often and by which channel a customer is contacted. Source: LIF-21, L6, L11; where nothing else is said, the figures are ours. */
@Value.Immutable
public abstract class ContactPolicy {

    /** The policy a host gets that sets up none of its own. */
    public static final ContactPolicy DEFAULT = builder().build();

    ContactPolicy() {}

    /** How often one customer is contacted, whatever for. */
    @Value.Default
    public ContactBudget budget() {
        return ContactBudget.DEFAULT;
    }

    /** What follows when a customer is not reached. */
    @Value.Default
    public RetryRule retry() {
        return RetryRule.DEFAULT;
    }

    /** The hours outside which nobody is disturbed: no night calls. */
    @Value.Default
    public HourSpan contactHours() {
        return new HourSpan(LocalTime.of(8, 0), LocalTime.of(21, 0));
    }

    /** The hours of a channel, within {@link #contactHours()}; one that is not named has those. */
    @Value.Default
    public Map<ContactChannel, HourSpan> channelHours() {
        return Map.of(ContactChannel.PHONE, new HourSpan(LocalTime.of(9, 0), LocalTime.of(20, 0)));
    }

    /** The channels that disturb, and so keep to hours, the dealer's and the customer's own. */
    @Value.Default
    public Set<ContactChannel> disturbing() {
        return Set.of(ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.WECHAT);
    }

    /** Which channel is taken after failed attempts, where the step and the customer name none. */
    @Value.Default
    public Map<ContactChannel, ContactChannel> otherChannels() {
        return Map.of(
                ContactChannel.PHONE, ContactChannel.SMS,
                ContactChannel.SMS, ContactChannel.PHONE,
                ContactChannel.WECHAT, ContactChannel.SMS,
                ContactChannel.EMAIL, ContactChannel.SMS,
                ContactChannel.LETTER, ContactChannel.PHONE,
                ContactChannel.IN_PERSON, ContactChannel.PHONE);
    }

    /** The purposes an open complaint does not hold. Source: L6, CMP-11. */
    @Value.Default
    public Set<ContactPurpose> despiteComplaint() {
        return Set.of(ContactPurpose.COMPLAINT, ContactPurpose.REPAIR_PROGRESS, ContactPurpose.SAFETY);
    }

    /** What the customer must have agreed to; for the rest it is enough not to have refused it. */
    @Value.Default
    public Set<ConsentPurpose> consentNeeded() {
        return Set.of();
    }

    /** How many tasks a role does on a working day, 0 to 100 000, all of its people together; one that is not named does any number. */
    @Value.Default
    public Map<CareRole, Integer> capacity() {
        return Map.of(
                CareRole.CARE_SPECIALIST, 60,
                CareRole.SALES_CONSULTANT, 30,
                CareRole.SERVICE_ADVISOR, 30,
                CareRole.RELATIONS_MANAGER, 10);
    }

    /** For how many days ahead the load of work is foretold, 1 to 90. */
    @Value.Default
    public int horizonDays() {
        return 14;
    }

    @Value.Check
    void check() {
        channelHours()
                .values()
                .forEach(hours -> Checks.require(
                        !hours.from().isBefore(contactHours().from())
                                && !hours.until().isAfter(contactHours().until()),
                        "channelHours",
                        "leave the contact hours",
                        "hours within them are allowed"));
        otherChannels()
                .forEach((channel, other) -> Checks.require(
                        channel != other,
                        "otherChannels",
                        "name a channel as its own other",
                        "another one is allowed"));
        capacity().values().forEach(tasks -> Checks.range("capacity", tasks, 0, 100_000));
        Checks.range("horizonDays", horizonDays(), 1, 90);
    }

    /** Returns whether the customer's consent lets a contact of this purpose be made. Source: L6. */
    public final boolean consents(ContactPreferences preferences, ContactPurpose purpose) {
        ConsentPurpose consent = purpose.consent();
        return !preferences.refused().contains(consent)
                && (!consentNeeded().contains(consent) || preferences.granted().contains(consent));
    }

    /** Returns whether a contact of this purpose is a duty, within the budget's reserved part or outside the budget: it goes first. */
    public final boolean isDuty(ContactPurpose purpose) {
        return budget().isDuty(purpose) || budget().owed().contains(purpose);
    }

    /** Returns whether an open complaint holds contacts of this purpose. Source: L6. */
    public final boolean isHeldByComplaint(ContactPurpose purpose) {
        return !despiteComplaint().contains(purpose);
    }

    /** Returns how many tasks a role does on a working day; empty for any number. */
    public final Optional<Integer> capacityOf(CareRole role) {
        return Optional.ofNullable(capacity().get(role));
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a {@link ContactPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableContactPolicy.Builder {
        Builder() {}
    }
}
