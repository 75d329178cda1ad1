package io.yangke.crm.spi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Lets a host's own Jackson 2 mapper write and read every kind of value that has a {@link JsonForm}, in that form, wherever
 * it stands in the host's documents.
 *
 * <p>It changes nothing for the host's own types, and no setting of the host's mapper changes the form; only a field given
 * twice is found by the host's parser, if it is told to look for it.
 */
public final class CrmJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module; it has no options. */
    public CrmJacksonModule() {
        super("yangke");
        JsonForm.all().forEach(form -> add(form.codec()));
    }

    private <T> void add(Codec<T> codec) {
        addSerializer(codec.type(), new Writer<>(codec));
        addDeserializer(codec.type(), new Reader<>(codec));
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Codec<T> codec;

        Writer(Codec<T> codec) {
            super(codec.type());
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            codec.write(value, out);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Codec<T> codec;

        Reader(Codec<T> codec) {
            super(codec.type());
            this.codec = codec;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return codec.read(in);
            } catch (JsonFormException broken) {
                throw JsonMappingException.from(in, broken.getMessage(), broken);
            }
        }
    }
}
