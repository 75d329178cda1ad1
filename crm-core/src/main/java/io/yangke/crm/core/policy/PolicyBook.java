package io.yangke.crm.core.policy;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicySource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of every dealer at every moment: the defaults, with what the documents of the brand, its region and the
 * dealer itself say, each field by the last layer that names it. Thread-safe. Source: CMP-05.
 *
 * <p>Of each layer the latest document counts whose {@link PolicyDocument#effectiveFrom} has begun, in the zone of the
 * calendar that held until then; so a question about a past moment is answered by the rules of that moment. Before the
 * first document the defaults hold.
 *
 * <p>The documents of a dealer are read from the source once, when the dealer is first asked for, and again by {@link
 * #refresh()} or {@link #refresh(DealerId)} only: a host that changes documents calls one of them. In between, an answer
 * costs a look-up in memory. Loading runs one dealer at a time; dealers with the same documents share what they give,
 * and equal policies are one object.
 */
public final class PolicyBook {

    private final PolicySource source;
    private final RulesTimeline undocumented;
    private final TimelineLoader loader;
    private final Map<DealerId, RulesTimeline> timelines = new ConcurrentHashMap<>();
    private final Cache<List<PolicyDocument>, RulesTimeline> byContent =
            CacheBuilder.newBuilder().weakValues().build();

    private PolicyBook(PolicySource source, PeriodRules before) {
        this.source = Objects.requireNonNull(source, "source");
        this.undocumented = RulesTimeline.always(before);
        this.loader = new TimelineLoader(before);
    }

    /** Returns the book of the source over the Chinese statutory calendar. */
    public static PolicyBook of(PolicySource source) {
        return of(source, ChineseCalendar.statutory());
    }

    /**
     * Returns the book of the source.
     *
     * @param calendar what the overlays of the documents change
     */
    public static PolicyBook of(PolicySource source, WorkingCalendar calendar) {
        return new PolicyBook(source, rules(ComplaintPolicy.DEFAULT, PointsPolicy.DEFAULT, calendar));
    }

    /** Returns a book without documents: this desk, and the default programmes, for every dealer at every moment. */
    public static PolicyBook always(ComplaintPolicy policy, WorkingCalendar calendar) {
        return always(policy, PointsPolicy.DEFAULT, calendar);
    }

    /** Returns a book without documents: these rules hold for every dealer at every moment. */
    public static PolicyBook always(ComplaintPolicy desk, PointsPolicy points, WorkingCalendar calendar) {
        return new PolicyBook(PolicySource.DEFAULTS, rules(desk, points, calendar));
    }

    private static PeriodRules rules(ComplaintPolicy desk, PointsPolicy points, WorkingCalendar calendar) {
        return new PeriodRules(Policies.DEFAULT.with(desk, points), calendar);
    }

    /**
     * Returns the rules in force for the dealer at the moment.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException if the dealer is asked for the first time and a document of
     *     any date is wrong; the report names all that is wrong in it, and the reports of further documents are
     *     suppressed in it
     * @throws io.yangke.crm.spi.storage.StorageException if the dealer is asked for the first time and the source cannot
     *     be read
     */
    public DeskRules inForce(DealerId dealer, Instant at) {
        return period(dealer, at).desk();
    }

    /**
     * Returns the rules of a points programme in force for the dealer at the moment; empty if the dealer does not take part
     * in it. Days begin and end in the zone of the dealer's calendar. The rules of a programme whose ledger another dealer
     * keeps are those in force for that dealer: ask {@link #pointsLedger} first. Source: PTS-01.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException as {@link #inForce} does
     * @throws io.yangke.crm.spi.storage.StorageException as {@link #inForce} does
     */
    public Optional<PointsRules> points(DealerId dealer, ProgrammeId programme, Instant at) {
        return period(dealer, at).points(programme);
    }

    /**
     * Returns whose ledger keeps the dealer's accounts in a programme: headquarters' for points of the brand, else the
     * dealer's own; empty if the dealer does not take part in the programme. Source: PTS-01.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException as {@link #inForce} does
     * @throws io.yangke.crm.spi.storage.StorageException as {@link #inForce} does
     */
    public Optional<DealerId> pointsLedger(DealerId dealer, ProgrammeId programme, Instant at) {
        Optional<PointsRules> rules = points(dealer, programme, at);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        Optional<DealerId> ledger = rules.get().programme().ledger();
        return ledger.isPresent() ? ledger : Optional.of(dealer);
    }

    /**
     * Returns the points programmes the dealer takes part in at the moment. Source: PTS-01.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException as {@link #inForce} does
     * @throws io.yangke.crm.spi.storage.StorageException as {@link #inForce} does
     */
    public PointsPolicy programmes(DealerId dealer, Instant at) {
        return period(dealer, at).points();
    }

    /**
     * Returns the rules about customers' files in force for the dealer at the moment. Source: CUS-01 to CUS-06.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException as {@link #inForce} does
     * @throws io.yangke.crm.spi.storage.StorageException as {@link #inForce} does
     */
    public CustomerRules customers(DealerId dealer, Instant at) {
        return period(dealer, at).customers();
    }

    /**
     * Returns the rules about classes, forecast, journeys and contacts in force for the dealer at the moment. Source: SEG-01 to SEG-07,
     * LIF-01 to LIF-26.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException as {@link #inForce} does
     * @throws io.yangke.crm.spi.storage.StorageException as {@link #inForce} does
     */
    public CareRules care(DealerId dealer, Instant at) {
        return period(dealer, at).care();
    }

    private PeriodRules period(DealerId dealer, Instant at) {
        if (source == PolicySource.DEFAULTS) {
            return undocumented.at(at);
        }
        RulesTimeline known = timelines.get(dealer);
        return (known == null ? first(dealer) : known).at(at);
    }

    private synchronized RulesTimeline first(DealerId dealer) {
        RulesTimeline known = timelines.get(dealer);
        return known == null ? reload(dealer) : known;
    }

    /**
     * Reads the documents of one dealer anew. If it fails, the rules that held before go on to hold.
     *
     * @throws io.yangke.crm.core.InvalidDocumentException if a document is wrong
     * @throws io.yangke.crm.spi.storage.StorageException if the source cannot be read
     */
    public synchronized void refresh(DealerId dealer) {
        reload(dealer);
    }

    /**
     * Reads the documents of all dealers that were asked for anew. A dealer whose documents are wrong or cannot be read
     * keeps the rules it had; the others have the new ones.
     *
     * @throws RuntimeException the first failure, as {@link #refresh(DealerId)} throws it, once all dealers were tried;
     *     further ones are suppressed in it, the same report once
     */
    public synchronized void refresh() {
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        for (DealerId dealer : Set.copyOf(timelines.keySet())) {
            try {
                reload(dealer);
            } catch (RuntimeException failure) {
                failures.putIfAbsent(String.valueOf(failure.getMessage()), failure);
            }
        }
        throwFirst(List.copyOf(failures.values()));
    }

    private static void throwFirst(List<RuntimeException> failures) {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private RulesTimeline reload(DealerId dealer) {
        RulesTimeline timeline = timeline(TimelineLoader.ordered(source.documents(dealer)));
        timelines.put(dealer, timeline);
        return timeline;
    }

    private RulesTimeline timeline(List<PolicyDocument> documents) {
        if (documents.isEmpty()) {
            return undocumented;
        }
        RulesTimeline known = byContent.getIfPresent(documents);
        if (known != null) {
            return known;
        }
        RulesTimeline timeline = loader.load(documents);
        byContent.put(documents, timeline);
        return timeline;
    }
}
