package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.StrictJson;
import io.yangke.crm.core.json.ValueReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The table of a policy's fields, and the object it makes in a document. A layer replaces single fields; {@code null}
 * gives a field its default again. A field that is needed has no default: some layer must say it.
 *
 * @param <P> the policy
 * @param <B> its builder
 */
final class Table<P, B> implements JsonType<P> {

    /** The rule of a field the source says nothing of. */
    static final String OWN = "own";

    private final Map<String, Field<P, B, ?>> fields;
    private final ObjectNode defaults;
    private final LocatedJson.ObjectNode defaultTree;
    private final Supplier<B> builder;
    private final Function<B, P> build;

    Table(List<Field<P, B, ?>> rows, P defaults, Supplier<B> builder, Function<B, P> build) {
        this(rows, defaults, Set.of(), builder, build);
    }

    /**
     * Makes a table.
     *
     * @param sample has the default of each field but the needed ones
     * @param needed the names of the fields without a default
     */
    Table(List<Field<P, B, ?>> rows, P sample, Set<String> needed, Supplier<B> builder, Function<B, P> build) {
        ImmutableMap.Builder<String, Field<P, B, ?>> byName = ImmutableMap.builder();
        rows.forEach(row -> byName.put(row.name(), row));
        this.fields = byName.buildOrThrow();
        this.defaults = write(sample).without(needed);
        this.defaultTree = located(defaults);
        this.builder = builder;
        this.build = build;
    }

    private Table(Table<P, B> other, Supplier<B> builder) {
        this.fields = other.fields;
        this.defaults = other.defaults;
        this.defaultTree = other.defaultTree;
        this.builder = builder;
        this.build = other.build;
    }

    private static LocatedJson.ObjectNode located(ObjectNode node) {
        byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
        return (LocatedJson.ObjectNode) StrictJson.read(text, new ProblemCollector("defaults"));
    }

    /** Returns this table with builders that begin otherwise. */
    Table<P, B> from(Supplier<B> start) {
        return new Table<>(this, start);
    }

    /** Returns the rows by name, in their order. */
    Map<String, Field<P, B, ?>> fields() {
        return fields;
    }

    /** Returns the names of the fields some layer must say. */
    Set<String> needed() {
        return fields.keySet().stream().filter(name -> !defaults.has(name)).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the default policy as a document has it, with every field that is not needed. */
    LocatedJson.ObjectNode defaultTree() {
        return defaultTree;
    }

    /** Reads a complete object, such as one that was laid over {@link #defaultTree}. */
    @Override
    public Optional<P> read(LocatedJson node, ValueReader values) {
        ObjectFields object = values.object(node);
        B target = builder.get();
        int fit = 0;
        for (Field<P, B, ?> field : fields.values()) {
            Optional<LocatedJson> value = object.required(field.name());
            fit += value.isPresent() && field.read(value.get(), values, target) ? 1 : 0;
        }
        object.done();
        return fit == fields.size() ? built(node, target, values) : Optional.empty();
    }

    /** What the fields must agree on is told by name before this; the policy's own check is the last word. */
    private Optional<P> built(LocatedJson node, B target, ValueReader values) {
        try {
            return Optional.of(build.apply(target));
        } catch (IllegalArgumentException contradiction) {
            return values.refuse(node, "contradicts itself (" + contradiction.getMessage() + ")", "an agreeing object");
        }
    }

    @Override
    public void check(LocatedJson patch, ValueReader values) {
        ObjectFields object = values.object(patch);
        for (Field<P, B, ?> field : fields.values()) {
            object.optional(field.name())
                    .filter(value -> !(value instanceof NullNode))
                    .ifPresent(value -> field.type().check(value, values));
        }
        object.done();
    }

    @Override
    public LocatedJson merge(LocatedJson below, LocatedJson patch, LocatedJson defaults) {
        if (!(below instanceof LocatedJson.ObjectNode base)
                || !(patch instanceof LocatedJson.ObjectNode changes)
                || !(defaults instanceof LocatedJson.ObjectNode start)) {
            return patch;
        }
        Map<String, LocatedJson> merged = new LinkedHashMap<>(base.fields());
        changes.fields().forEach((name, value) -> merge(merged, name, value, start.fields()));
        return new LocatedJson.ObjectNode(patch.at(), merged);
    }

    private void merge(
            Map<String, LocatedJson> merged, String name, LocatedJson patch, Map<String, LocatedJson> defaults) {
        Field<P, B, ?> field = fields.get(name);
        LocatedJson below = merged.get(name);
        LocatedJson start = defaults.get(name);
        if (field == null) {
            return;
        }
        if (patch instanceof NullNode && start == null) {
            merged.remove(name);
        } else if (patch instanceof NullNode) {
            merged.put(name, start);
        } else {
            merged.put(name, below == null ? patch : field.type().merge(below, patch, start == null ? below : start));
        }
    }

    @Override
    public ObjectNode write(P policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.values().forEach(field -> node.set(field.name(), field.write(policy)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        fields.values().forEach(field -> properties.set(field.name(), schema(field)));
        return Schemas.closed(properties);
    }

    private ObjectNode schema(Field<P, B, ?> field) {
        ObjectNode schema = field.schema();
        JsonNode byDefault = defaults.get(field.name());
        return byDefault == null ? schema : schema.set("default", byDefault);
    }
}
