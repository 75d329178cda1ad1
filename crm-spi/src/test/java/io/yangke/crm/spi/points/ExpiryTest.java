package io.yangke.crm.spi.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Points expire (PTS-04, P26)")
final class ExpiryTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(textBlock = """
            2028-11-30@Asia/Shanghai,      2028-11-30T16:00:00Z,  the midnight of the dealer and not of UTC
            2028-11-30@UTC,                2028-12-01T00:00:00Z,  the midnight of UTC
            2028-02-29@Asia/Shanghai,      2028-02-29T16:00:00Z,  a leap day is a day
            2027-12-31@Asia/Shanghai,      2027-12-31T16:00:00Z,  the last day of a year
            1986-05-03@Asia/Shanghai,      1986-05-03T16:00:00Z,  the eve of summer time
            1991-09-14@Asia/Shanghai,      1991-09-14T15:00:00Z,  the last midnight of a summer
            2018-11-03@America/Sao_Paulo,  2018-11-04T03:00:00Z,  the next day begins at one in the morning
            2018-02-17@America/Sao_Paulo,  2018-02-18T03:00:00Z,  the last hour comes twice
            2026-10-31@America/Havana,     2026-11-01T04:00:00Z,  midnight comes twice: the first one ends the day
            2011-12-29@Pacific/Apia,       2011-12-30T10:00:00Z,  the next day was left out of the calendar
            """)
    @DisplayName("at the end of a day where they were issued")
    void at_the_end_of_a_day(String text, Instant end, String why) {
        Expiry expiry = Expiry.parse(text);
        assertThat(expiry.end()).as(why).isEqualTo(end);
        assertThat(expiry.isPast(end.minusNanos(1))).as("a nanosecond before").isFalse();
        assertThat(expiry.isPast(end)).as("from then on").isTrue();
        assertThat(expiry).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2028-11-30",
                "@Asia/Shanghai",
                "2028-11-30@",
                "2028-02-30@Asia/Shanghai",
                "2028-1-1@Asia/Shanghai",
                "2028-11-30@Asia/Beijing",
                "2028-11-30@Asia/Shanghai@UTC"
            })
    @DisplayName("on no day or in no zone: that is refused in one sentence")
    void on_no_day(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expiry.parse(text))
                .withMessageMatching("expiry: [^;]+; .+");
    }

    @Test
    @DisplayName("in order of the instant, whatever day it is where they were issued")
    void in_order_of_the_instant() {
        LocalDate day = LocalDate.parse("2028-11-30");
        Expiry kiritimati = Expiry.endOf(day, ZoneId.of("Pacific/Kiritimati"));
        Expiry shanghai = Expiry.endOf(day, ZoneId.of("Asia/Shanghai"));
        Expiry utc = Expiry.endOf(day, ZoneId.of("UTC"));
        Expiry yesterday = Expiry.endOf(day.minusDays(1), ZoneId.of("Etc/GMT+12"));
        assertThat(List.of(utc, yesterday, shanghai, kiritimati).stream().sorted())
                .containsExactly(kiritimati, yesterday, shanghai, utc);
    }

    @Test
    @DisplayName("at one instant, on days or in zones of different names: these are different")
    void at_one_instant() {
        LocalDate day = LocalDate.parse("2028-11-30");
        Expiry one = Expiry.endOf(day, ZoneId.of("Asia/Shanghai"));
        Expiry other = Expiry.endOf(day, ZoneId.of("Asia/Singapore"));
        Expiry same = Expiry.endOf(day, ZoneId.of("Asia/Shanghai"));
        assertThat(one.end()).isEqualTo(other.end());
        assertThat(one)
                .isNotEqualTo(other)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isLessThan(other);
        assertThat(one).isEqualByComparingTo(same);
        assertThat(one).isNotEqualTo(Expiry.endOf(day.plusDays(1), ZoneId.of("Asia/Shanghai")));
    }
}
