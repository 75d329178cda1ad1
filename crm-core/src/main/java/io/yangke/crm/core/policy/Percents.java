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
import java.util.OptionalLong;

/** Percents of a limit, 1 to 99, ascending: an array. A layer replaces it as a whole. */
record Percents() implements JsonType<List<Integer>> {

    private static final int MOST = 99;

    @Override
    public Optional<List<Integer>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        List<Integer> percents = new ArrayList<>();
        int last = 0;
        for (LocatedJson item : items) {
            OptionalLong read = values.whole(item, 1, MOST);
            int percent = (int) read.orElse(last);
            if (read.isPresent() && percent <= last) {
                values.refuse(item, "is not more than the one before it", "an ascending list such as [50, 80]");
            } else if (read.isPresent()) {
                percents.add(percent);
                last = percent;
            }
        }
        boolean whole = node instanceof LocatedJson.ArrayNode && percents.size() == items.size();
        return whole ? Optional.of(percents) : Optional.empty();
    }

    @Override
    public JsonNode write(List<Integer> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(percent -> array.add(percent.intValue()));
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", Schemas.whole(1, MOST));
        return schema.put("uniqueItems", true);
    }
}
