package io.yangke.crm.rules.points.books;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is owed to members at a moment. Of each programme, {@code Σ balances = outstanding + lapsed − debt}. Source: PTS-13.
 *
 * @param rows what is outstanding, by programme, by who funds it, and by month of expiry, those that never expire last
 * @param totals the programmes
 */
public record Liability(List<Row> rows, List<Total> totals) {

    /**
     * Outstanding points of one kind; those set aside count.
     *
     * @param programme the programme
     * @param funding the dealer who pays for them
     * @param expires the month they expire in; empty if they never do
     * @param points how many
     * @param valueFen their value, in fen, a fraction dropped
     */
    public record Row(
            ProgrammeId programme, DealerId funding, Optional<YearMonth> expires, long points, long valueFen) {
        public Row {
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(funding, "funding");
            Objects.requireNonNull(expires, "expires");
        }
    }

    /**
     * A programme.
     *
     * @param programme the programme
     * @param accounts how many accounts were counted
     * @param points how many points are outstanding
     * @param valueFen their value, in fen: of all of them together, which the rows' values may fall short of by fractions
     * @param lapsed points that had expired by the moment, though no posting said so yet: not outstanding
     * @param debt points members owe
     * @param debtValueFen their value, in fen
     */
    public record Total(
            ProgrammeId programme,
            long accounts,
            long points,
            long valueFen,
            long lapsed,
            long debt,
            long debtValueFen) {
        public Total {
            Objects.requireNonNull(programme, "programme");
        }
    }

    public Liability {
        rows = ImmutableList.copyOf(rows);
        totals = ImmutableList.copyOf(totals);
    }
}
