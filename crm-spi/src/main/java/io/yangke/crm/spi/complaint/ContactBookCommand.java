package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import java.util.Objects;

/**
 * A change of the ticket contacts: asked for by the dealer, recorded by the hotline. Source: CMP-18.
 *
 * @param dealer whose contacts
 * @param by who gives the command
 * @param key the host's idempotency key
 * @param recorded false to ask for the change, true to record it
 * @param change the change
 */
public record ContactBookCommand(DealerId dealer, Actor by, CommandKey key, boolean recorded, ContactChange change) {
    public ContactBookCommand {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(change, "change");
    }

    /** Returns the kind, by which the policy says which roles may. */
    public ActionKind kind() {
        return recorded ? ActionKind.RECORD_CONTACT_CHANGE : ActionKind.REQUEST_CONTACT_CHANGE;
    }
}
