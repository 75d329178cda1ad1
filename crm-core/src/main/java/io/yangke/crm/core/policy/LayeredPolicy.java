package io.yangke.crm.core.policy;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.Place;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The documents that hold together, from brand to dealer, laid over the defaults. */
final class LayeredPolicy {

    private final List<PolicyLayer> layers;
    private final LocatedJson merged;

    LayeredPolicy(List<PolicyLayer> layers) {
        this.layers = List.copyOf(layers);
        LocatedJson tree = ComplaintFields.TABLE.defaultTree();
        for (PolicyLayer layer : layers) {
            Optional<LocatedJson> patch = layer.complaint();
            tree = patch.isPresent() ? ComplaintFields.TABLE.merge(tree, patch.get()) : tree;
        }
        this.merged = tree;
    }

    /** Tells the documents where they do not go together. */
    void check() {
        Agreements.check(this);
        boolean sound = layers.stream().allMatch(layer -> layer.wrong().isEmpty());
        if (sound && !layers.isEmpty()) {
            checkWhole();
        }
    }

    /** What the policy itself refuses though every rule of {@link Agreements} holds is told too. */
    private void checkWhole() {
        try {
            policy();
        } catch (InvalidDocumentException refused) {
            PolicyLayer last = layers.get(layers.size() - 1);
            Place at = last.origin(List.of(PolicyLayer.COMPLAINT)).orElse(new Place("", 1, 1));
            refused.problems().forEach(problem -> last.contradiction(at, problem.problem(), problem.allowed()));
        }
    }

    /** Returns the policy of documents that were checked and have nothing wrong. */
    ComplaintPolicy policy() {
        ProblemCollector problems = new ProblemCollector("merged policy");
        Optional<ComplaintPolicy> policy = ComplaintFields.TABLE.read(merged, new ValueReader(problems));
        problems.throwIfAny();
        return policy.orElseThrow();
    }

    /** Returns the base with the overlays of the layers; an overlay that does not fit is told and left out. */
    WorkingCalendar calendar(WorkingCalendar base) {
        WorkingCalendar calendar = base;
        for (PolicyLayer layer : layers) {
            calendar = calendar(base, calendar, layer);
        }
        return calendar;
    }

    private static WorkingCalendar calendar(WorkingCalendar base, WorkingCalendar below, PolicyLayer layer) {
        try {
            return layer.calendar().over(base, below);
        } catch (IllegalArgumentException unfit) {
            Place at = layer.origin(List.of(PolicyLayer.CALENDAR)).orElseThrow();
            layer.contradiction(
                    at, "does not fit the calendar of the layers above", String.valueOf(unfit.getMessage()));
            return below;
        }
    }

    /** Returns the value of a field; empty if it is wrong, which its own document was told. */
    <T> Optional<T> value(Field<ComplaintPolicy, ?, T> field) {
        return value(merged, field);
    }

    /** Returns the value of a field of an object; empty if it is wrong. */
    <P, T> Optional<T> value(String object, Field<P, ?, T> field) {
        return child(merged, object).flatMap(node -> value(node, field));
    }

    private static <P, T> Optional<T> value(LocatedJson node, Field<P, ?, T> field) {
        ValueReader silent = new ValueReader(new ProblemCollector("merged policy"));
        return child(node, field.name()).flatMap(child -> field.type().read(child, silent));
    }

    private static Optional<LocatedJson> child(LocatedJson node, String name) {
        return node instanceof LocatedJson.ObjectNode object
                ? Optional.ofNullable(object.fields().get(name))
                : Optional.empty();
    }

    /**
     * Tells the last document that has a say in one of these values that they do not agree, and names the others.
     *
     * @param paths where the values stand, below {@code /complaint}
     */
    void contradiction(List<List<String>> paths, String problem, String allowed) {
        List<Origin> origins = paths.stream().map(this::origin).toList();
        Origin last = origins.stream().max(Origin.BY_LAYER).orElseThrow();
        if (last.index() >= 0) {
            layers.get(last.index()).contradiction(last.at(), problem + together(last, origins), allowed);
        }
    }

    private Origin origin(List<String> path) {
        List<String> whole = new ArrayList<>(path);
        whole.add(0, PolicyLayer.COMPLAINT);
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<Place> place = layers.get(i).origin(whole);
            if (place.isPresent()) {
                return new Origin(i, place.get());
            }
        }
        return new Origin(-1, new Place("", 1, 1));
    }

    private String together(Origin last, List<Origin> origins) {
        TreeSet<Origin> others = new TreeSet<>(Origin.BY_LAYER.reversed());
        origins.stream().filter(origin -> origin.index() != last.index()).forEach(others::add);
        return others.isEmpty()
                ? ""
                : others.stream().map(this::named).collect(Collectors.joining(" and ", ", together with ", ""));
    }

    private String named(Origin origin) {
        return origin.index() < 0
                ? "the defaults"
                : layers.get(origin.index()).document().name() + " (line "
                        + origin.at().line() + ")";
    }

    /** Which layer decides a value, -1 for the defaults, and where. */
    private record Origin(int index, Place at) {
        static final Comparator<Origin> BY_LAYER = Comparator.comparingInt(Origin::index);
    }
}
