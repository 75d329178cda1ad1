package io.yangke.crm.rules.care;

import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.customer.ContactPreferences;
import java.util.Optional;

/** What forbids contacts of a purpose for good, whatever day it is. Source: LIF-21, L6. */
final class ContactBan {

    private ContactBan() {}

    static Optional<EndReason> of(ContactPreferences preferences, ContactPurpose purpose, ContactPolicy policy) {
        if (preferences.doNotContact()) {
            return Optional.of(EndReason.DO_NOT_CONTACT);
        }
        return policy.consents(preferences, purpose) ? Optional.empty() : Optional.of(EndReason.NO_CONSENT);
    }
}
