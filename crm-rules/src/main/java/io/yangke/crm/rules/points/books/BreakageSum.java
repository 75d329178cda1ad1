package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums what became of points, posting by posting of a period. Sums of parts merge to the sum of the whole, in any order. Not
 * thread-safe. Source: PTS-13.
 */
public final class BreakageSum {

    private record Key(ProgrammeId programme, DealerId funding) {}

    private final Map<Key, Breakage> sums = new HashMap<>();

    /** Creates an empty sum. */
    public BreakageSum() {}

    /** Adds a posting; most kinds are of no concern. */
    public BreakageSum add(Posting posting) {
        Movement.Kind kind = posting.what().kind();
        if (kind == Movement.Kind.EXPIRED || kind == Movement.Kind.REDEEMED || kind == Movement.Kind.REFUNDED) {
            for (LotMovement movement : posting.lots()) {
                add(kind, posting.id().account().programme(), movement);
            }
        }
        return this;
    }

    private void add(Movement.Kind kind, ProgrammeId programme, LotMovement movement) {
        long points = movement.points();
        add(new Breakage(
                programme,
                movement.lot().funding().dealer(),
                kind == Movement.Kind.EXPIRED ? -points : 0,
                kind == Movement.Kind.REDEEMED ? -points : 0,
                kind == Movement.Kind.REFUNDED ? points : 0));
    }

    private void add(Breakage more) {
        sums.merge(new Key(more.programme(), more.funding()), more, BreakageSum::plus);
    }

    private static Breakage plus(Breakage one, Breakage other) {
        return new Breakage(
                one.programme(),
                one.funding(),
                one.expired() + other.expired(),
                one.redeemed() + other.redeemed(),
                one.refunded() + other.refunded());
    }

    /** Adds what another sum has. */
    public BreakageSum merge(BreakageSum other) {
        other.sums.values().forEach(this::add);
        return this;
    }

    /** Returns the sums by programme and by who funds the points, in that order. */
    public List<Breakage> result() {
        return sums.values().stream()
                .sorted(Comparator.comparing(Breakage::programme).thenComparing(Breakage::funding))
                .toList();
    }
}
