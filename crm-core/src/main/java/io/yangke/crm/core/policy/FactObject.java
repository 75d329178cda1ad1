package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.core.policy.BoundsObject.Bounds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition: the bounds of some facts, all of which must hold; an object that names none always holds. A layer replaces it as a
 * whole.
 *
 * @param fact the facts
 * @param bounds how the bounds of a fact stand
 */
record FactObject<E extends Enum<E>>(Choice<E> fact, Function<E, BoundsObject> bounds)
        implements JsonType<Map<E, Bounds>> {

    @Override
    public Optional<Map<E, Bounds>> read(LocatedJson node, ValueReader values) {
        ObjectFields fields = values.object(node);
        Map<E, Bounds> read = new LinkedHashMap<>();
        fact.names()
                .forEach((name, constant) -> fields.optional(name)
                        .flatMap(entry -> bounds.apply(constant).read(entry, values))
                        .ifPresent(it -> read.put(constant, it)));
        fields.done();
        boolean whole =
                node instanceof LocatedJson.ObjectNode object && object.fields().size() == read.size();
        return whole ? Optional.of(Collections.unmodifiableMap(read)) : Optional.empty();
    }

    @Override
    public JsonNode write(Map<E, Bounds> value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fact.names()
                .forEach((name, constant) -> Optional.ofNullable(value.get(constant))
                        .ifPresent(it -> node.set(name, bounds.apply(constant).write(it))));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        fact.names()
                .forEach((name, constant) ->
                        properties.set(name, bounds.apply(constant).schema()));
        return Schemas.closed(properties);
    }
}
