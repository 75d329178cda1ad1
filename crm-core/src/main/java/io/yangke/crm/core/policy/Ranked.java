package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of a table in which the order matters. Documents name their rows by code and have no order, so each row has a
 * rank: the lower counts first, of equal ones the lower code. A row that has none counts first of all, so that what a
 * layer adds comes before what stands above it.
 *
 * @param rank 0 or more
 * @param row the row
 */
record Ranked<V>(int rank, V row) {

    static final String RANK = "rank";

    /** How far the ranks of a written list are apart, so that a row finds a place between two others. */
    private static final int STEP = 10;

    private static final int MOST = 1_000_000;

    /** Returns the table of ranked rows. */
    static <V> Table<Ranked<V>, Values> table(
            List<Field<V, Values, ?>> fields, V sample, Set<String> needed, Function<Values, V> build) {
        Field<Ranked<V>, Values, Integer> rank = Field.row(
                RANK,
                new WholeNumber(0, MOST),
                Table.OWN,
                "Its place in the table: the lowest counts first, of equal ones the lowest code.",
                Ranked::rank);
        return new Table<>(
                Stream.<Field<Ranked<V>, Values, ?>>concat(
                                Stream.of(rank), Field.<Ranked<V>, V, Values>of(fields, Ranked::row).stream())
                        .toList(),
                new Ranked<>(0, sample),
                needed,
                Values::empty,
                values -> new Ranked<>(values.get(rank), build.apply(values)));
    }

    /** Returns the list that stands in documents as a map of ranked rows. */
    static <K extends Comparable<K>, V> JsonType<List<V>> list(CodeMap<K, Ranked<V>> map, Function<V, K> keyOf) {
        return new Mapped<>(map, Ranked::inOrder, rows -> ranked(rows, keyOf));
    }

    private static <K, V> List<V> inOrder(Map<K, Ranked<V>> rows) {
        return rows.values().stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::row)
                .toList();
    }

    private static <K, V> Map<K, Ranked<V>> ranked(List<V> rows, Function<V, K> keyOf) {
        ImmutableMap.Builder<K, Ranked<V>> ranked = ImmutableMap.builder();
        int rank = 0;
        for (V row : ImmutableList.copyOf(rows)) {
            rank += STEP;
            ranked.put(keyOf.apply(row), new Ranked<>(rank, row));
        }
        return ranked.buildOrThrow();
    }
}
