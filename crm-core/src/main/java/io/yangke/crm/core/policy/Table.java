package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The table of a policy's fields, and the object it makes in a document. A layer replaces single fields; {@code null}
 * gives a field its default again.
 *
 * @param <P> the policy
 * @param <B> its builder
 */
final class Table<P, B> implements JsonType<P> {

    /** The rule of a field the source says nothing of. */
    static final String OWN = "own";

    private final Map<String, Field<P, B, ?>> fields;
    private final P defaults;
    private final Supplier<B> builder;
    private final Function<B, P> build;
    private final LocatedJson.ObjectNode defaultTree;

    Table(List<Field<P, B, ?>> rows, P defaults, Supplier<B> builder, Function<B, P> build) {
        ImmutableMap.Builder<String, Field<P, B, ?>> byName = ImmutableMap.builder();
        rows.forEach(row -> byName.put(row.name(), row));
        this.fields = byName.buildOrThrow();
        this.defaults = defaults;
        this.builder = builder;
        this.build = build;
        byte[] written = write(defaults).toString().getBytes(StandardCharsets.UTF_8);
        this.defaultTree = (LocatedJson.ObjectNode) StrictJson.read(written, new ProblemCollector("defaults"));
    }

    /** Returns the rows by name, in their order. */
    Map<String, Field<P, B, ?>> fields() {
        return fields;
    }

    /** Returns the default policy as a document has it, with every field. */
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
    public LocatedJson merge(LocatedJson below, LocatedJson patch) {
        if (!(below instanceof LocatedJson.ObjectNode base) || !(patch instanceof LocatedJson.ObjectNode changes)) {
            return patch instanceof NullNode ? defaultTree : patch;
        }
        Map<String, LocatedJson> merged = new LinkedHashMap<>(base.fields());
        changes.fields().forEach((name, value) -> merged.computeIfPresent(name, (n, old) -> merged(n, old, value)));
        return new LocatedJson.ObjectNode(patch.at(), merged);
    }

    private LocatedJson merged(String name, LocatedJson below, LocatedJson patch) {
        Field<P, B, ?> field = fields.get(name);
        return patch instanceof NullNode || field == null
                ? defaultTree.fields().getOrDefault(name, below)
                : field.type().merge(below, patch);
    }

    @Override
    public JsonNode write(P policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.values().forEach(field -> node.set(field.name(), field.write(policy)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        fields.values().forEach(field -> properties.set(field.name(), field.schema(defaults)));
        return Schemas.closed(properties);
    }
}
