package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.RuleCode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PTS-02 What rules and campaigns may say, and exact shares")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarningPolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Grant grant(
            int pendingDays, boolean untilAction, Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Grant(DepartmentCode.SERVICE, Set.of(), pendingDays, untilAction, first, last, Caps.NONE);
    }

    private static Campaign campaign(LocalDate last, int percent, Optional<Long> cap) {
        return new Campaign(RuleCode.of("double"), MONDAY, last, percent, Set.of(), Set.of(), cap);
    }

    @Test
    void pending_days_lie_within_ten_years_and_exclude_waiting_for_an_action() {
        assertThat(grant(3_660, false, Optional.empty(), Optional.empty()).pendingDays())
                .isEqualTo(3_660);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(3_661, false, Optional.empty(), Optional.empty()))
                .withMessageStartingWith("pendingDays: is 3661");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(-1, false, Optional.empty(), Optional.empty()))
                .withMessageStartingWith("pendingDays: is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(1, true, Optional.empty(), Optional.empty()))
                .withMessageStartingWith("pendingDays: are given though an action is waited for");
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        assertThat(grant(0, false, Optional.of(MONDAY), Optional.of(MONDAY)).holds(MONDAY, Optional.empty()))
                .isTrue();
        assertThat(grant(0, false, Optional.empty(), Optional.of(MONDAY)).holds(MONDAY, Optional.empty()))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(0, false, Optional.of(MONDAY), Optional.of(MONDAY.minusDays(1))))
                .withMessageStartingWith("lastDay: is before firstDay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(MONDAY.minusDays(1), 200, Optional.empty()))
                .withMessageStartingWith("lastDay: is before firstDay");
    }

    @Test
    void a_campaign_gives_more_up_to_a_hundredfold_and_its_cap_is_a_number_of_points() {
        assertThat(campaign(MONDAY, 101, Optional.of(1L)).percent()).isEqualTo(101);
        assertThat(campaign(MONDAY, 10_000, Optional.empty()).percent()).isEqualTo(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(MONDAY, 100, Optional.empty()))
                .withMessageStartingWith("percent: is 100;");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(MONDAY, 10_001, Optional.empty()))
                .withMessageStartingWith("percent: is 10001;");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(MONDAY, 200, Optional.of(0L)))
                .withMessageStartingWith("capPerMember: is 0;");
    }

    @ParameterizedTest(name = "{0} × {1} ÷ {2} {3}")
    @CsvSource({
        "4294967296, 2147483648, 7, DOWN",
        "4294967296, 2147483647, 7, HALF_UP",
        "4294967296, 4294967296, 10, UP",
        "6442450944, 2147483648, 10, DOWN",
        "1000000000000000, 10000000000, 100000000, UP",
        "9223372036854775807, 3, 3, DOWN",
        "9223372036854775807, 6, 3, UP",
        "9223372036854775807, 10, 9, HALF_UP",
        "9223372036854775806, 4, 4, UP",
        "4294967295, 4294967297, 2, UP"
    })
    void a_product_beyond_64_bits_is_exact(long value, long numerator, long denominator, Rounding rounding) {
        BigInteger[] exact = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        long rest = exact[1].longValueExact();
        boolean more = rest > 0
                && switch (rounding) {
                    case DOWN -> false;
                    case HALF_UP -> 2 * rest >= denominator;
                    case UP -> true;
                };
        assertThat(Proportion.of(value, numerator, denominator, rounding))
                .isEqualTo(exact[0].add(more ? BigInteger.ONE : BigInteger.ZERO)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact());
    }
}
