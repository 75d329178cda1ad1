package io.yangke.crm.testkit.care;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates customers for properties: {@code @Domain(CareArbitraries.class)} on the class of properties, then {@code @ForAll
 * CareStory}.
 */
public final class CareArbitraries extends DomainContextBase {

    /** Returns lives of customers around days of 2025 and 2026. */
    @Provide
    public Arbitrary<CareStory> stories() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 40),
                        Arbitraries.integers().between(0, 600))
                .as((seed, day) -> new CareStory(seed, LocalDate.of(2025, 1, 1).plusDays(day)))
                .withoutEdgeCases();
    }
}
