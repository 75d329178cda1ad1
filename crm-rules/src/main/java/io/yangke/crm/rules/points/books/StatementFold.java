package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.books.PastAccount.PastHold;
import io.yangke.crm.rules.points.books.Statement.Line;
import io.yangke.crm.rules.points.books.Statement.Open;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a member's statement of a journal, of which all postings are added in order. Not thread-safe. Source: PTS-12. */
public final class StatementFold {

    private final AccountId account;
    private final Instant from;
    private final Instant until;
    private final TimeBasis basis;
    private final PastFold closing;
    private final List<Posting> within = new ArrayList<>();
    private Instant booked = Instant.MIN;
    private long opening;

    private StatementFold(AccountId account, Instant from, Instant until, TimeBasis basis) {
        this.account = account;
        this.from = from;
        this.until = until;
        this.basis = basis;
        this.closing = PastFold.of(account, until.minusNanos(1), basis);
    }

    /**
     * Begins.
     *
     * @param from the beginning of the period, inclusive
     * @param until its end, exclusive, after the beginning
     */
    public static StatementFold of(AccountId account, Instant from, Instant until, TimeBasis basis) {
        Checks.require(from.isBefore(until), "until", "is not after from", "a later instant is allowed");
        return new StatementFold(account, from, until, basis);
    }

    /** Adds the next posting. */
    public StatementFold add(Posting posting) {
        booked = PastFold.later(booked, posting.recordedAt());
        Instant when = basis == TimeBasis.BOOKED ? booked : posting.effectiveAt();
        if (when.isBefore(from)) {
            opening += posting.points();
        } else if (when.isBefore(until)) {
            within.add(posting);
        }
        closing.add(posting);
        return this;
    }

    /**
     * Returns the statement.
     *
     * @param policy by which points are valued
     */
    public Statement statement(ProgrammePolicy policy) {
        PastAccount last = closing.account();
        List<Line> lines = lines(policy);
        return new Statement(
                account,
                from,
                until,
                basis,
                opening,
                lines,
                totals(lines),
                last.balance(),
                policy.valueFen(last.balance()),
                last.debt(),
                open(last, policy));
    }

    private List<Line> lines(ProgrammePolicy policy) {
        if (basis == TimeBasis.EFFECTIVE) {
            // Stable: what happened at one instant stays in order of booking.
            within.sort(Comparator.comparing(Posting::effectiveAt));
        }
        List<Line> lines = new ArrayList<>(within.size());
        long balance = opening;
        for (Posting posting : within) {
            balance += posting.points();
            lines.add(line(posting, balance, policy));
        }
        return lines;
    }

    private static Line line(Posting posting, long balanceAfter, ProgrammePolicy policy) {
        return new Line(
                posting.id(),
                posting.what().kind(),
                posting.what().document(),
                posting.dealer(),
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.points(),
                balanceAfter,
                policy.valueFen(posting.points()));
    }

    private static Map<Movement.Kind, Long> totals(List<Line> lines) {
        Map<Movement.Kind, Long> totals = new EnumMap<>(Movement.Kind.class);
        lines.forEach(line -> totals.merge(line.kind(), line.points(), Long::sum));
        return totals;
    }

    private static List<Open> open(PastAccount last, ProgrammePolicy policy) {
        Map<Optional<Expiry>, long[]> sums = new LinkedHashMap<>();
        for (LotPoints free : last.lots()) {
            add(sums, free, false, !free.lot().isUsable(last.at()));
        }
        for (PastHold hold : last.holds()) {
            hold.lots().forEach(held -> add(sums, held, true, false));
        }
        List<Open> open = new ArrayList<>();
        sums.forEach((expiry, sum) -> open.add(new Open(expiry, sum[0], sum[1], sum[2], policy.valueFen(sum[0]))));
        open.sort(
                Comparator.comparing((Open one) -> one.expiry().map(Expiry::end).orElse(Instant.MAX)));
        return open;
    }

    private static void add(Map<Optional<Expiry>, long[]> sums, LotPoints points, boolean held, boolean pending) {
        long[] sum = sums.computeIfAbsent(points.lot().expiry(), expiry -> new long[3]);
        sum[0] += points.points();
        sum[1] += held ? points.points() : 0;
        sum[2] += pending ? points.points() : 0;
    }
}
