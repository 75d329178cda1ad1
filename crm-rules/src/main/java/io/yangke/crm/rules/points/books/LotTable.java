package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import java.util.Arrays;

/**
 * All lots an account's journal has named, open or spent, with the points they have. One table serves one account after the other
 * without being cleared: a place counts only if it bears the stamp of the account it is for. Not thread-safe.
 */
final class LotTable {

    private Lot[] lots = new Lot[64];
    private long[] free = new long[64];
    private long[] held = new long[64];
    private long[] touched = new long[64];
    private int[] stamps = new int[64];
    private int stamp = 1;
    private int size;
    private int open;

    /** Forgets everything. */
    void clear() {
        size = 0;
        open = 0;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    /** How many lots have free points. */
    int open() {
        return open;
    }

    Lot lot(int place) {
        return lots[place];
    }

    long free(int place) {
        return free[place];
    }

    long held(int place) {
        return held[place];
    }

    /** Returns the place of a lot; below 0 if it was not named yet. */
    int find(LotId id) {
        int place = firstPlace(id);
        while (stamps[place] == stamp) {
            if (isAt(place, id)) {
                return place;
            }
            place = place + 1 & lots.length - 1;
        }
        return -1;
    }

    private boolean isAt(int place, LotId id) {
        LotId there = lots[place].id();
        return there.sequence() == id.sequence()
                && there.part() == id.part()
                && there.account().equals(id.account());
    }

    private int firstPlace(LotId id) {
        long mixed = (id.sequence() * 31 + id.part()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & lots.length - 1;
    }

    /** Adds a lot that is not there, without points, and returns its place. */
    int add(Lot lot) {
        if (2 * ++size > lots.length) {
            grow();
        }
        int place = freePlace(lot.id());
        put(place, lot, 0, 0, 0);
        return place;
    }

    private int freePlace(LotId id) {
        int place = firstPlace(id);
        while (stamps[place] == stamp) {
            place = place + 1 & lots.length - 1;
        }
        return place;
    }

    private void put(int place, Lot lot, long freePoints, long heldPoints, long posting) {
        stamps[place] = stamp;
        lots[place] = lot;
        free[place] = freePoints;
        held[place] = heldPoints;
        touched[place] = posting;
    }

    private void grow() {
        Lot[] oldLots = lots;
        long[] oldFree = free;
        long[] oldHeld = held;
        long[] oldTouched = touched;
        int[] oldStamps = stamps;
        int room = 2 * lots.length;
        lots = new Lot[room];
        free = new long[room];
        held = new long[room];
        touched = new long[room];
        stamps = new int[room];
        for (int i = 0; i < oldLots.length; i++) {
            if (oldStamps[i] == stamp) {
                put(freePlace(oldLots[i].id()), oldLots[i], oldFree[i], oldHeld[i], oldTouched[i]);
            }
        }
    }

    /** Returns whether a posting touches the lot at a place for the first time. */
    boolean touch(int place, long posting) {
        boolean first = touched[place] != posting;
        touched[place] = posting;
        return first;
    }

    /** Gives a lot terms and points. */
    void set(int place, Lot lot, long freePoints, long heldPoints) {
        open += Boolean.compare(freePoints != 0, free[place] != 0);
        lots[place] = lot;
        free[place] = freePoints;
        held[place] = heldPoints;
    }
}
