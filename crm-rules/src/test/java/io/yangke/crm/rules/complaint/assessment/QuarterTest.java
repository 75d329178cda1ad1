package io.yangke.crm.rules.complaint.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CMP-13: quarters, weeks and months")
class QuarterTest {

    @ParameterizedTest(name = "{0} lies in {1} of {2}")
    @CsvSource({
        "2026-01-01, 2026, 1", "2026-03-31, 2026, 1", "2026-04-01, 2026, 2", "2026-06-30, 2026, 2",
        "2026-07-01, 2026, 3", "2026-09-30, 2026, 3", "2026-10-01, 2026, 4", "2026-12-31, 2026, 4"
    })
    void aDayLiesInItsQuarter(LocalDate day, int year, int number) {
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(year, number));
    }

    @Test
    @DisplayName("a quarter begins at local midnight, so zones disagree on its bounds")
    void zonesDisagree() {
        Instant newYearInShanghai = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(Quarter.of(newYearInShanghai, ZoneId.of("Asia/Shanghai"))).hasToString("2027-Q1");
        assertThat(Quarter.of(newYearInShanghai, ZoneId.of("Asia/Urumqi"))).hasToString("2026-Q4");
        assertThat(new Quarter(2026, 4).until(ZoneId.of("Asia/Shanghai"))).isEqualTo(newYearInShanghai);
    }

    @Test
    @DisplayName("a quarter beyond the fourth is refused")
    void aFifthQuarterIsRefused() {
        assertThatThrownBy(() -> new Quarter(2026, 5)).hasMessageContaining("number: is 5");
    }

    @ParameterizedTest(name = "CMP-15: ISO week {1} of {0} begins on {2}")
    @CsvSource({"2026, 1, 2025-12-29", "2026, 53, 2026-12-28", "2027, 1, 2027-01-04", "2015, 53, 2015-12-28"})
    void isoWeeksMayBeginInTheYearBefore(int year, int week, LocalDate firstDay) {
        assertThat(Period.week(year, week).firstDay()).isEqualTo(firstDay);
        assertThat(Period.week(year, week).lastDay()).isEqualTo(firstDay.plusDays(6));
    }

    @Test
    @DisplayName("CMP-15: week 53 of a year of 52 weeks, and a week from Tuesday, are refused")
    void impossibleWeeksAreRefused() {
        assertThatThrownBy(() -> Period.week(2027, 53)).hasMessageContaining("week: is 53");
        assertThatThrownBy(() -> new Period(Period.Kind.WEEK, LocalDate.parse("2026-11-24")))
                .hasMessageContaining("firstDay: does not begin a period");
    }

    @Test
    @DisplayName("CMP-15: weeks go to the sales and the service manager, months to the general manager")
    void audiences() {
        LocalDate day = LocalDate.parse("2026-11-22");
        assertThat(Period.weekOf(day).audience())
                .containsExactlyInAnyOrder(Audience.SALES_MANAGER, Audience.SERVICE_MANAGER);
        assertThat(Period.monthOf(day).audience()).containsExactly(Audience.GENERAL_MANAGER);
        assertThat(Period.weekOf(day).firstDay()).isEqualTo("2026-11-16");
        assertThat(Period.monthOf(day).lastDay()).isEqualTo("2026-11-30");
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/Sao_Paulo")
                .map(ZoneId::of);
    }

    @Property
    @Label("CMP-13: quarters follow each other without gap or overlap, in any zone")
    void quartersAreAPartition(
            @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant at = Instant.ofEpochSecond(second);
        Quarter quarter = Quarter.of(at, zone);
        assertThat(quarter.from(zone)).isBeforeOrEqualTo(at);
        assertThat(quarter.until(zone)).isAfter(at).isEqualTo(quarter.plus(1).from(zone));
        assertThat(quarter.plus(-8).plus(8)).isEqualTo(quarter);
    }
}
