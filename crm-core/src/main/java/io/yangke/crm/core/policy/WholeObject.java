package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;

/**
 * An object that stands in a list: every field is needed, and a layer replaces it with its list.
 *
 * @param table its fields, none of which has a default
 */
record WholeObject<P>(Table<P, ?> table) implements JsonType<P> {

    @Override
    public Optional<P> read(LocatedJson node, ValueReader values) {
        return table.read(node, values);
    }

    @Override
    public JsonNode write(P value) {
        return table.write(value);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        table.fields()
                .forEach((name, field) -> properties.set(
                        name, Schemas.described(field.doc(), field.type().schema())));
        ObjectNode schema = Schemas.closed(properties);
        schema.set("required", Schemas.texts(table.fields().keySet()));
        return schema;
    }
}
