package io.yangke.crm.core.complaint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page taken apart: fails where a tag is not closed in order, and gives the text a reader sees. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)(/?)>");

    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private String body = "";

    static Markup of(String page) {
        Markup markup = new Markup();
        markup.read(page.replaceFirst("^<!DOCTYPE html>\n", ""));
        return markup;
    }

    private void read(String page) {
        Matcher tag = TAG.matcher(page);
        int from = 0;
        while (tag.find()) {
            text(page.substring(from, tag.start()));
            tag(tag.group(2), !tag.group(1).isEmpty(), !tag.group(4).isEmpty());
            from = tag.end();
        }
        text(page.substring(from));
        if (!open.isEmpty()) {
            throw new AssertionError("never closed: " + open);
        }
    }

    private void tag(String name, boolean closes, boolean empty) {
        if (!closes && !empty) {
            open.push(name);
            texts.push(new StringBuilder());
        } else if (closes) {
            close(name);
        }
    }

    private void close(String name) {
        if (!name.equals(open.poll())) {
            throw new AssertionError("closed out of order: " + name);
        }
        String text = texts.pop().toString();
        if (!texts.isEmpty()) {
            texts.peek().append(text);
        }
        if (name.equals("i")) {
            lines.add(text);
        } else if (name.equals("body")) {
            body = text;
        }
    }

    private void text(String raw) {
        if (raw.contains("<") || raw.contains(">")) {
            throw new AssertionError("not escaped: " + raw);
        }
        if (!texts.isEmpty()) {
            texts.peek().append(unescaped(raw));
        }
    }

    private static String unescaped(String raw) {
        return raw.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    String text() {
        return body;
    }

    /** What stands on the lines to be filled in or signed. */
    List<String> lines() {
        return lines;
    }
}
