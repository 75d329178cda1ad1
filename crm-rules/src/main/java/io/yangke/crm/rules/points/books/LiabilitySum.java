package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.books.Liability.Row;
import io.yangke.crm.rules.points.books.Liability.Total;
import io.yangke.crm.rules.points.books.PastAccount.PastHold;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums what is owed at a moment, account by account. Sums of parts of a ledger merge to the sum of the whole, in any order. Not
 * thread-safe. Source: PTS-13.
 */
public final class LiabilitySum {

    private static final int NEVER = Integer.MAX_VALUE;

    /** The month counts from year 0, for a month is found for every lot. */
    private record Key(ProgrammeId programme, DealerId funding, int month) {}

    private static final class Programme {
        private long accounts;
        private long lapsed;
        private long debt;
    }

    private final Instant at;
    private final Map<Key, Long> outstanding = new HashMap<>();
    private final Map<ProgrammeId, Programme> programmes = new TreeMap<>();

    private LiabilitySum(Instant at) {
        this.at = at;
    }

    /** Begins with nothing owed at a moment. */
    public static LiabilitySum at(Instant at) {
        return new LiabilitySum(at);
    }

    /** Adds an account as it stands; it must have stood so at the moment. */
    public LiabilitySum add(PointsAccount account) {
        Programme programme = begin(account.id().programme(), account.debt());
        for (OpenLot open : account.lots()) {
            add(
                    account.id().programme(),
                    programme,
                    open.lot(),
                    open.points(),
                    open.lot().isExpired(at));
        }
        for (Hold hold : account.holds()) {
            for (OpenLot open : hold.lots()) {
                add(
                        account.id().programme(),
                        programme,
                        open.lot(),
                        open.points(),
                        isLapsed(open.lot(), hold.expiresAt()));
            }
        }
        return this;
    }

    /**
     * Adds an account as it stood at the moment.
     *
     * @throws IllegalArgumentException if it is of another moment
     */
    public LiabilitySum add(PastAccount account) {
        Checks.require(account.at().equals(at), "account", "is of another moment", "the sum's own moment is allowed");
        ProgrammeId id = account.account().programme();
        Programme programme = begin(id, account.debt());
        for (LotPoints open : account.lots()) {
            add(id, programme, open.lot(), open.points(), open.lot().isExpired(at));
        }
        for (PastHold hold : account.holds()) {
            for (LotPoints held : hold.lots()) {
                add(id, programme, held.lot(), held.points(), isLapsed(held.lot(), hold.expiresAt()));
            }
        }
        return this;
    }

    private Programme begin(ProgrammeId id, long debt) {
        Programme programme = programmes.computeIfAbsent(id, any -> new Programme());
        programme.accounts++;
        programme.debt += debt;
        return programme;
    }

    /** A hold protects its points until its own time-out. */
    private boolean isLapsed(Lot lot, Instant holdExpiresAt) {
        return !at.isBefore(holdExpiresAt) && lot.isExpired(at);
    }

    private void add(ProgrammeId id, Programme programme, Lot lot, long points, boolean lapsed) {
        if (lapsed) {
            programme.lapsed += points;
        } else {
            outstanding.merge(new Key(id, lot.funding().dealer(), month(lot)), points, Long::sum);
        }
    }

    private static int month(Lot lot) {
        if (lot.expiry().isEmpty()) {
            return NEVER;
        }
        LocalDate day = lot.expiry().get().lastDay();
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /**
     * Adds what another sum has.
     *
     * @throws IllegalArgumentException if it is of another moment
     */
    public LiabilitySum merge(LiabilitySum other) {
        Checks.require(other.at.equals(at), "other", "is of another moment", "the sum's own moment is allowed");
        other.outstanding.forEach((key, points) -> outstanding.merge(key, points, Long::sum));
        other.programmes.forEach((id, theirs) -> {
            Programme ours = programmes.computeIfAbsent(id, any -> new Programme());
            ours.accounts += theirs.accounts;
            ours.lapsed += theirs.lapsed;
            ours.debt += theirs.debt;
        });
        return this;
    }

    /**
     * Returns what is owed.
     *
     * @param policies the policy of each programme, by which points are valued
     */
    public Liability result(Function<ProgrammeId, ProgrammePolicy> policies) {
        List<Row> rows = new ArrayList<>();
        outstanding.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::programme)
                        .thenComparing(Key::funding)
                        .thenComparing(Key::month)))
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), policies)));
        return new Liability(rows, totals(rows, policies));
    }

    private static Row row(Key key, long points, Function<ProgrammeId, ProgrammePolicy> policies) {
        Optional<YearMonth> month = key.month() == NEVER
                ? Optional.empty()
                : Optional.of(YearMonth.of(Math.floorDiv(key.month(), 12), Math.floorMod(key.month(), 12) + 1));
        long value = policies.apply(key.programme()).valueFen(points);
        return new Row(key.programme(), key.funding(), month, points, value);
    }

    private List<Total> totals(List<Row> rows, Function<ProgrammeId, ProgrammePolicy> policies) {
        List<Total> totals = new ArrayList<>();
        programmes.forEach((id, sum) -> {
            ProgrammePolicy policy = policies.apply(id);
            long points = rows.stream()
                    .filter(row -> row.programme().equals(id))
                    .mapToLong(Row::points)
                    .sum();
            totals.add(new Total(
                    id,
                    sum.accounts,
                    points,
                    policy.valueFen(points),
                    sum.lapsed,
                    sum.debt,
                    policy.valueFen(sum.debt)));
        });
        return totals;
    }
}
