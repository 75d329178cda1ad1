package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.storage.DomainEvent;
import java.util.Objects;

/** What happened to a dealer's ticket contacts. Numbers are in the book only. Source: CMP-18. */
public sealed interface ContactBookEvent extends DomainEvent {

    /**
     * The dealer asked for a change.
     *
     * @param kind what shall change
     * @param staff whose contact
     */
    record ChangeRequested(ContactChange.Kind kind, StaffId staff) implements ContactBookEvent {
        public ChangeRequested {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(staff, "staff");
        }
    }

    /**
     * The hotline recorded the change; the support engineer is to be told.
     *
     * @param kind what changed
     * @param staff whose contact
     */
    record ChangeRecorded(ContactChange.Kind kind, StaffId staff) implements ContactBookEvent {
        public ChangeRecorded {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(staff, "staff");
        }
    }
}
