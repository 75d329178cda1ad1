package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.TierCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    @Test
    @DisplayName("PTS-02: sets up a rule for gold members, a campaign, and shorter lives for branch points")
    void says_what_it_adds_to_branch_points() throws IOException {
        PointsPolicy points = PolicyJson.readPoints("sample.json", complete(sample()));
        ProgrammePolicy branch = points.programme(ProgrammeId.BRANCH).orElseThrow();
        assertThat(branch.lifeMonths()).isEqualTo(12);
        assertThat(branch.earningRules())
                .extracting(rule -> rule.code().value())
                .containsExactly("gold", "service", "boutique");
        assertThat(branch.earningRules().get(1).minFen()).isEqualTo(10_000);
        assertThat(branch.campaigns())
                .singleElement()
                .satisfies(campaign -> assertThat(campaign.percent()).isEqualTo(200));
        assertThat(branch.debtLimit(Optional.of(TierCode.of("gold")))).isEqualTo(5_000);
        assertThat(points.programme(ProgrammeId.HQ)).isEqualTo(PointsPolicy.DEFAULT.programme(ProgrammeId.HQ));
    }

    @Test
    @DisplayName("LIF-07, SEG-01: moves a call, adds a winter check, and asks more of the loyal")
    void says_what_it_changes_of_care_and_classes() throws IOException {
        CarePolicy care = PolicyJson.readCare("sample.json", complete(sample()));
        assertThat(care.journeys()
                        .step(StepCode.of("DELIVERY_7D"))
                        .orElseThrow()
                        .days())
                .isEqualTo(5);
        assertThat(care.journeys().step(StepCode.of("WINTER_CHECK"))).isPresent();
        assertThat(care.journeys().step(StepCode.of("HOLIDAY"))).isEmpty();
        assertThat(care.contacts().budget().most()).isEqualTo(2);
        LifecyclePolicy lifecycle = PolicyJson.readLifecycle("sample.json", complete(sample()));
        assertThat(lifecycle.classes().rows())
                .hasSameSizeAs(LifecyclePolicy.DEFAULT.classes().rows());
        assertThat(lifecycle.classes()).isNotEqualTo(LifecyclePolicy.DEFAULT.classes());
        assertThat(lifecycle.forecast().plan(ModelCode.of("EV-1")).everyKm()).isEqualTo(20_000);
    }

    /** The sample leaves a weight of the assessment to its brand. */
    private static String complete(String sample) {
        return sample.replace("\"responseWeight\": 50,", "\"responseWeight\": 50, \"firstTimeWeight\": 20,");
    }

    private static String sample() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(sample.find()).isTrue();
        return sample.group(1);
    }
}
