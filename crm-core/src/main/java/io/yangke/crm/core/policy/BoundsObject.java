package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.internal.Checks;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bounds of a whole number: an object of a lower one, an upper one, or both. A layer replaces it as a whole.
 *
 * @param upperName the name of the upper one, which says whether it is within
 * @param gap by how much the upper one is greater than the lower at the least
 * @param min the least bound
 * @param max the greatest bound
 * @param fewest how many there are at the least; with 0, no bound means that the number must be known
 */
record BoundsObject(String upperName, int gap, long min, long max, int fewest)
        implements JsonType<BoundsObject.Bounds> {

    static final String LOWER = "atLeast";

    /**
     * The bounds.
     *
     * @param lower inclusive; empty for none
     * @param upper empty for none
     */
    record Bounds(Optional<Long> lower, Optional<Long> upper) {}

    @Override
    public Optional<Bounds> read(LocatedJson node, ValueReader values) {
        ObjectFields fields = values.object(node);
        Optional<Long> lower = bound(fields.whole(LOWER, min, max));
        Optional<Long> upper = bound(fields.whole(upperName, min, max));
        long given = fields.given(LOWER, upperName);
        fields.done();
        long read = lower.stream().count() + upper.stream().count();
        if (!isKnown(node, given) || read < given) {
            return Optional.empty();
        }
        if (given < fewest) {
            return values.refuse(node, "has no bound", "an object of " + LOWER + ", " + upperName + " or both");
        }
        boolean crossed = given == 2 && upper.get() < lower.get() + gap;
        return crossed
                ? values.refuse(
                        node,
                        "leaves " + upperName + " below what " + LOWER + " lets pass",
                        "an " + upperName + (gap == 0 ? " no less than " : " greater than ") + LOWER)
                : Optional.of(new Bounds(lower, upper));
    }

    private static Optional<Long> bound(OptionalLong read) {
        return read.isPresent() ? Optional.of(read.getAsLong()) : Optional.empty();
    }

    private static boolean isKnown(LocatedJson node, long given) {
        return node instanceof LocatedJson.ObjectNode object && object.fields().size() == given;
    }

    @Override
    public JsonNode write(Bounds value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        value.lower().ifPresent(bound -> node.put(LOWER, Checks.range(LOWER, bound, min, max)));
        value.upper().ifPresent(bound -> node.put(upperName, Checks.range(upperName, bound, min, max)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        properties.set(LOWER, Schemas.whole(min, max));
        properties.set(upperName, Schemas.whole(min, max));
        ObjectNode schema = Schemas.closed(properties);
        return fewest == 0 ? schema : schema.put("minProperties", fewest);
    }
}
