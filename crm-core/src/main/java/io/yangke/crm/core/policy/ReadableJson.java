package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes JSON: for people, what fits on a line stands on one; for digests, compact with the fields in order of name. */
final class ReadableJson {

    private static final int WIDTH = 110;
    private static final String STEP = "  ";

    private ReadableJson() {}

    /** Returns the text for people, with line feeds and one at the end. */
    static String pretty(JsonNode node) {
        StringBuilder text = new StringBuilder();
        append(text, "", node, 0);
        return text.append('\n').toString();
    }

    /** Returns the same text for values that differ only in the order of fields. */
    static String canonical(JsonNode node) {
        return sorted(node).toString();
    }

    private static void append(StringBuilder text, String indent, JsonNode node, int taken) {
        String line = oneLine(node);
        if (!node.isContainerNode() || node.isEmpty() || indent.length() + taken + line.length() <= WIDTH) {
            text.append(line);
        } else if (node.isObject()) {
            appendParts(text, indent, '{', fields(node), '}');
        } else {
            appendParts(text, indent, '[', items(node), ']');
        }
    }

    private static void appendParts(StringBuilder text, String indent, char open, List<Part> parts, char close) {
        String inner = indent + STEP;
        String separator = open + "\n";
        for (Part part : parts) {
            text.append(separator).append(inner).append(part.key());
            append(text, inner, part.value(), part.key().length());
            separator = ",\n";
        }
        text.append('\n').append(indent).append(close);
    }

    private static String oneLine(JsonNode node) {
        if (node.isObject()) {
            return "{" + String.join(", ", lines(fields(node))) + "}";
        }
        return node.isArray() ? "[" + String.join(", ", lines(items(node))) + "]" : node.toString();
    }

    private static List<String> lines(List<Part> parts) {
        return parts.stream().map(part -> part.key() + oneLine(part.value())).toList();
    }

    private static List<Part> fields(JsonNode object) {
        List<Part> parts = new ArrayList<>();
        object.properties()
                .forEach(field -> parts.add(new Part(TextNode.valueOf(field.getKey()) + ": ", field.getValue())));
        return parts;
    }

    private static List<Part> items(JsonNode array) {
        List<Part> parts = new ArrayList<>();
        array.forEach(item -> parts.add(new Part("", item)));
        return parts;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> byName = new TreeMap<>();
            node.properties().forEach(field -> byName.put(field.getKey(), sorted(field.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            return object.setAll(byName);
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }

    private record Part(String key, JsonNode value) {}
}
