package io.yangke.crm.core;

import io.yangke.crm.core.complaint.AssessmentService;
import io.yangke.crm.core.complaint.ComplaintService;
import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.core.explain.ExplanationText;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The library, put together: one builder, a service for each feature, no threads of its own.
 *
 * <pre>{@code
 * Crm crm = Crm.builder().build(); // in memory, default policies, Chinese calendar, system clock
 * }</pre>
 *
 * <p>Safe to use from many threads; one instance serves all dealers of a host.
 */
public final class Crm {

    private final Storage storage;
    private final Optional<DealerDirectory> directory;
    private final PolicyBook policies;
    private final ComplaintService complaints;
    private final AssessmentService assessments;

    private Crm(Builder builder) {
        this.storage = builder.storage;
        this.directory = builder.directory;
        this.policies = PolicyBook.of(builder.policies, builder.calendar);
        this.complaints = new ComplaintService(storage, complaintPorts(storage), policies, builder.clock);
        this.assessments = new AssessmentService(storage, complaintPorts(storage), policies, builder.clock);
    }

    private static ComplaintStorage complaintPorts(Storage storage) {
        if (storage instanceof ComplaintStorage tickets) {
            return tickets;
        }
        throw new IllegalStateException("storage: " + storage.getClass().getName()
                + " does not keep tickets; it must implement " + ComplaintStorage.class.getName());
    }

    /** Returns a builder; everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** The complaint desk. */
    public ComplaintService complaints() {
        return complaints;
    }

    /** The figures and forms of the complaint desk. */
    public AssessmentService assessments() {
        return assessments;
    }

    /** The policies in force; to be refreshed when the host's documents change. */
    public PolicyBook policies() {
        return policies;
    }

    /**
     * Lets time pass for all dealers of the directory: the host's scheduler calls it, as often as it likes and on any number
     * of nodes. Late, early, doubled and missed calls lead to the same facts.
     *
     * @throws IllegalStateException if no directory was given to the builder
     */
    public SweepReport sweep() {
        SweepReport total = SweepReport.NOTHING;
        for (Dealer dealer : directory().dealers(DealerScope.BRAND)) {
            total = total.plus(complaints.sweep(dealer.id()));
        }
        return total;
    }

    private DealerDirectory directory() {
        return directory.orElseThrow(() -> new IllegalStateException("directory: is missing; give the builder a "
                + DealerDirectory.class.getName() + ", or sweep dealer by dealer"));
    }

    /** Returns announced events the host has not acknowledged; see {@link Storage#outbox}. */
    public List<RecordedEvent> outbox(DealerId dealer, int limit) {
        return storage.outbox(dealer, limit);
    }

    /** Removes events from the outbox, once the host has passed them on. */
    public void acknowledge(DealerId dealer, Collection<EventId> events) {
        storage.acknowledge(dealer, events);
    }

    /** Returns an explanation in words on one line: Chinese for a Chinese locale, English for any other. */
    public String explain(Explanation explanation, Locale locale) {
        return ExplanationText.render(explanation, locale);
    }

    /** Puts the library together. Not safe for use by several threads at once. */
    public static final class Builder {

        private Storage storage = new InMemoryStorage();
        private InstantSource clock = InstantSource.system();
        private PolicySource policies = PolicySource.DEFAULTS;
        private WorkingCalendar calendar = ChineseCalendar.statutory();
        private Optional<DealerDirectory> directory = Optional.empty();

        private Builder() {}

        /** Where everything is kept; default in memory. It must implement the ports of the features in use. */
        public Builder storage(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
            return this;
        }

        /** The clock; default the system's. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Where policies come from; default the figures of the documents. */
        public Builder policies(PolicySource policies) {
            this.policies = Objects.requireNonNull(policies, "policies");
            return this;
        }

        /** The calendar that policies build on; default the Chinese statutory calendar, 09:00 to 18:00. */
        public Builder calendar(WorkingCalendar calendar) {
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            return this;
        }

        /** Which dealers there are; needed to sweep them all. */
        public Builder directory(DealerDirectory directory) {
            this.directory = Optional.of(directory);
            return this;
        }

        /**
         * Returns the library.
         *
         * @throws IllegalStateException if the storage lacks the port of a feature; the message names it
         */
        public Crm build() {
            return new Crm(this);
        }
    }
}
