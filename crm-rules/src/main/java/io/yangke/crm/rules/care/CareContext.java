package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What other features say of one customer as of the day that is planned: of all files that stand together.
 *
 * @param state what may be done with the customer's data
 * @param merged whether the customer was merged into another, who is planned for instead
 * @param openComplaints how many complaints are open; consultations do not count
 * @param resolved the complaints whose follow-up call is owed. Source: CMP-11
 * @param expiries the points that expire. Source: PTS-08
 * @param signals the dealer's signals
 */
public record CareContext(
        StandingState state,
        boolean merged,
        int openComplaints,
        List<Resolved> resolved,
        List<Expiring> expiries,
        List<CareSignal> signals) {

    /** Nothing is said. */
    public static final CareContext NONE =
            new CareContext(StandingState.ACTIVE, false, 0, List.of(), List.of(), List.of());

    public CareContext {
        Objects.requireNonNull(state, "state");
        Checks.range("openComplaints", openComplaints, 0, Integer.MAX_VALUE);
        resolved = ImmutableList.copyOf(resolved);
        expiries = ImmutableList.copyOf(expiries);
        signals = ImmutableList.copyOf(signals);
    }

    /**
     * A complaint that is resolved, and nobody has asked the customer yet.
     *
     * @param ticket the ticket
     * @param round which round of handling was resolved, from 1: each owes a call of its own
     * @param on the day it was resolved
     */
    public record Resolved(TicketId ticket, int round, LocalDate on) {
        public Resolved {
            Objects.requireNonNull(ticket, "ticket");
            Checks.range("round", round, 1, Integer.MAX_VALUE);
            Objects.requireNonNull(on, "on");
        }
    }

    /**
     * Points that are free and expire.
     *
     * @param programme the programme
     * @param lastDay the last day they are good
     * @param points how many
     */
    public record Expiring(ProgrammeId programme, LocalDate lastDay, long points) {
        public Expiring {
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(lastDay, "lastDay");
            Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
        }
    }

    /** Whether the customer is planned for at all. */
    public boolean isPlanned() {
        return state == StandingState.ACTIVE && !merged;
    }
}
