package io.yangke.crm.rules.points;

import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme in force at an instant. Immutable and thread-safe; made once for a version of the policy, since it
 * remembers the days it was last asked for.
 */
public final class PointsRules {

    private static final int DAYS = 64;

    private final ProgrammePolicy programme;
    private final PolicyVersion version;
    private final ZoneId zone;
    private final boolean needPast;
    // A day found again saves most of an earning's time. Days are immutable, so that a race only finds one anew; the
    // table
    // never grows.
    private final @Nullable LedgerDay[] days = new LedgerDay[DAYS];

    /**
     * Makes the rules of a programme.
     *
     * @param programme the figures
     * @param version their version
     * @param zone the zone of the ledger's dealer, in which its days begin and end
     */
    public PointsRules(ProgrammePolicy programme, PolicyVersion version, ZoneId zone) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.version = Objects.requireNonNull(version, "version");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.needPast = programme.earningRules().stream()
                        .anyMatch(rule -> rule.grant().caps().needPast())
                || programme.awards().stream()
                        .anyMatch(award -> award.grant().caps().needPast())
                || programme.campaigns().stream()
                        .anyMatch(campaign -> campaign.capPerMember().isPresent());
    }

    /** The figures. */
    public ProgrammePolicy programme() {
        return programme;
    }

    /** The version of the figures. */
    public PolicyVersion version() {
        return version;
    }

    /** The zone of the ledger's dealer, in which its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the day of an instant in the ledger's zone. */
    public LocalDate day(Instant at) {
        return ledgerDay(at).day();
    }

    /** Whether any cap of the programme counts what was earned before. */
    boolean needPast() {
        return needPast;
    }

    LedgerDay ledgerDay(Instant at) {
        int slot = (int) (at.getEpochSecond() / 86_400) & (DAYS - 1);
        LedgerDay known = days[slot];
        if (known != null && known.holds(at)) {
            return known;
        }
        LedgerDay found = LedgerDay.of(at, this);
        days[slot] = found;
        return found;
    }

    /** Returns the first instant of a day. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PointsRules that
                        && version.equals(that.version)
                        && zone.equals(that.zone)
                        && programme.equals(that.programme));
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, zone, programme.programme());
    }

    @Override
    public String toString() {
        return "PointsRules[" + programme.programme() + ", " + version + ", " + zone + "]";
    }
}
