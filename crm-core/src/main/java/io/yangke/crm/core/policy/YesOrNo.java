package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;

/** {@code true} or {@code false}. */
record YesOrNo() implements JsonType<Boolean> {

    @Override
    public Optional<Boolean> read(LocatedJson node, ValueReader values) {
        return values.bool(node);
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schemas.ofType("boolean");
    }
}
