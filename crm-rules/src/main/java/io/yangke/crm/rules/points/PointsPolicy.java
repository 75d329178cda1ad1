package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The points programmes a dealer takes part in. Source: PTS-01.
 *
 * @param programmes the programmes, none twice, kept in order of their names
 */
public record PointsPolicy(List<ProgrammePolicy> programmes) {

    /** HQ points and branch points. */
    public static final PointsPolicy DEFAULT = new PointsPolicy(StandardProgrammes.ALL);

    public PointsPolicy {
        programmes = ImmutableList.sortedCopyOf(Comparator.comparing(ProgrammePolicy::programme), programmes);
        Checks.require(
                programmes.stream().map(ProgrammePolicy::programme).distinct().count() == programmes.size(),
                "programmes",
                "name one twice",
                "each once");
    }

    /** Returns a programme; empty if the dealer does not take part in it. */
    public Optional<ProgrammePolicy> programme(ProgrammeId programme) {
        for (ProgrammePolicy policy : programmes) {
            if (policy.programme().equals(programme)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
