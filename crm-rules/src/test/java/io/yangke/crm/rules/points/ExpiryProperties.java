package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Label("P26, P27 A day found again is the day found anew, in zones that shift their clocks too")
class ExpiryProperties {

    @Property
    void the_day_remembered_is_the_day(
            @ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 0, max = ZONES - 1) int zone,
            @ForAll @IntRange(min = -90_000, max = 90_000) int apart,
            @ForAll @IntRange(min = 0, max = 36) int months) {
        PointsRules rules = new PointsRules(
                ProgrammePolicy.builder()
                        .programme(ProgrammeId.BRANCH)
                        .lifeMonths(months)
                        .toEndOfMonth(false)
                        .build(),
                PolicyVersion.of("points@test"),
                ZoneId.of(NAMES[zone]));
        for (Instant at : new Instant[] {
            Instant.ofEpochSecond(second),
            Instant.ofEpochSecond(second + apart),
            Instant.ofEpochSecond(second, 999_999_999),
            Instant.ofEpochSecond(second + 64 * 86_400)
        }) {
            LocalDate day = LocalDate.ofInstant(at, rules.zone());
            assertThat(rules.day(at)).isEqualTo(day);
            assertThat(EarningRules.expiry(rules, at))
                    .isEqualTo(
                            months == 0
                                    ? Optional.empty()
                                    : Optional.of(Expiry.endOf(day.plusMonths(months), rules.zone())));
        }
    }

    private static final int ZONES = 5;

    /** St John's put its clocks back over midnight, Cairo forward at midnight, Apia left out a day. */
    private static final String[] NAMES = {
        "Asia/Shanghai", "America/St_Johns", "Africa/Cairo", "Pacific/Apia", "Asia/Kolkata"
    };
}
