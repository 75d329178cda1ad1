package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.ProgrammeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JSON Schema of policy documents")
class PolicySchemaTest {

    private static final String RESOURCE = "policy.schema.json";
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicyJson.schema());

    @Test
    void the_jar_holds_the_schema_of_the_tables() throws IOException {
        Path generated = Path.of("target", RESOURCE);
        Files.writeString(generated, PolicyJson.schema());
        assertThat(committed())
                .as(
                        "the schema in the jar is not that of the tables. To update it, copy crm-core/target/%s over"
                                + " crm-core/src/main/resources/io/yangke/crm/core/policy/%s",
                        RESOURCE, RESOURCE)
                .isEqualTo(PolicyJson.schema());
    }

    private static String committed() throws IOException {
        try (InputStream stream = PolicyJson.class.getResourceAsStream(RESOURCE)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_field_has_a_description_and_its_default() throws IOException {
        JsonNode properties = new ObjectMapper().readTree(PolicyJson.schema()).at("/properties/complaint/properties");
        ComplaintFields.TABLE.fields().values().forEach(field -> {
            JsonNode property = properties.path(field.name());
            assertThat(property.path("description").asText()).startsWith(field.doc());
            assertThat(property.path("default"))
                    .hasToString(field.write(ComplaintPolicy.DEFAULT).toString());
        });
        assertThat(properties.at("/responseLimit/description").asText()).endsWith(" Source: CMP-03.");
    }

    @Test
    @DisplayName("PTS-01: every field of a programme has a description and its default")
    void every_field_of_a_programme_has_a_description_and_its_default() throws IOException {
        JsonNode properties = new ObjectMapper()
                .readTree(PolicyJson.schema())
                .at("/properties/points/properties/programmes/additionalProperties/properties");
        ProgrammePolicy branch =
                PointsPolicy.DEFAULT.programme(ProgrammeId.BRANCH).orElseThrow();
        ProgrammeFields.TABLE.fields().values().forEach(field -> {
            JsonNode property = properties.path(field.name());
            assertThat(property.path("description").asText()).startsWith(field.doc());
            assertThat(property.path("default")).hasToString(field.write(branch).toString());
        });
        JsonNode rule = properties.at("/earningRules/additionalProperties/properties");
        assertThat(rule.path("perFen").has("default")).isFalse();
        assertThat(rule.at("/points/default").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"points\": null}",
                "{\"points\": {\"programmes\": null}}",
                "{\"points\": {\"programmes\": {\"BRANCH\": null, \"CLUB\": {}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"ledger\": \"\", \"lifeMonths\": null, \"closedThrough\": \"2026-03-31\"}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"earningRules\": {\"service\": null, \"boutique\": {\"perFen\": 50}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"awards\": {\"birthday\": {\"caps\": {\"perDay\": 200}, \"tiers\": [\"gold\"]}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"campaigns\": {\"双十一\": {\"firstDay\": \"2026-11-01\","
                        + " \"lastDay\": \"2026-11-11\", \"percent\": 200, \"capPerMember\": null}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"debtLimits\": {\"gold\": 0, \"silver\": null}, \"noticeDays\": []}}}}",
                "{\"$schema\": \"../policy.schema.json\"}",
                "{\"complaint\": null}",
                "{\"complaint\": {\"lastRound\": 10, \"repeatWindowDays\": 0, \"completeFormNeeded\": false}}",
                "{\"complaint\": {\"responseLimit\": {\"workingMinutes\": 1}, \"statutoryLimit\": {\"workingDays\": 0}}}",
                "{\"complaint\": {\"closingLimits\": {\"A\": null, \"C\": {\"naturalDays\": 3660}}}}",
                "{\"complaint\": {\"responseLimits\": null, \"alarmPercents\": [], \"reopenMode\": null}}",
                "{\"complaint\": {\"roles\": {\"PAUSE\": [], \"MERGE\": null, \"ASSIGN\": [\"SYSTEM\", \"CSR\"]}}}",
                "{\"complaint\": {\"pausableClocks\": [\"RESPONSE\", \"CLOSING\"], \"reopenMode\": \"RESUME\"}}",
                "{\"complaint\": {\"assessment\": {\"closingWeight\": 0, \"responseWeight\": 80, \"rewardYuan\": null}}}",
                "{\"calendar\": null}",
                "{\"calendar\": {\"name\": \"xj\", \"zone\": \"Asia/Urumqi\"}}",
                "{\"calendar\": {\"name\": \"n\", \"week\": {\"SUNDAY\": [], \"FRIDAY\": [\"22:00-06:00+1\"], \"SATURDAY\": []}}}",
                "{\"calendar\": {\"name\": \"n\", \"makeUpDays\": {\"closed\": true}}}",
                "{\"calendar\": {\"name\": \"n\", \"makeUpDays\": {\"hours\": [\"09:00-24:00\"]}}}",
                "{\"calendar\": {\"name\": \"n\", \"officialYears\": {\"first\": 2026, \"last\": 2027}}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\", \"is\": \"OPEN\", \"hours\": [\"10:00-16:00\"]},"
                        + " {\"date\": \"2026-10-10\", \"to\": \"2026-10-12\", \"is\": \"WEEK\"}]}}",
            })
    void what_the_schema_allows_is_read(String document) throws IOException {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(isRead(document)).isTrue();
    }

    @Test
    void the_written_defaults_are_allowed_by_the_schema() {
        assertThat(SCHEMA.validate(PolicyJson.write(ComplaintPolicy.DEFAULT), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_written_default_programmes_are_allowed_by_the_schema() {
        assertThat(SCHEMA.validate(PolicyJson.write(PointsPolicy.DEFAULT), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"points\": []}",
                "{\"points\": {\"BRANCH\": {}}}",
                "{\"points\": {\"programmes\": []}}",
                "{\"points\": {\"programmes\": {\"BRANCH\": 1}}}",
                "{\"points\": {\"programmes\": {\"a b\": {}}}}",
                "{\"points\": {\"programmes\": {\"seventeen-letters\": {}}}}",
                "{\"points\": {\"programmes\": {\"分会\": {}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"ledger\": \"a b\"}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"closedThrough\": \"31.3.2026\"}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"earningRules\": []}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"earningRules\": {\"service\": {\"code\": \"x\"}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"earningRules\": {\"service\": {\"categories\": []}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"earningRules\": {\"a b\": null}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"awards\": {\"birthday\": {\"caps\": 5}}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"debtLimits\": {\"gold\": -1}}}}}",
                "{\"points\": {\"programmes\": {\"HQ\": {\"noticeDays\": [7, 7]}}}}",
                "{\"complaints\": {}}",
                "{\"$schema\": 1}",
                "{\"$schema\": \" \"}",
                "{\"complaint\": []}",
                "{\"complaint\": {\"lastRuond\": 1}}",
                "{\"complaint\": {\"lastRound\": 0}}",
                "{\"complaint\": {\"lastRound\": 11}}",
                "{\"complaint\": {\"lastRound\": \"3\"}}",
                "{\"complaint\": {\"lastRound\": 1.5}}",
                "{\"complaint\": {\"completeFormNeeded\": \"true\"}}",
                "{\"complaint\": {\"responseLimit\": 120}}",
                "{\"complaint\": {\"responseLimit\": {}}}",
                "{\"complaint\": {\"responseLimit\": {\"hours\": 2}}}",
                "{\"complaint\": {\"responseLimit\": {\"elapsedMinutes\": 0}}}",
                "{\"complaint\": {\"responseLimit\": {\"elapsedMinutes\": null}}}",
                "{\"complaint\": {\"responseLimit\": {\"elapsedMinutes\": 1, \"workingDays\": 1}}}",
                "{\"complaint\": {\"closingLimits\": {\"D\": null}}}",
                "{\"complaint\": {\"closingLimits\": {\"A\": 3}}}",
                "{\"complaint\": {\"mediaChannels\": [\"TV\"]}}",
                "{\"complaint\": {\"mediaChannels\": [\"FAX\", \"FAX\"]}}",
                "{\"complaint\": {\"mediaChannels\": [null]}}",
                "{\"complaint\": {\"mediaChannels\": \"FAX\"}}",
                "{\"complaint\": {\"pausableClocks\": [\"STATUTORY_NOTICE\"]}}",
                "{\"complaint\": {\"alarmPercents\": [100]}}",
                "{\"complaint\": {\"alarmPercents\": [50, 50]}}",
                "{\"complaint\": {\"reopenMode\": \"resume\"}}",
                "{\"complaint\": {\"reopenMode\": 1}}",
                "{\"complaint\": {\"roles\": {\"PAUSE\": [\"BOSS\"]}}}",
                "{\"complaint\": {\"roles\": {\"SLEEP\": []}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": \"\"}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": \"a b\"}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": \"a\u3000b\"}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": 4}}}",
                "{\"complaint\": {\"categories\": {}}}",
                "{\"complaint\": {\"categories\": [{\"code\": \"A1\"}]}}",
                "{\"complaint\": {\"categories\": [{\"code\": \"A1\", \"phase\": \"PRE_SALE\", \"grade\": \"A\", \"handlers\": []}]}}",
                "{\"complaint\": {\"categories\": [{\"code\": \"A1\", \"phase\": \"PRE_SALE\", \"grade\": null, \"handlers\": []}]}}",
                "{\"complaint\": {\"assessment\": {\"responseWeight\": 101}}}",
                "{\"complaint\": {\"assessment\": {\"bonus\": 1}}}",
                "{\"calendar\": []}",
                "{\"calendar\": {}}",
                "{\"calendar\": {\"name\": \"a@b\"}}",
                "{\"calendar\": {\"name\": \"n\", \"zone\": 8}}",
                "{\"calendar\": {\"name\": \"n\", \"weeks\": {}}}",
                "{\"calendar\": {\"name\": \"n\", \"week\": {\"MON\": []}}}",
                "{\"calendar\": {\"name\": \"n\", \"week\": {\"MONDAY\": [\"9-18\"]}}}",
                "{\"calendar\": {\"name\": \"n\", \"makeUpDays\": {}}}",
                "{\"calendar\": {\"name\": \"n\", \"makeUpDays\": {\"closed\": false}}}",
                "{\"calendar\": {\"name\": \"n\", \"makeUpDays\": {\"closed\": true, \"like\": \"FRIDAY\"}}}",
                "{\"calendar\": {\"name\": \"n\", \"officialYears\": {\"first\": 2026}}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\"}]}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"17.10.2026\", \"is\": \"OPEN\"}]}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\", \"is\": \"WEEK_PATTERN\"}]}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\", \"is\": \"OPEN\", \"hours\": []}]}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\", \"is\": \"OPEN\", \"hours\": [\"22:00-06:00+1\"]}]}}",
            })
    void what_the_schema_forbids_is_refused(String document) throws IOException {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isNotEmpty();
        assertThat(isRead(document)).isFalse();
    }

    /** JSON Schema has no words for these: the loader refuses them all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"complaint\": {\"lastRound\": 3.0}}",
                "{\"complaint\": {\"alarmPercents\": [80, 50]}}",
                "{\"complaint\": {\"assessment\": {\"closingWeight\": 41}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": null}}}",
                "{\"complaint\": {\"gradeBCategory\": {\"PRE_SALE\": \"B9\"}}}",
                "{\"complaint\": {\"categories\": []}}",
                "{\"calendar\": {\"name\": \"n\", \"zone\": \"Mars/Olympus\"}}",
                "{\"calendar\": {\"name\": \"n\", \"week\": {\"MONDAY\": [\"18:00-09:00\"]}}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-02-30\", \"is\": \"OPEN\"}]}}",
                "{\"calendar\": {\"name\": \"n\", \"dates\": [{\"date\": \"2026-10-17\", \"is\": \"CLOSED\", \"hours\": [\"10:00-16:00\"]}]}}",
            })
    void what_no_schema_can_say_is_refused_by_the_loader(String document) throws IOException {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(isRead(document)).isFalse();
    }

    private static boolean isRead(String document) throws JsonProcessingException {
        Objects.requireNonNull(new ObjectMapper().readTree(document));
        try {
            PolicyJson.read("sample.json", document);
            return true;
        } catch (InvalidDocumentException refused) {
            return false;
        }
    }
}
