package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.complaint.CategoryRule;
import io.yangke.crm.spi.complaint.CategoryCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The category table: an array of rows, each code once. A layer replaces it as a whole. Source: CMP-02. */
record CategoryTable() implements JsonType<List<CategoryRule>> {

    private static final CategoryRow ROW = new CategoryRow();

    @Override
    public Optional<List<CategoryRule>> read(LocatedJson node, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        List<CategoryRule> rows = new ArrayList<>();
        Set<CategoryCode> codes = new HashSet<>();
        for (LocatedJson item : items) {
            Optional<CategoryRule> row = ROW.read(item, values);
            if (row.isPresent() && !codes.add(row.get().code())) {
                values.refuse(item, "has the code of a row before it", "each code once");
            } else {
                row.ifPresent(rows::add);
            }
        }
        boolean whole = node instanceof LocatedJson.ArrayNode && rows.size() == items.size();
        return whole ? Optional.of(rows) : Optional.empty();
    }

    @Override
    public JsonNode write(List<CategoryRule> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.stream().map(ROW::write).forEach(array::add);
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.ofType("array");
        schema.set("items", ROW.schema());
        return schema;
    }
}
