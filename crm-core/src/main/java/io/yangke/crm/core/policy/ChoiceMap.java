package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A value for each of some names: an object. A layer replaces single entries, and of an entry that is an object single ones; an entry that is {@code null} is none, so
 * that a layer can take out what stands above it.
 *
 * @param key the names
 * @param value the values
 */
record ChoiceMap<E extends Enum<E>, V>(Choice<E> key, JsonType<V> value) implements JsonType<Map<E, V>> {

    static <E extends Enum<E>, V> ChoiceMap<E, V> of(Class<E> key, JsonType<V> value) {
        return new ChoiceMap<>(Choice.of(key), value);
    }

    @Override
    public Optional<Map<E, V>> read(LocatedJson node, ValueReader values) {
        Map<E, V> map = new LinkedHashMap<>();
        Map<E, LocatedJson> entries = entries(node, values);
        entries.forEach((constant, entry) -> value.read(entry, values).ifPresent(read -> map.put(constant, read)));
        return isKnown(node) && map.size() == entries.size() ? Optional.of(map) : Optional.empty();
    }

    @Override
    public void check(LocatedJson patch, ValueReader values) {
        entries(patch, values).values().forEach(entry -> value.check(entry, values));
    }

    private Map<E, LocatedJson> entries(LocatedJson node, ValueReader values) {
        ObjectFields fields = values.object(node);
        Map<E, LocatedJson> entries = new LinkedHashMap<>();
        key.names()
                .forEach((name, constant) -> fields.optional(name)
                        .filter(entry -> !(entry instanceof LocatedJson.NullNode))
                        .ifPresent(entry -> entries.put(constant, entry)));
        fields.done();
        return entries;
    }

    private boolean isKnown(LocatedJson node) {
        return node instanceof LocatedJson.ObjectNode object
                && key.names().keySet().containsAll(object.fields().keySet());
    }

    @Override
    public LocatedJson merge(LocatedJson below, LocatedJson patch, LocatedJson defaults) {
        if (!(below instanceof LocatedJson.ObjectNode base) || !(patch instanceof LocatedJson.ObjectNode entries)) {
            return patch;
        }
        Map<String, LocatedJson> merged = new LinkedHashMap<>(base.fields());
        entries.fields().forEach((name, entry) -> merged.put(name, merged(name, base, entry, defaults)));
        return new LocatedJson.ObjectNode(patch.at(), merged);
    }

    private LocatedJson merged(String name, LocatedJson.ObjectNode base, LocatedJson entry, LocatedJson defaults) {
        Optional<LocatedJson> below = present(base, name);
        return entry instanceof LocatedJson.NullNode || below.isEmpty()
                ? entry
                : value.merge(below.get(), entry, present(defaults, name).orElseGet(below::get));
    }

    private static Optional<LocatedJson> present(LocatedJson node, String name) {
        Optional<LocatedJson> entry = node instanceof LocatedJson.ObjectNode object
                ? Optional.ofNullable(object.fields().get(name))
                : Optional.empty();
        return entry.filter(it -> !(it instanceof LocatedJson.NullNode));
    }

    /** What is absent is written as {@code null}: else it would come back from the defaults when it is read. */
    @Override
    public JsonNode write(Map<E, V> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        key.names().forEach((name, constant) -> {
            V present = map.get(constant);
            node.set(name, present == null ? JsonNodeFactory.instance.nullNode() : value.write(present));
        });
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        key.names().keySet().forEach(name -> properties.set(name, Schemas.nullable(value.schema())));
        return Schemas.closed(properties);
    }
}
