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

@Label("LIF-21: journeys and contacts as JSON")
class CareJsonProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicyJson.schema());

    @Provide
    Arbitrary<CarePolicy> policies() {
        return AnyCarePolicy.policies();
    }

    @Property
    @Label("journeys and contacts that are written are read back as they were, and the schema allows them")
    void round_trip(@ForAll("policies") CarePolicy policy) {
        String written = PolicyJson.write(policy);
        assertThat(PolicyJson.readCare("written.json", written)).isEqualTo(policy);
        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Property
    @Label("the order of fields, the order of sets and white space change neither policies nor versions")
    void order(@ForAll("policies") CarePolicy policy, @ForAll Random random) throws IOException {
        JsonNode written = JSON.readTree(PolicyJson.write(policy));
        String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Damage.shuffled(written, random));
        CarePolicy read = PolicyJson.readCare("shuffled.json", shuffled);
        assertThat(read).isEqualTo(policy);
        assertThat(PolicyJson.version(read, LifecyclePolicy.DEFAULT))
                .isEqualTo(PolicyJson.version(policy, LifecyclePolicy.DEFAULT));
    }

    @Property
    @Label("two policies have the same version exactly if they are equal")
    void versions(@ForAll("policies") CarePolicy one, @ForAll("policies") CarePolicy other) {
        assertThat(PolicyJson.version(one, LifecyclePolicy.DEFAULT)
                        .equals(PolicyJson.version(other, LifecyclePolicy.DEFAULT)))
                .isEqualTo(one.equals(other));
    }

    @Property
    @Label("any damage to a document gives a policy or a report, and nothing else")
    void fuzz(@ForAll("policies") CarePolicy policy, @ForAll Random random) {
        readOrRefused(Damage.damaged(PolicyJson.write(policy), random));
    }

    @Property
    @Label("any value in any place gives a policy or a report; what is read, the schema allows")
    void anything_anywhere(@ForAll("policies") CarePolicy policy, @ForAll("values") String value, @ForAll Random random)
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
                "\"HOLIDAY\"",
                "\"PHONE\"",
                "\"08:00-21:00\"",
                "\"21:00-08:00\"",
                "[]",
                "[\"SAFETY\"]",
                "[\"PHONE\",\"PHONE\"]",
                "{}",
                "{\"atLeast\":1}",
                "{\"atLeast\":2,\"atMost\":1}",
                "{\"MEMBER\":{}}",
                "{\"x/y\":{}}",
                "{\"BIRTHDAY\":null}",
                "{\"times\":0}");
    }

    private static Optional<CarePolicy> readOrRefused(String document) {
        try {
            return Optional.of(PolicyJson.readCare("damaged.json", document));
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
