package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("SEG-01: classes and forecasts as JSON")
class LifecycleJsonProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicyJson.schema());

    @Provide
    Arbitrary<LifecyclePolicy> policies() {
        return AnyLifecycle.policies();
    }

    @Property
    @Label("classes and forecasts that are written are read back as they were, and the schema allows them")
    void round_trip(@ForAll("policies") LifecyclePolicy policy) {
        String written = PolicyJson.write(policy);
        assertThat(PolicyJson.readLifecycle("written.json", written)).isEqualTo(policy);
        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Property
    @Label("the order of fields, the order of sets and white space change neither policies nor versions")
    void order(@ForAll("policies") LifecyclePolicy policy, @ForAll Random random) throws IOException {
        JsonNode written = JSON.readTree(PolicyJson.write(policy));
        String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Damage.shuffled(written, random));
        LifecyclePolicy read = PolicyJson.readLifecycle("shuffled.json", shuffled);
        assertThat(read).isEqualTo(policy);
        assertThat(PolicyJson.version(CarePolicy.DEFAULT, read))
                .isEqualTo(PolicyJson.version(CarePolicy.DEFAULT, policy));
    }

    @Property
    @Label("two policies have the same version exactly if they are equal")
    void versions(@ForAll("policies") LifecyclePolicy one, @ForAll("policies") LifecyclePolicy other) {
        assertThat(PolicyJson.version(CarePolicy.DEFAULT, one).equals(PolicyJson.version(CarePolicy.DEFAULT, other)))
                .isEqualTo(one.equals(other));
    }

    @Property
    @Label("any damage to a document gives a policy or a report, and nothing else")
    void fuzz(@ForAll("policies") LifecyclePolicy policy, @ForAll Random random) {
        readOrRefused(Damage.damaged(PolicyJson.write(policy), random));
    }

    @Property
    @Label("any value in any place gives a policy or a report; what is read, the schema allows")
    void anything_anywhere(
            @ForAll("policies") LifecyclePolicy policy, @ForAll("values") String value, @ForAll Random random)
            throws IOException {
        JsonNode document = JSON.readTree(PolicyJson.write(policy));
        Damage.replaceSomewhere(document, JSON.readTree(value), random);
        if (readOrRefused(document.toString()).isPresent()) {
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
                "100",
                "99999999999999999999",
                "1.5",
                "\"\"",
                "\" \"",
                "\"LOYAL\"",
                "\"DEALER\"",
                "[]",
                "[1]",
                "[\"REPAIR\"]",
                "[{}]",
                "[{\"VISITS\":{\"atLeast\":2}}]",
                "[{\"from\":2,\"points\":1}]",
                "{}",
                "{\"atLeast\":1}",
                "{\"atLeast\":2,\"lessThan\":2}",
                "{\"LOYAL\":null}",
                "{\"LOYAL-\":{}}",
                "{\"NEW-1\":{\"anyOf\":[{}]}}",
                "{\"HIGH\":\"CARE\"}");
    }

    private static Optional<LifecyclePolicy> readOrRefused(String document) {
        try {
            return Optional.of(PolicyJson.readLifecycle("damaged.json", document));
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
