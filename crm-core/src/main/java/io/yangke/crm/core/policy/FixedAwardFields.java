package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.RuleCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of a {@link FixedAward}, which stands under its code. Source: PTS-02. */
final class FixedAwardFields {

    private static final Field<FixedAward, Values, Long> POINTS = Field.row(
            "points", new LongNumber(1, 1_000_000_000), "PTS-02", "How many points it gives.", FixedAward::points);

    private static final FixedAward SAMPLE =
            new FixedAward(RuleCode.of("sample"), 1, Grant.by(DepartmentCode.MARKETING));

    static final Table<FixedAward, Values> TABLE = new Table<>(
            rows(),
            SAMPLE,
            Set.of(POINTS.name(), GrantFields.DEPARTMENT.name()),
            Values::empty,
            FixedAwardFields::award);

    private FixedAwardFields() {}

    private static List<Field<FixedAward, Values, ?>> rows() {
        List<Field<FixedAward, Values, ?>> rows = new ArrayList<>(List.of(POINTS));
        rows.addAll(Field.<FixedAward, Grant, Values>of(GrantFields.ROWS, FixedAward::grant));
        return rows;
    }

    private static FixedAward award(Values values) {
        return new FixedAward(values.key(RuleCode.class), values.get(POINTS), GrantFields.grant(values));
    }
}
