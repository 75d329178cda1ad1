package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One name of a closed list, in the case it is written; never its number.
 *
 * @param names the constants by name, in their order
 */
record Choice<E extends Enum<E>>(Map<String, E> names) implements JsonType<E> {

    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return of(List.of(type.getEnumConstants()));
    }

    /** Makes a choice between some of the constants. */
    static <E extends Enum<E>> Choice<E> of(List<E> constants) {
        ImmutableMap.Builder<String, E> names = ImmutableMap.builder();
        constants.forEach(constant -> names.put(constant.name(), constant));
        return new Choice<>(names.buildOrThrow());
    }

    /** A right name is taken at once: a table of roles has hundreds, and the list of what is allowed is long. */
    @Override
    public Optional<E> read(LocatedJson node, ValueReader values) {
        E constant = node instanceof LocatedJson.TextNode text ? names.get(text.value()) : null;
        return constant == null ? values.oneOf(node, names) : Optional.of(constant);
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(value.name());
    }

    @Override
    public ObjectNode schema() {
        return Schemas.oneOf(names.keySet());
    }
}
