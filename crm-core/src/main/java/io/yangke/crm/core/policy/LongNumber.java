package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole number that may be large: points, or money in fen.
 *
 * @param min the least, inclusive
 * @param max the greatest, inclusive
 */
record LongNumber(long min, long max) implements JsonType<Long> {

    @Override
    public Optional<Long> read(LocatedJson node, ValueReader values) {
        OptionalLong number = values.whole(node, min, max);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    @Override
    public JsonNode write(Long value) {
        return LongNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schemas.whole(min, max);
    }
}
