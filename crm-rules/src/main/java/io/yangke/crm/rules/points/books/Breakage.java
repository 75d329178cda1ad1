package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of points that ended in a period: how many expired, and how many were spent. What was taken over from before the
 * library's time does not count. Source: PTS-13.
 *
 * @param programme the programme
 * @param funding the dealer who pays for the points
 * @param expired how many expired
 * @param redeemed how many were spent
 * @param refunded how many of those, or of those of earlier periods, were given back
 */
public record Breakage(ProgrammeId programme, DealerId funding, long expired, long redeemed, long refunded) {
    public Breakage {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(funding, "funding");
    }

    /** The rate of these points alone; see {@link #rate(Collection)}. */
    public Optional<Argument.Share> rate() {
        return rate(List.of(this));
    }

    /**
     * Returns the rate of several together: {@code expired / (expired + redeemed − refunded)}, exact; empty if no points ended, or
     * if more were given back than were spent.
     */
    public static Optional<Argument.Share> rate(Collection<Breakage> sums) {
        long expired = 0;
        long spent = 0;
        for (Breakage sum : sums) {
            expired += sum.expired;
            spent += sum.redeemed - sum.refunded;
        }
        return spent >= 0 && expired + spent > 0
                ? Optional.of(new Argument.Share(expired, expired + spent))
                : Optional.empty();
    }
}
