package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.rules.complaint.CategoryRule;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of the category table: all four fields are needed, and a grade but C needs a handler. Source: CMP-02. */
record CategoryRow() implements JsonType<CategoryRule> {

    /** As many as there may be rounds. */
    static final int MOST_HANDLERS = 10;

    private static final IdText<CategoryCode> CODE = IdText.code(CategoryCode::of, CategoryCode::value);
    private static final Choice<SalesPhase> PHASE = Choice.of(SalesPhase.class);
    private static final Choice<Grade> GRADE = Choice.of(Grade.class);
    private static final Choice<HandlerLevel> HANDLER = Choice.of(HandlerLevel.class);

    @Override
    public Optional<CategoryRule> read(LocatedJson node, ValueReader values) {
        ObjectFields fields = values.object(node);
        Optional<CategoryCode> code = fields.required("code").flatMap(field -> CODE.read(field, values));
        Optional<SalesPhase> phase = fields.required("phase").flatMap(field -> PHASE.read(field, values));
        Optional<Grade> grade = fields.required("grade").flatMap(field -> GRADE.read(field, values));
        Optional<List<HandlerLevel>> handlers =
                fields.required("handlers").flatMap(field -> handlers(field, grade, values));
        fields.done();
        return code.isPresent() && phase.isPresent() && grade.isPresent() && handlers.isPresent()
                ? Optional.of(new CategoryRule(code.get(), phase.get(), grade.get(), handlers.get()))
                : Optional.empty();
    }

    private static Optional<List<HandlerLevel>> handlers(LocatedJson node, Optional<Grade> grade, ValueReader values) {
        List<LocatedJson> items = values.items(node);
        List<HandlerLevel> levels = new ArrayList<>();
        items.forEach(item -> HANDLER.read(item, values).ifPresent(levels::add));
        if (!(node instanceof LocatedJson.ArrayNode) || levels.size() != items.size()) {
            return Optional.empty();
        }
        if (levels.size() > MOST_HANDLERS) {
            return values.refuse(node, "has " + levels.size() + " items", "a list of at most " + MOST_HANDLERS);
        }
        boolean nobody = levels.isEmpty() && grade.filter(it -> it != Grade.C).isPresent();
        return nobody
                ? values.refuse(node, "is empty", "an empty list for grade C only, else one handler or more")
                : Optional.of(levels);
    }

    @Override
    public JsonNode write(CategoryRule row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("code", CODE.write(row.code()));
        node.set("phase", PHASE.write(row.phase()));
        node.set("grade", GRADE.write(row.grade()));
        ArrayNode handlers = node.putArray("handlers");
        row.handlers().forEach(level -> handlers.add(HANDLER.write(level)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode properties = Schemas.empty();
        properties.set("code", CODE.schema());
        properties.set("phase", PHASE.schema());
        properties.set("grade", GRADE.schema());
        properties.set("handlers", handlersSchema());
        ObjectNode schema = Schemas.closed(properties);
        schema.set("required", Schemas.texts(List.of("code", "phase", "grade", "handlers")));
        schema.withObject("/if/properties/grade").put("const", Grade.C.name());
        schema.withObject("/else/properties/handlers").put("minItems", 1);
        return schema;
    }

    private static ObjectNode handlersSchema() {
        ObjectNode handlers = Schemas.empty()
                .put("description", "Who handles the 1st, 2nd … complaint on the same matter; empty for grade C only.");
        handlers.setAll(Schemas.ofType("array"));
        handlers.set("items", HANDLER.schema());
        return handlers.put("maxItems", MOST_HANDLERS);
    }
}
