package io.yangke.crm.core.policy;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.Place;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes timelines of documents. Equal policies and equal calendars are one object in all timelines it makes. */
final class TimelineLoader {

    private static final Comparator<PolicyDocument> ORDER = Comparator.comparing(PolicyDocument::layer)
            .thenComparing(PolicyDocument::effectiveFrom)
            .thenComparing(PolicyDocument::name)
            .thenComparing(PolicyDocument::json);

    private final PeriodRules before;
    private final Interner<Object> known = Interners.newWeakInterner();

    /**
     * Makes a loader.
     *
     * @param before what holds before the first document, and whose calendar the overlays change
     */
    TimelineLoader(PeriodRules before) {
        this.before = rules(before.policies(), before.calendar());
    }

    /** Returns the documents in the one order in which they count, so that equal sets are equal lists. */
    static List<PolicyDocument> ordered(List<PolicyDocument> documents) {
        return documents.stream().sorted(ORDER).toList();
    }

    /**
     * Returns the timeline of ordered documents.
     *
     * @throws InvalidDocumentException of the first wrong document; those of the others are suppressed in it
     */
    RulesTimeline load(List<PolicyDocument> documents) {
        List<PolicyLayer> layers = documents.stream().map(PolicyLayer::read).toList();
        tellSameDay(layers);
        List<LocalDate> days = List.copyOf(new TreeSet<>(
                documents.stream().map(PolicyDocument::effectiveFrom).toList()));
        List<LayeredPolicy> periods = days.stream()
                .map(day -> new LayeredPolicy(inForce(layers, day)))
                .toList();
        for (LayeredPolicy period : periods) {
            period.check();
            period.calendar(before.calendar());
        }
        throwIfWrong(layers);
        return timeline(days, periods);
    }

    private static void tellSameDay(List<PolicyLayer> layers) {
        for (int i = 1; i < layers.size(); i++) {
            PolicyDocument earlier = layers.get(i - 1).document();
            PolicyDocument later = layers.get(i).document();
            if (earlier.layer() == later.layer() && earlier.effectiveFrom().equals(later.effectiveFrom())) {
                layers.get(i)
                        .contradiction(
                                new Place("", 1, 1),
                                "begins to hold on the same day as " + earlier.name(),
                                "one document of each layer and day is allowed");
            }
        }
    }

    private static List<PolicyLayer> inForce(List<PolicyLayer> layers, LocalDate day) {
        List<PolicyLayer> stack = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Optional<PolicyLayer> latest = layers.stream()
                    .filter(it -> it.document().layer() == layer)
                    .filter(it -> !it.document().effectiveFrom().isAfter(day))
                    .reduce((earlier, later) -> later);
            latest.ifPresent(stack::add);
        }
        return stack;
    }

    private static void throwIfWrong(List<PolicyLayer> layers) {
        List<InvalidDocumentException> reports =
                layers.stream().flatMap(layer -> layer.wrong().stream()).toList();
        if (!reports.isEmpty()) {
            InvalidDocumentException first = reports.get(0);
            reports.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** A day begins in the zone that held until then; where a change of zone would turn two starts round, they coincide. */
    private RulesTimeline timeline(List<LocalDate> days, List<LayeredPolicy> periods) {
        long[] starts = new long[days.size() + 1];
        PeriodRules[] rules = new PeriodRules[days.size() + 1];
        starts[0] = Long.MIN_VALUE;
        rules[0] = before;
        for (int i = 1; i < rules.length; i++) {
            long midnight =
                    days.get(i - 1).atStartOfDay(rules[i - 1].calendar().zone()).toEpochSecond();
            starts[i] = Math.max(starts[i - 1], midnight);
            rules[i] = rules(periods.get(i - 1));
        }
        return new RulesTimeline(starts, rules);
    }

    private PeriodRules rules(LayeredPolicy period) {
        return rules(period.policies(), period.calendar(before.calendar()));
    }

    private PeriodRules rules(Policies policies, WorkingCalendar calendar) {
        Policies shared = new Policies(
                shared(policies.complaint()),
                shared(policies.points()),
                shared(policies.customers()),
                shared(policies.lifecycle()),
                shared(policies.care()));
        return new PeriodRules(shared, shared(calendar));
    }

    @SuppressWarnings("unchecked") // What is equal to a value is of its type.
    private <T> T shared(T value) {
        return (T) known.intern(value);
    }
}
