package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.OpenLot;
import java.util.Arrays;
import java.util.List;

/** Open lots in spending order, to be changed. */
final class LotList {

    private OpenLot[] lots;
    private int size;

    LotList(List<OpenLot> lots) {
        this.size = lots.size();
        this.lots = lots.toArray(new OpenLot[size + 1]);
    }

    int size() {
        return size;
    }

    OpenLot get(int index) {
        return lots[index];
    }

    /**
     * Adds points to a lot, or takes them if negative; a lot without points is gone. The lot has the terms given from then on.
     *
     * @throws IllegalArgumentException if it would have less than none, or more than came in
     */
    void change(Lot lot, long points) {
        int at = find(lot);
        if (at >= 0) {
            long left = lots[at].points() + points;
            if (left == 0) {
                remove(at);
            } else {
                lots[at] = new OpenLot(lot, left);
            }
        } else if (points != 0) {
            insert(-at - 1, new OpenLot(lot, points));
        }
    }

    private int find(Lot lot) {
        // What comes in is most often what expires last.
        if (size == 0 || Lot.SPENDING_ORDER.compare(lots[size - 1].lot(), lot) < 0) {
            return -size - 1;
        }
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Lot.SPENDING_ORDER.compare(lots[middle].lot(), lot);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private void remove(int at) {
        System.arraycopy(lots, at + 1, lots, at, size - at - 1);
        size--;
    }

    private void insert(int at, OpenLot lot) {
        if (size == lots.length) {
            lots = Arrays.copyOf(lots, size * 2 + 1);
        }
        System.arraycopy(lots, at, lots, at + 1, size - at);
        lots[at] = lot;
        size++;
    }

    List<OpenLot> toList() {
        ImmutableList.Builder<OpenLot> list = ImmutableList.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
            list.add(lots[i]);
        }
        return list.build();
    }
}
