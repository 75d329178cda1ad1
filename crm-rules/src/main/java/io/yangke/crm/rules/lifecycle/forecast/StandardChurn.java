package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The standard tables of value and strategy; all figures are ours. Source: SEG-05. */
final class StandardChurn {

    private static final long YUAN = 100;

    /** What the customer or an insurer paid for. */
    static final Set<VisitKind> SPEND_KINDS = Sets.immutableEnumSet(
            VisitKind.PAID_MAINTENANCE, VisitKind.REPAIR, VisitKind.INSURANCE, VisitKind.BOUTIQUE);

    /** In two years: twice what the loyal spend in a year (SEG-01), as much, a half, a quarter. */
    static final List<ValueStep> SPEND_STEPS = ImmutableList.of(
            new ValueStep(16_000 * YUAN, 4),
            new ValueStep(8_000 * YUAN, 3),
            new ValueStep(4_000 * YUAN, 2),
            new ValueStep(2_000 * YUAN, 1));

    static final List<ValueStep> PRICE_STEPS = ImmutableList.of(
            new ValueStep(250_000 * YUAN, 3), new ValueStep(150_000 * YUAN, 2), new ValueStep(100_000 * YUAN, 1));

    static final List<ValueStep> REFERRAL_STEPS = ImmutableList.of(new ValueStep(2, 4), new ValueStep(1, 2));

    static final Map<RiskBand, Map<ValueBand, StrategyCode>> STRATEGIES = ImmutableMap.of(
            RiskBand.LOW, row(StrategyCode.CARE, StrategyCode.CARE, StrategyCode.CARE),
            RiskBand.MEDIUM, row(StrategyCode.CARE, StrategyCode.TARGETED_OFFER, StrategyCode.TARGETED_OFFER),
            RiskBand.HIGH, row(StrategyCode.PRICE_OFFER, StrategyCode.PRICE_OFFER, StrategyCode.TARGETED_OFFER));

    private StandardChurn() {}

    private static Map<ValueBand, StrategyCode> row(StrategyCode low, StrategyCode medium, StrategyCode high) {
        return ImmutableMap.of(ValueBand.LOW, low, ValueBand.MEDIUM, medium, ValueBand.HIGH, high);
    }
}
