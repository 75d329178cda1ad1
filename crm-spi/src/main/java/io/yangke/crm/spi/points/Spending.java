package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What points are spent on. Source: PTS-03.
 *
 * @param category on what
 * @param department the department that settles it
 * @param document the invoice or order
 * @param points how many, 1 to {@link PointsAccount#MAX_POINTS}
 * @param valueFen their value, in fen, by the policy of that day
 * @param lines how they are spread over the lines of the invoice; empty if there is none. The shares sum to points and value.
 */
public record Spending(
        SpendingCategory category,
        DepartmentCode department,
        Optional<DocumentId> document,
        long points,
        long valueFen,
        List<LineShare> lines) {
    public Spending {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(document, "document");
        Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        Checks.range("valueFen", valueFen, 0, InvoiceLine.MAX_FEN);
        lines = ImmutableList.copyOf(lines);
        Checks.require(
                lines.isEmpty()
                        || (lines.stream().mapToLong(LineShare::points).sum() == points
                                && lines.stream().mapToLong(LineShare::valueFen).sum() == valueFen),
                "lines",
                "do not sum to points and value",
                "shares of the whole are allowed");
    }
}
