package io.yangke.crm.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands in its document. Immutable. */
public sealed interface LocatedJson {

    /** Returns where the value begins. */
    Place at();

    /** Returns what kind of value this is, for messages: {@code an object}, {@code a text} … */
    String kind();

    /**
     * An object.
     *
     * @param at where it begins
     * @param fields its fields in document order
     */
    record ObjectNode(Place at, Map<String, LocatedJson> fields) implements LocatedJson {
        public ObjectNode {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param at where it begins
     * @param items its items in document order
     */
    record ArrayNode(Place at, List<LocatedJson> items) implements LocatedJson {
        public ArrayNode {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string without control characters and half surrogate pairs.
     *
     * @param at where it begins
     * @param value the text, unescaped
     */
    record TextNode(Place at, String value) implements LocatedJson {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /**
     * A number, kept as written so that nothing is rounded or expanded by reading it.
     *
     * @param at where it begins
     * @param literal the number as written, at most 64 characters
     */
    record NumberNode(Place at, String literal) implements LocatedJson {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param at where it stands
     * @param value which of the two
     */
    record BooleanNode(Place at, boolean value) implements LocatedJson {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /**
     * {@code null}.
     *
     * @param at where it stands
     */
    record NullNode(Place at) implements LocatedJson {
        @Override
        public String kind() {
            return "null";
        }
    }
}
