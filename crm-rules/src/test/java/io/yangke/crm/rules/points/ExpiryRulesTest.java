package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Fixture.at;
import static io.yangke.crm.rules.points.Fixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PTS-04 Until when points are good")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiryRulesTest {

    private static PointsRules life(int months, boolean toEndOfMonth) {
        return rules(programme -> programme.lifeMonths(months).toEndOfMonth(toEndOfMonth));
    }

    @ParameterizedTest(name = "earned {0}, {1} months, to the end of the month {2}: through {3}")
    @CsvSource({
        "2026-11-05T00:00, 24, true, 2028-11-30",
        "2026-11-05T00:00, 24, false, 2028-11-05",
        "2026-03-01T00:00, 1, false, 2026-04-01",
        "2026-03-01T00:00, 1, true, 2026-04-30",
        "2026-01-31T23:59, 1, false, 2026-02-28",
        "2026-01-31T23:59, 2, false, 2026-03-31",
        "2024-02-29T12:00, 12, false, 2025-02-28",
        "2024-02-29T12:00, 48, false, 2028-02-29",
        "2026-12-31T23:59:59.999999999, 1, true, 2027-01-31",
        "2026-01-01T00:00, 1200, true, 2126-01-31"
    })
    void months_are_counted_from_the_day_of_earning_P26_P27(
            String earned, int months, boolean toEndOfMonth, LocalDate lastDay) {
        assertThat(EarningRules.expiry(life(months, toEndOfMonth), at(earned)))
                .contains(Expiry.endOf(lastDay, Fixture.SHANGHAI));
    }

    @Test
    void the_whole_last_day_counts_in_the_zone_of_the_ledger_P26() {
        Expiry expiry =
                EarningRules.expiry(life(24, true), at("2026-11-05T09:30")).orElseThrow();
        assertThat(expiry.end()).isEqualTo(Instant.parse("2028-11-30T16:00:00Z"));
    }

    @Test
    void points_without_a_life_are_good_for_ever() {
        assertThat(EarningRules.expiry(life(0, true), at("2026-11-05T09:30"))).isEmpty();
    }

    @Test
    void an_evening_that_comes_twice_stays_the_evening() {
        PointsRules rules = new PointsRules(
                ProgrammePolicy.builder().programme(ProgrammeId.BRANCH).build(),
                PolicyVersion.of("points@test"),
                ZoneId.of("America/St_Johns"));
        Instant justAfterMidnight = Instant.parse("2008-11-02T02:30:30Z");
        LocalDate next = rules.day(justAfterMidnight);
        assertThat(next).isEqualTo(LocalDate.of(2008, 11, 2));
        assertThat(rules.day(justAfterMidnight.plusSeconds(1_800))).isEqualTo(LocalDate.of(2008, 11, 1));
        assertThat(rules.day(justAfterMidnight.plusSeconds(3_600))).isEqualTo(next);
    }

    @Test
    void a_day_ends_at_midnight_though_it_was_just_asked_for() {
        PointsRules rules = life(1, false);
        assertThat(rules.day(at("2026-11-05T23:59:59.999999999"))).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(rules.day(at("2026-11-06T00:00"))).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(rules.day(at("2026-11-05T23:59:59"))).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void rules_are_equal_by_programme_version_and_zone() {
        PointsRules rules = life(1, false);
        ProgrammePolicy programme = rules.programme();
        PolicyVersion other = PolicyVersion.of("points@other");
        assertThat(rules)
                .isEqualTo(new PointsRules(programme, rules.version(), rules.zone()))
                .hasSameHashCodeAs(new PointsRules(programme, rules.version(), rules.zone()))
                .isNotEqualTo(life(2, false))
                .isNotEqualTo(new PointsRules(programme, other, rules.zone()))
                .isNotEqualTo(new PointsRules(programme, rules.version(), ZoneId.of("Asia/Kolkata")))
                .isNotEqualTo(null)
                .hasToString("PointsRules[BRANCH, points@test, Asia/Shanghai]");
    }
}
