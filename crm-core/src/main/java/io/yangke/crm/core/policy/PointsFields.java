package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.List;
import java.util.Set;

/** The table of {@link PointsPolicy}: the programmes by name, each a table of its own in {@link ProgrammeFields}. */
final class PointsFields {

    static final CodeMap<ProgrammeId, ProgrammePolicy> PROGRAMME_MAP = CodeMap.of(
            PointsIds.PROGRAMME,
            ProgrammeFields.TABLE,
            name -> ProgrammePolicy.builder().programme(name),
            standard());

    static final Field<PointsPolicy, Values, List<ProgrammePolicy>> PROGRAMMES = Field.row(
            "programmes",
            PROGRAMME_MAP.list(ProgrammePolicy::programme),
            "PTS-01",
            "The programmes by name; null takes one out.",
            PointsPolicy::programmes);

    static final Table<PointsPolicy, Values> TABLE = new Table<>(
            List.of(PROGRAMMES),
            PointsPolicy.DEFAULT,
            Values::empty,
            values -> new PointsPolicy(values.get(PROGRAMMES)));

    private PointsFields() {}

    private static Set<ProgrammeId> standard() {
        return PointsPolicy.DEFAULT.programmes().stream()
                .map(ProgrammePolicy::programme)
                .collect(ImmutableSet.toImmutableSet());
    }
}
