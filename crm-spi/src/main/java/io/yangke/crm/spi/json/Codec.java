package io.yangke.crm.spi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.yangke.crm.spi.points.PointsAccount;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One form: an object of the version and the value, in this order. */
final class Codec<T> {

    private static final String VERSION_FIELD = "v";
    private static final String VERSION = Integer.toString(JsonForm.VERSION);

    private final String name;
    private final Class<T> type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    Codec(String name, Class<T> type) {
        this.name = name;
        this.type = type;
        this.writer = FormMapper.MAPPER.writer();
        this.reader = FormMapper.MAPPER.readerFor(type);
    }

    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    String text(T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FormMapper.MAPPER.createGenerator(text)) {
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    T value(String text) {
        try (JsonParser in = FormMapper.MAPPER.createParser(text)) {
            in.nextToken();
            T value = read(in);
            require(in.nextToken() == null, "", "goes on behind its end");
            return value;
        } catch (IOException broken) {
            throw FormProblems.of("", broken);
        }
    }

    void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField(VERSION_FIELD, JsonForm.VERSION);
        out.writeFieldName(name);
        writer.writeValue(out, value);
        out.writeEndObject();
    }

    /** Reads from the current token to the end of the form's object. */
    T read(JsonParser in) throws IOException {
        require(in.currentToken() == JsonToken.START_OBJECT, "", "is no object");
        require(VERSION_FIELD.equals(in.nextFieldName()), "", "does not begin with its version");
        require(in.nextToken() == JsonToken.VALUE_NUMBER_INT, "/v", "is no whole number");
        // As text: a host's own parser says a number that is too great for an int in its message.
        require(VERSION.equals(in.getText()), "/v", "is a version this release does not know");
        require(name.equals(in.nextFieldName()), "", "does not hold \"" + name + "\" next to its version");
        in.nextToken();
        T value = payload(in);
        require(in.nextToken() == JsonToken.END_OBJECT, "", "holds more than its version and \"" + name + '"');
        return value;
    }

    private T payload(JsonParser in) {
        require(in.currentToken() == JsonToken.START_OBJECT, "/" + name, "is no object");
        try {
            T value = reader.readValue(in);
            if (value instanceof PointsAccount account) {
                account.checked();
            }
            return value;
        } catch (IllegalArgumentException broken) {
            throw new JsonFormException("/" + name, String.valueOf(broken.getMessage()));
        } catch (IOException broken) {
            throw FormProblems.of("/" + name, broken);
        }
    }

    private static void require(boolean holds, String pointer, String problem) {
        if (!holds) {
            throw new JsonFormException(pointer, problem);
        }
    }
}
