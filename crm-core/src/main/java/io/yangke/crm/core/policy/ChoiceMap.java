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
 * A value for each of some names: an object. A layer replaces single entries, and {@code null} takes an entry out.
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
        ObjectFields fields = values.object(node);
        Map<E, V> map = new LinkedHashMap<>();
        key.names()
                .forEach((name, constant) -> fields.optional(name)
                        .flatMap(entry -> value.read(entry, values))
                        .ifPresent(read -> map.put(constant, read)));
        fields.done();
        boolean whole =
                node instanceof LocatedJson.ObjectNode object && object.fields().size() == map.size();
        return whole ? Optional.of(map) : Optional.empty();
    }

    @Override
    public void check(LocatedJson patch, ValueReader values) {
        ObjectFields fields = values.object(patch);
        for (String name : key.names().keySet()) {
            fields.optional(name)
                    .filter(entry -> !(entry instanceof LocatedJson.NullNode))
                    .ifPresent(entry -> value.check(entry, values));
        }
        fields.done();
    }

    @Override
    public LocatedJson merge(LocatedJson below, LocatedJson patch) {
        if (!(below instanceof LocatedJson.ObjectNode base) || !(patch instanceof LocatedJson.ObjectNode entries)) {
            return patch;
        }
        Map<String, LocatedJson> merged = new LinkedHashMap<>(base.fields());
        entries.fields().forEach((name, entry) -> {
            if (entry instanceof LocatedJson.NullNode) {
                merged.remove(name);
            } else {
                merged.put(name, entry);
            }
        });
        return new LocatedJson.ObjectNode(patch.at(), merged);
    }

    @Override
    public JsonNode write(Map<E, V> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        key.names().forEach((name, constant) -> {
            if (map.containsKey(constant)) {
                node.set(name, value.write(map.get(constant)));
            }
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
