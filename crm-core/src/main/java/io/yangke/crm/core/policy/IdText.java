package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.internal.Checks;
import java.util.Optional;
import java.util.function.Function;

/**
 * A code or another identity of the host's.
 *
 * @param allowed what it may be, a noun phrase
 * @param longest how many characters it may have
 * @param pattern the characters it may have, spelled for every regex dialect
 * @param of makes it of its text, and refuses what is not allowed
 * @param text its text
 */
record IdText<T>(String allowed, int longest, String pattern, Function<String, T> of, Function<T, String> text)
        implements JsonType<T> {

    /** Neither white space nor control characters: the same set as {@link Checks#id}. */
    static final String VISIBLE =
            "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

    static <T> IdText<T> code(Function<String, T> of, Function<T, String> text) {
        String allowed = "a code of 1 to " + Checks.MAX_ID + " visible characters";
        return new IdText<>(allowed, Checks.MAX_ID, "^" + VISIBLE + "+$", of, text);
    }

    /** Returns what has this text; empty if nothing may have it. */
    Optional<T> parse(String text) {
        try {
            return Optional.of(of.apply(text));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<T> read(LocatedJson node, ValueReader values) {
        return values.parsed(node, allowed, this::parse);
    }

    @Override
    public JsonNode write(T value) {
        return TextNode.valueOf(text.apply(value));
    }

    @Override
    public ObjectNode schema() {
        return Schemas.ofType("string").put("maxLength", longest).put("pattern", pattern);
    }
}
