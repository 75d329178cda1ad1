package io.yangke.crm.rules.lifecycle.forecast;

/** The median and the quarters of whole numbers: always one of the numbers, never something between two. */
final class Quantile {

    private Quantile() {}

    /** The place of the median in order; of two middle ones the lower. */
    static int median(int count) {
        return (count - 1) / 2;
    }

    /** The place of the lower quarter in order. */
    static int lower(int count) {
        return (count - 1) / 4;
    }

    /** The place of the upper quarter in order: as far from the end as the lower one from the start. */
    static int upper(int count) {
        return count - 1 - lower(count);
    }

    /**
     * Returns the number that stands at a place in order among those from one place to another, and moves these numbers so that none
     * before the place is greater and none behind it less.
     */
    static int select(int[] numbers, int fromInclusive, int toExclusive, int place) {
        int low = fromInclusive;
        int high = toExclusive - 1;
        while (low < high) {
            int pivot = numbers[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int moved = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = moved;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }

    /** Returns the greatest number before a place, or the least number there is if there is none. */
    static int greatest(int[] numbers, int toExclusive) {
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < toExclusive; i++) {
            greatest = Math.max(greatest, numbers[i]);
        }
        return greatest;
    }
}
