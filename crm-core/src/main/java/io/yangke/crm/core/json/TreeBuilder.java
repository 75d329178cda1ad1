package io.yangke.crm.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the located tree from the parser's tokens. Used once. */
final class TreeBuilder {

    private static final String SOUND_TEXT = "text without control characters and half surrogate pairs is allowed";

    private final JsonParser parser;
    private final ProblemCollector problems;
    private String pointer = "";

    TreeBuilder(JsonParser parser, ProblemCollector problems) {
        this.parser = parser;
        this.problems = problems;
    }

    LocatedJson build() throws IOException {
        try {
            return document();
        } catch (StreamConstraintsException tooMuch) {
            throw fatal(here(), "goes beyond a limit", limit(String.valueOf(tooMuch.getOriginalMessage())));
        } catch (JsonEOFException early) {
            throw fatal(here(), "ends before the value is complete", "a complete JSON value is allowed");
        } catch (JsonProcessingException malformed) {
            throw fatal(at(malformed.getLocation()), "is not JSON from here on", "strict JSON is allowed");
        }
    }

    private LocatedJson document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw fatal(here(), "is empty", "one JSON value is allowed");
        }
        LocatedJson root = value(first);
        if (parser.nextToken() != null) {
            throw fatal(here(), "has something after its end", "one JSON value and nothing after it is allowed");
        }
        return root;
    }

    private LocatedJson value(JsonToken token) throws IOException {
        Place at = here();
        return switch (token) {
            case START_OBJECT -> new LocatedJson.ObjectNode(at, fields());
            case START_ARRAY -> new LocatedJson.ArrayNode(at, items());
            case VALUE_STRING -> new LocatedJson.TextNode(at, sound(at, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new LocatedJson.NumberNode(at, parser.getText());
            case VALUE_TRUE -> new LocatedJson.BooleanNode(at, true);
            case VALUE_FALSE -> new LocatedJson.BooleanNode(at, false);
            case VALUE_NULL -> new LocatedJson.NullNode(at);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Map<String, LocatedJson> fields() throws IOException {
        Map<String, LocatedJson> fields = new LinkedHashMap<>();
        String parent = pointer;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            pointer = Place.child(parent, name);
            sound(here(), name);
            if (fields.containsKey(name)) {
                problems.add(here(), "stands twice", "each field once is allowed");
            }
            fields.putIfAbsent(name, value(parser.nextToken()));
        }
        pointer = parent;
        return fields;
    }

    private List<LocatedJson> items() throws IOException {
        List<LocatedJson> items = new ArrayList<>();
        String parent = pointer;
        pointer = Place.item(parent, 0);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
            pointer = Place.item(parent, items.size());
        }
        pointer = parent;
        return items;
    }

    private String sound(Place at, String text) {
        if (!JsonText.isSound(text)) {
            problems.add(at, "holds a control character or half a surrogate pair", SOUND_TEXT);
        }
        return text;
    }

    private Place here() {
        return at(parser.currentTokenLocation());
    }

    private Place at(@Nullable JsonLocation location) {
        if (location == null) {
            return new Place(pointer, 1, 1);
        }
        return new Place(pointer, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private RuntimeException fatal(Place at, String problem, String allowed) {
        return StrictJson.fatal(problems, at, problem, allowed);
    }

    /** The parser names the limit in the first words of its message only; the message itself may hold the value. */
    private static String limit(String message) {
        if (message.startsWith("Document nesting depth")) {
            return StrictJson.MAX_DEPTH + " levels are allowed";
        }
        if (message.startsWith("Number value length")) {
            return "numbers of at most " + StrictJson.MAX_NUMBER + " characters are allowed";
        }
        if (message.startsWith("String value length")) {
            return "texts of at most " + StrictJson.MAX_TEXT + " characters are allowed";
        }
        if (message.startsWith("Name length")) {
            return "field names of at most " + StrictJson.MAX_NAME + " characters are allowed";
        }
        return "at most " + StrictJson.MAX_TOKENS + " tokens are allowed";
    }
}
