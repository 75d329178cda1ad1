package io.yangke.crm.rules.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON of objects, arrays, plain strings, whole numbers and null: enough for a peer's vectors, without a parser. */
final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static Map<String, Object> read(String text) {
        return object(new JsonText(text).value());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) value;
    }

    private @Nullable Object value() {
        char next = skip();
        if (next == '{') {
            return members();
        }
        if (next == '[') {
            return items();
        }
        return next == '"' ? string() : word();
    }

    private char skip() {
        while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == ':') {
            at++;
        }
        return text.charAt(at);
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (skip() != '}') {
            members.put(string(), value());
        }
        at++;
        return members;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        at++;
        while (skip() != ']') {
            items.add(value());
        }
        at++;
        return items;
    }

    private String string() {
        int end = text.indexOf('"', at + 1);
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string;
    }

    private @Nullable Object word() {
        int begin = at;
        while (",]} \r\n\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at);
        return word.equals("null") ? null : (Object) Long.valueOf(word);
    }
}
