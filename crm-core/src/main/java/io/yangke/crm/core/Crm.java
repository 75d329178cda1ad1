package io.yangke.crm.core;

import io.yangke.crm.core.care.CallTraces;
import io.yangke.crm.core.care.CareService;
import io.yangke.crm.core.care.CareSweepReport;
import io.yangke.crm.core.complaint.AssessmentService;
import io.yangke.crm.core.complaint.ComplaintService;
import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.core.complaint.TicketTraces;
import io.yangke.crm.core.customer.AccountMerges;
import io.yangke.crm.core.customer.CustomerService;
import io.yangke.crm.core.customer.CustomerSweepReport;
import io.yangke.crm.core.customer.Together;
import io.yangke.crm.core.customer.Traces;
import io.yangke.crm.core.explain.ExplanationText;
import io.yangke.crm.core.lifecycle.LifecycleService;
import io.yangke.crm.core.points.MemberMerges;
import io.yangke.crm.core.points.PointsService;
import io.yangke.crm.core.points.PointsSweepReport;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable ComplaintService complaints;
    private final @Nullable AssessmentService assessments;
    private final @Nullable PointsService points;
    private final @Nullable CustomerService customers;
    private final @Nullable LifecycleService lifecycle;
    private final @Nullable CareService care;

    private Crm(Builder builder) {
        this.storage = builder.storage;
        this.directory = builder.directory;
        this.policies = PolicyBook.of(builder.policies, builder.calendar);
        ComplaintStorage tickets = storage instanceof ComplaintStorage port ? port : null;
        this.assessments = tickets == null ? null : new AssessmentService(storage, tickets, policies, builder.clock);
        this.points = storage instanceof PointsStorage ledger
                ? new PointsService(storage, ledger, policies, builder.clock)
                : null;
        this.customers = customers(builder);
        Together together = customers == null ? Together.ALONE : customers::together;
        this.complaints =
                tickets == null ? null : new ComplaintService(storage, tickets, policies, builder.clock, together);
        this.lifecycle = customers == null ? null : new LifecycleService(customers, policies, builder.clock);
        this.care = customers != null && storage instanceof CareStorage cares
                ? CareService.over(
                        storage,
                        cares,
                        customers,
                        Optional.ofNullable(tickets),
                        storage instanceof PointsStorage ledger ? Optional.of(ledger) : Optional.empty(),
                        policies,
                        builder.clock)
                : null;
    }

    private @Nullable CustomerService customers(Builder builder) {
        if (!(storage instanceof CustomerStorage standings)) {
            return null;
        }
        AccountMerges accounts = points == null ? AccountMerges.NONE : new MemberMerges(points);
        List<Traces> traces = traces();
        if (builder.customerFiles.isPresent()) {
            CustomerFiles files = builder.customerFiles.get();
            return CustomerService.overFilesOfHost(
                    storage, standings, files, policies, builder.clock, accounts, traces);
        }
        return storage instanceof CustomerFileStorage files
                ? CustomerService.keepingFiles(storage, standings, files, policies, builder.clock, accounts, traces)
                : null;
    }

    /** What is forgotten with a customer, as far as the storage keeps it. */
    private List<Traces> traces() {
        List<Traces> traces = new ArrayList<>();
        if (storage instanceof ComplaintStorage tickets) {
            traces.add(new TicketTraces(tickets));
        }
        if (storage instanceof CareStorage cares) {
            traces.add(new CallTraces(cares));
        }
        return traces;
    }

    /** Returns a builder; everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The complaint desk.
     *
     * @throws IllegalStateException if the storage does not keep tickets; the message names the port it lacks
     */
    public ComplaintService complaints() {
        return kept(complaints, Feature.COMPLAINTS);
    }

    /**
     * The figures and forms of the complaint desk.
     *
     * @throws IllegalStateException if the storage does not keep tickets; the message names the port it lacks
     */
    public AssessmentService assessments() {
        return kept(assessments, Feature.COMPLAINTS);
    }

    /**
     * The points ledger.
     *
     * @throws IllegalStateException if the storage does not keep points; the message names the port it lacks
     */
    public PointsService points() {
        return kept(points, Feature.POINTS);
    }

    /**
     * The customers' files.
     *
     * @throws IllegalStateException if the storage does not keep what is remembered of customers, or if nobody keeps their
     *     files; the message names the port
     */
    public CustomerService customers() {
        if (customers == null && storage instanceof CustomerStorage) {
            throw Feature.filesAreMissing(storage);
        }
        return kept(customers, Feature.CUSTOMERS);
    }

    private <T> T kept(@Nullable T service, Feature feature) {
        if (service == null) {
            throw feature.missingFrom(storage);
        }
        return service;
    }

    /**
     * What customers are to a dealer: classes, risks, figures of the base.
     *
     * @throws IllegalStateException if the storage does not keep what is remembered of customers; the message names the port it lacks
     */
    public LifecycleService lifecycle() {
        return kept(lifecycle, Feature.CUSTOMERS);
    }

    /**
     * The care for customers.
     *
     * @throws IllegalStateException if the storage does not keep what is remembered of the care; the message names the port it lacks
     */
    public CareService care() {
        return kept(care, Feature.CARE);
    }

    /** The policies in force; to be refreshed when the host's documents change. */
    public PolicyBook policies() {
        return policies;
    }

    /**
     * Lets time pass for all dealers of the directory, and on the ledgers of headquarters that keep their points: the host's
     * scheduler calls it, as often as it likes and on any number of nodes. Late, early, doubled and missed calls lead to the
     * same facts.
     *
     * @throws IllegalStateException if no directory was given to the builder
     */
    public SweepSummary sweep() {
        List<DealerId> dealers =
                directory().dealers(DealerScope.BRAND).stream().map(Dealer::id).toList();
        return new SweepSummary(
                sweepTickets(dealers), sweepPoints(dealers), sweepCustomers(dealers), sweepCare(dealers));
    }

    private SweepReport sweepTickets(List<DealerId> dealers) {
        SweepReport total = SweepReport.NOTHING;
        if (complaints != null) {
            for (DealerId dealer : dealers) {
                total = total.plus(complaints.sweep(dealer));
            }
        }
        return total;
    }

    private PointsSweepReport sweepPoints(List<DealerId> dealers) {
        PointsSweepReport total = PointsSweepReport.NOTHING;
        if (points != null) {
            Set<DealerId> ledgers = new LinkedHashSet<>(dealers);
            dealers.forEach(dealer -> ledgers.addAll(points.ledgersElsewhere(dealer)));
            for (DealerId ledger : ledgers) {
                total = total.plus(points.sweep(ledger));
            }
        }
        return total;
    }

    private CustomerSweepReport sweepCustomers(List<DealerId> dealers) {
        CustomerSweepReport total = CustomerSweepReport.NOTHING;
        if (customers != null) {
            for (DealerId dealer : dealers) {
                total = total.plus(customers.sweep(dealer));
            }
        }
        return total;
    }

    private CareSweepReport sweepCare(List<DealerId> dealers) {
        CareSweepReport total = CareSweepReport.NOTHING;
        if (care != null) {
            for (DealerId dealer : dealers) {
                total = total.plus(care.sweep(dealer));
            }
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
        private Optional<CustomerFiles> customerFiles = Optional.empty();
        private Set<Feature> features = Set.of();

        private Builder() {}

        /**
         * Where everything is kept; default in memory. It implements the ports of the features in use: one at least. A
         * feature whose port it lacks is absent.
         */
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
         * The files of customers, where the host keeps them itself: read and never written. Default the storage, which the facts
         * told are kept in.
         */
        public Builder customerFiles(CustomerFiles files) {
            this.customerFiles = Optional.of(files);
            return this;
        }

        /** Which features the host relies on: {@link #build()} fails if the storage does not keep one; default any one. */
        public Builder features(Feature... features) {
            this.features = Set.of(features);
            return this;
        }

        /**
         * Returns the library.
         *
         * @throws IllegalStateException if the storage lacks the port of a feature the host relies on, or of every one;
         *     the message names it
         */
        public Crm build() {
            Feature.check(storage, features, customerFiles.isPresent());
            return new Crm(this);
        }
    }
}
