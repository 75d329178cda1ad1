package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Pieces of JSON Schemas (draft 2020-12). */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    static ObjectNode empty() {
        return NODES.objectNode();
    }

    static ObjectNode ofType(String type) {
        return empty().put("type", type);
    }

    static ObjectNode oneOf(Collection<String> names) {
        ObjectNode schema = empty();
        schema.set("enum", texts(names));
        return schema;
    }

    /** An object that may hold these fields and no others. */
    static ObjectNode closed(ObjectNode properties) {
        ObjectNode schema = ofType("object");
        schema.set("properties", properties);
        return schema.put("additionalProperties", false);
    }

    static ObjectNode whole(long min, long max) {
        return ofType("integer").put("minimum", min).put("maximum", max);
    }

    static ObjectNode definition(String name) {
        return empty().put("$ref", "#/$defs/" + name);
    }

    /** The schema with {@code null} allowed too. */
    static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            ObjectNode copy = schema.deepCopy();
            copy.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
            return copy;
        }
        if (schema.has("enum")) {
            ObjectNode copy = schema.deepCopy();
            ((ArrayNode) copy.get("enum")).addNull();
            return copy;
        }
        ObjectNode either = empty();
        either.set("anyOf", NODES.arrayNode().add(schema).add(ofType("null")));
        return either;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** An object whose fields are named by the host. */
    static ObjectNode open(ObjectNode names, ObjectNode values) {
        ObjectNode schema = ofType("object");
        schema.set("propertyNames", names);
        schema.set("additionalProperties", values);
        return schema;
    }

    /** The schema with its words first. */
    static ObjectNode described(String description, ObjectNode schema) {
        ObjectNode described = empty().put("description", description);
        return described.setAll(schema);
    }
}
