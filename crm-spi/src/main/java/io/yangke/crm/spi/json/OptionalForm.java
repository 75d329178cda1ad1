package io.yangke.crm.spi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/** A value that is there, or a field that is not. */
final class OptionalForm {

    private OptionalForm() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(new Writer());
        module.addDeserializer(Optional.class, new Unbound());
    }

    private static final class Writer extends StdSerializer<Optional<?>> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Optional.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.orElseThrow(), out);
        }
    }

    /** Knows what it holds only where it is used. */
    @SuppressWarnings("rawtypes")
    private static final class Unbound extends JsonDeserializer<Optional> implements ContextualDeserializer {

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            JavaType held = context.getContextualType().containedType(0);
            return new Reader(held, context.findRootValueDeserializer(held));
        }

        @Override
        public Optional deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return context.reportBadDefinition(Optional.class, "an Optional of unknown content");
        }
    }

    private static final class Reader extends JsonDeserializer<Optional<?>> {

        private final JavaType held;
        private final JsonDeserializer<Object> value;

        Reader(JavaType held, JsonDeserializer<Object> value) {
            this.held = held;
            this.value = value;
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Optional.of(value.deserialize(in, context));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) throws JsonMappingException {
            throw InvalidNullException.from(context, null, held);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}
