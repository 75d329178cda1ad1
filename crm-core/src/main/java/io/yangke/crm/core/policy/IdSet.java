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
 * A set of the host's codes: an array in which each stands once. A layer replaces it as a whole.
 *
 * @param item the codes
 * @param fewest how many there are at least
 */
record IdSet<T extends Comparable<T>>(IdText<T> item, int fewest) implements JsonType<Set<T>> {

    @Override
    public Optional<Set<T>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        Set<T> set = new LinkedHashSet<>();
        int fit = 0;
        for (LocatedJson each : items) {
            Optional<T> id = item.read(each, values);
            boolean twice = id.isPresent() && !set.add(id.get());
            if (twice) {
                values.refuse(each, "stands twice", "each code once");
            }
            fit += id.isPresent() && !twice ? 1 : 0;
        }
        if (!(node instanceof LocatedJson.ArrayNode) || fit < items.size()) {
            return Optional.empty();
        }
        return set.size() < fewest
                ? values.refuse(node, "has too few items", "a list of at least " + fewest)
                : Optional.of(Collections.unmodifiableSet(set));
    }

    @Override
    public JsonNode write(Set<T> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.stream().sorted().map(item::write).forEach(array::add);
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", item.schema());
        if (fewest > 0) {
            schema.put("minItems", fewest);
        }
        return schema.put("uniqueItems", true);
    }
}
