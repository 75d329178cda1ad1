package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.EarningRule;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.rules.points.Rounding;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of an {@link EarningRule}, which stands under its code. Source: PTS-02. */
final class EarningRuleFields {

    private static final String RULE = "PTS-02";

    private static final Field<EarningRule, Values, Set<SpendingCategory>> CATEGORIES = Field.row(
            "categories",
            new IdSet<>(PointsIds.CATEGORY, 1),
            RULE,
            "What money is spent on, one category or more.",
            EarningRule::categories);
    private static final Field<EarningRule, Values, Long> POINTS =
            Field.row("points", new LongNumber(1, 1_000_000), RULE, "So many points for perFen.", EarningRule::points);
    private static final Field<EarningRule, Values, Long> PER_FEN = Field.row(
            "perFen", new LongNumber(1, 1_000_000), RULE, "The money the points are for, in fen.", EarningRule::perFen);
    private static final Field<EarningRule, Values, Long> MIN_FEN = Field.row(
            "minFen",
            new LongNumber(0, 1_000_000_000_000L),
            RULE,
            "The least spent on the categories in one invoice, in fen.",
            EarningRule::minFen);
    private static final Field<EarningRule, Values, Rounding> ROUNDING = Field.row(
            "rounding",
            Choice.of(Rounding.class),
            RULE,
            "How a fraction of a point is rounded.",
            EarningRule::rounding);

    /** One point for a yuan. */
    private static final EarningRule SAMPLE = new EarningRule(
            RuleCode.of("sample"),
            Set.of(SpendingCategory.LABOUR),
            1,
            100,
            0,
            Rounding.DOWN,
            Grant.by(DepartmentCode.SERVICE));

    static final Table<Ranked<EarningRule>, Values> TABLE =
            Ranked.table(rows(), SAMPLE, Set.of("categories", "perFen", "department"), EarningRuleFields::rule);

    private EarningRuleFields() {}

    private static List<Field<EarningRule, Values, ?>> rows() {
        List<Field<EarningRule, Values, ?>> rows =
                new ArrayList<>(List.of(CATEGORIES, POINTS, PER_FEN, MIN_FEN, ROUNDING));
        rows.addAll(Field.<EarningRule, Grant, Values>of(GrantFields.ROWS, EarningRule::grant));
        return rows;
    }

    private static EarningRule rule(Values values) {
        return new EarningRule(
                values.key(RuleCode.class),
                values.get(CATEGORIES),
                values.get(POINTS),
                values.get(PER_FEN),
                values.get(MIN_FEN),
                values.get(ROUNDING),
                GrantFields.grant(values));
    }
}
