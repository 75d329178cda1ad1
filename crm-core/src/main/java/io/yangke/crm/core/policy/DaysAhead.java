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

/** Days ahead of something, 1 to 3 660, the farthest first: an array. A layer replaces it as a whole. */
record DaysAhead() implements JsonType<List<Integer>> {

    private static final int MOST = 3_660;

    @Override
    public Optional<List<Integer>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        List<Integer> days = new ArrayList<>();
        int last = MOST + 1;
        for (LocatedJson item : items) {
            OptionalLong read = values.whole(item, 1, MOST);
            int ahead = (int) read.orElse(last);
            if (read.isPresent() && ahead >= last) {
                values.refuse(item, "is not less than the one before it", "a descending list such as [90, 30, 7]");
            } else if (read.isPresent()) {
                days.add(ahead);
                last = ahead;
            }
        }
        boolean whole = node instanceof LocatedJson.ArrayNode && days.size() == items.size();
        return whole ? Optional.of(days) : Optional.empty();
    }

    @Override
    public JsonNode write(List<Integer> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(days -> array.add(days.intValue()));
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", Schemas.whole(1, MOST));
        return schema.put("uniqueItems", true);
    }
}
