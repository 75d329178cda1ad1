package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.complaint.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A limit: an object of one field that names the unit, such as {@code {"workingDays": 3}}. A layer replaces it as a
 * whole, so that a limit is never of two units.
 */
record LimitObject() implements JsonType<Limit> {

    static final String DEFINITION = "limit";

    private static final List<Unit> UNITS = List.of(
            new Unit("elapsedMinutes", "Minutes that run day and night.", 1, Limit.MAX_MINUTES, Limit::elapsedMinutes),
            new Unit("workingMinutes", "Minutes of business hours.", 1, Limit.MAX_MINUTES, Limit::workingMinutes),
            new Unit(
                    "workingDays",
                    "The end of business on working day N after day 0.",
                    0,
                    Limit.MAX_DAYS,
                    days -> Limit.workingDays((int) days)),
            new Unit(
                    "naturalDays",
                    "The same time of day so many natural days later.",
                    1,
                    Limit.MAX_DAYS,
                    days -> Limit.naturalDays((int) days)));

    private static final String ALLOWED = "an object with exactly one of "
            + String.join(", ", UNITS.stream().map(Unit::name).toList());

    private record Unit(String name, String doc, long min, long max, LongFunction<Limit> limit) {}

    @Override
    public Optional<Limit> read(LocatedJson node, ValueReader values) {
        if (!(node instanceof LocatedJson.ObjectNode object)) {
            return values.wrong(node, ALLOWED);
        }
        ObjectFields fields = values.object(node);
        List<Limit> limits = new ArrayList<>();
        for (Unit unit : UNITS) {
            fields.whole(unit.name(), unit.min(), unit.max())
                    .ifPresent(number -> limits.add(unit.limit().apply(number)));
        }
        fields.done();
        int given = object.fields().size();
        if (given != 1) {
            return values.refuse(node, "has " + given + " fields", ALLOWED);
        }
        return limits.stream().findFirst();
    }

    @Override
    public JsonNode write(Limit value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (value instanceof Limit.ElapsedMinutes elapsed) {
            return node.put("elapsedMinutes", elapsed.minutes());
        }
        if (value instanceof Limit.WorkingMinutes working) {
            return node.put("workingMinutes", working.minutes());
        }
        if (value instanceof Limit.WorkingDays days) {
            return node.put("workingDays", days.days());
        }
        if (value instanceof Limit.NaturalDays days) {
            return node.put("naturalDays", days.days());
        }
        throw new IllegalArgumentException("limit: is a fixed time; a policy holds durations only");
    }

    @Override
    public ObjectNode schema() {
        return Schemas.definition(DEFINITION);
    }

    /** Returns what {@link #schema} refers to. */
    static ObjectNode definition() {
        ObjectNode units = Schemas.empty();
        for (Unit unit : UNITS) {
            ObjectNode number = Schemas.empty().put("description", unit.doc());
            number.setAll(Schemas.whole(unit.min(), unit.max()));
            units.set(unit.name(), number);
        }
        return Schemas.closed(units).put("minProperties", 1).put("maxProperties", 1);
    }
}
