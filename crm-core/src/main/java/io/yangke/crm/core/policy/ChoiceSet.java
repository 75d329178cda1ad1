package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of names: an array in which each stands once. A layer replaces it as a whole.
 *
 * @param item the names
 */
record ChoiceSet<E extends Enum<E>>(Choice<E> item) implements JsonType<Set<E>> {

    static <E extends Enum<E>> ChoiceSet<E> of(Class<E> type) {
        return new ChoiceSet<>(Choice.of(type));
    }

    @Override
    public Optional<Set<E>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        Set<E> set = new LinkedHashSet<>();
        int fit = 0;
        for (LocatedJson each : items) {
            Optional<E> constant = item.read(each, values);
            boolean twice = constant.isPresent() && !set.add(constant.get());
            if (twice) {
                values.refuse(each, "stands twice", "each name once");
            }
            fit += constant.isPresent() && !twice ? 1 : 0;
        }
        boolean whole = node instanceof LocatedJson.ArrayNode && fit == items.size();
        return whole ? Optional.of(Collections.unmodifiableSet(set)) : Optional.empty();
    }

    @Override
    public JsonNode write(Set<E> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.stream().sorted().map(item::write).forEach(array::add);
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", item.schema());
        return schema.put("uniqueItems", true);
    }
}
