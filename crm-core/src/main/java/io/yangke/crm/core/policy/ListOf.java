package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list in which the order counts: an array. A layer replaces it as a whole.
 *
 * @param item what stands in it
 * @param fewest how many there are at the least
 * @param most how many there are at the most
 */
record ListOf<T>(JsonType<T> item, int fewest, int most) implements JsonType<List<T>> {

    @Override
    public Optional<List<T>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        List<T> list = new ArrayList<>();
        items.forEach(each -> item.read(each, values).ifPresent(list::add));
        if (!(node instanceof LocatedJson.ArrayNode) || list.size() != items.size()) {
            return Optional.empty();
        }
        return list.size() < fewest || list.size() > most
                ? values.refuse(node, "has " + list.size() + " items", "a list of " + fewest + " to " + most)
                : Optional.of(List.copyOf(list));
    }

    @Override
    public JsonNode write(List<T> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.stream().map(item::write).forEach(array::add);
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", item.schema());
        return schema.put("minItems", fewest).put("maxItems", most);
    }
}
