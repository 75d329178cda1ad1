package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;

/** A day of the years 0 to 9999, written {@code 2026-10-01}. */
record DayText() implements JsonType<LocalDate> {

    private static final int LAST_YEAR = 9_999;

    @Override
    public Optional<LocalDate> read(LocatedJson node, ValueReader values) {
        return values.date(node);
    }

    @Override
    public JsonNode write(LocalDate value) {
        Checks.range("year", value.getYear(), 0, LAST_YEAR);
        return TextNode.valueOf(value.toString());
    }

    @Override
    public ObjectNode schema() {
        return Schemas.ofType("string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    }
}
