package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.rules.points.books.Liability;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What all ledgers owe to members, as they stand. Source: PTS-13.
 *
 * @param liabilities what each ledger owes
 */
record PointsOwed(List<Liability> liabilities) {

    static PointsOwed of(PlayedMonth month) {
        return new PointsOwed(month.group().ledgers().stream()
                .map(month.crm().points().books()::liability)
                .toList());
    }

    private long total(ToLongFunction<Liability.Total> figure) {
        return liabilities.stream()
                .flatMap(liability -> liability.totals().stream())
                .mapToLong(figure)
                .sum();
    }

    long points() {
        return total(Liability.Total::points);
    }

    long valueFen() {
        return total(Liability.Total::valueFen);
    }

    long accounts() {
        return total(Liability.Total::accounts);
    }

    long debt() {
        return total(Liability.Total::debt);
    }

    /** Returns the points of a programme by month of expiry; all points of the group end some day. */
    NavigableMap<YearMonth, Long> byMonth(ProgrammeId programme) {
        return grouped(
                row -> row.programme().equals(programme), row -> row.expires().orElseThrow());
    }

    /** Returns the points of a programme by the dealer who pays for them. */
    NavigableMap<DealerId, Long> byDealer(ProgrammeId programme) {
        return grouped(row -> row.programme().equals(programme), Liability.Row::funding);
    }

    /** Returns the value of what a dealer pays for, in fen. */
    NavigableMap<DealerId, Long> valueByDealer() {
        NavigableMap<DealerId, Long> values = new TreeMap<>();
        rows(row -> true).forEach(row -> values.merge(row.funding(), row.valueFen(), Long::sum));
        return values;
    }

    private <K extends Comparable<K>> NavigableMap<K, Long> grouped(
            Predicate<Liability.Row> which, Function<Liability.Row, K> key) {
        NavigableMap<K, Long> points = new TreeMap<>();
        rows(which).forEach(row -> points.merge(key.apply(row), row.points(), Long::sum));
        return points;
    }

    private List<Liability.Row> rows(Predicate<Liability.Row> which) {
        return liabilities.stream()
                .flatMap(liability -> liability.rows().stream())
                .filter(which)
                .toList();
    }
}
