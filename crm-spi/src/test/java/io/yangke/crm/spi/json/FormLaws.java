package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What holds of every form, whatever it is the form of. */
final class FormLaws {

    static final ObjectMapper PLAIN = new ObjectMapper();

    private FormLaws() {}

    static <T> void assertKept(JsonForm<T> form, T value) {
        String text = form.write(value);
        assertThat(form.read(text)).isEqualTo(value);
        assertThat(form.write(form.read(text))).isEqualTo(text);
        assertThat(form.read(form.writeBytes(value))).isEqualTo(value);
    }

    static <T> void assertGainRefused(JsonForm<T> form, T value, Random random) {
        JsonNode document = tree(form.write(value));
        oneOf(objects(document), random).put("extra", 1);
        String text = document.toString();
        assertThatThrownBy(() -> form.read(text)).isInstanceOf(JsonFormException.class);
    }

    /** A text that lost a field is refused, or read as one in which the field has its default. */
    static <T> void assertLossNoticed(JsonForm<T> form, T value, Random random) {
        JsonNode document = tree(form.write(value));
        int place = random.nextInt(objects(document).size());
        ObjectNode object = objects(document).get(place);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
            String lost = oneOf(names, random);
            object.remove(lost);
            assertRefusedOrRead(form, document, place, lost);
        }
    }

    private static void assertRefusedOrRead(JsonForm<?> form, JsonNode document, int place, String lost) {
        try {
            JsonNode rewritten = tree(rewritten(form, document.toString()));
            objects(rewritten).get(place).remove(lost);
            assertThat(rewritten).isEqualTo(document);
        } catch (JsonFormException refused) {
            assertThat(refused.pointer()).isNotNull();
        }
    }

    private static <T> String rewritten(JsonForm<T> form, String text) {
        return form.write(form.read(text));
    }

    static JsonNode tree(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The objects of a document, each before those within it. */
    private static List<ObjectNode> objects(JsonNode document) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        return objects;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
