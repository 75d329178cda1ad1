package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole number.
 *
 * @param min the least, inclusive
 * @param max the greatest, inclusive
 */
record WholeNumber(int min, int max) implements JsonType<Integer> {

    @Override
    public Optional<Integer> read(LocatedJson node, ValueReader values) {
        OptionalLong number = values.whole(node, min, max);
        return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
    }

    @Override
    public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schemas.whole(min, max);
    }
}
