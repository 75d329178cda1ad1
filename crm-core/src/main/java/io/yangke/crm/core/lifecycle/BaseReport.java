package io.yangke.crm.core.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.yangke.crm.rules.lifecycle.base.ClassFlows;
import io.yangke.crm.rules.lifecycle.base.ClassMix;
import io.yangke.crm.rules.lifecycle.base.CompensationRetention;
import io.yangke.crm.rules.lifecycle.base.MixLine;
import io.yangke.crm.rules.lifecycle.base.ModelMonth;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a dealer's base looks like at the end of a month, and what the month changed. Source: SEG-02 to SEG-06.
 *
 * @param month the month
 * @param openingOn the last day before it
 * @param closingOn its last day, or the day of the report while the month goes on
 * @param opening the mix at the beginning
 * @param mix the mix at the end
 * @param against the mix at the end against its target
 * @param flows who moved from which class to which
 * @param models per model and month of the last twelve: cars sold, first visits, customers lost
 * @param retention who of the customers compensated in the twelve months stayed
 * @param groups how many customers are in each group
 * @param risks how many customers are in each band of risk; those without a car are in none
 */
public record BaseReport(
        YearMonth month,
        LocalDate openingOn,
        LocalDate closingOn,
        ClassMix opening,
        ClassMix mix,
        List<MixLine> against,
        ClassFlows flows,
        List<ModelMonth> models,
        CompensationRetention retention,
        Map<CustomerGroup, Long> groups,
        Map<RiskBand, Long> risks) {

    public BaseReport {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(openingOn, "openingOn");
        Objects.requireNonNull(closingOn, "closingOn");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(mix, "mix");
        against = ImmutableList.copyOf(against);
        Objects.requireNonNull(flows, "flows");
        models = ImmutableList.copyOf(models);
        Objects.requireNonNull(retention, "retention");
        groups = Maps.immutableEnumMap(groups);
        risks = Maps.immutableEnumMap(risks);
    }
}
