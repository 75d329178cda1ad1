package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.Optional;

/** How one kind of value stands in a policy document: read, written, laid over another, and told to editors. */
interface JsonType<T> {

    /** Returns the complete value; what is wrong is told to the reader's collector, and then there is none. */
    Optional<T> read(LocatedJson node, ValueReader values);

    /** Tells what is wrong with the value as one layer gives it: parts may be missing or {@code null} where that resets. */
    default void check(LocatedJson patch, ValueReader values) {
        read(patch, values);
    }

    /**
     * Returns the value with what a layer says of it; most values are replaced as a whole.
     *
     * @param below the value so far
     * @param patch what the layer says, not {@code null}
     * @param defaults the value where no layer says anything
     */
    default LocatedJson merge(LocatedJson below, LocatedJson patch, LocatedJson defaults) {
        return patch;
    }

    /** Returns the value as documents have it; equal values are written equally. */
    JsonNode write(T value);

    /** Returns the JSON Schema of the value as one layer gives it. */
    ObjectNode schema();
}
