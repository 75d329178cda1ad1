package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.VehicleId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Creates a ticket. Source: CMP-01, CMP-02, CMP-19. */
@Value.Immutable
public abstract class RegisterComplaint implements WithRegisterComplaint {

    RegisterComplaint() {}

    /** The dealer the complaint is about. */
    public abstract DealerId dealer();

    /** Who complains. */
    public abstract CustomerId customer();

    /** The vehicle, if any. */
    public abstract Optional<VehicleId> vehicle();

    /** How it arrived. */
    public abstract Channel channel();

    /** Complaint or consultation. */
    @Value.Default
    public TicketKind kind() {
        return TicketKind.COMPLAINT;
    }

    /** Which category table it belongs to. */
    @Value.Default
    public SalesPhase phase() {
        return SalesPhase.PRE_SALE;
    }

    /**
     * The category. A complaint needs one, except through a channel that decides the category alone (web, association,
     * media, authority, internal transfer).
     */
    public abstract Optional<CategoryCode> category();

    /** What it is about; two tickets with the same key are on the same matter. */
    public abstract MatterKey matter();

    /** When the company received it; not in the future. */
    public abstract Instant receivedAt();

    /** When the medium expects its answer, if it said so. */
    public abstract Optional<Instant> mediaAnswerBy();

    /** What the agent noticed. */
    public abstract Set<ContactFlag> flags();

    /** Whether injury or safety is at stake. Source: CMP-12. */
    @Value.Default
    public boolean safety() {
        return false;
    }

    /** Whether the table assigns the handler at once; if not, {@link ComplaintAction.Assign} follows. */
    @Value.Default
    public boolean assignNow() {
        return true;
    }

    /** The ticket number, where the host has its own; else the storage hands one out. */
    public abstract Optional<TicketId> ticket();

    /** What the customer said. */
    public abstract Optional<PersonalText> text();

    /** Who registers. */
    public abstract Actor by();

    /** The host's idempotency key. */
    public abstract CommandKey key();

    /** The text form that tells this registration from another one under the same key; it shows no free text. */
    @Override
    public final String toString() {
        return "RegisterComplaint[dealer=" + dealer() + ", customer=" + customer() + ", vehicle=" + vehicle()
                + ", channel=" + channel() + ", kind=" + kind() + ", phase=" + phase() + ", category=" + category()
                + ", matter=" + matter() + ", receivedAt=" + receivedAt() + ", mediaAnswerBy=" + mediaAnswerBy()
                + ", flags=" + flags() + ", safety=" + safety() + ", assignNow=" + assignNow() + ", ticket=" + ticket()
                + ", text=" + text() + ", by=" + by() + ", key=" + key() + "]";
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RegisterComplaint}; dealer, customer, channel, matter, receivedAt, by and key must be set. */
    public static final class Builder extends ImmutableRegisterComplaint.Builder {
        Builder() {}

        /** Sets the category by its code. */
        public Builder category(String code) {
            category(CategoryCode.of(code));
            return this;
        }

        /** Sets the matter by its key. */
        public Builder matter(String matter) {
            matter(MatterKey.of(matter));
            return this;
        }

        /** Sets the idempotency key by its text. */
        public Builder key(String key) {
            key(CommandKey.of(key));
            return this;
        }
    }
}
