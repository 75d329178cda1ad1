package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.SpendingRule;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Set;

/** The fields of a {@link SpendingRule}, which stands under its category. Source: PTS-03. */
final class SpendingRuleFields {

    private static final LongNumber POINTS = new LongNumber(1, PointsAccount.MAX_POINTS);

    private static final Field<SpendingRule, Values, DepartmentCode> DEPARTMENT = Field.row(
            "department", PointsIds.DEPARTMENT, "PTS-10", "The department that settles it.", SpendingRule::department);
    private static final Field<SpendingRule, Values, Long> MIN_POINTS =
            Field.row("minPoints", POINTS, "PTS-03", "The least in one spending.", SpendingRule::minPoints);
    private static final Field<SpendingRule, Values, Long> STEP =
            Field.row("step", POINTS, "PTS-03", "The points are a multiple of this.", SpendingRule::step);
    private static final Field<SpendingRule, Values, Integer> CEILING = Field.row(
            "ceilingPercent",
            new WholeNumber(1, 100),
            "PTS-03",
            "The most of an invoice's lines of the category that points may pay, in percent.",
            SpendingRule::ceilingPercent);
    private static final Field<SpendingRule, Values, Boolean> INVOICE_NEEDED = Field.row(
            "invoiceNeeded",
            new YesOrNo(),
            "PTS-03",
            "Whether the lines of an invoice must be named.",
            SpendingRule::invoiceNeeded);

    private static final SpendingRule SAMPLE =
            new SpendingRule(SpendingCategory.GIFT, DepartmentCode.BOUTIQUE, 1, 1, 100, false);

    static final Table<SpendingRule, Values> TABLE = new Table<>(
            List.of(DEPARTMENT, MIN_POINTS, STEP, CEILING, INVOICE_NEEDED),
            SAMPLE,
            Set.of(DEPARTMENT.name()),
            Values::empty,
            SpendingRuleFields::rule);

    private SpendingRuleFields() {}

    private static SpendingRule rule(Values values) {
        return new SpendingRule(
                values.key(SpendingCategory.class),
                values.get(DEPARTMENT),
                values.get(MIN_POINTS),
                values.get(STEP),
                values.get(CEILING),
                values.get(INVOICE_NEEDED));
    }
}
