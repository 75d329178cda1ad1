package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Optional;

/** The code of a category. */
record CodeText() implements JsonType<CategoryCode> {

    /** Neither white space nor control characters: the same set as {@link Checks#id}, spelled for every regex dialect. */
    private static final String VISIBLE =
            "^[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+$";

    @Override
    public Optional<CategoryCode> read(LocatedJson node, ValueReader values) {
        return values.parsed(node, "a code of 1 to " + Checks.MAX_ID + " visible characters", CodeText::code);
    }

    private static Optional<CategoryCode> code(String text) {
        try {
            return Optional.of(CategoryCode.of(text));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    @Override
    public JsonNode write(CategoryCode value) {
        return TextNode.valueOf(value.value());
    }

    @Override
    public ObjectNode schema() {
        return Schemas.ofType("string").put("maxLength", Checks.MAX_ID).put("pattern", VISIBLE);
    }
}
