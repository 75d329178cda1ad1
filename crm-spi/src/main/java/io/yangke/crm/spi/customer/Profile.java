package io.yangke.crm.spi.customer;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Who a customer is: personal data, all of it; the only place of a file that has any. {@code toString} is masked. Source: CUS-01.
 */
@Value.Immutable
public abstract class Profile implements WithProfile {

    Profile() {}

    /** The name. */
    @Value.Redacted
    public abstract Optional<PersonName> name();

    /** Mobile numbers, the preferred one first, none twice. */
    @Value.Redacted
    public abstract List<MobileNumber> mobiles();

    /** E-mail addresses, the preferred one first, none twice. */
    @Value.Redacted
    public abstract List<EmailAddress> emails();

    /** The birthday: a day, never an instant. */
    @Value.Redacted
    public abstract Optional<LocalDate> birthday();

    /** The address. */
    @Value.Redacted
    public abstract Optional<PersonalText> address();

    /** The job. */
    @Value.Redacted
    public abstract Optional<PersonalText> job();

    /** The household. */
    @Value.Redacted
    public abstract Optional<PersonalText> household();

    /** Interests. */
    @Value.Redacted
    public abstract List<PersonalText> interests();

    /** What the customer is to the cars. */
    public abstract Set<CustomerRole> roles();

    /** How the customer wants to be contacted. */
    @Value.Default
    public ContactPreferences preferences() {
        return ContactPreferences.NONE;
    }

    /** When an item was last verified with the customer. Source: CUS-04. */
    public abstract Map<ProfileItem, LocalDate> verified();

    @Value.Check
    void check() {
        Checks.require(
                mobiles().size() == Set.copyOf(mobiles()).size(), "mobiles", "holds one twice", "each once is allowed");
        Checks.require(
                emails().size() == Set.copyOf(emails()).size(), "emails", "holds one twice", "each once is allowed");
    }

    /** Returns a builder of a profile that knows nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Profile}; nothing must be set. */
    public static final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
