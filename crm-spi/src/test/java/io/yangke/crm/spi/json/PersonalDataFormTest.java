package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Text with personal data that is broken")
final class PersonalDataFormTest {

    private static final ObjectMapper HOST = new ObjectMapper().registerModule(new CrmJacksonModule());

    /** Every way in which a value in a text is made into another one. */
    private static final List<UnaryOperator<JsonNode>> CHANGES = List.of(
            node -> HOST.nullNode(),
            node -> HOST.getNodeFactory().numberNode(13_912_345_678L),
            node -> HOST.getNodeFactory().numberNode(1.5),
            node -> HOST.getNodeFactory().textNode("GEHEIM\u0007"),
            node -> HOST.getNodeFactory().textNode(node.asText() + " GEHEIM"),
            node -> HOST.getNodeFactory().textNode("欧阳无敌".repeat(2_000)),
            node -> HOST.createArrayNode().add("13912345678").add(node),
            node -> HOST.createObjectNode().put("13912345678", "GEHEIM"));

    static Stream<JsonForm<?>> forms() {
        return Stream.of(JsonForm.CUSTOMER_FILE, JsonForm.CARE_FILE);
    }

    private static String text(JsonForm<?> form) {
        return form == JsonForm.CUSTOMER_FILE
                ? JsonForm.CUSTOMER_FILE.write(Acquaintance.file())
                : JsonForm.CARE_FILE.write(Acquaintance.careFile());
    }

    @Test
    @DisplayName("holds each of the data in question before it is broken")
    void holds_each() {
        assertThat(Acquaintance.SECRETS)
                .allSatisfy(secret -> assertThat(text(JsonForm.CUSTOMER_FILE)).contains(secret));
        assertThat(text(JsonForm.CARE_FILE)).contains("GEHEIM product", "GEHEIM service", "GEHEIM other");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("off anywhere is refused without saying any of them")
    void broken_off(JsonForm<?> form) {
        String whole = text(form);
        for (int end = 0; end < whole.length(); end++) {
            assertRefusedInSilence(form, whole.substring(0, end));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("by a stray character anywhere is refused, or read, without saying any of them")
    void stray_character(JsonForm<?> form) {
        String whole = text(form);
        for (int place = 0; place <= whole.length(); place++) {
            for (String stray : List.of("\"", "}", "\\", ",", "\u0000", "9")) {
                String broken = whole.substring(0, place) + stray + whole.substring(place);
                assertSilent(catchThrowable(() -> form.read(broken)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("in any of its values is refused, or read, without saying any of them, also in a host's document")
    void changed_values(JsonForm<?> form) {
        int refusals = 0;
        for (String broken : changed(text(form))) {
            Throwable refused = catchThrowable(() -> form.read(broken));
            assertSilent(refused);
            assertSilent(
                    catchThrowable(() -> HOST.readValue(broken, form.codec().type())));
            refusals += refused == null ? 0 : 1;
        }
        assertThat(refusals).isGreaterThan(200);
    }

    private static List<String> changed(String whole) {
        List<String> texts = new ArrayList<>();
        for (UnaryOperator<JsonNode> change : CHANGES) {
            int places = count(FormLaws.tree(whole));
            for (int place = 1; place < places; place++) {
                JsonNode document = FormLaws.tree(whole);
                change(document, new int[] {place}, change);
                texts.add(document.toString());
            }
        }
        return texts;
    }

    private static int count(JsonNode node) {
        int count = 1;
        for (JsonNode child : node) {
            count += count(child);
        }
        return count;
    }

    /** Changes the node in the given place, counted down in the order in which the text goes. */
    private static void change(JsonNode node, int[] left, UnaryOperator<JsonNode> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (--left[0] == 0) {
                    field.setValue(change.apply(field.getValue()));
                } else {
                    change(field.getValue(), left, change);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (--left[0] == 0) {
                    array.set(i, change.apply(array.get(i)));
                } else if (array.get(i) instanceof ContainerNode<?> child) {
                    change(child, left, change);
                }
            }
        }
    }

    private static void assertRefusedInSilence(JsonForm<?> form, String broken) {
        Throwable refused = catchThrowable(() -> form.read(broken));
        assertThat(refused).isInstanceOf(JsonFormException.class);
        assertSilent(refused);
    }

    private static void assertSilent(Throwable refused) {
        for (Throwable told = refused; told != null; told = told.getCause()) {
            assertThat(told).isInstanceOfAny(JsonFormException.class, JsonProcessingException.class);
            String words = told.toString();
            assertThat(Acquaintance.SECRETS).as(words).noneMatch(words::contains);
            assertThat(told.getSuppressed()).isEmpty();
        }
    }
}
