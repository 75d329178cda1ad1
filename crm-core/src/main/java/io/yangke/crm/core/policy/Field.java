package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.ValueReader;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One field of a policy: all that reading, writing and the schema need to know of it. The default is what the getter
 * says of the default policy.
 *
 * @param name the name in documents, the same as the policy's accessor
 * @param type the values it may have
 * @param rule the rule of the source it belongs to, or {@code own} where the source is silent
 * @param doc what it means, one sentence
 * @param getter takes it out of a policy
 * @param setter puts it into a builder
 */
record Field<P, B, T>(
        String name, JsonType<T> type, String rule, String doc, Function<P, T> getter, BiConsumer<B, T> setter) {

    /** Returns a field of a record, which is made once all its values are there. */
    static <P, T> Field<P, Values, T> row(
            String name, JsonType<T> type, String rule, String doc, Function<P, T> getter) {
        return new Field<>(name, type, rule, doc, getter, (values, value) -> values.put(name, value));
    }

    /** Returns the fields of a part as those of the whole it stands in. */
    static <Q, P, B> List<Field<Q, B, ?>> of(List<Field<P, B, ?>> fields, Function<Q, P> part) {
        return fields.stream().<Field<Q, B, ?>>map(field -> field.of(part)).toList();
    }

    private <Q> Field<Q, B, T> of(Function<Q, P> part) {
        return new Field<>(name, type, rule, doc, part.andThen(getter), setter);
    }

    JsonNode write(P policy) {
        return type.write(getter.apply(policy));
    }

    /** Puts the field into the builder and answers whether it is complete and right. */
    boolean read(LocatedJson node, ValueReader values, B builder) {
        Optional<T> value = type.read(node, values);
        value.ifPresent(it -> setter.accept(builder, it));
        return value.isPresent();
    }

    /** Returns its schema without a default. */
    ObjectNode schema() {
        String source = rule.equals(Table.OWN) ? "" : " Source: " + rule + ".";
        return Schemas.described(doc + source, Schemas.nullable(type.schema()));
    }
}
