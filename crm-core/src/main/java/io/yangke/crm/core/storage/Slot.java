package io.yangke.crm.core.storage;

import io.yangke.crm.spi.storage.Cursor;
import java.time.Instant;

/**
 * The place of a ticket or an account in an order by instant, then by id.
 *
 * @param second the second of the instant, since the epoch
 * @param nano the nanosecond within it
 * @param id its id; empty for the place before all others of that instant
 */
record Slot(long second, int nano, String id) implements Comparable<Slot> {

    static Slot of(Instant at, String id) {
        return new Slot(at.getEpochSecond(), at.getNano(), id);
    }

    static Slot of(Cursor cursor) {
        return of(cursor.at(), cursor.id());
    }

    /** The place before all others of an instant. */
    static Slot startOf(Instant at) {
        return of(at, "");
    }

    Instant at() {
        return Instant.ofEpochSecond(second, nano);
    }

    boolean isAfter(Instant instant) {
        return second > instant.getEpochSecond() || (second == instant.getEpochSecond() && nano > instant.getNano());
    }

    boolean isBefore(Instant instant) {
        return second < instant.getEpochSecond() || (second == instant.getEpochSecond() && nano < instant.getNano());
    }

    Cursor cursor() {
        return new Cursor(at(), id);
    }

    @Override
    public int compareTo(Slot other) {
        if (second != other.second) {
            return second < other.second ? -1 : 1;
        }
        return nano != other.nano ? Integer.compare(nano, other.nano) : id.compareTo(other.id);
    }
}
