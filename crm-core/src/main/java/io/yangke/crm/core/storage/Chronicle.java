package io.yangke.crm.core.storage;

import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records in order of an instant, then of the text of their id. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>Records come almost in order, and are read in order seldom: to add one is to append it, and the order is made when
 * somebody reads it.
 */
final class Chronicle<T> {

    private final Function<T, Instant> at;
    private final Function<T, String> id;
    private final List<T> records = new ArrayList<>();

    /** So many records, from the first one, stand in order. */
    private int ordered;

    Chronicle(Function<T, Instant> at, Function<T, String> id) {
        this.at = at;
        this.id = id;
    }

    void add(T someRecord) {
        records.add(someRecord);
    }

    /** Says that the instants of records have changed. */
    void disorder() {
        ordered = 0;
    }

    /**
     * Returns the records of a span behind a place.
     *
     * @param until exclusive; empty for no bound
     */
    <R> Page<R> page(Instant from, Optional<Instant> until, Optional<Cursor> after, int limit, Function<T, R> item) {
        order();
        int start =
                Math.max(position(from, ""), after.map(c -> positionBehind(c)).orElse(0));
        int end = Math.max(start, until.map(instant -> position(instant, "")).orElse(records.size()));
        boolean isLast = end - start <= limit;
        List<T> found = records.subList(start, isLast ? end : start + limit);
        return new Page<>(
                found.stream().map(item).toList(),
                isLast ? Optional.empty() : Optional.of(cursor(found.get(limit - 1))));
    }

    private Cursor cursor(T someRecord) {
        return new Cursor(at.apply(someRecord), id.apply(someRecord));
    }

    private void order() {
        if (ordered == records.size()) {
            return;
        }
        Comparator<T> order = Comparator.comparing(at).thenComparing(id);
        records.subList(ordered, records.size()).sort(order);
        if (ordered > 0) {
            T first = records.get(ordered);
            records.subList(position(at.apply(first), id.apply(first)), records.size())
                    .sort(order);
        }
        ordered = records.size();
    }

    private int positionBehind(Cursor cursor) {
        // No id lies between a text and the same text with a NUL behind it.
        return position(cursor.at(), cursor.id() + '\0');
    }

    /** Returns how many of the ordered records stand before a place. */
    private int position(Instant instant, String text) {
        int low = 0;
        int high = ordered;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(records.get(middle), instant, text)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(T someRecord, Instant instant, String text) {
        int byInstant = at.apply(someRecord).compareTo(instant);
        return byInstant < 0 || (byInstant == 0 && id.apply(someRecord).compareTo(text) < 0);
    }
}
