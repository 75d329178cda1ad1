package io.yangke.crm.core.lifecycle;

import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.CustomerGroups;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.base.ClassFlowsSum;
import io.yangke.crm.rules.lifecycle.base.ClassMix;
import io.yangke.crm.rules.lifecycle.base.ClassMixSum;
import io.yangke.crm.rules.lifecycle.base.CompensationRetentionSum;
import io.yangke.crm.rules.lifecycle.base.ModelMonthSum;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A month of a base, added up customer by customer; sums of several dealers can be laid together. */
final class BaseTally {

    private static final int MONTHS = 12;

    private final CareRules rules;
    private final YearMonth month;
    private final LocalDate openingOn;
    private final LocalDate closingOn;
    private final ClassReader before;
    private final ClassReader after;
    private final ClassMixSum opening = new ClassMixSum();
    private final ClassMixSum mix = new ClassMixSum();
    private final ClassFlowsSum flows = new ClassFlowsSum();
    private final ModelMonthSum models;
    private final CompensationRetentionSum retention;
    private final Map<CustomerGroup, Long> groups = new EnumMap<>(CustomerGroup.class);
    private final Map<RiskBand, Long> risks = new EnumMap<>(RiskBand.class);

    BaseTally(CareRules rules, YearMonth month, LocalDate today) {
        this.rules = rules;
        this.month = month;
        this.openingOn = month.atDay(1).minusDays(1);
        this.closingOn = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        LifecyclePolicy policy = rules.lifecycle();
        ClassTable table = ClassTable.compile(policy.classes());
        this.before = table.on(openingOn).reader();
        this.after = table.on(closingOn).reader();
        this.models = ModelMonthSum.of(table, month.minusMonths(MONTHS - 1), month);
        this.retention = CompensationRetentionSum.of(
                policy, month.minusMonths(MONTHS - 1).atDay(1), closingOn, closingOn);
    }

    void add(CustomerFile file) {
        Optional<CustomerClass> from = classBy(before, file);
        Optional<CustomerClass> to = classBy(after, file);
        if (from.isEmpty() && to.isEmpty()) {
            return;
        }
        from.ifPresent(opening::add);
        to.ifPresent(mix::add);
        flows.add(file.id(), from, to);
        models.add(file);
        retention.add(file);
        to.ifPresent(found ->
                groups.merge(CustomerGroups.group(file, found, rules.lifecycle().groups(), closingOn), 1L, Long::sum));
        ChurnWarning.of(
                        file,
                        closingOn,
                        rules.lifecycle().forecast(),
                        rules.lifecycle().churn())
                .ifPresent(warning -> risks.merge(warning.risk(), 1L, Long::sum));
    }

    private static Optional<CustomerClass> classBy(ClassReader reader, CustomerFile file) {
        return reader.isKnown(file) ? Optional.of(reader.classify(file)) : Optional.empty();
    }

    BaseReport report() {
        ClassMix closing = mix.result();
        return new BaseReport(
                month,
                openingOn,
                closingOn,
                opening.result(),
                closing,
                closing.against(rules.lifecycle().classes()),
                flows.result(),
                models.result(),
                retention.result(),
                groups,
                risks);
    }
}
