package io.yangke.crm.example.dealership.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG with attributes and children. Every text and every value is escaped. For one thread. */
final class Tag {

    private static final Set<String> VOID = Set.of("meta", "br", "col");

    private interface Node {
        void write(StringBuilder out);
    }

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    /** Returns an element without content. */
    static Tag of(String name) {
        return new Tag(name);
    }

    /** Returns an element with a text. */
    static Tag of(String name, String text) {
        return new Tag(name).text(text);
    }

    /** Returns an element with a class and a text. */
    static Tag of(String name, String styleClass, String text) {
        return new Tag(name).styled(styleClass).text(text);
    }

    /** Sets an attribute. */
    Tag with(String attribute, Object value) {
        attributes.put(attribute, value.toString());
        return this;
    }

    /** Sets the classes. */
    Tag styled(String classes) {
        return with("class", classes);
    }

    /** Adds a text. */
    Tag text(String text) {
        children.add(out -> escape(text, "\"", out));
        return this;
    }

    /** Adds elements. */
    Tag add(Tag... elements) {
        return add(List.of(elements));
    }

    /** Adds elements. */
    Tag add(Collection<Tag> elements) {
        elements.forEach(element -> children.add(element::write));
        return this;
    }

    /** Returns the element as text. */
    String render() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, "&quot;", out);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, String quote, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quote);
                default -> out.append(c);
            }
        }
    }
}
