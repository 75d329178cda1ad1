package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("PTS-01: points programmes as JSON")
class PointsJsonProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicyJson.schema());

    @Provide
    Arbitrary<PointsPolicy> policies() {
        return AnyPoints.policies();
    }

    @Provide
    Arbitrary<ProgrammePolicy> programmes() {
        return AnyPoints.programme("BRANCH");
    }

    @Property
    @Label("programmes that are written are read back as they were, and the schema allows them")
    void round_trip(@ForAll("policies") PointsPolicy policy) {
        String written = PolicyJson.write(policy);
        assertThat(PolicyJson.readPoints("written.json", written)).isEqualTo(policy);
        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Property
    @Label("two programmes have the same version exactly if they are equal")
    void versions(@ForAll("programmes") ProgrammePolicy one, @ForAll("programmes") ProgrammePolicy other) {
        assertThat(PolicyJson.version(one).equals(PolicyJson.version(other))).isEqualTo(one.equals(other));
        assertThat(PolicyJson.version(one.toBuilder().build())).isEqualTo(PolicyJson.version(one));
    }

    @Property
    @Label("the order of fields, the order of sets and white space change neither programmes nor versions")
    void order(@ForAll("policies") PointsPolicy policy, @ForAll Random random) throws IOException {
        JsonNode written = JSON.readTree(PolicyJson.write(policy));
        String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Damage.shuffled(written, random));
        PointsPolicy read = PolicyJson.readPoints("shuffled.json", shuffled);
        assertThat(read).isEqualTo(policy);
        assertThat(read.programmes().stream().map(PolicyJson::version))
                .containsExactlyElementsOf(
                        policy.programmes().stream().map(PolicyJson::version).toList());
    }

    @Property
    @Label("any damage to a document gives programmes or a report, and nothing else")
    void fuzz(@ForAll("policies") PointsPolicy policy, @ForAll Random random) {
        readOrRefused(Damage.damaged(PolicyJson.write(policy), random));
    }

    @Property
    @Label("any value in any place gives programmes or a report; what is read, the schema allows")
    void anything_anywhere(
            @ForAll("policies") PointsPolicy policy, @ForAll("values") String value, @ForAll Random random)
            throws IOException {
        JsonNode document = JSON.readTree(PolicyJson.write(policy));
        Damage.replaceSomewhere(document, JSON.readTree(value), random);
        Optional<PointsPolicy> read = readOrRefused(document.toString());
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
                "100",
                "3661",
                "1.5",
                "1e2",
                "1000000000001",
                "99999999999999999999",
                "\"\"",
                "\" \"",
                "\"UP\"",
                "\"HQ\"",
                "\"DEBT\"",
                "\"12\"",
                "\"2026-02-28\"",
                "\"2026-02-30\"",
                "[]",
                "[1]",
                "[30,90]",
                "[null]",
                "[\"LABOUR\"]",
                "[\"PAID\",\"PAID\"]",
                "{}",
                "{\"x y\":{}}",
                "{\"service\":null}",
                "{\"service\":{}}",
                "{\"new\":{\"department\":\"SERVICE\"}}",
                "{\"gold\":5}");
    }

    private static Optional<PointsPolicy> readOrRefused(String document) {
        try {
            return Optional.of(PolicyJson.readPoints("damaged.json", document));
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
