package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What may happen to a document on its way. */
final class Damage {

    /** Pieces that matter to a reader of JSON and of policies. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "true",
            "-",
            "1e9",
            "1e1000000000",
            "0.5",
            "99999999999",
            "\"complaint\"",
            "\"calendar\"",
            "\"name\"",
            "\"lastRound\"",
            "\"points\"",
            "\"programmes\"",
            "\"rank\"",
            "\"care\"",
            "\"atLeast\"",
            "\"08:00-21:00\"",
            "\"workingDays\"",
            "\u0000",
            "\ud800",
            "\uFEFF",
            "１",
            " ",
            "\n",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":");

    /** Fields in which the order counts. */
    private static final Set<String> LISTS = Set.of("categories", "precedence", "required");

    private Damage() {}

    /** Returns the same document with fields and sets in another order. */
    static JsonNode shuffled(JsonNode node, Random random) {
        if (!node.isObject()) {
            return isSet(node) ? shuffledItems(node, random) : node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(
                field.getKey(),
                LISTS.contains(field.getKey()) ? field.getValue() : shuffled(field.getValue(), random)));
        return object;
    }

    private static boolean isSet(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isTextual();
    }

    private static JsonNode shuffledItems(JsonNode array, Random random) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        Collections.shuffle(items, random);
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    /** Returns the text with one to four pieces lost, added, doubled or replaced. */
    static String damaged(String text, Random random) {
        StringBuilder document = new StringBuilder(text);
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            damage(document, random);
        }
        return document.toString();
    }

    private static void damage(StringBuilder document, Random random) {
        int from = random.nextInt(document.length() + 1);
        int to = Math.min(document.length(), from + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> document.delete(from, to);
            case 1 -> document.insert(from, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> document.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            default -> document.insert(random.nextInt(document.length() + 1), document.substring(from, to));
        }
    }

    /** Puts a value in the place of another. */
    static void replaceSomewhere(JsonNode root, JsonNode value, Random random) {
        JsonNode parent = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            parent.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(3) == 0) {
                replaceChild(parent, value, random);
                return;
            }
            parent = inner.get(random.nextInt(inner.size()));
        }
    }

    private static void replaceChild(JsonNode parent, JsonNode value, Random random) {
        int index = random.nextInt(parent.size());
        if (parent instanceof ArrayNode array) {
            array.set(index, value);
        } else {
            List<String> names = new ArrayList<>();
            parent.fieldNames().forEachRemaining(names::add);
            ((ObjectNode) parent).set(names.get(index), value);
        }
    }
}
