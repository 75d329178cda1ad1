package io.yangke.crm.rules.points;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.Objects;

/**
 * What points may be spent on. Source: PTS-03.
 *
 * @param category on what
 * @param department the department that settles it
 * @param minPoints the least in one spending, 1 or more
 * @param step the points are a multiple of this, 1 or more
 * @param ceilingPercent the most of an invoice that points may pay, in percent of what the customer has to pay for lines of the
 *     category, 1 to 100
 * @param invoiceNeeded whether the lines of an invoice must be named
 */
public record SpendingRule(
        SpendingCategory category,
        DepartmentCode department,
        long minPoints,
        long step,
        int ceilingPercent,
        boolean invoiceNeeded) {
    public SpendingRule {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(department, "department");
        Checks.range("minPoints", minPoints, 1, PointsAccount.MAX_POINTS);
        Checks.range("step", step, 1, PointsAccount.MAX_POINTS);
        Checks.range("ceilingPercent", ceilingPercent, 1, 100);
    }
}
