package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that stands in a document in the form of another.
 *
 * @param form the other
 * @param from takes the value out of its form
 * @param to puts the value into its form
 */
record Mapped<F, T>(JsonType<F> form, Function<F, T> from, Function<T, F> to) implements JsonType<T> {

    @Override
    public Optional<T> read(LocatedJson node, ValueReader values) {
        return form.read(node, values).map(from);
    }

    @Override
    public void check(LocatedJson patch, ValueReader values) {
        form.check(patch, values);
    }

    @Override
    public LocatedJson merge(LocatedJson below, LocatedJson patch, LocatedJson defaults) {
        return form.merge(below, patch, defaults);
    }

    @Override
    public JsonNode write(T value) {
        return form.write(to.apply(value));
    }

    @Override
    public ObjectNode schema() {
        return form.schema();
    }
}
