package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.storage.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happened to a customer's file or standing. No event holds personal data. */
public sealed interface CustomerEvent extends DomainEvent {

    /**
     * A fact was told, or told anew. Source: CUS-01.
     *
     * @param fact its identity
     * @param kind its kind
     * @param revision which telling
     */
    record FactTold(FactId fact, CustomerFact.Kind kind, int revision) implements CustomerEvent {
        public FactTold {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(kind, "kind");
            Checks.range("revision", revision, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * The customer was found to be the same person as another, whose file stands for both. Source: CUS-05.
     *
     * @param into the other
     */
    record CustomerMerged(CustomerId into) implements CustomerEvent {
        public CustomerMerged {
            Objects.requireNonNull(into, "into");
        }
    }

    /**
     * The customer stands alone again. Source: CUS-05.
     *
     * @param from the other
     */
    record CustomerUnmerged(CustomerId from) implements CustomerEvent {
        public CustomerUnmerged {
            Objects.requireNonNull(from, "from");
        }
    }

    /** The data are kept and not used. Source: CUS-06. */
    record CustomerRestricted() implements CustomerEvent {}

    /** The data may be used again. Source: CUS-06. */
    record RestrictionLifted() implements CustomerEvent {}

    /**
     * Erasure was refused for now. Source: CUS-06.
     *
     * @param holds the codes of the reasons
     * @param eraseOn when the data will be erased; empty if a reason has no end
     */
    record ErasurePutOff(List<String> holds, Optional<LocalDate> eraseOn) implements CustomerEvent {
        public ErasurePutOff {
            holds = ImmutableList.copyOf(holds);
            Objects.requireNonNull(eraseOn, "eraseOn");
        }
    }

    /** The person is gone from all that the library keeps; a host erases its own files now. Source: CUS-06. */
    record CustomerErased() implements CustomerEvent {}

    /**
     * A reason of law to keep the data. Source: CUS-06.
     *
     * @param hold the reason
     */
    record HoldPlaced(LegalHold hold) implements CustomerEvent {
        public HoldPlaced {
            Objects.requireNonNull(hold, "hold");
        }
    }

    /**
     * A reason of law holds no longer. Source: CUS-06.
     *
     * @param code its code
     */
    record HoldLifted(String code) implements CustomerEvent {
        public HoldLifted {
            Checks.id("code", code);
        }
    }
}
