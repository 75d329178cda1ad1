package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON Schema of policy documents, made of the tables of fields. */
final class PolicySchema {

    private PolicySchema() {}

    static ObjectNode document() {
        ObjectNode schema = Schemas.empty()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:yangke:policy")
                .put("title", "Policy of a brand, a region or a dealer")
                .put(
                        "description",
                        "What stands here replaces, field by field, what the layers above say; what is left out stays. "
                                + "A list, a limit and a condition are replaced as a whole. null gives a field its default again, "
                                + "and takes an entry out of a table.");
        schema.setAll(Schemas.closed(sections()));
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set(LimitObject.DEFINITION, LimitObject.definition());
        definitions.set(CalendarSchema.SLOTS, CalendarSchema.slots());
        return schema;
    }

    private static ObjectNode sections() {
        ObjectNode sections = Schemas.empty();
        sections.set(
                PolicyLayer.SCHEMA,
                Schemas.described(
                        "Where this schema lies, for editors.",
                        Schemas.ofType("string").put("pattern", "\\S").put("maxLength", PolicyLayer.LONGEST_SCHEMA)));
        for (Section<?> section : Section.ALL) {
            sections.set(
                    section.name(),
                    Schemas.described(
                            section.doc(), Schemas.nullable(section.table().schema())));
        }
        sections.set(
                PolicyLayer.CALENDAR,
                Schemas.described("Working days and hours.", Schemas.nullable(CalendarSchema.overlay())));
        return sections;
    }
}
