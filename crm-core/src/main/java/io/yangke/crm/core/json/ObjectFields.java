package io.yangke.crm.core.json;

import io.yangke.crm.core.json.LocatedJson.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The fields of one object, taken out by name. Every name asked for is known; {@link #done} tells of each field that
 * nobody asked for. Used once, not thread-safe.
 *
 * <p>An absent field answers nothing; a field that is there but wrong is told to the collector and answers nothing too.
 * {@code null} is a value of its own kind, and wrong for all typed methods.
 */
public final class ObjectFields {

    private final ObjectNode object;
    private final boolean present;
    private final ValueReader values;
    private final TreeSet<String> known = new TreeSet<>();

    ObjectFields(ObjectNode object, boolean present, ValueReader values) {
        this.object = object;
        this.present = present;
        this.values = values;
    }

    /** Returns where the object begins. */
    public Place at() {
        return object.at();
    }

    /** Returns whether there is an object at all; of another node this has no fields. */
    public boolean isObject() {
        return present;
    }

    /** Returns how many of these fields are there. */
    public long given(String... names) {
        return Arrays.stream(names).filter(name -> optional(name).isPresent()).count();
    }

    /** Returns the field as it is, also when it is {@code null}. */
    public Optional<LocatedJson> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.fields().get(name));
    }

    /** Returns the field as it is, and tells if it is missing. */
    public Optional<LocatedJson> required(String name) {
        Optional<LocatedJson> field = optional(name);
        if (field.isEmpty() && present) {
            Place at = new Place(Place.child(at().pointer(), name), at().line(), at().column());
            values.problems().add(at, "is missing", "the field is needed");
        }
        return field;
    }

    /** Returns a text of 1 to {@code max} code points. */
    public Optional<String> text(String name, int max) {
        return optional(name).flatMap(node -> values.text(node, max));
    }

    /** Returns a text of 1 to {@code max} code points, and tells if it is missing. */
    public Optional<String> requiredText(String name, int max) {
        return required(name).flatMap(node -> values.text(node, max));
    }

    /** Returns a whole number within the closed range. */
    public OptionalLong whole(String name, long min, long max) {
        return optional(name).map(node -> values.whole(node, min, max)).orElse(OptionalLong.empty());
    }

    /** Returns {@code true} or {@code false}. */
    public Optional<Boolean> bool(String name) {
        return optional(name).flatMap(values::bool);
    }

    /** Returns a day. */
    public Optional<LocalDate> date(String name) {
        return optional(name).flatMap(values::date);
    }

    /** Returns the value whose name the text is. */
    public <T> Optional<T> oneOf(String name, Map<String, T> allowed) {
        return optional(name).flatMap(node -> values.oneOf(node, allowed));
    }

    /** Returns the fields of a nested object. */
    public Optional<ObjectFields> object(String name) {
        return optional(name).map(values::object);
    }

    /** Returns the items of an array; none if it is absent. */
    public List<LocatedJson> items(String name) {
        return optional(name).map(values::items).orElse(List.of());
    }

    /** Returns all fields as they are, in document order, and takes all their names as known. */
    public Map<String, LocatedJson> all() {
        known.addAll(object.fields().keySet());
        return object.fields();
    }

    /** Tells of each field nobody asked for. */
    public void done() {
        object.fields().forEach((name, node) -> {
            if (!known.contains(name)) {
                values.problems().add(node.at(), "is not a known field", String.join(", ", known) + " are allowed");
            }
        });
    }
}
