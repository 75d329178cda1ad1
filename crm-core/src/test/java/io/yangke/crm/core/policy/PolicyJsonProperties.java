package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import java.io.IOException;
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
        String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Damage.shuffled(written, random));
        ComplaintPolicy read = PolicyJson.read("shuffled.json", shuffled);
        assertThat(read).isEqualTo(policy);
        assertThat(PolicyJson.version(read)).isEqualTo(PolicyJson.version(policy));
    }

    @Property
    @Label("any damage to a document gives a policy or a report, and nothing else")
    void fuzz(@ForAll("policies") ComplaintPolicy policy, @ForAll Random random) {
        readOrRefused(Damage.damaged(withCalendar(PolicyJson.write(policy)), random));
    }

    @Property
    @Label("any value in any place gives a policy or a report; what is read, the schema allows")
    void anything_anywhere(
            @ForAll("policies") ComplaintPolicy policy, @ForAll("values") String value, @ForAll Random random)
            throws IOException {
        JsonNode document = JSON.readTree(withCalendar(PolicyJson.write(policy)));
        Damage.replaceSomewhere(document, JSON.readTree(value), random);
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
