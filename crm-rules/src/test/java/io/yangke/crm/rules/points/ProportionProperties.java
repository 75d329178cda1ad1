package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("PTS-02 Shares of whole numbers against BigDecimal")
class ProportionProperties {

    @Property
    void a_share_is_the_exact_product_rounded_once(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long value,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 100_000_000L) long denominator,
            @ForAll Rounding rounding) {
        BigInteger exact = new BigDecimal(BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator)))
                .divide(BigDecimal.valueOf(denominator), 0, mode(rounding))
                .toBigInteger();
        assertThat(Proportion.of(value, numerator, denominator, rounding))
                .isEqualTo(exact.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
    }

    @Property
    void a_part_of_a_whole_lies_within_the_whole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long value,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long part,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole) {
        long share = Proportion.of(value, Math.min(part, whole), whole);
        assertThat(share).isBetween(0L, value);
        assertThat(Proportion.of(value, whole, whole)).isEqualTo(value);
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.DOWN;
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
        };
    }
}
