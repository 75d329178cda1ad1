package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Policies as JSON")
class PolicyJsonProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicyJson.schema());

    /** Pieces that matter to a reader of JSON and of policies. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "true",
            "-",
            "1e9",
            "1e1000000000",
            "0.5",
            "99999999999",
            "\"complaint\"",
            "\"calendar\"",
            "\"name\"",
            "\"lastRound\"",
            "\"workingDays\"",
            "\u0000",
            "\ud800",
            "\uFEFF",
            "１",
            " ",
            "\n",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":");

    @Provide
    Arbitrary<ComplaintPolicy> policies() {
        return AnyPolicy.policies();
    }

    @Property
    @Label("a policy that is written is read back as it was")
    void round_trip(@ForAll("policies") ComplaintPolicy policy) {
        assertThat(PolicyJson.read("written.json", PolicyJson.write(policy))).isEqualTo(policy);
    }

    @Property
    @Label("two policies have the same version exactly if they are equal")
    void versions(@ForAll("policies") ComplaintPolicy one, @ForAll("policies") ComplaintPolicy other) {
        assertThat(PolicyJson.version(one).equals(PolicyJson.version(other))).isEqualTo(one.equals(other));
        assertThat(PolicyJson.version(one.toBuilder().build())).isEqualTo(PolicyJson.version(one));
    }

    @Property
    @Label("the order of fields, the order of sets and white space change neither policy nor version")
    void order(@ForAll("policies") ComplaintPolicy policy, @ForAll Random random) throws IOException {
        JsonNode written = JSON.readTree(PolicyJson.write(policy));
        String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shuffled(written, random));
        ComplaintPolicy read = PolicyJson.read("shuffled.json", shuffled);
        assertThat(read).isEqualTo(policy);
        assertThat(PolicyJson.version(read)).isEqualTo(PolicyJson.version(policy));
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!node.isObject()) {
            return isSet(node) ? shuffledItems(node, random) : node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(
                field.getKey(),
                field.getKey().equals("categories") ? field.getValue() : shuffled(field.getValue(), random)));
        return object;
    }

    private static boolean isSet(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isTextual();
    }

    private static JsonNode shuffledItems(JsonNode array, Random random) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        Collections.shuffle(items, random);
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    @Property
    @Label("any damage to a document gives a policy or a report, and nothing else")
    void fuzz(@ForAll("policies") ComplaintPolicy policy, @ForAll Random random) {
        StringBuilder document = new StringBuilder(withCalendar(PolicyJson.write(policy)));
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            damage(document, random);
        }
        readOrRefused(document.toString());
    }

    private static void damage(StringBuilder document, Random random) {
        int from = random.nextInt(document.length() + 1);
        int to = Math.min(document.length(), from + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> document.delete(from, to);
            case 1 -> document.insert(from, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> document.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            default -> document.insert(random.nextInt(document.length() + 1), document.substring(from, to));
        }
    }

    @Property
    @Label("any value in any place gives a policy or a report; what is read, the schema allows")
    void anything_anywhere(
            @ForAll("policies") ComplaintPolicy policy, @ForAll("values") String value, @ForAll Random random)
            throws IOException {
        JsonNode document = JSON.readTree(withCalendar(PolicyJson.write(policy)));
        replaceSomewhere(document, JSON.readTree(value), random);
        Optional<ComplaintPolicy> read = readOrRefused(document.toString());
        if (read.isPresent()) {
            assertThat(SCHEMA.validate(document.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "0",
                "1",
                "-1",
                "7",
                "100",
                "3661",
                "1.5",
                "1e2",
                "99999999999999999999",
                "\"\"",
                "\" \"",
                "\"A\"",
                "\"B\"",
                "\"CLOSING\"",
                "\"WEB\"",
                "\"12\"",
                "\"2026-02-30\"",
                "[]",
                "[1]",
                "[null]",
                "[\"WEB\",\"WEB\"]",
                "[\"CSR\"]",
                "[80,50]",
                "{}",
                "{\"workingDays\":1}",
                "{\"workingDays\":null}",
                "{\"A\":null}",
                "{\"closed\":true}",
                "{\"name\":\"x\"}");
    }

    private static void replaceSomewhere(JsonNode root, JsonNode value, Random random) {
        JsonNode parent = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            parent.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(3) == 0) {
                replaceChild(parent, value, random);
                return;
            }
            parent = inner.get(random.nextInt(inner.size()));
        }
    }

    private static void replaceChild(JsonNode parent, JsonNode value, Random random) {
        int index = random.nextInt(parent.size());
        if (parent instanceof ArrayNode array) {
            array.set(index, value);
        } else {
            List<String> names = new ArrayList<>();
            parent.fieldNames().forEachRemaining(names::add);
            ((ObjectNode) parent).set(names.get(index), value);
        }
    }

    private static String withCalendar(String document) {
        return "{\"$schema\": \"s\", \"calendar\": {\"name\": \"n\", \"zone\": \"Asia/Urumqi\", \"week\": {\"MONDAY\":"
                + " [\"10:00-14:00\"], \"FRIDAY\": [\"22:00-06:00+1\"], \"SATURDAY\": []}, \"makeUpDays\": {\"like\":"
                + " \"FRIDAY\"}, \"officialYears\": {\"first\": 2026, \"last\": 2026}, \"dates\": [{\"date\":"
                + " \"2026-10-01\", \"to\": \"2026-10-07\", \"is\": \"HOLIDAY\", \"key\": \"K\", \"name\": \"国庆节\"},"
                + " {\"date\": \"2026-10-17\", \"is\": \"OPEN\", \"hours\": [\"10:00-16:00\"]}]},"
                + document.substring(1);
    }

    private static Optional<ComplaintPolicy> readOrRefused(String document) {
        try {
            return Optional.of(PolicyJson.read("damaged.json", document));
        } catch (InvalidDocumentException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.problem()).isNotBlank();
                assertThat(problem.allowed()).isNotBlank();
            });
            return Optional.empty();
        }
    }
}
