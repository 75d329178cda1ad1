package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;

/** A value that may be absent, which is what {@code null} says; its default is to be absent. */
record Maybe<T>(JsonType<T> type) implements JsonType<Optional<T>> {

    @Override
    public Optional<Optional<T>> read(LocatedJson node, ValueReader values) {
        return node instanceof NullNode
                ? Optional.of(Optional.empty())
                : type.read(node, values).map(Optional::of);
    }

    @Override
    public JsonNode write(Optional<T> value) {
        return value.map(type::write).orElse(JsonNodeFactory.instance.nullNode());
    }

    /** That of the value: every field takes {@code null} anyhow. */
    @Override
    public ObjectNode schema() {
        return type.schema();
    }
}
