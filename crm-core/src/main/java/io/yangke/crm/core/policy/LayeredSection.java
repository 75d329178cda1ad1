package io.yangke.crm.core.policy;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.Place;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.ValueReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the documents that hold together, from brand to dealer, say in one section, laid over its defaults. */
final class LayeredSection<P> {

    private static final Place START = new Place("", 1, 1);

    private final Section<P> section;
    private final List<PolicyLayer> layers;
    private final List<LocatedJson> patches;
    private final LocatedJson merged;

    LayeredSection(Section<P> section, List<PolicyLayer> layers) {
        this.section = section;
        this.layers = List.copyOf(layers);
        this.patches = layers.stream()
                .flatMap(layer -> layer.section(section).stream())
                .toList();
        this.merged = merged();
    }

    private LocatedJson merged() {
        LocatedJson defaults = section.table().defaultTree();
        LocatedJson tree = defaults;
        for (LocatedJson patch : patches) {
            tree = patch instanceof NullNode ? defaults : section.table().merge(tree, patch, defaults);
        }
        return tree;
    }

    /** Returns the policy of documents that were checked and have nothing wrong. */
    P policy() {
        if (patches.isEmpty()) {
            return section.defaults();
        }
        ProblemCollector problems = new ProblemCollector("merged policy");
        Optional<P> policy = section.table().read(merged, new ValueReader(problems));
        problems.throwIfAny();
        return policy.orElseThrow();
    }

    /** Tells where fields do not go together. */
    void checkAgreements() {
        section.agreements().accept(this);
    }

    /** Tells what the policy itself refuses though all its parts agree as far as they are asked by name. */
    void checkWhole() {
        try {
            policy();
        } catch (InvalidDocumentException refused) {
            List<String> whole = List.of(section.name());
            PolicyLayer last = layers.stream()
                    .filter(layer -> layer.origin(whole).isPresent())
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            Place at = last.origin(whole).orElse(START);
            refused.problems().forEach(problem -> last.contradiction(at, problem.problem(), problem.allowed()));
        }
    }

    /** Returns whether no document says anything. */
    boolean isSilent() {
        return patches.isEmpty();
    }

    /** Returns the value of a field; empty if it is wrong, which its own document was told. */
    <T> Optional<T> value(Field<?, ?, T> field) {
        return value(List.of(), field);
    }

    /** Returns the value of a field of the object at a path; empty if it is wrong. */
    <T> Optional<T> value(List<String> path, Field<?, ?, T> field) {
        ValueReader silent = new ValueReader(new ProblemCollector("merged policy"));
        return node(below(path, field.name())).flatMap(node -> field.type().read(node, silent));
    }

    /** Returns what stands at a path, right or wrong; empty if nothing does. */
    Optional<LocatedJson> node(List<String> path) {
        Optional<LocatedJson> node = Optional.of(merged);
        for (String name : path) {
            node = node.flatMap(parent -> child(parent, name));
        }
        return node;
    }

    /** Returns the names of the objects that stand in the one at a path. */
    List<String> objects(List<String> path) {
        return names(path).stream()
                .filter(name -> node(below(path, name))
                        .filter(LocatedJson.ObjectNode.class::isInstance)
                        .isPresent())
                .toList();
    }

    /** Returns all names in the object at a path, whatever stands under them. */
    List<String> names(List<String> path) {
        return node(path).stream()
                .filter(LocatedJson.ObjectNode.class::isInstance)
                .map(LocatedJson.ObjectNode.class::cast)
                .flatMap(object -> object.fields().keySet().stream())
                .toList();
    }

    /** Returns whether some document has a say in the value at a path. */
    boolean isSaid(List<String> path) {
        return origin(path).index() >= 0;
    }

    /** Tells the objects of a table which of the fields that have no default nobody said. */
    void isComplete(List<String> path, Table<?, ?> table, String what) {
        table.needed().stream()
                .filter(name -> node(below(path, name)).isEmpty())
                .sorted()
                .forEach(name ->
                        contradiction(List.of(path), "leaves " + name + " unsaid", "a new " + what + " needs " + name));
    }

    /** Tells if a table at a path leaves out one of the names that are all needed. */
    <E extends Enum<E>> void namesAll(List<String> path, Map<E, ?> named, E[] all) {
        for (E constant : all) {
            if (!named.containsKey(constant)) {
                contradiction(
                        List.of(below(path, constant.name())),
                        "leaves " + constant + " without a value",
                        "a value for each of them is needed");
            }
        }
    }

    /** Tells if a figure of the object at a path is not so much less than another. */
    void inOrder(List<String> path, Field<?, ?, Integer> less, Field<?, ?, Integer> more, int gap) {
        Optional<Integer> least = value(path, less);
        Optional<Integer> most = value(path, more);
        if (least.isPresent() && most.isPresent() && least.get() + gap > most.get()) {
            String order = gap == 0 ? " greater than " : " not less than ";
            contradiction(
                    List.of(below(path, less.name()), below(path, more.name())),
                    "leaves " + less.name() + order + more.name(),
                    less.name() + (gap == 0 ? " up to " : " below ") + more.name() + " is allowed");
        }
    }

    static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static Optional<LocatedJson> child(LocatedJson node, String name) {
        return node instanceof LocatedJson.ObjectNode object
                ? Optional.ofNullable(object.fields().get(name))
                : Optional.empty();
    }

    /**
     * Tells the last document that has a say in one of these values that they do not agree, and names the others.
     *
     * @param paths where the values stand in the section
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
        whole.add(0, section.name());
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<Place> place = layers.get(i).origin(whole);
            if (place.isPresent()) {
                return new Origin(i, place.get());
            }
        }
        return new Origin(-1, START);
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
