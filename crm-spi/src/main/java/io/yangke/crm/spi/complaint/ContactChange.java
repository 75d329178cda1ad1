package io.yangke.crm.spi.complaint;

import java.util.Objects;

/**
 * A change of the ticket contacts. Source: CMP-18.
 *
 * @param kind what changes
 * @param contact the contact to add, the contact as it shall be, or the one to remove (its number is not looked at)
 */
public record ContactChange(Kind kind, TicketContact contact) {

    /** What changes. */
    public enum Kind {
        /** A new contact. */
        ADD,
        /** Another number for a contact. */
        CHANGE,
        /** A contact who is told no more. */
        REMOVE
    }

    public ContactChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(contact, "contact");
    }
}
