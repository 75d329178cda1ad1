package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample document of the README")
class PolicyReadmeTest {

    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void is_allowed_by_the_schema() throws IOException {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PolicyJson.schema())
                        .validate(sample(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void says_what_its_layer_adds_to_a_brand_that_completes_it() throws IOException {
        String brand = Documents.complaint(
                "\"assessment\": {\"firstTimeWeight\": 20, \"closingWeight\": 30," + " \"responseWeight\": 50}");
        String sample = sample();
        DeskRules rules = PolicyBook.of(
                        dealer -> List.of(Documents.brand("2026-01-01", brand), Documents.dealer("2026-01-01", sample)))
                .inForce(DealerId.of("D001"), Instant.parse("2026-10-17T00:00:00Z"));
        assertThat(rules.policy().closingLimits())
                .containsEntry(Grade.A, Limit.workingDays(2))
                .containsEntry(Grade.B, Limit.workingDays(7))
                .containsEntry(Grade.C, Limit.naturalDays(90));
        assertThat(rules.calendar().isWorkingDay(LocalDate.of(2026, 10, 17))).isTrue();
    }

    private static String sample() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(sample.find()).isTrue();
        return sample.group(1);
    }
}
