package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.MatterKey;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A cell of the eight-quarter map. Cells are in order of quarter, matter, cause, level and outcome, absent ones last.
 *
 * @param quarter when the complaints were received
 * @param matter what they are about
 * @param cause the root cause, or the first analysis; empty if neither is known
 * @param level who has them now, or had them last; empty if nobody ever had
 * @param outcome what became of them
 */
public record MapCell(
        Quarter quarter, MatterKey matter, Optional<CauseGroup> cause, Optional<HandlerLevel> level, MapOutcome outcome)
        implements Comparable<MapCell> {

    private static final Comparator<MapCell> ORDER = Comparator.comparing(MapCell::quarter)
            .thenComparing(MapCell::matter)
            .thenComparing(cell -> ordinal(cell.cause()))
            .thenComparing(cell -> ordinal(cell.level()))
            .thenComparing(MapCell::outcome);

    public MapCell {
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public int compareTo(MapCell other) {
        return ORDER.compare(this, other);
    }

    private static int ordinal(Optional<? extends Enum<?>> constant) {
        return constant.isPresent() ? constant.get().ordinal() : Integer.MAX_VALUE;
    }
}
